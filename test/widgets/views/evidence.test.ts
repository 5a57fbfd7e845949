import { expect } from '@open-wc/testing';
import type { Result } from '../../../src/engine/result.js';
import { domainOf, shownOf } from '../../../src/widgets/views/evidence.js';
import { openHours, shareOutside, weekdays } from '../../../src/widgets/views/opening.js';
import { pullOf } from '../../../src/widgets/views/sides.js';

const minute = 60_000;
const result = (rest: Partial<Result>) =>
  ({ metric: 'x', unit: 'count', count: 100, reliable: true, ...rest }) as Result;

describe('the scale of a rule', () => {
  const cases: [name: string, given: Partial<Result>, domain: readonly [number, number]][] = [
    ['a share', { unit: 'share', value: 0.3 }, [0, 1]],
    ['an NPS', { unit: 'points', value: 12 }, [-100, 100]],
    ['a satisfaction score', { metric: 'csat-score', unit: 'score', value: 4.2 }, [1, 5]],
    [
      'a time, to a round number above 1.15 of the most',
      { unit: 'ms', value: 15 * minute, interval: [14 * minute, 52 * minute] },
      [0, 60 * minute],
    ],
    ['a change that can be below zero', { unit: 'count', value: -40 }, [-50, 0]],
    ['a ratio below one', { unit: 'ratio', value: 0.66 }, [0, 1]],
  ];
  for (const [name, given, domain] of cases)
    it(`is ${domain.join(' to ')} for ${name}`, () => {
      expect(domainOf(result(given), undefined)).to.deep.equal(domain);
    });

  it('holds the target and the period before', () => {
    const [low, high] = domainOf(
      result({ value: 10, previous: { value: 90, count: 90, period: { start: 0, end: 1 } } }),
      { high: 200 },
    );
    expect(low).to.equal(0);
    expect(high).to.be.at.least(200);
  });
});

describe('a figure of a handful of facts', () => {
  for (const [unit, shown] of [
    ['share', undefined],
    ['points', undefined],
    ['score', undefined],
    ['ms', 0.5],
  ] as const)
    it(`is ${shown === undefined ? 'not shown' : 'shown'} in ${unit}`, () => {
      expect(shownOf(result({ unit, value: 0.5, count: 9, reliable: false })).value).to.equal(shown);
      expect(shownOf(result({ unit, value: 0.5, count: 10, reliable: false })).value).to.equal(0.5);
    });

  it('is shown where it is a count', () => {
    expect(shownOf(result({ unit: 'count', value: 3, count: 3 })).value).to.equal(3);
  });
});

describe('the pull of a change', () => {
  const period = { start: 0, end: 1 };
  const now = (value: number, half: number, before: number, halfBefore: number) =>
    result({
      unit: 'share',
      value,
      interval: [value - half, value + half],
      previous: { value: before, count: 100, interval: [before - halfBefore, before + halfBefore], period },
    });

  it('is the change in half-widths of its own interval: the root of the sum of squares', () => {
    // Half-widths 3 and 4: that of the difference is 5; the change is 10.
    expect(pullOf(now(0.6, 0.03, 0.5, 0.04), 'higher')).to.be.closeTo(2, 1e-9);
    expect(pullOf(now(0.6, 0.03, 0.5, 0.04), 'lower')).to.be.closeTo(-2, 1e-9);
  });

  it('of a count without an interval takes that of a Poisson count', () => {
    const counts = result({ unit: 'count', value: 400, previous: { value: 300, count: 300, period } });
    expect(pullOf(counts, 'lower')).to.be.closeTo(-100 / (1.96 * Math.sqrt(700)), 1e-9);
  });

  it('is nothing where nothing has changed, and unknown without a period before', () => {
    expect(pullOf(now(0.5, 0, 0.5, 0), 'higher')).to.equal(0);
    expect(pullOf(result({ value: 4, previous: { value: undefined, count: 0, period } }), 'higher')).to.equal(
      undefined,
    );
  });
});

describe('opening hours', () => {
  const cells = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 1));
  const map = { metric: 'x', period: { start: 0, end: 1 }, cells, total: 168, peak: undefined };
  const settings = (from: string, to: string) => ({
    businessHours: { weekly: { mon: [[from, to] as [string, string]] } },
  });

  it('leave out what happens in other hours', () => {
    expect(shareOutside(map, settings('09:00', '18:00'))).to.be.closeTo(159 / 168, 1e-9);
  });

  it('tell no share where they do not begin on the hour, or are not stated', () => {
    expect(shareOutside(map, settings('08:30', '18:00'))).to.equal(undefined);
    expect(shareOutside(map, {})).to.equal(undefined);
    expect(openHours(settings('08:30', '18:00'), map.period)?.days[0]).to.deep.equal([[8.5, 18]]);
  });

  /** In the first week of 2025 Madrid is 6 hours ahead of New York and 8 behind Tokyo. */
  const january = { start: Date.UTC(2025, 0, 1), end: Date.UTC(2025, 0, 8) };
  /** New York changes its clocks on 9 March 2025, Madrid on 30 March: 6 hours on 10 of 31 days, else 5. */
  const march = { start: Date.UTC(2025, 1, 28, 23), end: Date.UTC(2025, 2, 31, 22) };
  const elsewhere = (timeZone: string, weekly: Record<string, [string, string][]>) => ({
    timeZone: 'Europe/Madrid',
    businessHours: { timeZone, weekly },
  });

  it('of another zone lie where they fall in the zone of the report', () => {
    const open = openHours(elsewhere('America/New_York', { mon: [['09:00', '17:00']] }), january);
    expect(open).to.deep.equal({ days: [[[15, 23]], [], [], [], [], [], []], always: true });
  });

  it('that pass midnight there belong to both days, and from Sunday on to Monday', () => {
    const open = openHours(elsewhere('America/New_York', { sun: [['12:00', '20:00']] }), january);
    expect(open?.days).to.deep.equal([[[0, 2]], [], [], [], [], [], [[18, 24]]]);
  });

  it('that fall before midnight belong to the day before, and from Monday to Sunday', () => {
    const open = openHours(elsewhere('Asia/Tokyo', { mon: [['06:00', '12:00']] }), january);
    expect(open?.days).to.deep.equal([[[0, 4]], [], [], [], [], [], [[22, 24]]]);
  });

  it('are drawn as on most days where the two clocks change apart, and then tell no share', () => {
    const stated = elsewhere('America/New_York', { tue: [['09:00', '17:00']] });
    expect(openHours(stated, march)).to.deep.equal({ days: [[], [[14, 22]], [], [], [], [], []], always: false });
    expect(shareOutside({ ...map, period: march }, stated)).to.equal(undefined);
    expect(shareOutside({ ...map, period: january }, stated)).to.be.closeTo(160 / 168, 1e-9);
  });

  it('are drawn from the day that the week begins with', () => {
    expect(weekdays(7)).to.deep.equal([7, 1, 2, 3, 4, 5, 6]);
    expect(weekdays(1)).to.deep.equal([1, 2, 3, 4, 5, 6, 7]);
  });
});
