import { expect } from '@open-wc/testing';
import type { Mark } from '../../src/charts/drawing.js';
import { markAt, moved } from '../../src/widgets/marks.js';

const mark = (key: string, x: number, row?: number): Mark => ({
  key,
  x,
  y: (row ?? 0) * 40,
  width: 10,
  height: 20,
  title: key,
  lines: [],
  ...(row !== undefined && { row }),
});
const [a, b, c] = [mark('a', 0, 0), mark('b', 20, 0), mark('c', 40, 0)];
const [d, e] = [mark('d', 2, 1), mark('e', 42, 1)];
const last = mark('last', 30, 2);
const marks = [a, b, c, d, e, last];

describe('moving over marks', () => {
  const cases: [string, Mark | undefined, string, Mark | undefined][] = [
    ['right from nowhere to the first', undefined, 'ArrowRight', a],
    ['left from nowhere to the last', undefined, 'ArrowLeft', last],
    ['right along the row', a, 'ArrowRight', b],
    ['left along the row', c, 'ArrowLeft', b],
    ['no further than the end of the row', c, 'ArrowRight', c],
    ['no further than its start', d, 'ArrowLeft', d],
    ['down to what stands nearest', c, 'ArrowDown', e],
    ['up to what stands nearest', d, 'ArrowUp', a],
    ['no further up than the first row', b, 'ArrowUp', b],
    ['on in reading order where a row has one mark', last, 'ArrowLeft', e],
    ['Home to the first', e, 'Home', a],
    ['End to the last', a, 'End', last],
    ['nowhere with other keys', a, 'x', undefined],
  ];
  for (const [name, from, key, to] of cases)
    it(`goes ${name}`, () => expect(moved(marks, from, key)?.key).to.equal(to?.key));

  it('goes nowhere without marks', () => expect(moved([], undefined, 'ArrowRight')).to.equal(undefined));
});

describe('the mark under the pointer', () => {
  it('is the nearest within reach', () => {
    expect(markAt(marks, 5, 10)?.key).to.equal('a');
    expect(markAt(marks, 14, 10)?.key).to.equal('a');
    expect(markAt(marks, 16, 10)?.key).to.equal('b');
    expect(markAt(marks, 200, 10)).to.equal(undefined);
  });
});
