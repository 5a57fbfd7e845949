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
});
