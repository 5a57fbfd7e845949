import { expect } from '@open-wc/testing';
import { ask, minute, openedAt, ticketOf, times, type Dirty } from '../support/records.js';

const reply = (wait: number, more: Dirty = {}): Dirty => ({
  ticket: 1,
  at: openedAt + wait * minute,
  author: 'agent',
  ...more,
});
/** Minutes to the first response of one ticket with these messages; `undefined` when there is none. */
const wait = (messages: readonly unknown[], ticket: Dirty = {}) => {
  const { value } = ask({ tickets: [ticketOf(1, ticket)], messages }, { metric: 'first-response-time' });
  return value === undefined ? undefined : value / minute;
};

describe('the first human reply', () => {
  const cases: readonly [what: string, messages: readonly Dirty[], minutes: number | undefined][] = [
    ['is the earliest, in whatever order they come', [reply(30), reply(10), reply(20)], 10],
    ['is not an automatic message', [reply(1, { automatic: true }), reply(10)], 10],
    ['is not a note', [reply(1, { public: false }), reply(10)], 10],
    ['is not by a bot or the system', [reply(1, { author: 'bot' }), reply(2, { author: 'system' }), reply(10)], 10],
    ['is not by the customer', [reply(1, { author: 'customer' }), reply(10)], 10],
    ['is public unless it says otherwise', [reply(10, { public: null, automatic: null })], 10],
    ['may come at the moment of creation', [reply(0)], 0],
    ['stamped before the creation leaves the ticket without a figure', [reply(-1), reply(10)], undefined],
    ['may be missing', [reply(1, { author: 'customer' })], undefined],
    ['without a readable time does not count', [reply(5, { at: 'soon' }), reply(10)], 10],
    ['after the extraction has not happened', [reply(0, { at: '2025-04-10T00:00:00.001Z' })], undefined],
    ['at the extraction has happened', [reply(0, { at: '2025-03-31T00:00Z' })], 20.625 * 24 * 60],
    ['with an id that repeats is the first of them', [reply(20, { id: 'm' }), reply(10, { id: 'm' })], 20],
    [
      'with ids that differ only in their ticket is kept',
      [{ ...reply(5), id: 'm', ticket: 2 }, reply(10, { id: 'm' })],
      10,
    ],
    ['without ids never repeats', [reply(20), reply(10)], 10],
  ];
  for (const [what, messages, minutes] of cases) {
    it(what, () => expect(wait(messages)).to.equal(minutes));
  }

  it('is not asked for on an outbound ticket', () => {
    expect(wait([reply(10)], { direction: 'outbound' })).to.equal(undefined);
  });

  it('is found among many messages', () => {
    const many = times(200, (i) => reply(500 - i, { author: i % 3 ? 'customer' : 'agent' }));
    expect(wait(many), 'the last of them by an agent').to.equal(500 - 198);
  });

  it('tells tickets apart whose ids and message ids run into one another', () => {
    const tables = {
      tickets: [ticketOf('a'), ticketOf('a b')],
      messages: [
        { id: 'b c', ticket: 'a', at: openedAt + minute, author: 'agent' },
        { id: 'c', ticket: 'a b', at: openedAt + minute, author: 'agent' },
      ],
    };
    expect(ask(tables, { metric: 'first-response-time' }).count).to.equal(2);
  });
});

describe('shortcuts for the first response', () => {
  const cases: readonly [what: string, ticket: Dirty, minutes: number | undefined][] = [
    ['an instant', { firstResponseAt: openedAt + 7 * minute }, 7],
    ['a duration on the calendar clock', { firstResponseMs: 7 * minute }, 7],
    ['a duration that says that it is on the calendar clock', { firstResponseMs: 7 * minute, clock: 'calendar' }, 7],
    [
      'no duration on the business clock: it tells no instant',
      { firstResponseMs: 7 * minute, clock: 'business' },
      undefined,
    ],
    ['the instant before the duration', { firstResponseAt: openedAt + 9 * minute, firstResponseMs: 7 * minute }, 9],
    ['nothing before the creation', { firstResponseAt: openedAt - 1 }, undefined],
    ['nothing after the extraction', { firstResponseAt: '2025-05-01T00:00Z' }, undefined],
  ];
  for (const [what, ticket, minutes] of cases) {
    it(`are ${what}`, () => expect(wait([], ticket)).to.equal(minutes));
  }

  it('stand back where the ticket has messages', () => {
    expect(wait([reply(20)], { firstResponseAt: openedAt + 7 * minute })).to.equal(20);
    expect(wait([reply(20, { author: 'customer' })], { firstResponseAt: openedAt + 7 * minute })).to.equal(undefined);
  });
});

describe('by agent', () => {
  const tables = {
    tickets: [ticketOf(1, { agent: 'assignee' }), ticketOf(2, { agent: 'assignee' }), ticketOf(3)],
    messages: [
      reply(10, { agent: 'author' }),
      { ticket: 2, at: openedAt + minute, author: 'agent' },
      { ticket: 3, at: openedAt + minute, author: 'agent' },
    ],
  };
  const counts = (population?: 'cohort') =>
    Object.fromEntries(
      ask(tables, { metric: 'first-response-time', by: 'agent', ...(population && { population }) })
        .groups!.map(({ key, count }) => [key, count] as const)
        .filter(([, count]) => count > 0),
    );

  it('a first response belongs to its author, or to the assignee when it names none', () => {
    expect(counts()).to.deep.equal({ author: 1, assignee: 1, unassigned: 1 });
  });

  it('in the cohort it belongs to the assignee', () => {
    expect(counts('cohort')).to.deep.equal({ assignee: 2, unassigned: 1 });
  });
});

describe('the schedule of a team', () => {
  it('counts for its tickets, the general one for all others', () => {
    const settings = {
      timeZone: 'UTC',
      businessHours: {
        weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
        teams: { Night: { weekly: { mon: [['20:00', '24:00']] } } },
      },
    };
    const tables = {
      tickets: [ticketOf(1, { team: ' night' }), ticketOf(2, { team: 'day' })],
      messages: [1, 2].map((ticket) => ({ ticket, at: '2025-03-11T10:00Z', author: 'agent' })),
    };
    const { groups } = ask(tables, { metric: 'first-response-time', clock: 'business', by: 'team' }, settings as never);
    // Monday 09:00 to Tuesday 10:00.
    expect(Object.fromEntries(groups!.map(({ key, value }) => [key, value! / minute]))).to.deep.equal({
      night: 240,
      day: 540,
    });
  });
});
