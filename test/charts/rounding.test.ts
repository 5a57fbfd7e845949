import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { wholeShares } from '../../src/charts/rounding.js';

const counts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 12 }).filter((list) => list.some((n) => n > 0));

describe('whole shares', () => {
  for (const [given, expected] of [
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [62, 235, 115],
      [15, 57, 28],
    ],
    [
      [0, 7, 0],
      [0, 100, 0],
    ],
    [
      [1, 999],
      [0, 100],
    ],
    [
      [1, 1, 1, 1, 1, 1],
      [17, 17, 17, 17, 16, 16],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [[], []],
  ] as const)
    it(`of ${given.join(', ') || 'nothing'} are ${expected.join(', ') || 'none'}`, () => {
      expect(wholeShares(given)).to.deep.equal(expected);
    });

  it('add up to 100, each less than a point from the exact share', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const total = given.reduce((sum, n) => sum + n, 0);
        const shares = wholeShares(given);
        expect(shares.reduce((sum, share) => sum + share, 0)).to.equal(100);
        shares.forEach((share, i) => expect(Math.abs(share - (100 * (given[i] ?? 0)) / total)).to.be.lessThan(1));
      }),
    );
  });
});
