import { expect } from '@open-wc/testing';
import { CsvTable } from '../../src/sources/csv-table.js';

function tableOf(rows: readonly (readonly [line: number, ...cells: string[]])[]): CsvTable {
  const table = new CsvTable(['id', 'note'], ',');
  for (const [line, ...cells] of rows) table.add({ line, cells });
  table.close();
  return table;
}

describe('the rows of a file', () => {
  const rows = [
    [2, '1', 'a'],
    [3, '2', ''],
    [6, '3'],
    [7, '4', 'b', 'beyond'],
  ] as const;

  it('come back with the line where each starts, as long as they were', () => {
    expect([...tableOf(rows).rows()]).to.deep.equal(rows.map(([line, ...cells]) => ({ line, cells })));
  });

  it('are as wide as the widest of them', () => {
    expect(tableOf(rows).width).to.equal(3);
    expect(tableOf([]).width).to.equal(2);
  });

  it('hold nothing where a row is short, or a column is not there', () => {
    const table = tableOf(rows);
    expect([table.column(1).text(2), table.column(2).text(0), table.column(9).text(0)]).to.deep.equal(['', '', '']);
  });

  it('may stand under another header, without the first of them, on the lines where they are', () => {
    const table = tableOf(rows).under(['Key', 'Note'], 2);
    expect(table.header).to.deep.equal(['Key', 'Note']);
    expect(Array.from(table.rows(), ({ line, cells }) => [line, cells[0]])).to.deep.equal([
      [6, '3'],
      [7, '4'],
    ]);
  });
});
