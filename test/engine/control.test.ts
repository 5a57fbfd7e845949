import { expect } from '@open-wc/testing';
import { controlChart } from '../../src/engine/control.js';
import type { ControlRule, Point } from '../../src/engine/index.js';
import { at, day, engineOf, times } from '../support/records.js';

const week = 7 * day;
const monday = at('2025-01-06');
const points = (values: readonly (number | undefined)[], counts?: readonly number[]): Point[] =>
  values.map((value, i) => ({
    start: monday + i * week,
    end: monday + (i + 1) * week,
    value,
    count: counts?.[i] ?? value ?? 0,
    reliable: true,
  }));
const signals = (values: readonly number[], ...rules: ControlRule[]) =>
  controlChart(points(values), { kind: 'count' }, rules)
    .points.map(({ signal }, i) => (signal ? `${i}:${signal}` : ''))
    .filter(Boolean);

describe('an XmR chart', () => {
  it('has its limits 2.66 mean moving ranges from the centre', () => {
    // 10, 12, 8, 14: mean 11; ranges 2, 4, 6: mean 4.
    const { method, centre, meanRange, low, high, rangeLimit } = controlChart(points([10, 12, 8, 14]), {
      kind: 'count',
    });
    expect({ method, centre, meanRange }).to.deep.equal({ method: 'xmr', centre: 11, meanRange: 4 });
    expect(low).to.be.closeTo(11 - 10.64, 1e-9);
    expect(high).to.be.closeTo(11 + 10.64, 1e-9);
    expect(rangeLimit).to.be.closeTo(13.068, 1e-9);
  });

  it('gives every point the limits', () => {
    const chart = controlChart(points([10, 12, 8, 14]), { kind: 'count' });
    for (const { low, high } of chart.points) expect([low, high]).to.deep.equal([chart.low, chart.high]);
  });

  it('skips weeks without a value: their neighbours are neighbours', () => {
    const chart = controlChart(points([10, undefined, 12, 8, undefined, 14]), { kind: 'mean', column: 'score' });
    expect(chart.centre).to.equal(11);
    expect(chart.meanRange).to.equal(4);
    expect(chart.points[1]).not.to.have.property('low');
  });

  it('takes whole weeks only', () => {
    const given = points([99, 10, 12, 8, 14, 0]).map((point, i) =>
      i === 0 || i === 5 ? { ...point, partial: true as const } : point,
    );
    expect(controlChart(given, { kind: 'count' }).centre).to.equal(11);
    expect(controlChart(given, { kind: 'count' }).points).to.have.length(6);
  });

  it('of one value or none has no limits', () => {
    for (const values of [[], [5]]) {
      const { low, high, meanRange } = controlChart(points(values), { kind: 'count' });
      expect([low, high, meanRange]).to.deep.equal([undefined, undefined, undefined]);
    }
  });
});

describe('the rules of a control chart', () => {
  const calm = times(20, (i) => (i % 2) * 2);

  it('1: a point beyond a limit', () => {
    // Centre 7.125, mean range 19/7: limits -0.095 and 14.345.
    expect(signals([5, 5, 6, 5, 5, 6, 5, 20], 1)).to.deep.equal(['7:1']);
  });

  it('2: two of three beyond 2 sigma on one side, told at the last, which must be one of them', () => {
    // Centre 1.435, sigma 2.095: beyond 5.626, inside the limit of 7.72.
    expect(signals([...calm, 6, 1, 6], 2)).to.deep.equal(['22:2']);
    expect(signals([...calm, 6, 1, 6, 1], 2)).to.deep.equal(['22:2']);
    expect(signals([...calm, 6, 1, 1, 6], 2)).to.deep.equal([]);
  });

  it('3: four of five beyond 1 sigma on one side', () => {
    // Centre 1.48, sigma 1.699: beyond 3.18.
    expect(signals([...calm, 4, 4, 1, 4, 4], 3)).to.deep.equal(['24:3']);
    expect(signals([...calm, 4, 4, 1, 4, 1], 3)).to.deep.equal([]);
  });

  it('4: eight in a row on one side', () => {
    expect(signals([...times(8, () => 2), ...times(8, () => 4)], 4)).to.deep.equal(['7:4', '15:4']);
    expect(signals([...times(7, () => 2), ...times(7, () => 4)], 4)).to.deep.equal([]);
  });

  it('are strict: a point on the centre is on no side', () => {
    // Mean 3: the point that lies on it breaks the row of eight below.
    expect(signals([2, 2, 2, 2, 3, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4], 4)).to.deep.equal(['16:4']);
    expect(signals([5, 5, 5, 5, 5, 5, 5, 5, 5], 1, 2, 3, 4)).to.deep.equal([]);
  });

  it('look at one side at a time', () => {
    expect(signals([...calm, 6, -4, 1], 2)).to.deep.equal([]);
  });

  it('are 1 and 4 unless others are asked for', () => {
    const found = controlChart(points([...calm, 6, 1, 6]), { kind: 'count' }).points;
    expect(found.filter(({ signal }) => signal)).to.deep.equal([]);
  });

  it('name the first that a point breaks', () => {
    expect(signals([...times(8, () => 2), ...times(8, () => 4)], 4, 1)).to.include('7:1');
  });
});

describe("a Laney p' chart", () => {
  // 10 of 20, 30 of 50, 50 of 100: mean share 90/170; z -0.2635, 1, -0.5893; mean range of z 1.4264.
  const chart = controlChart(points([0.5, 0.6, 0.5], [20, 50, 100]), { kind: 'share', flag: 'positive' });

  it('has the share of all facts as its centre, not the mean of the shares', () => {
    expect(chart.method).to.equal('p-prime');
    expect(chart.centre).to.be.closeTo(90 / 170, 1e-12);
    expect(chart.meanRange).to.be.closeTo(1.426392, 1e-5);
  });

  it('has limits that follow n', () => {
    const limits = [
      [0.10602, 0.95281],
      [0.26163, 0.79719],
      [0.34006, 0.71876],
    ];
    chart.points.forEach(({ low, high }, i) => {
      expect(low).to.be.closeTo(limits[i]![0]!, 1e-4);
      expect(high).to.be.closeTo(limits[i]![1]!, 1e-4);
    });
  });

  it('keeps its limits inside 0 and 1', () => {
    const wild = controlChart(points([0.1, 0.9, 0.1, 0.9], [10, 10, 10, 10]), { kind: 'share', flag: 'positive' });
    for (const { low, high } of wild.points) {
      expect(low).to.be.at.least(0);
      expect(high).to.be.at.most(1);
    }
  });

  it('of shares that are all alike has no signal and no NaN', () => {
    for (const value of [0, 1, 0.5]) {
      const { points: found } = controlChart(
        points(
          times(9, () => value),
          times(9, () => 20),
        ),
        {
          kind: 'share',
          flag: 'positive',
        },
      );
      for (const { low, high, signal } of found) {
        expect(signal).to.equal(undefined);
        expect(Number.isNaN(low) || Number.isNaN(high)).to.equal(false);
      }
    }
  });
});

describe('engine.control', () => {
  /** So many tickets in each week from Monday 6 January 2025. */
  const desk = (counts: readonly number[], asOf: string) =>
    engineOf({
      asOf,
      tickets: counts.flatMap((n, w) =>
        times(n, (i) => ({ id: `${w}-${i}`, createdAt: monday + w * week + i * 1000 })),
      ),
    });

  it('counts by ISO weeks, whatever day weeks start on', () => {
    const engine = desk([10, 12, 8, 14], '2025-06-01');
    const chart = engine.control({ metric: 'ticket-volume', period: '2025-01-06/2025-02-03' });
    expect(chart.points.map(({ value }) => value)).to.deep.equal([10, 12, 8, 14]);
    expect(chart.centre).to.equal(11);
  });

  it('lets a week that the period cuts set no limits', () => {
    const chart = desk([10, 12, 8, 14, 40], '2025-06-01').control({
      metric: 'ticket-volume',
      period: '2025-01-06/2025-02-05',
    });
    expect(chart.points).to.have.length(5);
    expect(chart.centre).to.equal(11);
    expect(chart.points[4]!.partial).to.equal(true);
  });

  it('takes no week that is not over at the extraction', () => {
    const chart = desk([10, 12, 8, 14, 3], '2025-02-04T12:00Z').control({
      metric: 'ticket-volume',
      period: '2025-01-06/2025-03-31',
    });
    expect(chart.centre, 'neither the running week nor those to come').to.equal(11);
    expect(chart.points.filter(({ signal }) => signal)).to.deep.equal([]);
  });

  it('refuses what a query refuses', () => {
    expect(() => desk([1], '2025-06-01').control({ metric: 'nonsense' })).to.throw(RangeError, 'nonsense');
    expect(() => desk([1], '2025-06-01').control({ metric: 'csat', population: 'cohort' })).to.throw(RangeError);
  });
});
