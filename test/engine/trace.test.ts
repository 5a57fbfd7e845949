import { expect } from '@open-wc/testing';
import type { LeftOut } from '../../src/engine/index.js';
import { answersOf, ask, at, dataset, engineOf, minute, openedAt, ticketOf, times } from '../support/records.js';
import { createEngine } from '../../src/engine/index.js';

const brief = (entries: readonly LeftOut[]) =>
  entries.map(({ table, reason, field, count, records }) => ({
    what: [table, reason, ...(field === undefined ? [] : [field])].join(' '),
    count,
    positions: records.map(({ position }) => position),
  }));

describe('the trace', () => {
  it('names the facts, the date, the zone, the weeks and the filters', () => {
    const { trace } = ask(
      { tickets: [ticketOf(1, { channel: 'email' })] },
      { metric: 'ticket-volume', where: { channel: ['email'] } },
      { timeZone: 'Europe/Madrid', weekStart: 7 },
    );
    expect(trace).to.deep.include({
      metric: 'ticket-volume',
      facts: 'tickets',
      date: 'createdAt',
      population: 'event',
      clock: 'calendar',
      timeZone: 'Europe/Madrid',
      weekStart: 7,
      where: { channel: ['email'] },
      used: 1,
      asOf: at('2025-04-10T00:00Z'),
      asOfAssumed: false,
      missing: [],
    });
  });

  it('writes the definition in the words of the catalogue', () => {
    const formula = (metric: string) => ask({}, { metric }).trace.formula;
    for (const word of ['net', 'score', 'surveys', 'kind = nps', 'latest per customer', 'answeredAt']) {
      expect(formula('nps')).to.contain(word);
    }
    for (const word of ['share', 'positive', 'surveys', 'kind = csat', 'answeredAt']) {
      expect(formula('csat')).to.contain(word);
    }
    for (const word of ['backlog', 'resolutions']) expect(formula('time-to-clear')).to.contain(word);
  });

  it('counts the facts of the period and the numerator of a share', () => {
    const surveys = [...answersOf('csat', [5, 4, 1]), ...answersOf('csat', [5], { answeredAt: '2025-02-01T00:00Z' })];
    expect(ask({ surveys }, { metric: 'csat' }).trace).to.include({ used: 3, hits: 2 });
  });

  it('says when the moment of extraction was assumed to be the newest instant', () => {
    const engine = createEngine(
      dataset({ tickets: [ticketOf(1)], messages: [{ ticket: 1, at: openedAt + minute, author: 'agent' }] }),
    );
    expect(engine.query({ metric: 'ticket-volume' }).trace).to.include({ asOf: openedAt + minute, asOfAssumed: true });
  });

  it('says from when to when the data reaches, whatever the period', () => {
    const tickets = [ticketOf(1, { createdAt: '2024-01-05T00:00Z' }), ticketOf(2)];
    expect(ask({ tickets }, { metric: 'ticket-volume', period: '2025-01' }).trace.span).to.deep.equal({
      start: at('2024-01-05T00:00Z'),
      end: openedAt,
    });
    expect(ask({}, { metric: 'ticket-volume' }).trace.span).to.equal(undefined);
    const surveys = [...answersOf('nps', [5]), ...answersOf('csat', [5], { answeredAt: '2025-03-20T00:00Z' })];
    expect(ask({ surveys }, { metric: 'csat' }).trace.span, 'of its own kind only').to.deep.equal({
      start: at('2025-03-20T00:00Z'),
      end: at('2025-03-20T00:00Z'),
    });
  });

  it('says how many facts there are without the filters when these leave none', () => {
    const tickets = [ticketOf(1, { channel: 'email' }), ticketOf(2, { channel: 'email' })];
    const trace = (channel: string) => ask({ tickets }, { metric: 'ticket-volume', where: { channel } }).trace;
    expect(trace('chat')).to.include({ used: 0, unfiltered: 2 });
    expect(trace('email').unfiltered).to.equal(undefined);
  });

  it('says what the source holds beyond the data', () => {
    expect(ask({ coverage: { loaded: 5, total: 9 } }, { metric: 'csat' }).trace.coverage).to.deep.equal({
      loaded: 5,
      total: 9,
    });
  });

  it('says how many surveys were sent in the period and how many of them answered', () => {
    const sent = { sentAt: '2025-03-05T00:00Z' };
    const surveys = [
      ...answersOf('csat', [5, 1], sent),
      ...answersOf('csat', ['', 'ten', 9], sent),
      ...answersOf('csat', [5], { sentAt: '2025-02-01T00:00Z' }),
      ...answersOf('nps', [5, 6], { ...sent, customer: 'c' }),
    ];
    expect(ask({ surveys }, { metric: 'csat' }).trace.asked).to.deep.equal({ sent: 5, answered: 2 });
    expect(ask({ surveys }, { metric: 'nps' }).trace.asked, 'each survey, not each customer').to.deep.equal({
      sent: 2,
      answered: 2,
    });
    expect(ask({ surveys }, { metric: 'backlog' }).trace.asked).to.equal(undefined);
  });

  it('states the target and who says so', () => {
    expect(ask({}, { metric: 'csat' }).trace.target).to.deep.equal({ low: 0.8, high: 0.9, source: 'S0' });
  });

  it('counts the shortcuts that stood in for events', () => {
    const tickets = [
      ticketOf(1, { firstResponseAt: '2025-03-10T10:00Z', resolvedAt: '2025-03-11T00:00Z' }),
      ticketOf(2, { firstResponseAt: '2025-03-10T10:00Z', closedAt: '2025-03-11T00:00Z', status: 'closed' }),
      ticketOf(3, { firstResponseMs: 5 * minute, resolutionMs: 9 * minute }),
      ticketOf(4),
    ];
    expect(ask({ tickets }, { metric: 'first-response-time' }).trace.shortcuts).to.deep.equal({
      firstResponseAt: 2,
      firstResponseMs: 1,
    });
    expect(ask({ tickets }, { metric: 'tickets-resolved' }).trace.shortcuts).to.deep.include({
      resolvedAt: 1,
      closedAt: 1,
      resolutionMs: 1,
    });
    expect(ask({ tickets }, { metric: 'ticket-volume' }).trace.shortcuts).to.deep.equal({});
  });

  it('counts the instants that carried no offset, and names the zone in which they were read', () => {
    const tickets = [ticketOf(1, { createdAt: '2025-03-10T09:00' }), ticketOf(2)];
    expect(
      ask({ tickets, sourceTimeZone: 'Europe/Bucharest' }, { metric: 'ticket-volume' }).trace.zoneless,
    ).to.deep.equal({
      count: 1,
      zone: 'Europe/Bucharest',
    });
    expect(ask({ tickets: [ticketOf(1)] }, { metric: 'ticket-volume' }).trace.zoneless).to.deep.equal({
      count: 0,
      zone: 'UTC',
    });
  });

  it('never reads a time in the zone of the report', () => {
    const tickets = [ticketOf(1, { createdAt: '2025-03-31T23:30' })];
    expect(
      ask({ tickets }, { metric: 'ticket-volume', period: '2025-04' }, { timeZone: 'Europe/Madrid' }).value,
    ).to.equal(1);
  });
});

describe('what was left out', () => {
  it('is counted by table and reason, with its position in the payload and the record', () => {
    const tickets = [
      ticketOf('late', { createdAt: '2025-03-20T00:00Z' }),
      ticketOf('bad', { createdAt: 'rubbish' }),
      ticketOf('future', { createdAt: '2025-05-01T00:00Z' }),
      ticketOf('spam', { leftOut: 'spam' }),
      ticketOf('spam too', { leftOut: 'spam' }),
      ticketOf('merged', { leftOut: 'merged' }),
      ticketOf('deleted', { leftOut: 'deleted' }),
      ticketOf('test', { leftOut: 'test' }),
      ticketOf('twice', { updatedAt: '2025-03-12T00:00Z' }),
      ticketOf('twice', { updatedAt: '2025-03-11T00:00Z' }),
      ticketOf(''),
    ];
    const { value, trace } = ask({ tickets }, { metric: 'ticket-volume' });
    expect(value).to.equal(2);
    expect(brief(trace.leftOut)).to.have.deep.members([
      { what: 'tickets unreadable-date', count: 1, positions: [1] },
      { what: 'tickets after-as-of', count: 1, positions: [2] },
      { what: 'tickets marked-spam', count: 2, positions: [3, 4] },
      { what: 'tickets marked-merged', count: 1, positions: [5] },
      { what: 'tickets marked-deleted', count: 1, positions: [6] },
      { what: 'tickets marked-test', count: 1, positions: [7] },
      { what: 'tickets duplicate', count: 1, positions: [9] },
      { what: 'tickets missing-id', count: 1, positions: [10] },
    ]);
    expect(trace.leftOut.find(({ reason }) => reason === 'duplicate')!.records[0]!.record).to.equal(tickets[9]);
  });

  it('of messages and status changes has the positions of their own tables', () => {
    const tables = {
      tickets: [
        ticketOf('late', { createdAt: '2025-03-20T00:00Z' }),
        ticketOf('early'),
        ticketOf('gone', { leftOut: 'spam' }),
      ],
      messages: [
        { ticket: 'nobody', at: '2025-03-21T00:00Z', author: 'agent' },
        { ticket: 'gone', at: '2025-03-21T00:00Z', author: 'agent' },
        { ticket: 'early', at: '?', author: 'agent' },
        { ticket: 'early', at: '2025-05-01T00:00Z', author: 'agent' },
        { id: 1, ticket: 'early', at: '2025-03-11T00:00Z', author: 'agent' },
        { id: 1, ticket: 'early', at: '2025-03-10T10:00Z', author: 'agent' },
      ],
      statusChanges: [
        { ticket: 'nobody', at: '2025-03-21T00:00Z', status: 'open' },
        { ticket: 'early', at: '2025-03-21T00:00Z', status: '' },
        { ticket: 'late', at: '2025-03-22T00:00Z', status: 'escalated' },
      ],
    };
    const left = (metric: string, table: string) =>
      brief(ask(tables, { metric }).trace.leftOut).filter(({ what }) => what.startsWith(`${table} `));
    expect(left('first-response-time', 'messages')).to.have.deep.members([
      { what: 'messages unknown-ticket', count: 1, positions: [0] },
      { what: 'messages ticket-left-out', count: 1, positions: [1] },
      { what: 'messages unreadable-date', count: 1, positions: [2] },
      { what: 'messages after-as-of', count: 1, positions: [3] },
      { what: 'messages duplicate', count: 1, positions: [5] },
    ]);
    expect(left('backlog', 'statusChanges')).to.have.deep.members([
      { what: 'statusChanges unknown-ticket', count: 1, positions: [0] },
      { what: 'statusChanges missing-status', count: 1, positions: [1] },
      { what: 'statusChanges unknown-status status', count: 1, positions: [2] },
    ]);
  });

  it('of fields of tickets has the positions of the payload, not of the sorted tickets', () => {
    const tickets = [
      ticketOf('late', { createdAt: '2025-03-20T00:00Z' }),
      ticketOf('negative', { firstResponseAt: '2025-03-09T00:00Z' }),
      ticketOf('undated', { createdAt: '2025-03-01T00:00Z', status: 'resolved' }),
    ];
    const positions = (metric: string, what: string) =>
      brief(ask({ tickets }, { metric }).trace.leftOut).find((entry) => entry.what.startsWith(what))?.positions;
    expect(positions('first-response-time', 'tickets negative-duration')).to.deep.equal([1]);
    expect(positions('backlog', 'tickets resolved-without-date')).to.deep.equal([2]);
  });

  it('of surveys names scores, dates and answers that were superseded', () => {
    const surveys = [
      { kind: 'csat', score: 'ten', answeredAt: '2025-03-12T00:00Z' },
      { kind: 'csat', score: 5, answeredAt: 'rubbish' },
      { kind: 'csat', score: 5, answeredAt: '2025-05-12T00:00Z' },
      { kind: 'csat', ticket: 1, score: 5, answeredAt: '2025-03-13T00:00Z' },
      { kind: 'csat', ticket: 1, score: 1, answeredAt: '2025-03-12T00:00Z' },
      { kind: 'opinion', score: 1, answeredAt: '2025-03-12T00:00Z' },
      { kind: 'csat', ticket: 'gone', score: 1, answeredAt: '2025-03-12T00:00Z' },
      { kind: 'csat', ticket: 'elsewhere', score: 5, answeredAt: '2025-03-12T00:00Z' },
    ];
    const tickets = [ticketOf(1), ticketOf('gone', { leftOut: 'deleted' })];
    const { count, trace } = ask({ surveys, tickets }, { metric: 'csat' });
    expect(count).to.equal(2);
    expect(brief(trace.leftOut).filter(({ what }) => what.startsWith('surveys'))).to.have.deep.members([
      { what: 'surveys invalid-score score', count: 1, positions: [0] },
      { what: 'surveys unreadable-date answeredAt', count: 1, positions: [1] },
      { what: 'surveys after-as-of answeredAt', count: 1, positions: [2] },
      { what: 'surveys superseded-answer score', count: 1, positions: [4] },
      { what: 'surveys missing-kind', count: 1, positions: [5] },
      { what: 'surveys ticket-left-out', count: 1, positions: [6] },
    ]);
  });

  const setAside: readonly [what: string, tables: object, metric: string, entry: string][] = [
    [
      'an unreadable first response',
      { tickets: [ticketOf(1, { firstResponseAt: '?' })] },
      'first-response-time',
      'tickets unreadable-date firstResponseAt',
    ],
    [
      'a first response after the extraction',
      { tickets: [ticketOf(1, { firstResponseAt: '2025-05-01T00:00Z' })] },
      'first-response-time',
      'tickets after-as-of firstResponseAt',
    ],
    [
      'an unreadable resolution',
      { tickets: [ticketOf(1, { resolvedAt: 'soon' })] },
      'tickets-resolved',
      'tickets unreadable-date resolvedAt',
    ],
    [
      'a resolution after the extraction',
      { tickets: [ticketOf(1, { resolvedAt: '2025-05-01T00:00Z' })] },
      'tickets-resolved',
      'tickets after-as-of resolvedAt',
    ],
    [
      'a survey sent nobody knows when',
      { surveys: [{ kind: 'csat', sentAt: '?' }] },
      'csat-response-rate',
      'surveys unreadable-date sentAt',
    ],
    [
      'a survey sent after the extraction',
      { surveys: [{ kind: 'csat', sentAt: '2025-05-01T00:00Z' }] },
      'csat-response-rate',
      'surveys after-as-of sentAt',
    ],
  ];
  for (const [what, tables, metric, entry] of setAside) {
    it(`names ${what}`, () => {
      expect(brief(ask(tables as never, { metric }).trace.leftOut)).to.deep.equal([
        { what: entry, count: 1, positions: [0] },
      ]);
    });
  }

  it('keeps the first 1000 of each reason and counts all', () => {
    const tickets = times(1200, (i) => ticketOf(i, { createdAt: '?' }));
    const [entry] = ask({ tickets }, { metric: 'ticket-volume' }).trace.leftOut;
    expect(entry!.count).to.equal(1200);
    expect(entry!.records).to.have.length(1000);
    expect(entry!.records.at(-1)!.position).to.equal(999);
  });

  it('shows also what the source left out of the tables that the metric rests on', () => {
    const fromSource: LeftOut[] = [
      { table: 'tickets', reason: 'not-a-record', count: 3, records: [] },
      { table: 'calls', reason: 'not-a-record', count: 9, records: [] },
    ];
    const { trace } = engineOf({}, { leftOut: fromSource }).query({ metric: 'ticket-volume' });
    expect(trace.leftOut).to.deep.equal([fromSource[0]]);
  });

  it('knows the tables of a source by what its records become, and shows everywhere what no table could be told for', () => {
    const fromSource: LeftOut[] = [
      { table: 'threads', of: 'messages', reason: 'unfinished', count: 3, records: [] },
      { table: 'conversations', of: 'tickets', reason: 'unfinished', count: 2, records: [] },
      { table: 'payload', reason: 'not-a-record', count: 1, records: [] },
    ];
    const { trace } = engineOf({}, { leftOut: fromSource }).query({ metric: 'ticket-volume' });
    expect(trace.leftOut.map(({ table }) => table)).to.include.members(['conversations', 'payload']);
    expect(trace.leftOut.map(({ table }) => table)).to.not.include('threads');
  });

  it('does not call left out what no metric counts, and names the fields that nobody reads once', () => {
    const fromSource: LeftOut[] = [
      { table: 'tickets', reason: 'not-counted', field: 'assignment', count: 9, records: [] },
      { table: 'tickets', reason: 'unknown-field', field: 'cf_motive', count: 3, records: [] },
      { table: 'requests', of: 'tickets', reason: 'unknown-field', field: 'cf_motive', count: 1, records: [] },
      { table: 'calls', reason: 'unknown-field', field: 'ring', count: 1, records: [] },
    ];
    const { trace } = engineOf({}, { leftOut: fromSource }).query({ metric: 'ticket-volume' });
    expect([trace.leftOut, trace.unread]).to.deep.equal([[], ['cf_motive']]);
  });

  it('is the same whatever was asked before', () => {
    const tables = {
      tickets: [
        ticketOf('a', { createdAt: '2025-03-20T00:00', firstResponseAt: '2025-03-09T00:00', status: 'resolved' }),
      ],
      surveys: answersOf('csat', ['ten'], { sentAt: '2025-03-05T00:00' }),
    };
    const engine = engineOf(tables);
    for (const metric of ['csat', 'first-response-time', 'backlog']) engine.query({ metric });
    for (const metric of ['ticket-volume', 'csat', 'first-response-time', 'backlog']) {
      const fresh = engineOf(tables).query({ metric }).trace;
      expect(engine.query({ metric }).trace, metric).to.deep.equal(fresh);
    }
  });
});
