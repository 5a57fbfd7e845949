import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { linear } from '../../src/charts/linear.js';

describe('a linear scale', () => {
  const cases = [
    ['the start of the domain to the start of the range', 0, 100],
    ['its end to the end', 100, 20],
    ['its middle to the middle', 50, 60],
    ['what lies beyond, beyond', 150, -20],
  ] as const;
  for (const [what, value, place] of cases) {
    it(`takes ${what}`, () => expect(linear([0, 100], [100, 20])(value)).to.equal(place));
  }

  it('stays inside the range when it is told to', () => {
    const x = linear([0, 10], [0, 200], true);
    expect([x(-5), x(5), x(15)]).to.deep.equal([0, 100, 200]);
  });

  it('gives the middle of the range for a domain without extent', () => {
    expect(linear([7, 7], [0, 200])(7)).to.equal(100);
  });

  it('keeps the order of values', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const x = linear([-1e6, 1e6], [0, 500]);
        return a <= b ? x(a) <= x(b) : x(a) >= x(b);
      }),
    );
  });
});
