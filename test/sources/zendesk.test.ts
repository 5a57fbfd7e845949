import { expect } from '@open-wc/testing';
import { readPayload } from '../../src/sources/index.js';

const read = (payload: unknown) => readPayload(payload, { adapter: 'zendesk' });
const minute = 60_000;

/** A ticket of the documented shape, with what a case is about put over it. */
const ticket = (given: object = {}) => ({
  url: 'https://acme.example/api/v2/tickets/501.json',
  id: 501,
  via: { channel: 'email', source: { from: {}, to: {}, rel: null } },
  created_at: '2026-03-02T09:00:00Z',
  updated_at: '2026-03-03T10:40:10Z',
  generated_timestamp: 1772534411,
  type: 'incident',
  subject: 'Factura duplicada',
  priority: 'high',
  status: 'solved',
  requester_id: 7001,
  submitter_id: 7001,
  assignee_id: 8001,
  group_id: 601,
  tags: ['billing'],
  satisfaction_rating: null,
  is_public: true,
  ...given,
});

const metric = (given: object = {}) => ({
  id: 91,
  ticket_id: 501,
  reopens: 0,
  replies: 3,
  solved_at: '2026-03-03T10:40:10Z',
  status_updated_at: '2026-03-07T11:00:00Z',
  reply_time_in_minutes: { calendar: 42, business: 40 },
  first_resolution_time_in_minutes: { calendar: 180, business: 180 },
  full_resolution_time_in_minutes: { calendar: 1540, business: 640 },
  ...given,
});

const ticketOf = (given: object, beside: object = {}) =>
  read({ tickets: [ticket(given)], ...beside }).dataset.tickets?.[0];

describe('a Zendesk ticket', () => {
  it('is read field by field, ids as text', () => {
    expect(ticketOf({})).to.deep.equal({
      id: '501',
      createdAt: '2026-03-02T09:00:00Z',
      updatedAt: '2026-03-03T10:40:10Z',
      customer: '7001',
      channel: 'email',
      priority: 'high',
      type: 'incident',
      agent: '8001',
      team: '601',
      tags: ['billing'],
      subject: 'Factura duplicada',
      url: 'https://acme.example/api/v2/tickets/501.json',
      status: 'resolved',
    });
  });

  it('may come in an envelope, alone, in a list, as text, as JSON Lines, or in several payloads', () => {
    const one = ticket();
    const two = ticket({ id: 502 });
    for (const payload of [
      { tickets: [one, two], meta: { has_more: false }, links: { next: null } },
      [one, two],
      [{ tickets: [one] }, { tickets: [two] }],
      JSON.stringify({ tickets: [one, two] }),
      `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`,
      { payloads: [{ ticket: one }, JSON.stringify([two])] },
    ]) {
      expect(readPayload(payload)).to.include({ adapter: 'zendesk' });
      expect(readPayload(payload).dataset.tickets?.map(({ id }) => id)).to.deep.equal(['501', '502']);
    }
  });

  for (const [channel, read] of [
    ['mail', 'email'],
    [4, 'email'],
    ['web_form', 'web'],
    [0, 'web'],
    ['web_service', 'api'],
    ['voice', 'voice'],
  ] as const) {
    it(`came by ${read} when the API says ${channel}`, () => {
      expect(ticketOf({ via: { channel } })?.channel).to.equal(read);
    });
  }

  for (const [what, given, leftOut] of [
    ['deleted', { status: 'deleted' }, 'deleted'],
    ['a sample by its channel', { via: { channel: 'sample_ticket' } }, 'test'],
    ['a sample by its tag', { tags: ['sample_ticket'] }, 'test'],
    ['merged by its channel', { via: { channel: 'merge' } }, 'merged'],
    ['merged by its tag', { tags: ['closed_by_merge'], status: 'closed' }, 'merged'],
    ['like any other', {}, undefined],
  ] as const) {
    it(`is ${leftOut ? 'marked' : 'not marked'} when it is ${what}`, () => {
      expect(ticketOf(given)?.leftOut).to.equal(leftOut);
    });
  }

  it('is outbound when an agent opened it, or the customer cannot see it', () => {
    expect(ticketOf({ submitter_id: 8001 })?.direction).to.equal('outbound');
    expect(ticketOf({ is_public: false })?.direction).to.equal('outbound');
    expect(ticketOf({})?.direction).to.equal(undefined);
  });

  it('has the name of its group where the groups are there', () => {
    expect(ticketOf({}, { groups: [{ id: 601, name: 'Soporte', deleted: false }] })?.team).to.equal('Soporte');
  });

  it('misses nothing that is null, and keeps statuses that nobody knows', () => {
    const sparse = ticketOf({ priority: null, assignee_id: null, group_id: null, type: null, status: 'in_review' });
    expect(sparse).to.include({ status: 'in_review' });
    expect(sparse).to.not.have.any.keys('priority', 'agent', 'team', 'type');
  });

  it('counts fields that are not read', () => {
    const { leftOut } = read({ tickets: [ticket({ brand_id: 1 })] });
    expect(leftOut.map(({ field }) => field)).to.deep.equal(['generated_timestamp', 'brand_id']);
  });
});

describe('Zendesk metrics', () => {
  const shortcuts = {
    resolvedAt: '2026-03-03T10:40:10Z',
    reopens: 0,
    replies: 3,
    clock: 'calendar',
    firstResponseMs: 42 * minute,
    resolutionMs: 1540 * minute,
  };

  for (const [where, payload] of [
    ['beside the tickets', { tickets: [ticket()], metric_sets: [metric()] }],
    ['inside the ticket', { tickets: [ticket({ metric_set: metric() })] }],
    ['in a payload of their own', { payloads: [{ ticket_metrics: [metric()] }, { tickets: [ticket()] }] }],
  ] as const) {
    it(`are shortcuts of the ticket when they come ${where}`, () => {
      expect(read(payload).dataset.tickets?.[0]).to.include(shortcuts);
    });
  }

  it('count a reply within half a minute as 0, which is a value', () => {
    const metrics = metric({ reply_time_in_minutes: { calendar: 0, business: 0 } });
    expect(ticketOf({ metric_set: metrics })).to.include({ firstResponseMs: 0, clock: 'calendar' });
  });

  it('have no value where nobody replied or solved', () => {
    const nothing = { calendar: null, business: null };
    const metrics = metric({
      reply_time_in_minutes: nothing,
      full_resolution_time_in_minutes: nothing,
      solved_at: null,
    });
    expect(ticketOf({ metric_set: metrics, status: 'open' })).to.not.have.any.keys(
      'firstResponseMs',
      'resolutionMs',
      'resolvedAt',
      'clock',
    );
  });

  it('are in business hours only where there is nothing else', () => {
    const metrics = metric({
      reply_time_in_minutes: { calendar: null, business: 40 },
      full_resolution_time_in_minutes: { calendar: null, business: 640 },
    });
    expect(ticketOf({ metric_set: metrics })).to.include({
      firstResponseMs: 40 * minute,
      resolutionMs: 640 * minute,
      clock: 'business',
    });
  });

  it('date the closing by the last change of status, never the resolution', () => {
    expect(ticketOf({ metric_set: metric(), status: 'closed' })).to.include({
      resolvedAt: '2026-03-03T10:40:10Z',
      closedAt: '2026-03-07T11:00:00Z',
    });
    expect(ticketOf({ metric_set: metric() })).to.not.have.property('closedAt');
  });

  it('date the first resolution of a ticket that was opened again', () => {
    expect(ticketOf({ metric_set: metric({ reopens: 1 }) })?.firstResolvedAt).to.equal(
      Date.parse('2026-03-02T12:00:00Z'),
    );
  });

  it('of a ticket that is not there are counted', () => {
    const { leftOut } = read({ tickets: [ticket()], ticket_metrics: [metric({ ticket_id: 999 })] });
    expect(leftOut.find(({ table }) => table === 'metrics')).to.include({ reason: 'unknown-ticket', count: 1 });
  });
});

describe('Zendesk satisfaction', () => {
  const rating = (given: object = {}) => ({
    id: 71,
    assignee_id: 8001,
    requester_id: 7001,
    ticket_id: 501,
    score: 'good',
    comment: 'Gracias',
    created_at: '2026-03-04T08:00:00Z',
    updated_at: '2026-03-04T09:00:00Z',
    ...given,
  });
  const surveysOf = (payload: unknown) => read(payload).dataset.surveys;

  it('is sent when the rating was made and answered when it was updated', () => {
    expect(surveysOf({ satisfaction_ratings: [rating()] })).to.deep.equal([
      {
        kind: 'csat',
        id: '71',
        ticket: '501',
        customer: '7001',
        agent: '8001',
        comment: 'Gracias',
        sentAt: '2026-03-04T08:00:00Z',
        answeredAt: '2026-03-04T09:00:00Z',
        sentiment: 'positive',
      },
    ]);
  });

  for (const [score, answer] of [
    ['bad', { sentiment: 'negative' }],
    ['good_with_comment', { sentiment: 'positive' }],
    ['bad_without_comment', { sentiment: 'negative' }],
    [4, { score: 4 }],
    ['puzzled', { score: 'puzzled' }],
  ] as const) {
    it(`${score} is an answer`, () => {
      expect(surveysOf({ satisfaction_ratings: [rating({ score })] })?.[0]).to.include({
        answeredAt: '2026-03-04T09:00:00Z',
        ...answer,
      });
    });
  }

  it('offered is sent and not answered, unoffered was never sent', () => {
    const ratings = [rating({ score: 'offered' }), rating({ score: 'unoffered', ticket_id: 502 })];
    const surveys = surveysOf({ tickets: [], satisfaction_ratings: ratings });
    expect(surveys).to.have.length(1);
    expect(surveys?.[0]).to.include({ ticket: '501', sentAt: '2026-03-04T08:00:00Z' });
    expect(surveys?.[0]).to.not.have.any.keys('answeredAt', 'sentiment', 'score');
  });

  it('inside the ticket counts when there is no record of it, dated by the resolution', () => {
    const tickets = [ticket({ satisfaction_rating: { id: 71, score: 'bad', comment: 'Lento' }, metric_set: metric() })];
    expect(surveysOf({ tickets })).to.deep.equal([
      {
        kind: 'csat',
        id: '71',
        ticket: '501',
        customer: '7001',
        agent: '8001',
        comment: 'Lento',
        sentAt: '2026-03-03T10:40:10Z',
        answeredAt: '2026-03-03T10:40:10Z',
        sentiment: 'negative',
      },
    ]);
  });

  it('is never counted twice: the record wins over the ticket', () => {
    const tickets = [ticket({ satisfaction_rating: { score: 'good' } })];
    const surveys = surveysOf({ payloads: [{ tickets }, { satisfaction_ratings: [rating({ score: 'bad' })] }] });
    expect(surveys?.map(({ sentiment }) => sentiment)).to.deep.equal(['negative']);
  });
});

describe('Zendesk comments', () => {
  const comment = (given: object = {}) => ({
    id: 11,
    author_id: 7001,
    public: true,
    created_at: '2026-03-02T09:00:00Z',
    ticket_id: 501,
    ...given,
  });
  const messagesOf = (payload: object) => read({ tickets: [ticket()], ...payload }).dataset.messages;

  it('are messages of the ticket that they or their envelope name', () => {
    const messages = [{ id: '11', at: '2026-03-02T09:00:00Z', public: true, ticket: '501', author: 'customer' }];
    expect(messagesOf({ comments: [comment()] })).to.deep.equal(messages);
    const envelope = { ticket_id: 501, comments: [comment({ ticket_id: undefined })] };
    expect(read({ payloads: [{ tickets: [ticket()] }, envelope] }).dataset.messages).to.deep.equal(messages);
  });

  it('without a ticket are counted', () => {
    const { dataset, leftOut } = read({ tickets: [ticket()], comments: [comment({ ticket_id: null })] });
    expect(dataset.messages).to.equal(undefined);
    expect(leftOut.find(({ table }) => table === 'comments')).to.include({ reason: 'unknown-ticket', count: 1 });
  });

  const users = [
    { id: 8001, name: 'Marta', role: 'agent', active: true, suspended: false },
    { id: 8002, name: 'Ion', role: 'admin', active: true, suspended: true },
    { id: 7002, name: 'Ana', role: 'end-user', active: true, suspended: false },
  ];
  for (const [who, author_id, known, author] of [
    ['the requester', 7001, [], 'customer'],
    ['anybody else', 8001, [], 'agent'],
    ['an agent', 8001, users, 'agent'],
    ['an admin', 8002, users, 'agent'],
    ['another customer', 7002, users, 'customer'],
    ['the system', -1, users, 'system'],
  ] as const) {
    it(`are by the ${author} when ${who} wrote them${known.length ? ' and the users are known' : ''}`, () => {
      const [message] = messagesOf({ comments: [comment({ author_id })], users: known }) ?? [];
      expect(message?.author).to.equal(author);
      expect(message?.agent).to.equal(author === 'agent' ? String(author_id) : undefined);
    });
  }

  it('keep notes apart from what the customer sees', () => {
    expect(messagesOf({ comments: [comment({ public: false })] })?.[0]?.public).to.equal(false);
  });

  it('written by a rule are automatic', () => {
    const comments = [comment({ author_id: 8001, via: { channel: 'rule' } })];
    expect(messagesOf({ comments })?.[0]?.automatic).to.equal(true);
  });

  it('come with the agents, active unless suspended', () => {
    expect(read({ tickets: [ticket()], users }).dataset.agents).to.deep.equal([
      { id: '8001', active: true, name: 'Marta' },
      { id: '8002', active: false, name: 'Ion' },
    ]);
  });
});

describe('Zendesk audits', () => {
  it('give the changes of status, whose values are text', () => {
    const audit = (created_at: string, ...events: object[]) => ({
      id: 1,
      ticket_id: 501,
      created_at,
      author_id: 8001,
      events,
    });
    const audits = [
      audit(
        '2026-03-02T09:00:00Z',
        { type: 'Create', field_name: 'status', value: 'new' },
        { type: 'Comment', body: 'Hola' },
      ),
      audit('2026-03-02T10:00:00Z', { type: 'Change', field_name: 'priority', value: 'high', previous_value: 'low' }),
      audit('2026-03-03T10:40:10Z', { type: 'Change', field_name: 'status', value: 'solved', previous_value: 'new' }),
    ];
    expect(read({ audits }).dataset.statusChanges).to.deep.equal([
      { ticket: '501', at: '2026-03-02T09:00:00Z', status: 'new' },
      { ticket: '501', at: '2026-03-03T10:40:10Z', status: 'resolved' },
    ]);
  });
});

describe('a page of Zendesk tickets', () => {
  it('says how many there are in all', () => {
    const page = { tickets: [ticket()], next_page: 'https://acme.example/2', previous_page: null, count: 250 };
    expect(read(page).dataset.coverage).to.deep.equal({ loaded: 1, total: 250 });
    expect(read({ tickets: [ticket()], next_page: null, count: 1 }).dataset.coverage).to.equal(undefined);
  });

  it('counts tables that it does not read', () => {
    const { leftOut } = read({ tickets: [ticket()], sla_policies: [{ id: 1 }, { id: 2 }] });
    expect(leftOut.find(({ table }) => table === 'sla_policies')).to.include({ reason: 'unknown-field', count: 2 });
  });
});
