import { expect } from '@open-wc/testing';
import { LeftOutLog } from '../../src/model/left-out.js';

describe('what is left out', () => {
  it('is counted by table, reason and field, each record once, in whatever order they come', () => {
    const log = new LeftOutLog();
    for (const position of [1, 2, 2, 5, 3, 1, 3, 6]) log.add('tickets', 'duplicate', position, { position });
    log.add('tickets', 'duplicate', 1, {}, 'status');
    log.add('surveys', 'duplicate', 1, {});
    expect(log.list().map(({ table, field, count }) => [table, field, count])).to.deep.equal([
      ['tickets', undefined, 5],
      ['tickets', 'status', 1],
      ['surveys', undefined, 1],
    ]);
    expect(log.list()[0]?.records.map(({ position }) => position)).to.deep.equal([1, 2, 5, 3, 6]);
  });

  it('keeps the first thousand records, and has only those put together', () => {
    const log = new LeftOutLog();
    let made = 0;
    for (let position = 0; position < 1500; position++) log.add('tickets', 'missing-id', position, () => [made++]);
    const [entry] = log.list();
    expect([entry?.count, entry?.records.length, made]).to.deep.equal([1500, 1000, 1000]);
    expect(entry?.records[999]).to.deep.equal({ position: 999, record: [999] });
  });

  it('names the table of the data model where the source calls its records otherwise', () => {
    const log = new LeftOutLog();
    log.name('threads', 'messages');
    log.name('tickets', 'tickets');
    for (const table of ['threads', 'tickets', 'payload']) log.add(table, 'not-a-record', 0, 1);
    expect(log.list().map(({ table, of }) => [table, of])).to.deep.equal([
      ['threads', 'messages'],
      ['tickets', undefined],
      ['payload', undefined],
    ]);
  });

  it('says on which line of a file a record stands, and counts the same line of two files twice', () => {
    const log = new LeftOutLog();
    const one = log.ofFile();
    one.add('tickets', 'missing-id', 12, 'a');
    const next = log.ofFile('b.csv');
    next.add('tickets', 'missing-id', 12, () => 'b');
    next.add('tickets', 'missing-id', 12, () => 'b');
    expect(log.list()[0]).to.deep.include({ count: 2 });
    expect(log.list()[0]?.records).to.deep.equal([
      { position: 12, line: 12, record: 'a' },
      { position: 25, line: 12, file: 'b.csv', record: 'b' },
    ]);
  });

  it('counts the same position of two sources twice', () => {
    const log = new LeftOutLog((_, position) => ({ line: position + 1 }));
    log.add('tickets', 'not-a-record', 3, 'a');
    log.next();
    log.add('tickets', 'not-a-record', 3, 'b');
    log.add('tickets', 'not-a-record', 3, 'b');
    log.next();
    log.next();
    log.add('tickets', 'not-a-record', 0, 'c');
    expect(log.list()[0]).to.deep.include({ count: 3 });
    expect(log.list()[0]?.records.map(({ line, record }) => [line, record])).to.deep.equal([
      [4, 'a'],
      [4, 'b'],
      [1, 'c'],
    ]);
  });

  it('finds the line of a row that has become one of a table', () => {
    const log = new LeftOutLog((table, position) => (table === 'tickets' ? { line: position + 2 } : undefined));
    log.add('tickets', 'negative-duration', 1202, 'a');
    log.add('surveys', 'invalid-score', 3, 'b');
    expect(log.list().map(({ records }) => records[0])).to.deep.equal([
      { position: 1202, line: 1204, record: 'a' },
      { position: 3, record: 'b' },
    ]);
  });
});
