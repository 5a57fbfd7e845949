import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { lowerBound } from '../../src/facts/order.js';
import { FactTable } from '../../src/facts/table.js';

const table = (...at: number[]) =>
  new FactTable('tickets', { length: at.length, dates: { at: Float64Array.from(at) }, dimensions: {}, values: {} });

describe('facts by date', () => {
  it('are ascending, in the order of the data at one time, without those that have no date', () => {
    const order = table(5, NaN, 3, 5, 1).by('at');
    expect([...order.rows]).to.deep.equal([4, 2, 0, 3]);
    expect([0, 1, 2, 3].map((i) => order.at(i))).to.deep.equal([1, 3, 5, 5]);
  });

  it('keep the order of the data when they are sorted already', () => {
    expect([...table(1, 2, 2, 9).by('at').rows]).to.deep.equal([0, 1, 2, 3]);
    expect([...table(NaN, 1, 2).by('at').rows]).to.deep.equal([1, 2]);
    expect([...table(NaN, NaN).by('at').rows]).to.deep.equal([]);
  });

  it('have only the dates that they have', () => {
    expect(() => table(1).by('closedAt')).to.throw('closedAt');
  });

  it('are found by the first date that is not before an instant', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), fc.nat(31), (dates, instant) => {
        const sorted = Float64Array.from(dates.sort((a, b) => a - b));
        expect(lowerBound(sorted, instant)).to.equal(dates.filter((date) => date < instant).length);
      }),
    );
  });
});
