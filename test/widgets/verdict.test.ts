import { expect } from '@open-wc/testing';
import type { Figure, Previous } from '../../src/engine/result.js';
import { judgementOf, statusOf, type Better, type Judgement, type Status } from '../../src/widgets/verdict.js';
import type { Zone } from '../../src/widgets/target.js';

const figure = (value: number | undefined, interval?: [number, number], reliable = true): Figure => ({
  value,
  count: 100,
  reliable,
  interval,
});

describe('status', () => {
  const cases: [string, Figure, Zone | undefined, Better, Status][] = [
    ['inside the zone', figure(0.84, [0.79, 0.88]), { low: 0.8 }, 'higher', 'good'],
    ['on its edge', figure(0.8, [0.75, 0.85]), { low: 0.8 }, 'higher', 'good'],
    ['outside, but its interval reaches the zone', figure(0.78, [0.73, 0.82]), { low: 0.8 }, 'higher', 'warn'],
    ['wholly outside', figure(0.7, [0.65, 0.75]), { low: 0.8 }, 'higher', 'bad'],
    [
      'beyond the far end, where higher is better',
      figure(0.95, [0.92, 0.97]),
      { low: 0.8, high: 0.9 },
      'higher',
      'good',
    ],
    ['beyond the far end, where neither is', figure(0.95, [0.92, 0.97]), { low: 0.8, high: 0.9 }, 'neither', 'bad'],
    ['below the most, where lower is better', figure(20, [15, 25]), { high: 30 }, 'lower', 'good'],
    ['above the most, where lower is better', figure(40, [35, 45]), { high: 30 }, 'lower', 'bad'],
    ['a count above the most, which has no interval', figure(31), { high: 30 }, 'lower', 'bad'],
    ['without a target', figure(0.84), undefined, 'higher', 'neutral'],
    ['without a value', figure(undefined), { low: 0.8 }, 'higher', 'neutral'],
    ['a small sample, however good', figure(0.99, [0.9, 1], false), { low: 0.8 }, 'higher', 'few'],
  ];
  for (const [name, given, target, better, status] of cases)
    it(`is ${status} ${name}`, () => expect(statusOf(given, target, better)).to.equal(status));
});

describe('judgement of a change', () => {
  const before = (value: number | undefined, interval?: [number, number]): Previous => ({
    value,
    count: 100,
    interval,
    period: { start: 0, end: 1 },
  });
  const cases: [string, Figure, Previous | undefined, Better, Judgement | undefined][] = [
    ['intervals apart, higher, and higher is better', figure(42, [35, 49]), before(20, [10, 30]), 'higher', 'better'],
    ['intervals apart, higher, and lower is better', figure(42, [35, 49]), before(20, [10, 30]), 'lower', 'worse'],
    ['intervals that meet', figure(42, [35, 49]), before(34, [27, 41]), 'higher', 'unclear'],
    ['intervals that touch', figure(42, [35, 49]), before(30, [25, 35]), 'higher', 'unclear'],
    ['a stock that has grown', figure(312), before(288), 'lower', 'worse'],
    ['a stock that has shrunk', figure(288), before(312), 'lower', 'better'],
    ['a stock that is the same', figure(300), before(300), 'lower', 'unclear'],
    ['nothing before', figure(42), undefined, 'higher', undefined],
    ['no value before', figure(42), before(undefined), 'higher', undefined],
    ['no better direction', figure(42), before(30), 'neither', undefined],
  ];
  for (const [name, now, previous, better, judgement] of cases)
    it(`is ${judgement ?? 'absent'} for ${name}`, () => expect(judgementOf(now, previous, better)).to.equal(judgement));
});
