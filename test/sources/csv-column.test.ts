import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CsvColumn, momentOf } from '../../src/sources/csv-column.js';
import { fuzzRuns } from '../support/records.js';

function columnOf(cells: readonly string[]): CsvColumn {
  const column = new CsvColumn();
  cells.forEach((cell, row) => {
    column.set(row, cell);
    if (row % 7 === 6) column.settle();
  });
  column.close();
  return column;
}

const textsOf = (column: CsvColumn, { length }: readonly string[]) =>
  Array.from({ length }, (_, row) => column.text(row));

describe('a column of a file', () => {
  for (const [what, cell] of [
    ['a moment', '2025-08-06T10:40:20Z'],
    ['a moment with milliseconds', '2025-08-06T10:40:20.007Z'],
    ['milliseconds of 0', '2025-08-06T10:40:20.000Z'],
    ['the end of a day as 24:00', '2025-08-06T24:00:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['a day that does not exist', '2025-02-30T10:00:00Z'],
    ['a length in the form of a moment', '1970-01-01T02:30:00Z'],
    ['a small letter', '2025-08-06t10:40:20z'],
    ['an offset', '2025-08-06T10:40:20+02:00'],
    ['twenty other characters', 'abcdefghij0123456789'],
    ['blanks', '  '],
    ['nothing', ''],
  ] as const) {
    it(`gives back ${what} as it was written`, () => {
      const cells = ['x', cell, '', cell];
      expect(textsOf(columnOf(cells), cells)).to.deep.equal(cells);
    });
  }

  it('gives back whatever was put in, in any order and number', () => {
    const instants = { min: new Date('1960-01-01'), max: new Date('9999-12-31'), noInvalidDate: true };
    const moment = fc.date(instants).map((date) => date.toISOString());
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('', 'open', 'closed'),
      moment,
      moment.map((text) => `${text.slice(0, 19)}Z`),
    );
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        expect(textsOf(columnOf(cells), cells)).to.deep.equal(cells);
      }),
      fuzzRuns(200),
    );
  });

  it('gives back thousands of cells of which hardly any is there again', () => {
    const cells = Array.from({ length: 5000 }, (_, row) => (row % 10 === 0 ? 'same' : `ticket number ${row}`));
    expect(textsOf(columnOf(cells), cells)).to.deep.equal(cells);
  });

  it('reads a text once, however often it is there', () => {
    const seen: string[] = [];
    const length = columnOf(['open', 'closed', 'open', '', 'open']).reader((text) => {
      seen.push(text);
      return text.length;
    });
    expect([0, 1, 2, 3, 4, 5].map(length)).to.deep.equal([4, 6, 4, 0, 4, 0]);
    expect(seen.sort()).to.deep.equal(['', 'closed', 'open']);
  });

  it('reads moments as numbers where numbers are asked for, else as they were written', () => {
    const column = columnOf(['2025-08-06T10:40:20Z', 'soon']);
    const numbers = column.reader<unknown>(String, (moment) => moment);
    expect([numbers(0), numbers(1)]).to.deep.equal([Date.UTC(2025, 7, 6, 10, 40, 20), 'soon']);
    expect(column.reader(String)(0)).to.equal('2025-08-06T10:40:20Z');
  });

  it('counts how often each text stands in some of its rows, and how many moments do', () => {
    const { texts, times, moments } = columnOf(['a', 'a', '2025-08-06T10:40:20Z', 'b', 'a', '']).tally(1, 6);
    expect(Object.fromEntries(texts.map((text, code) => [text, times[code]]))).to.deep.equal({ '': 1, a: 2, b: 1 });
    expect(moments).to.equal(1);
  });
});

describe('momentOf', () => {
  it('is the moment that a date of the language makes of the same text', () => {
    const instants = { min: new Date('1990-01-01'), max: new Date('9999-12-31'), noInvalidDate: true };
    fc.assert(fc.property(fc.date(instants), (date) => momentOf(date.toISOString()) === date.getTime()));
  });
});
