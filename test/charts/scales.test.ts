import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { axisText, durationDomain, niceAxis, roundAxis } from '../../src/charts/scales.js';
import { wordsFor } from '../../src/i18n/words.js';
import type { Unit } from '../../src/metrics/metric.js';
import { day, hour, minute } from './models.js';

describe('an axis', () => {
  for (const [unit, low, high, count, expected] of [
    ['points', 0, 48.6, 3, [0, 20, 40, 60]],
    ['points', -60, 35, 3, [-100, -50, 0, 50]],
    ['share', 0.7, 1, 4, [0.7, 0.8, 0.9, 1]],
    ['share', 1, 1, 1, [0.9, 1]],
    ['share', 0.4, 0.4 + 1e-12, 1, [0.4, 0.5]],
    ['count', 0, 421, 4, [0, 100, 200, 300, 400, 500]],
    ['count', 0, 0, 4, [0, 1]],
    ['count', 0, 3, 4, [0, 1, 2, 3]],
    ['ms', 0, 3 * hour, 3, [0, hour, 2 * hour, 3 * hour]],
  ] as const)
    it(`of ${unit} from ${low} to ${high} has ticks at ${expected.join(', ')}`, () => {
      expect(niceAxis(unit, low, high, count).ticks).to.deep.equal(expected);
    });

  const units: Unit[] = ['share', 'points', 'count', 'ms', 'score'];
  const bounds = { share: [0, 1], points: [-100, 100], count: [0, 1e6], ms: [0, 900 * day], score: [1, 5] } as const;

  for (const [unit, low, high, labels, expected, top] of [
    ['share', 0.485, 0.61, 4, [0.45, 0.5, 0.55, 0.6], 0.62],
    ['share', 0.018, 0.051, 4, [0.01, 0.02, 0.03, 0.04, 0.05], 0.055],
    ['share', 0.99, 0.99, 4, [0.85, 0.9, 0.95, 1], 1],
    ['score', 1.55, 3.75, 4, [1, 2, 3, 4], 4],
    ['count', 0, 1991, 4, [0, 500, 1000, 1500, 2000], 2000],
    ['ms', 0, 11 * hour, 4, [0, 3 * hour, 6 * hour, 9 * hour, 12 * hour], 12 * hour],
    ['points', 0, 55, 2, [0, 50], 60],
    ['points', -60, 35, 4, [-100, -50, 0], 40],
    ['points', -8, 72, 2, [-50, 0, 50], 80],
  ] as const)
    it(`of ${unit} from ${low} to ${high} with ${labels} steps at most is labelled at ${expected.join(', ')}`, () => {
      const { domain, ticks } = roundAxis(unit, low, high, labels);
      expect(ticks).to.deep.equal(expected);
      expect(domain).to.deep.equal([expected[0], top]);
    });

  it('with few labels holds what it is made for, begins at the lowest label and has no more than it may', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(2, 4),
        (unit, a, b, labels) => {
          const [least, most] = bounds[unit as keyof typeof bounds];
          const [low = 0, high = 0] = [a, b].map((part) => least + part * (most - least)).sort((x, y) => x - y);
          const { domain, ticks } = roundAxis(unit, low, high, labels);
          expect(domain[0]).to.be.at.most(low + 1e-9 * most);
          expect(domain[1]).to.be.at.least(high - 1e-9 * most);
          expect(ticks[0]).to.equal(domain[0]);
          expect(ticks.at(-1)).to.be.at.most(domain[1] + 1e-9 * most);
          expect(ticks.length).to.be.within(1, labels + 1);
        },
      ),
    );
  });

  it('holds what it is made for, and its ticks rise', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (unit, a, b) => {
          const [least, most] = bounds[unit as keyof typeof bounds];
          const [low = 0, high = 0] = [a, b].map((part) => least + part * (most - least)).sort((x, y) => x - y);
          const { domain, ticks } = niceAxis(unit, low, high, 4);
          expect(domain[0]).to.be.at.most(low + 1e-9 * most);
          expect(domain[1]).to.be.at.least(high - 1e-9 * most);
          for (let i = 1; i < ticks.length; i++) expect(ticks[i]).to.be.greaterThan(ticks[i - 1] ?? Infinity);
          expect(ticks.length).to.be.within(1, 10);
        },
      ),
    );
  });

  it('of durations begins at 0 and ends at a round time of 1.15 times the largest or more', () => {
    expect(durationDomain(15 * minute, 16.6 * minute, 30 * minute, undefined)).to.deep.equal([0, 40 * minute]);
    expect(durationDomain()).to.deep.equal([0, minute]);
    expect(durationDomain(undefined, NaN)).to.deep.equal([0, minute]);
  });

  it('carries its unit at every label, except at the zero of a duration', () => {
    const words = wordsFor('en');
    expect(axisText(words, 'share', 0)).to.equal('0%');
    expect(axisText(words, 'share', 0.625)).to.equal('62.5%');
    expect(axisText(words, 'ms', 0)).to.equal('0');
    expect(axisText(words, 'points', 20)).to.equal('+20');
  });
});
