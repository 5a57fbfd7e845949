import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ascending } from '../../src/facts/order.js';
import { ordered } from '../../src/engine/quantiles.js';

/** Samples large enough to be spread over buckets before a rank is searched, by the kind of their values. */
const samples: Readonly<Record<string, fc.Arbitrary<number>>> = {
  'waiting times': fc.integer({ min: 0, max: 604_800_000 }),
  'times around nothing': fc.constantFrom(0, -0, 1, 2, 1e-300),
  'values of both signs': fc.integer({ min: -1000, max: 1000 }),
  'values of all sizes': fc.double({ noNaN: true, noDefaultInfinity: true }),
  fractions: fc.double({ min: 0, max: 1, noNaN: true }),
  'one value': fc.constant(42),
};

/** A few thousand values out of few drawn ones: shrinking stays quick. */
const many = (value: fc.Arbitrary<number>) =>
  fc
    .tuple(fc.array(value, { minLength: 1, maxLength: 200 }), fc.integer({ min: 2048, max: 5000 }))
    .map(([drawn, n]) => Float64Array.from({ length: n }, (_, i) => drawn[(i * 7919) % drawn.length]!));

describe('a rank of a large sample', () => {
  for (const [name, value] of Object.entries(samples)) {
    it(`is where sorting puts it: ${name}`, () => {
      fc.assert(
        fc.property(
          many(value),
          fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
          (values, qs) => {
            const sorted = values.slice().sort();
            const order = ordered(values.slice());
            expect(order.n).to.equal(values.length);
            for (const q of [0, 0.5, 0.9, 1, ...qs]) {
              const rank = Math.floor((values.length - 1) * q);
              expect(order.at(rank) + 0).to.equal(sorted[rank]! + 0);
            }
          },
        ),
        { numRuns: 20 },
      );
    });
  }

  it('is found in a part of an array as well', () => {
    const whole = Float64Array.from({ length: 6001 }, (_, i) => (i * 7919) % 6001);
    expect(ordered(whole.subarray(1, 6001)).at(5999)).to.equal(6000);
  });
});

describe('positions by ascending value', () => {
  it('are those of a stable sort, with missing values last', () => {
    const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noDefaultInfinity: true }), fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 300 }), (values) => {
        const missing = (i: number) => Number.isNaN(values[i]!);
        const compare = (a: number, b: number) =>
          missing(a) || missing(b)
            ? Number(missing(a)) - Number(missing(b)) || a - b
            : values[a]! - values[b]! || a - b;
        const wanted = values.map((_, i) => i).sort(compare);
        expect([...ascending(Float64Array.from(values))]).to.deep.equal(wanted);
      }),
    );
  });

  it('are found where one value lies far from all others', () => {
    const values = Float64Array.from({ length: 1000 }, (_, i) => (i === 500 ? -8.64e15 : (i * 37) % 1000));
    const positions = ascending(values);
    expect(positions[0]).to.equal(500);
    expect([...positions].every((p, i) => i === 0 || values[positions[i - 1]!]! <= values[p]!)).to.equal(true);
  });
});
