import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { placeRow } from '../../src/charts/labels.js';

const label = (want: number, width: number, weight = 1) => ({ want, width, weight });

describe('a row of labels', () => {
  it('stands where it wants to when there is room', () => {
    expect(placeRow([label(0, 20), label(50, 20)], 100, 5)).to.deep.equal([0, 50]);
  });

  it('is pushed from the right', () => {
    expect(placeRow([label(40, 20), label(50, 20), label(95, 20)], 100, 5)).to.deep.equal([25, 50, 80]);
  });

  it('is pushed back from the left edge', () => {
    expect(placeRow([label(-10, 20), label(5, 20)], 100, 5)).to.deep.equal([0, 25]);
  });

  it('drops the label of the least weight first', () => {
    expect(placeRow([label(0, 50, 3), label(10, 50, 1), label(20, 50, 2)], 110, 5)).to.deep.equal([0, undefined, 55]);
  });

  it('is empty where nothing fits', () => {
    expect(placeRow([label(0, 50)], 40, 5)).to.deep.equal([undefined]);
  });

  it('never overlaps, never leaves the row, keeps its order', () => {
    const labels = fc.array(
      fc.record({
        want: fc.integer({ min: -50, max: 400 }),
        width: fc.integer({ min: 1, max: 90 }),
        weight: fc.nat(9),
      }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(labels, (given) => {
        let end = -8;
        placeRow(given, 320, 8).forEach((left, i) => {
          if (left === undefined) return;
          expect(left).to.be.at.least(end + 8);
          end = left + (given[i]?.width ?? 0);
          expect(end).to.be.at.most(320);
        });
      }),
    );
  });
});
