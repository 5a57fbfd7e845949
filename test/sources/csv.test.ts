import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { csvSteps, guessDelimiter, readCsv } from '../../src/sources/csv.js';
import type { CsvTable } from '../../src/sources/csv-table.js';
import { atOnce } from '../../src/sources/steps.js';
import { fuzzRuns } from '../support/records.js';
import { SourceError } from '../../src/sources/error.js';

const cellsOf = (table: CsvTable) => Array.from(table.rows(), ({ cells }) => cells);

describe('readCsv', () => {
  for (const [name, text] of [
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2'],
    ['tabs', 'a\tb\r\n1\t2\r\n'],
    ['a byte order mark', '\uFEFFa,b\n1,2'],
    ['a stated separator', 'sep=|\na|b\n1|2'],
    ['empty lines around', '\n\na,b\n\n1,2\n\n'],
  ] as const) {
    it(`reads ${name}`, () => {
      const table = readCsv(text);
      expect(table.header).to.deep.equal(['a', 'b']);
      expect(cellsOf(table)).to.deep.equal([['1', '2']]);
    });
  }

  it('counts lines through quoted line breaks and empty lines', () => {
    const rows = [...readCsv('id,note\n1,"two\nlines"\n\n2,"three\r\nmore\nlines"\n3,x').rows()];
    expect(rows.map(({ line }) => line)).to.deep.equal([2, 5, 8]);
    expect(rows[1]?.cells[1]).to.equal('three\r\nmore\nlines');
  });

  it('keeps rows that are shorter or longer than the header', () => {
    expect(cellsOf(readCsv('a,b\n1\n1,2,3'))).to.deep.equal([['1'], ['1', '2', '3']]);
  });

  it('does not take delimiters inside quotes for delimiters', () => {
    expect(guessDelimiter('"a,b,c,d";"e"\n')).to.equal(';');
    expect(guessDelimiter('alone\n1')).to.equal(',');
  });

  it('has nothing to read in blank text', () => {
    expect(() => readCsv(' \n\n'))
      .to.throw(SourceError)
      .with.property('code', 'empty');
  });

  it('gives back what was written, whatever is in the cells', () => {
    const cell = fc.string().map((text) => `x${text.replaceAll('\0', '')}`);
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(table, (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ['"h1";"h2"', ...rows.map((row) => row.map(quoted).join(';'))].join('\n');
        expect(cellsOf(readCsv(text))).to.deep.equal(rows);
      }),
    );
  });

  it('is the same in pieces of any size, whatever quotes, delimiters and line breaks do', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '"', '""', ',', ';', '\n', '\r\n', '\r', ',"', '"\n'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (parts, size) => {
        const body = `h,k\n${parts.join('')}`;
        const inPieces = (length: number) => [...atOnce(csvSteps(body, length)).rows()];
        expect(inPieces(size)).to.deep.equal(inPieces(1_000_000));
      }),
      fuzzRuns(300),
    );
  });

  it('stops for others after every piece', () => {
    const text = `id\n${'12345678\n'.repeat(1000)}`;
    expect([...csvSteps(text, 900)]).to.have.length(10);
  });
});
