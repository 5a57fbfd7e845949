import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { clearingTime } from '../../src/engine/bootstrap.js';
import { ordered, quantile, selected, weighted } from '../../src/engine/quantiles.js';
import { adjustedWald, kaplanMeier, meanInterval, netError, orderRanks, wilson } from '../../src/engine/statistics.js';
import { binomial, kaplanMeier as plainKaplanMeier } from './reference-statistics.js';

type Ends = readonly [number, number] | undefined;
const ends = (found: Ends, low: number, high: number, delta: number) => {
  expect(found?.[0]).to.be.closeTo(low, delta);
  expect(found?.[1]).to.be.closeTo(high, delta);
};

describe('the Wilson interval', () => {
  for (const [hits, n, low, high] of [
    [30, 50, 0.462, 0.724],
    [0, 10, 0, 0.278],
    [10, 10, 0.722, 1],
    [8, 10, 0.49, 0.943],
    [1, 1, 0.207, 1],
  ] as const) {
    it(`of ${hits} of ${n} is ${low} to ${high}`, () => ends(wilson(hits, n), low, high, 0.0005));
  }

  it('stays inside 0 to 1, holds the share and is symmetric', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const hits = Math.round(n * part);
        const [low, high] = wilson(hits, n)!;
        expect(low).to.be.within(0, hits / n + 1e-12);
        expect(high).to.be.within(hits / n - 1e-12, 1);
        ends(wilson(n - hits, n), 1 - high, 1 - low, 1e-9);
      }),
    );
  });

  it('of nothing is none', () => expect(wilson(0, 0)).to.equal(undefined));
});

describe('the adjusted Wald interval of a net score', () => {
  it('of 70 promoters, 20 passives and 10 detractors is 45.3 to 71.2', () =>
    ends(adjustedWald(70, 10, 100), 45.3, 71.2, 0.05));

  it('is clipped to the scale', () => {
    expect(adjustedWald(3, 0, 3)![1]).to.equal(100);
    expect(adjustedWald(0, 3, 3)![0]).to.equal(-100);
  });

  it('of one more promoter than detractor mirrors that of one more detractor', () => {
    const [low, high] = adjustedWald(6, 5, 20)!;
    ends(adjustedWald(5, 6, 20), -high, -low, 1e-9);
  });

  it('of nothing is none', () => expect(adjustedWald(0, 0, 0)).to.equal(undefined));
});

describe('the standard error of a net score', () => {
  it('of 70, 20 and 10 is 6.63 points', () => expect(netError(70, 10, 100)).to.be.closeTo(6.633, 0.0005));

  it('is at worst 100 / sqrt(n): 96 answers tell 20 points, 384 ten', () => {
    for (const [n, points] of [
      [96, 20],
      [384, 10],
    ] as const) {
      expect(netError(n / 2, n / 2, n)).to.be.closeTo(100 / Math.sqrt(n), 1e-9);
      expect(1.96 * netError(n / 2, n / 2, n)!).to.be.closeTo(points, 0.01);
    }
  });

  it('of answers that are all alike is 0, of nothing none', () => {
    expect([netError(5, 0, 5), netError(0, 5, 5), netError(0, 0, 5)]).to.deep.equal([0, 0, 0]);
    expect(netError(0, 0, 0)).to.equal(undefined);
  });
});

describe('the interval of a mean', () => {
  it('is 1.96 s / sqrt(n) on either side', () => {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squared deviations 32, s = sqrt(32 / 7).
    const half = 1.96 * Math.sqrt(32 / 7 / 8);
    ends(meanInterval(5, 32, 8), 5 - half, 5 + half, 1e-12);
  });

  it('of one value is none, because one has no spread', () => {
    expect(meanInterval(5, 0, 1)).to.equal(undefined);
    expect(meanInterval(NaN, 0, 0)).to.equal(undefined);
  });
});

describe('the ranks that hold a quantile', () => {
  for (const [q, n, ranks] of [
    [0.5, 5, undefined],
    [0.5, 6, [1, 6]],
    [0.5, 10, [2, 9]],
    [0.5, 20, [6, 15]],
    [0.5, 100, [40, 61]],
    [0.9, 35, undefined],
    [0.5, 0, undefined],
    [0.5, 1, undefined],
  ] as const) {
    it(`of ${q} among ${n} are ${ranks ? ranks.join(' and ') : 'none: no pair reaches 95 %'}`, () =>
      expect(orderRanks(q, n)).to.deep.equal(ranks));
  }

  it('of the p90 exist from 36 values on, where 0.9^n falls below 2.5 %', () => {
    expect(orderRanks(0.9, 36)?.[1]).to.equal(36);
  });

  it('are the tightest that leave at most 2.5 % on either side, by the exact binomial', () => {
    for (const q of [0.5, 0.9]) {
      for (let n = 36; n <= 160; n++) {
        const [low, high] = orderRanks(q, n)!;
        expect(binomial(low - 1, n, q), `${q} ${n}`).to.be.at.most(0.025);
        expect(binomial(low, n, q), `${q} ${n}`).to.be.greaterThan(0.025);
        expect(binomial(high - 1, n, q), `${q} ${n}`).to.be.at.least(0.975);
        expect(binomial(high - 2, n, q), `${q} ${n}`).to.be.lessThan(0.975);
      }
    }
  });

  it('go on smoothly where the exact sum ends', () => {
    for (const q of [0.5, 0.9]) {
      const [low, high] = orderRanks(q, 1000)!;
      const [next, top] = orderRanks(q, 1002)!;
      expect(next - low).to.be.within(-1, 3);
      expect(top - high).to.be.within(-1, 3);
    }
  });
});

describe('the Kaplan-Meier curve', () => {
  const curve = (facts: readonly (readonly [time: number, observed: number, weight?: number])[], weighted = false) => {
    const order = facts.map((_, i) => i).sort((a, b) => facts[a]![0] - facts[b]![0] || facts[b]![1] - facts[a]![1]);
    return kaplanMeier(
      order,
      facts.map(([time]) => time),
      facts.map(([, observed]) => observed),
      weighted ? facts.map(([, , weight]) => weight ?? 1) : undefined,
    );
  };

  it('of replies after 10, 20 and 40 with two waiting has its median at 40', () => {
    const found = curve([
      [10, 1],
      [20, 1],
      [40, 1],
      [60, 0],
      [60, 0],
    ]);
    expect(found.quantile(0.5)).to.equal(40);
    expect(found.quantile(0.9), 'not reached').to.equal(undefined);
  });

  it('reaches a half exactly with two of four', () => {
    expect(
      curve([
        [10, 1],
        [20, 1],
        [30, 0],
        [30, 0],
      ]).quantile(0.5),
    ).to.equal(20);
  });

  it('takes events before censorings at ties', () => {
    // At 20 both are still at risk: S = 1 - 1/2 = 0.5. Censored first, S would fall to 0 at once.
    const found = curve([
      [20, 0],
      [20, 1],
    ]);
    expect(found.quantile(0.5)).to.equal(20);
    expect(found.quantile(0.9)).to.equal(undefined);
  });

  it('of nobody answered, or of nobody at all, reaches nothing', () => {
    expect(curve([[5, 0]]).quantile(0.5)).to.equal(undefined);
    expect(curve([]).quantile(0.5)).to.equal(undefined);
  });

  const facts = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 1 })), { maxLength: 40 });

  it('is the product of the conditional shares', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(0.25, 0.5, 0.9), (given, q) => {
        const plain = given.map(([time, observed]) => ({ time, observed: observed === 1 }));
        expect(curve(given).quantile(q)).to.equal(plainKaplanMeier(plain, 1 - q));
      }),
    );
  });

  it('with weights is that of repeated facts', () => {
    const weighted = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1 }), fc.integer({ min: 1, max: 4 })),
    );
    fc.assert(
      fc.property(weighted, (given) => {
        const repeated = given.flatMap(([time, observed, n]) =>
          Array.from({ length: n }, () => [time, observed] as const),
        );
        expect(curve(given, true).quantile(0.5)).to.equal(curve(repeated).quantile(0.5));
      }),
    );
  });
});

describe('statistics of whatever they are given', () => {
  const wild = fc.oneof(
    fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, 1, -1, 0.5, 30, 1e308, -1e308, 5e-324, Number.MAX_SAFE_INTEGER),
    fc.double(),
    fc.nat(40),
  );
  const list = fc.array(wild, { maxLength: 40 });
  /** Numbers, or that there are none. */
  const settled = (found: readonly (number | undefined)[] | undefined) =>
    (found ?? []).every((each) => each === undefined || Number.isFinite(each));

  it('are numbers, or say that there are none', () => {
    fc.assert(
      fc.property(wild, wild, wild, (a, b, c) => {
        for (const found of [wilson(a, b), adjustedWald(a, b, c), [netError(a, b, c)], meanInterval(a, b, c)]) {
          expect(settled(found)).to.equal(true);
        }
        expect(settled(orderRanks(a, Math.min(b, 5000)))).to.equal(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('of times end, and take those that are none for nobody', () => {
    fc.assert(
      fc.property(list, fc.infiniteStream(fc.boolean()), fc.boolean(), (times, answered, weighted) => {
        const facts = times.map((time) => ({ time, observed: Number(answered.next().value) }));
        const curveOf = (of: typeof facts) => {
          const order = of
            .map((_, i) => i)
            .sort((a, b) => {
              const [one, other] = [of[a]!, of[b]!];
              return ascends(one.time, other.time) || other.observed - one.observed;
            });
          const columns = [of.map(({ time }) => time), of.map(({ observed }) => observed)] as const;
          return kaplanMeier(order, ...columns, weighted ? of.map(() => 2) : undefined);
        };
        const [all, known] = [curveOf(facts), curveOf(facts.filter(({ time }) => !Number.isNaN(time)))];
        for (const q of [0, 0.5, 0.9, 1]) expect(all.quantile(q)).to.equal(known.quantile(q));
      }),
      { numRuns: 1000 },
    );
  });

  it('of order end, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, q) => {
        const sample = () => Float64Array.from(values);
        const weights = Float64Array.from(values, () => 1);
        for (const order of [ordered(sample()), selected(sample()), weighted(sample(), weights)]) {
          expect(quantile(order, q) === undefined).to.equal(values.length === 0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of weeks to come are the same for the same, and numbers', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.array(wild, { maxLength: 6 }), (backlog, flows) => {
        const { value, low, high, never } = clearingTime(backlog, flows);
        expect(settled([value, low, high, never])).to.equal(true);
      }),
      { numRuns: 100 },
    );
  });

  it('of one value are that value', () => {
    expect(wilson(1, 1)?.[1]).to.equal(1);
    expect(meanInterval(5, 0, 1)).to.equal(undefined);
    expect(orderRanks(0.5, 1)).to.equal(undefined);
    expect(kaplanMeier([0], [7], [1], undefined).quantile(0.5)).to.equal(7);
    expect(quantile(ordered(Float64Array.of(7)), 0.9)).to.equal(7);
    expect(clearingTime(10, [3]).value).to.equal(undefined);
  });
});

/** Numbers first. */
function ascends(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a < b ? -1 : Number(a > b);
}
