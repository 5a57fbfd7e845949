import { expect } from '@open-wc/testing';
import type { Unit } from '../../src/metrics/metric.js';
import { parseTarget, type Zone } from '../../src/widgets/target.js';

describe('target', () => {
  const hour = 3_600_000;
  const cases: [string | undefined, Unit, 'higher' | 'lower', Zone | undefined][] = [
    [undefined, 'share', 'higher', undefined],
    ['', 'share', 'higher', undefined],
    ['85', 'share', 'higher', { low: 0.85 }],
    ['85%', 'share', 'higher', { low: 0.85 }],
    ['62,5', 'share', 'higher', { low: 0.625 }],
    ['20', 'share', 'lower', { high: 0.2 }],
    ['80-90', 'share', 'higher', { low: 0.8, high: 0.9 }],
    ['80 – 90 %', 'share', 'higher', { low: 0.8, high: 0.9 }],
    // A ratio stands on screen as a percentage, too.
    ['92', 'ratio', 'higher', { low: 0.92 }],
    ['40', 'points', 'higher', { low: 40 }],
    ['-20', 'points', 'higher', { low: -20 }],
    ['-20-10', 'points', 'higher', { low: -20, high: 10 }],
    ['300', 'count', 'lower', { high: 300 }],
    ['4h', 'ms', 'lower', { high: 4 * hour }],
    ['30m', 'ms', 'lower', { high: hour / 2 }],
    ['30 min', 'ms', 'lower', { high: hour / 2 }],
    ['1.5d', 'ms', 'lower', { high: 36 * hour }],
    // Times need a unit, and nothing else has one.
    ['4', 'ms', 'lower', undefined],
    ['4h', 'share', 'higher', undefined],
    ['much', 'share', 'higher', undefined],
    ['80-much', 'share', 'higher', undefined],
  ];
  for (const [text, unit, better, zone] of cases)
    it(`reads ${JSON.stringify(text)} of a ${unit} where ${better} is better`, () =>
      expect(parseTarget(text, unit, better)).to.deep.equal(zone));
});
