import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { axisText, durationDomain, niceAxis } from '../../src/charts/scales.js';
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

  it('holds what it is made for, and its ticks rise', () => {
    const units: Unit[] = ['share', 'points', 'count', 'ms', 'score'];
    const bounds = { share: [0, 1], points: [-100, 100], count: [0, 1e6], ms: [0, 900 * day], score: [1, 5] } as const;
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
