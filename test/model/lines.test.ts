import { expect } from '@open-wc/testing';
import { placeOf } from '../../src/model/lines.js';
import { Draft } from '../../src/sources/draft.js';

const ticket = (id: number) => ({ id, createdAt: '2026-03-02' });

describe('the place of a row', () => {
  it('goes on from the first of its run', () => {
    const lines = { files: [], rows: { tickets: [0, 2, 0, 3, 9, 0] } };
    expect([0, 1, 2, 3, 4].map((row) => placeOf(lines, 'tickets', row))).to.deep.equal(
      [2, 3, 4, 9, 10].map((line) => ({ line })),
    );
  });

  it('names its file where it has a name', () => {
    const lines = { files: ['a.csv', 'b.csv'], rows: { tickets: [0, 2, 1, 2, 2, 2] } };
    expect([1, 2].map((row) => placeOf(lines, 'tickets', row))).to.deep.equal([
      { line: 3, file: 'a.csv' },
      { line: 2, file: 'b.csv' },
    ]);
  });

  it('is none where the row is of no file, and of tables without lines', () => {
    const lines = { files: [], rows: { tickets: [0, 0, 0, 2, 2, 0, 4, 0, 0] } };
    expect([0, 1, 2, 3, 4].map((row) => placeOf(lines, 'tickets', row)?.line)).to.deep.equal([
      undefined,
      undefined,
      2,
      3,
      undefined,
    ]);
    expect(placeOf(lines, 'surveys', 0)).to.equal(undefined);
    expect(placeOf(undefined, 'tickets', 0)).to.equal(undefined);
    expect(placeOf({ files: [], rows: { tickets: [] } }, 'toString', 0)).to.equal(undefined);
  });

  it('is kept in few runs, also of two files with other records before, between and after them', () => {
    const draft = new Draft();
    draft.add('tickets', ticket(0));
    draft.begin({ name: 'a.csv' });
    for (const line of [2, 3, 7, 8]) draft.addAt(line, 'tickets', ticket(line));
    draft.add('tickets', ticket(0), ticket(0));
    draft.begin({});
    for (const line of [2, 3]) draft.addAt(line, 'tickets', ticket(line));
    draft.begin({ name: 'a.csv' });
    draft.addAt(4, 'tickets', ticket(4));
    draft.add('tickets', ticket(0));
    draft.close();
    const { tickets, lines } = draft.dataset;
    const lineOf = (_: unknown, row: number) => placeOf(lines, 'tickets', row)?.line ?? 0;
    expect(tickets!.map(lineOf)).to.deep.equal(tickets!.map(({ id }) => id));
    expect(lines).to.deep.equal({
      files: ['a.csv'],
      rows: { tickets: [0, 0, 0, 1, 2, 1, 3, 7, 1, 5, 0, 0, 7, 2, 0, 9, 4, 1, 10, 0, 0] },
    });
  });
});
