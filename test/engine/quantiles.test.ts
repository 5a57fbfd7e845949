import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ordered, quantile, weighted } from '../../src/engine/quantiles.js';
import { quantile as plainQuantile } from './reference-statistics.js';

const of = (values: readonly number[], q: number) => quantile(ordered(Float64Array.from(values)), q);

describe('a quantile (Hyndman-Fan type 7)', () => {
  const cases: readonly [values: readonly number[], q: number, expected: number | undefined][] = [
    [[], 0.5, undefined],
    [[7], 0.5, 7],
    [[7], 0.9, 7],
    [[1, 2], 0.5, 1.5],
    [[1, 2], 0.9, 1.9],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4], 0.9, 3.7],
    [[4, 1, 3, 2], 0.25, 1.75],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9.1],
    [[15, 15, 15, 15, 15, 15, 15, 15, 15, 360], 0.5, 15],
    [[15, 15, 15, 15, 15, 15, 15, 15, 15, 360], 0.9, 49.5],
    [[-5, -5, 0], 0.5, -5],
    [[3, 3, 3], 0.9, 3],
  ];
  for (const [values, q, expected] of cases) {
    it(`${q} of [${values.join(', ')}] is ${expected ?? 'none'}`, () => {
      if (expected === undefined) expect(of(values, q)).to.equal(undefined);
      else expect(of(values, q)).to.be.closeTo(expected, 1e-9);
    });
  }

  const samples = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 400, size: 'max' });

  it('is the same by selection as by sorting, whatever is asked first', () => {
    const asked = fc.array(fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(samples, asked, (values, qs) => {
        const order = ordered(Float64Array.from(values));
        for (const q of qs) expect(quantile(order, q)).to.be.closeTo(plainQuantile(values, q)!, 1e-9);
      }),
    );
  });

  it('of weighted values is that of repeated ones', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 5 })), { minLength: 1 });
    fc.assert(
      fc.property(pairs, fc.constantFrom(0, 0.5, 0.9, 1), (given, q) => {
        const values = given.map(([value]) => value);
        const weights = given.map(([, weight]) => weight);
        const repeated = given.flatMap(([value, weight]) => Array.from({ length: weight }, () => value));
        const found = quantile(weighted(Float64Array.from(values), Float64Array.from(weights)), q);
        expect(found).to.be.closeTo(plainQuantile(repeated, q)!, 1e-9);
      }),
    );
  });
});
