import { expect } from '@open-wc/testing';
import { lineOf } from '../../src/model/lines.js';
import { Draft } from '../../src/sources/draft.js';

const ticket = (id: number) => ({ id, createdAt: '2026-03-02' });

describe('the line of a row', () => {
  it('goes on from the first of its run', () => {
    const lines = { tickets: [0, 2, 3, 9] };
    expect([0, 1, 2, 3, 4].map((row) => lineOf(lines, 'tickets', row))).to.deep.equal([2, 3, 4, 9, 10]);
  });

  it('is none where the row is of no file, and of tables without lines', () => {
    const lines = { tickets: [0, 0, 2, 2, 4, 0] };
    expect([0, 1, 2, 3, 4].map((row) => lineOf(lines, 'tickets', row))).to.deep.equal([
      undefined,
      undefined,
      2,
      3,
      undefined,
    ]);
    expect(lineOf(lines, 'surveys', 0)).to.equal(undefined);
    expect(lineOf(undefined, 'tickets', 0)).to.equal(undefined);
    expect(lineOf({ tickets: [] }, 'toString', 0)).to.equal(undefined);
  });

  it('is kept in few runs, also of two files with other records before, between and after them', () => {
    const draft = new Draft();
    draft.add('tickets', ticket(0));
    for (const line of [2, 3, 7, 8]) draft.addAt(line, 'tickets', ticket(line));
    draft.add('tickets', ticket(0), ticket(0));
    for (const line of [2, 3]) draft.addAt(line, 'tickets', ticket(line));
    draft.add('tickets', ticket(0));
    draft.close();
    const { tickets, lines } = draft.dataset;
    expect(tickets!.map((_, row) => lineOf(lines, 'tickets', row) ?? 0)).to.deep.equal(tickets!.map(({ id }) => id));
    expect(lines).to.deep.equal({ tickets: [0, 0, 1, 2, 3, 7, 5, 0, 7, 2, 9, 0] });
  });
});
