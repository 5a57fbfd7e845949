import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createEngine } from '../../src/engine/index.js';
import { dirtyDesk } from '../facts/dirty-desk.js';
import { ask, at, day, fuzzRuns, ticketOf, times, type Dirty } from '../support/records.js';

const resolvedAt = (ticket: unknown, time: string, status = 'resolved'): Dirty => ({ ticket, at: time, status });
const created = (id: unknown, time: string, more: Dirty = {}) => ticketOf(id, { createdAt: time, ...more });
const backlog = (tables: Dirty, more: Dirty = {}) => ask(tables, { metric: 'backlog', ...more }).value;

describe('the backlog of a file that does not say when it was taken', () => {
  /** Three created, the last of them resolved, and that is the newest instant; then one created at the newest instant. */
  const tickets = [created(1, '2025-03-10T00:00Z'), created(2, '2025-03-11T00:00Z'), created(3, '2025-03-12T00:00Z')];
  const cases: readonly [what: string, tables: Dirty][] = [
    ['a resolution', { tickets, statusChanges: [resolvedAt(3, '2025-03-13T00:00Z')] }],
    ['a creation', { tickets }],
  ];
  for (const [what, tables] of cases) {
    it(`adds up when its newest instant is ${what}: opening + created - resolved`, () => {
      const engine = createEngine(tables);
      const value = (metric: string) => engine.query({ metric, period: '2025-03' }).value;
      expect(value('backlog')).to.equal(value('arrivals')! - value('resolutions')!);
    });
  }
});

describe('backlog', () => {
  const cases: readonly [what: string, tables: Dirty, end: number][] = [
    ['a ticket created before the end', { tickets: [created(1, '2025-03-10T00:00Z')] }, 1],
    ['none created at the very end', { tickets: [created(1, '2025-04-01T00:00Z')] }, 0],
    ['one created a millisecond before it', { tickets: [created(1, '2025-03-31T23:59:59.999Z')] }, 1],
    [
      'none resolved before the end',
      { tickets: [created(1, '2025-03-10T00:00Z')], statusChanges: [resolvedAt(1, '2025-03-31T23:59:59.999Z')] },
      0,
    ],
    [
      'one resolved at the very end, because only what is strictly before counts',
      { tickets: [created(1, '2025-03-10T00:00Z')], statusChanges: [resolvedAt(1, '2025-04-01T00:00Z')] },
      1,
    ],
    [
      'one that was reopened',
      {
        tickets: [created(1, '2025-03-10T00:00Z')],
        statusChanges: [resolvedAt(1, '2025-03-11T00:00Z'), resolvedAt(1, '2025-03-12T00:00Z', 'open')],
      },
      1,
    ],
    [
      'one that is pending or on hold',
      {
        tickets: [created(1, '2025-03-10T00:00Z'), created(2, '2025-03-10T00:00Z')],
        statusChanges: [resolvedAt(1, '2025-03-11T00:00Z', 'pending'), resolvedAt(2, '2025-03-11T00:00Z', 'hold')],
      },
      2,
    ],
    [
      'none that is closed',
      { tickets: [created(1, '2025-03-10T00:00Z')], statusChanges: [resolvedAt(1, '2025-03-11T00:00Z', 'closed')] },
      0,
    ],
    ['none resolved without a date', { tickets: [created(1, '2025-03-10T00:00Z', { status: 'resolved' })] }, 0],
    [
      'none whose resolution is stamped before its creation, which acts at creation',
      { tickets: [created(1, '2025-03-10T00:00Z')], statusChanges: [resolvedAt(1, '2025-03-09T00:00Z')] },
      0,
    ],
    ['one from years before', { tickets: [created(1, '2020-01-01T00:00Z')] }, 1],
  ];
  for (const [what, tables, end] of cases) {
    it(`holds ${what}`, () => expect(backlog(tables)).to.equal(end));
  }

  it('is looked at at the extraction when the period is not over', () => {
    const tables = {
      tickets: [created(1, '2025-03-10T00:00Z'), created(2, '2025-03-15T12:00Z'), created(3, '2025-03-20T00:00Z')],
    };
    expect(backlog({ ...tables, asOf: '2025-03-15T12:00Z' }), 'the one created at it does not count yet').to.equal(1);
    expect(backlog({ ...tables, asOf: '2025-03-15T12:00:00.001Z' })).to.equal(2);
  });

  it('at the start counts what is strictly before the start', () => {
    const tables = { tickets: [created(1, '2025-02-28T23:59:59.999Z'), created(2, '2025-03-01T00:00Z')] };
    expect(ask(tables, { metric: 'backlog-start' }).value).to.equal(1);
  });

  it('of each day is the stock at the end of that day', () => {
    const tables = {
      tickets: [created(1, '2025-03-02T12:00Z'), created(2, '2025-03-03T12:00Z')],
      statusChanges: [resolvedAt(1, '2025-03-04T12:00Z')],
    };
    const { series } = ask(tables, { metric: 'backlog', interval: 'day', period: '2025-03-01/2025-03-06' });
    expect(series!.map(({ value }) => value)).to.deep.equal([0, 1, 2, 1, 1]);
  });

  it('is always reliable, and counts what it holds', () => {
    expect(ask({}, { metric: 'backlog' })).to.include({ value: 0, count: 0, reliable: true });
    expect(ask({ tickets: [created(1, '2025-03-01T00:00Z')] }, { metric: 'backlog' })).to.include({
      value: 1,
      count: 1,
      reliable: true,
    });
  });

  it('change is end minus start, and may be negative', () => {
    const tables = {
      tickets: times(3, (i) => created(i, '2025-02-01T00:00Z')),
      statusChanges: times(2, (i) => resolvedAt(i, '2025-03-05T00:00Z')),
    };
    expect(ask(tables, { metric: 'backlog-change' }).value).to.equal(-2);
  });

  it('start + created + reopened - resolved = end, for tickets whose dates are known', () => {
    fc.assert(
      fc.property(
        dirtyDesk('2025-03'),
        fc.constantFrom('Europe/Madrid', 'Europe/Bucharest'),
        fc.constantFrom('channel', 'priority', 'agent', 'tag'),
        (data, timeZone, by) => {
          // One resolved without a date enters the volume but never the stock.
          const dated = { ...data, tickets: (data.tickets ?? []).map((t) => ({ ...t, status: null })) };
          const engine = createEngine(dated, { timeZone });
          const of = (metric: string) => {
            const { value, groups } = engine.query({ metric, period: '2025-03', by });
            return new Map([['', value!], ...groups!.map(({ key, value: n }) => [key, n!] as const)]);
          };
          // What happens at the very moment of extraction has happened, but is not strictly before it.
          fc.pre(engine.asOf >= at('2025-04-01T00:00Z'));
          const [start, end, volume, reopened, resolved] = [
            'backlog-start',
            'backlog',
            'ticket-volume',
            'reopenings',
            'resolutions',
          ].map(of);
          for (const [key, n] of end!) {
            expect(start!.get(key)! + volume!.get(key)! + reopened!.get(key)! - resolved!.get(key)!, key).to.equal(n);
          }
        },
      ),
      fuzzRuns(),
    );
  });
});

describe('the rows behind a stock', () => {
  it('are those that it counts, also on the very extraction', () => {
    const engine = createEngine({ asOf: '2025-03-15', customers: [{ id: 1, since: '2025-03-15' }] });
    const query = { metric: 'customers', period: '2025-03' };
    expect(engine.query(query).value).to.equal(1);
    expect(engine.facts(query)).to.have.length(1);
  });
});

describe('backlog-age', () => {
  it('is the time from creation to the end of the period', () => {
    const tables = {
      tickets: [created(1, '2025-03-31T00:00Z'), created(2, '2025-03-22T00:00Z'), created(3, '2025-03-02T00:00Z')],
    };
    const { value, median, count } = ask(tables, { metric: 'backlog-age' });
    expect({ value, median, count }).to.deep.equal({ value: (41 / 3) * day, median: 10 * day, count: 3 });
  });

  it('goes on from creation when a ticket was reopened', () => {
    const tables = {
      tickets: [created(1, '2025-03-02T00:00Z')],
      statusChanges: [resolvedAt(1, '2025-03-05T00:00Z'), resolvedAt(1, '2025-03-30T00:00Z', 'open')],
    };
    expect(ask(tables, { metric: 'backlog-age' }).value).to.equal(30 * day);
  });

  it('of an empty backlog is no number', () => {
    expect(ask({}, { metric: 'backlog-age' })).to.include({ value: undefined, count: 0 });
  });
});

describe('time-to-clear', () => {
  /** Eight old tickets; two are resolved in March. */
  const tables = {
    tickets: times(8, (i) => created(i, '2025-02-01T00:00Z')),
    statusChanges: times(2, (i) => resolvedAt(i, '2025-03-05T00:00Z')),
  };
  const clear = (metric: string, more: Dirty = {}) => ask({ ...tables, ...more }, { metric }).value;

  it('is backlog times elapsed days over resolutions: 6 x 31 / 2', () => {
    expect(clear('time-to-clear')).to.equal(93 * day);
  });

  it('counts the days elapsed at the extraction: 6 x 10 / 2', () => {
    expect(clear('time-to-clear', { asOf: '2025-03-11T00:00Z' })).to.equal(30 * day);
  });

  it('has no answer without resolutions, and is 0 for an empty backlog', () => {
    expect(clear('time-to-clear', { statusChanges: [] })).to.equal(undefined);
    expect(clear('time-to-clear', { statusChanges: times(8, (i) => resolvedAt(i, '2025-03-05T00:00Z')) })).to.equal(0);
  });

  it('net divides by resolutions minus arrivals: 7 x 31 / (2 - 1)', () => {
    const more = { tickets: [...tables.tickets, created('new', '2025-03-07T00:00Z')] };
    expect(clear('time-to-clear-net', more)).to.equal(7 * 31 * day);
  });

  it('net has no answer when as much comes in as goes out', () => {
    const more = { tickets: [...tables.tickets, ...times(2, (i) => created(`new ${i}`, '2025-03-07T00:00Z'))] };
    expect(clear('time-to-clear-net', more)).to.equal(undefined);
  });

  it('has no answer before the period has begun', () => {
    expect(clear('time-to-clear', { asOf: '2025-02-20T00:00Z' })).to.equal(undefined);
  });
});

describe('tickets-resolved, resolutions and reopenings', () => {
  const tables = {
    tickets: times(4, (i) => created(i, '2025-02-01T00:00Z')),
    statusChanges: [
      // Resolved twice in March, reopened once.
      resolvedAt(0, '2025-03-05T00:00Z'),
      resolvedAt(0, '2025-03-06T00:00Z', 'open'),
      resolvedAt(0, '2025-03-07T00:00Z', 'closed'),
      // Resolved in March, reopened and resolved for good in April.
      resolvedAt(1, '2025-03-05T00:00Z'),
      resolvedAt(1, '2025-04-01T00:00Z', 'open'),
      resolvedAt(1, '2025-04-02T00:00Z'),
      // Resolved and reopened in March, open since.
      resolvedAt(2, '2025-03-05T00:00Z'),
      resolvedAt(2, '2025-03-06T00:00Z', 'open'),
      // Resolved, then closed: one resolution.
      resolvedAt(3, '2025-03-05T00:00Z'),
      resolvedAt(3, '2025-03-09T00:00Z', 'closed'),
    ],
  };
  const value = (metric: string, period = '2025-03') => ask(tables, { metric, period }).value;

  it('each ticket is resolved once, with its last resolution, if it is resolved at the extraction', () => {
    expect([value('tickets-resolved'), value('tickets-resolved', '2025-04')]).to.deep.equal([2, 1]);
  });

  it('resolutions and reopenings are transitions', () => {
    expect([value('resolutions'), value('resolutions', '2025-04')]).to.deep.equal([5, 1]);
    expect([value('reopenings'), value('reopenings', '2025-04')]).to.deep.equal([2, 1]);
  });

  it('arrivals are tickets created and reopenings', () => {
    expect([value('arrivals', '2025-02'), value('arrivals')]).to.deep.equal([4, 2]);
  });
});
