import { expect } from '@open-wc/testing';
import type { Group, Result } from '../../../src/engine/result.js';
import { wordsFor } from '../../../src/i18n/words.js';
import { differs, keptKeys, orderedRows } from '../../../src/widgets/views/rows.js';

const words = wordsFor('en');

const group = (key: string, count: number, value: number, interval?: readonly [number, number]): Group => ({
  key,
  label: key,
  count,
  value,
  interval,
  reliable: count >= 30,
});

const result = (groups: readonly Group[], value = 0.8) =>
  ({
    metric: 'csat',
    unit: 'share',
    value,
    count: 500,
    reliable: true,
    groups,
    period: { start: 0, end: 1 },
  }) as unknown as Result;

const order = (groups: readonly Group[], better: 'higher' | 'lower' | 'neither', by = 'channel') =>
  orderedRows({ main: result(groups), by, other: undefined, better }, words).map(({ key }) => key);

describe('the order of groups', () => {
  const groups = [
    group('wide', 40, 0.9, [0.6, 0.99]),
    group('narrow', 400, 0.8, [0.76, 0.84]),
    group('low', 90, 0.7, [0.6, 0.78]),
  ];

  it('is by the lower end of the interval where higher is better', () => {
    expect(order(groups, 'higher')).to.deep.equal(['narrow', 'low', 'wide']);
  });

  it('is by the upper end of the interval where lower is better', () => {
    expect(order(groups, 'lower')).to.deep.equal(['low', 'narrow', 'wide']);
  });

  it('puts small samples after the others and a handful after those, however good', () => {
    const mixed = [group('handful', 9, 1, [0.99, 1]), group('small', 29, 1, [0.98, 1]), ...groups];
    expect(order(mixed, 'higher')).to.deep.equal(['narrow', 'low', 'wide', 'small', 'handful']);
  });

  it('is the clock where groups are hours', () => {
    const hours = [group('10', 90, 0.9, [0.8, 1]), group('9', 50, 0.5, [0.4, 0.6]), group('0', 40, 0.1, [0, 0.2])];
    expect(order(hours, 'higher', 'hour')).to.deep.equal(['0', '9', '10']);
  });

  it('leaves out groups without facts', () => {
    expect(order([...groups, group('empty', 0, 0)], 'higher')).to.not.include('empty');
  });
});

describe('the groups that have a row of their own', () => {
  const many = (n: number) => Array.from({ length: n }, (_, i) => group(`g${i}`, 100 - i, 0.5));
  for (const [n, kept] of [
    [1, 1],
    [12, 12],
    [13, 11],
    [40, 11],
  ] as const)
    it(`are ${kept} of ${n}`, () => {
      expect(keptKeys(many(n), 'agent').size).to.equal(kept);
    });

  it('are all hours of a day', () => {
    expect(keptKeys(many(24), 'hour').size).to.equal(24);
  });
});

describe('a group that differs from the whole', () => {
  // 0.56 with 95 % from 0.395 to 0.711: 99.7 % goes 1.514 times as far, from 0.310 to 0.789.
  const figure = { value: 0.56, interval: [0.395, 0.711] as const };
  const cases: [whole: number, better: 'higher' | 'lower' | 'neither', says: string | undefined][] = [
    [0.78, 'higher', undefined],
    [0.8, 'higher', 'worse'],
    [0.8, 'lower', 'better'],
    [0.8, 'neither', 'apart'],
    [0.32, 'higher', undefined],
    [0.3, 'higher', 'better'],
  ];
  for (const [whole, better, says] of cases)
    it(`is ${says ?? 'nothing of the kind'} beside ${whole} where better is ${better}`, () => {
      expect(differs(figure, whole, better)).to.equal(says);
    });

  it('cannot be told without an interval, a value or a whole', () => {
    expect(differs({ value: 0.5 }, 0.9, 'higher')).to.equal(undefined);
    expect(differs({ value: undefined, interval: [0, 1] }, 0.9, 'higher')).to.equal(undefined);
    expect(differs(figure, undefined, 'higher')).to.equal(undefined);
  });
});
