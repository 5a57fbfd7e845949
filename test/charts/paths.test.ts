import { expect } from '@open-wc/testing';
import { areaPath, linePath } from '../../src/charts/paths.js';

describe('the path of a line', () => {
  it('goes from place to place, to a tenth of a pixel', () => {
    expect(
      linePath([
        [0, 1.25],
        [10, 2],
        [20.06, 3],
      ]),
    ).to.equal('M0,1.3L10,2L20.1,3');
  });

  it('leaves a gap where a place is missing', () => {
    expect(linePath([[0, 0], [1, 1], undefined, undefined, [4, 4], [5, 5]])).to.equal('M0,0L1,1M4,4L5,5');
  });

  it('closes on a place alone, so that round ends show it', () => {
    expect(linePath([undefined, [4, 4], undefined])).to.equal('M4,4Z');
  });

  it('is none without a place', () => {
    expect(linePath([])).to.equal(null);
    expect(linePath([undefined])).to.equal(null);
  });
});

describe('the path of an area', () => {
  const columns = [
    { x: 0, low: 10, high: 2 },
    { x: 5, low: 12, high: 4 },
  ];

  it('goes along the upper edge and back along the lower one', () => {
    expect(areaPath(columns)).to.equal('M0,2L5,4L5,12L0,10Z');
  });

  it('leaves a gap where a column is missing', () => {
    expect(areaPath([columns[0], undefined, columns[1]])).to.equal('M0,2L0,10ZM5,4L5,12Z');
  });

  it('is none without a column', () => expect(areaPath([undefined])).to.equal(null));
});
