import { expect } from '@open-wc/testing';
import { ask, at, ticketOf, type Dirty } from '../support/records.js';

const change = (time: string, status: unknown): Dirty => ({ ticket: 1, at: time, status });
const figures = (tables: Dirty) =>
  Object.fromEntries(
    ['ticket-volume', 'resolutions', 'reopenings', 'tickets-resolved', 'backlog'].map((metric) => [
      metric,
      ask(tables, { metric }).value,
    ]),
  );
const course = (ticket: Dirty, statusChanges: readonly Dirty[] = []) => {
  const {
    resolutions,
    reopenings,
    backlog,
    'tickets-resolved': resolved,
  } = figures({ tickets: [ticketOf(1, ticket)], statusChanges });
  return { resolutions, reopenings, resolved, backlog };
};
const statusOf = (ticket: Dirty, statusChanges: readonly Dirty[] = []) =>
  ask({ tickets: [ticketOf(1, ticket)], statusChanges }, { metric: 'ticket-volume', by: 'status' })
    .groups!.filter(({ count }) => count > 0)
    .map(({ key }) => key);

const open = { resolutions: 0, reopenings: 0, resolved: 0, backlog: 1 };
const resolved = { resolutions: 1, reopenings: 0, resolved: 1, backlog: 0 };

describe('status changes', () => {
  it('are none: the ticket is new and open', () => {
    expect(course({})).to.deep.equal(open);
    expect(statusOf({})).to.deep.equal(['new']);
  });

  it('to resolved or closed resolve the ticket, once', () => {
    expect(course({}, [change('2025-03-12T00:00Z', 'resolved')])).to.deep.equal(resolved);
    expect(course({}, [change('2025-03-12T00:00Z', 'closed')])).to.deep.equal(resolved);
    expect(course({}, [change('2025-03-12T00:00Z', 'resolved'), change('2025-03-13T00:00Z', 'closed')])).to.deep.equal(
      resolved,
    );
  });

  it('back to anything unresolved reopen it', () => {
    for (const status of ['new', 'open', 'pending', 'hold', 'escalated']) {
      expect(
        course({}, [change('2025-03-12T00:00Z', 'resolved'), change('2025-03-13T00:00Z', status)]),
        status,
      ).to.deep.equal({
        resolutions: 1,
        reopenings: 1,
        resolved: 0,
        backlog: 1,
      });
    }
  });

  it('are taken in the order of time, and in that of the data at one time', () => {
    const shuffled = [change('2025-03-13T00:00Z', 'open'), change('2025-03-12T00:00Z', 'resolved')];
    expect(course({}, shuffled).reopenings).to.equal(1);
    const together = [change('2025-03-12T00:00Z', 'resolved'), change('2025-03-12T00:00Z', 'open')];
    expect(course({}, together)).to.include({ reopenings: 1, backlog: 1 });
    expect(course({}, [...together].reverse())).to.deep.equal(resolved);
  });

  it('without a status are left out; with an unknown one they mean open', () => {
    expect(course({}, [change('2025-03-12T00:00Z', 'resolved'), change('2025-03-13T00:00Z', ' ')])).to.deep.equal(
      resolved,
    );
    expect(statusOf({}, [change('2025-03-12T00:00Z', 'escalated')])).to.deep.equal(['open']);
  });

  it('count whatever their case and blanks', () => {
    expect(course({}, [change('2025-03-12T00:00Z', ' Resolved ')])).to.deep.equal(resolved);
  });

  it('after the extraction, or without a readable time, have not happened', () => {
    expect(course({}, [change('2025-05-01T00:00Z', 'resolved'), change('?', 'closed')])).to.deep.equal(open);
  });

  it('stamped before the creation act at creation', () => {
    const early = [change('2025-03-01T00:00Z', 'resolved')];
    expect(course({}, early)).to.deep.equal(resolved);
    const period = '2025-03-10/2025-03-11';
    expect(ask({ tickets: [ticketOf(1)], statusChanges: early }, { metric: 'resolutions', period }).value).to.equal(1);
  });

  it('win over the shortcuts of the record', () => {
    expect(
      course({ status: 'resolved', resolvedAt: '2025-03-12T00:00Z' }, [change('2025-03-11T00:00Z', 'pending')]),
    ).to.deep.equal(open);
  });
});

describe('shortcuts for the resolution', () => {
  const at12 = '2025-03-12T00:00Z';
  const cases: readonly [what: string, ticket: Dirty, expected: object][] = [
    ['resolvedAt alone', { resolvedAt: at12 }, resolved],
    ['closedAt alone', { closedAt: at12 }, resolved],
    ['resolvedAt with its status', { status: 'resolved', resolvedAt: at12 }, resolved],
    ['a duration on the calendar clock', { status: 'closed', resolutionMs: 3_600_000 }, resolved],
    ['a resolution that the status contradicts', { status: 'open', resolvedAt: at12 }, open],
    ['an unreadable resolution', { resolvedAt: '?' }, open],
    ['resolved without a time: not dated, and not in the backlog', { status: 'resolved' }, { ...open, backlog: 0 }],
    [
      'resolved on the business clock: it tells no instant',
      { status: 'closed', resolutionMs: 5, clock: 'business' },
      { ...open, backlog: 0 },
    ],
    ['an unknown status', { status: 'escalated' }, open],
    ['a status that is not resolved', { status: 'pending' }, open],
  ];
  for (const [what, ticket, expected] of cases) {
    it(what, () => expect(course(ticket)).to.deep.equal(expected));
  }

  it('give the status that the ticket has', () => {
    expect(statusOf({ status: 'Pending' })).to.deep.equal(['pending']);
    expect(statusOf({ status: 'closed' })).to.deep.equal(['closed']);
    expect(statusOf({ resolvedAt: at12 })).to.deep.equal(['resolved']);
  });

  it('date the resolution', () => {
    const tickets = [ticketOf(1, { closedAt: '2025-04-02T00:00Z', resolvedAt: at12 })];
    expect(ask({ tickets }, { metric: 'tickets-resolved' }).value).to.equal(1);
    expect(ask({ tickets }, { metric: 'tickets-resolved' }).trace.span).to.deep.equal({
      start: at(at12),
      end: at(at12),
    });
  });
});
