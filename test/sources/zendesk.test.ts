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

  it('counts fields that nobody knows, and not those that Zendesk is known to have', () => {
    const { leftOut } = read({ tickets: [ticket({ brand_id: 1, brand_new: 1 })] });
    expect(leftOut.map(({ reason, field }) => [reason, field])).to.deep.equal([['unknown-field', 'brand_new']]);
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

describe('Zendesk audits without comments', () => {
  it('hold what was said: who, when and whether the customer saw it', () => {
    const events = [{ id: 14, type: 'Comment', author_id: 8001, public: true, body: 'Hola' }];
    const audits = [{ id: 13, ticket_id: 501, created_at: '2026-03-02T09:42:00Z', author_id: 8001, events }];
    expect(read({ tickets: [ticket()], audits }).dataset.messages).to.deep.equal([
      { id: '14', at: '2026-03-02T09:42:00Z', public: true, ticket: '501', author: 'agent', agent: '8001' },
    ]);
    const comments = [{ id: 14, ticket_id: 501, author_id: 8001, public: true, created_at: '2026-03-02T09:42:00Z' }];
    expect(read({ tickets: [ticket()], audits, comments }).dataset.messages).to.have.length(1);
  });
});

describe('Zendesk metric events', () => {
  const event = (type: string, time: string, given: object = {}) => ({
    id: 1,
    ticket_id: 501,
    metric: 'reply_time',
    instance_id: 1,
    type,
    time,
    ...given,
  });
  const sla = (target: number, business_hours = false) => ({ sla: { target, business_hours, policy: { id: 5 } } });
  const asked = [event('activate', '2026-03-02T09:00:00Z'), event('apply_sla', '2026-03-02T09:00:01Z', sla(30))];
  const late = [
    event('breach', '2026-03-02T09:30:00Z', { deleted: false }),
    event('fulfill', '2026-03-02T09:42:00Z'),
    event('update_status', '2026-03-02T09:42:00Z', { status: { calendar: 42, business: 42 } }),
  ];
  const promised = (ticket_metric_events: readonly object[]) => ticketOf({}, { ticket_metric_events });

  it('date the first reply, and say that it came too late', () => {
    expect(promised([...asked, ...late])).to.include({
      firstResponseAt: '2026-03-02T09:42:00Z',
      firstResponseMet: false,
      firstResponseDueAt: '2026-03-02T09:30:00Z',
    });
  });

  it('may stand inside the ticket, by metric', () => {
    expect(ticketOf({ metric_events: { reply_time: [...asked, ...late] } })).to.include({ firstResponseMet: false });
  });

  it('take a breach back that was withdrawn', () => {
    const withdrawn = event('breach', '2026-03-02T09:35:00Z', { deleted: true });
    expect(promised([...asked, ...late, withdrawn])).to.include({
      firstResponseMet: true,
      firstResponseDueAt: Date.parse('2026-03-02T09:30:00Z'),
    });
  });

  it('judge nothing while nobody answered in time, nor without a promise', () => {
    expect(promised(asked)).to.include({ firstResponseDueAt: Date.parse('2026-03-02T09:30:00Z') });
    expect(promised(asked)).to.not.have.any.keys('firstResponseMet', 'firstResponseAt');
    expect(promised([event('fulfill', '2026-03-02T09:42:00Z')])).to.not.have.property('firstResponseMet');
  });

  it('say no due time of minutes that run in working hours', () => {
    const business = [asked[0]!, event('apply_sla', '2026-03-02T09:00:01Z', sla(30, true))];
    expect(promised(business)).to.not.have.property('firstResponseDueAt');
  });

  it('of later replies are no first response', () => {
    const next = [...asked, ...late].map((each) => ({ ...each, instance_id: 2 }));
    expect(promised(next)).to.not.have.any.keys('firstResponseAt', 'firstResponseMet');
  });

  it('of other metrics are what the page says; of a resolution the last round counts', () => {
    const round = (instance_id: number, ...types: string[]) =>
      types.map((type) =>
        event(type, '2026-03-03T09:00:00Z', { metric: 'requester_wait_time', instance_id, ...sla(60) }),
      );
    const ticket_metric_events = [...round(1, 'apply_sla', 'breach'), ...round(2, 'apply_sla', 'fulfill')];
    const payload = { tickets: [ticket()], ticket_metric_events };
    expect(read(payload).dataset.tickets?.[0]).to.not.have.property('resolutionMet');
    const mapping = { values: { sla: { requester_wait_time: 'resolution' } } };
    const { dataset } = readPayload(payload, { adapter: 'zendesk', mapping });
    expect(dataset.tickets?.[0]).to.include({ resolutionMet: true });
  });

  it('of a ticket that is not there are counted', () => {
    const { leftOut } = read({ tickets: [ticket()], ticket_metric_events: [event('breach', '', { ticket_id: 9 })] });
    expect(leftOut.find(({ table }) => table === 'slaEvents')).to.include({ reason: 'unknown-ticket', of: 'tickets' });
  });

  it('a policy in force says until when', () => {
    const policy_metrics = [
      { metric: 'first_reply_time', stage: 'active', breach_at: '2026-03-02T09:30:00Z' },
      { metric: 'next_reply_time', stage: 'active', breach_at: '2026-03-02T10:30:00Z' },
    ];
    const found = ticketOf({ slas: { policy_metrics } });
    expect(found).to.include({ firstResponseDueAt: '2026-03-02T09:30:00Z' }).and.not.have.property('resolutionDueAt');
  });
});

describe('Zendesk calls', () => {
  const call = (given: object = {}) => ({
    id: 4,
    ticket_id: 501,
    agent_id: 8001,
    direction: 'inbound',
    completion_status: 'completed',
    duration: 310,
    wait_time: 25,
    time_to_answer: 31,
    call_charge: '0.062',
    voicemail: false,
    created_at: '2026-03-02T09:00:00Z',
    ...given,
  });
  const after = (seconds: number) => Date.parse('2026-03-02T09:00:00Z') + seconds * 1000;

  it('say how long somebody waited to be answered', () => {
    expect(read({ calls: [call()] }).dataset.calls).to.deep.equal([
      { id: '4', agent: '8001', channel: 'phone', queuedAt: '2026-03-02T09:00:00Z', answeredAt: after(31) },
    ]);
  });

  it('that nobody answered were given up after the wait', () => {
    const missed = call({ time_to_answer: null, agent_id: null, completion_status: 'abandoned_in_queue' });
    expect(read({ calls: [missed] }).dataset.calls?.[0])
      .to.include({ abandonedAt: after(25) })
      .and.not.have.property('answeredAt');
  });

  it('that an agent made keep nobody waiting', () => {
    const { dataset, leftOut } = read({ calls: [call(), call({ id: 5, direction: 'outbound' })] });
    expect(dataset.calls).to.have.length(1);
    expect(leftOut[0]).to.include({ table: 'calls', reason: 'not-counted', count: 1 });
  });
});

describe('Zendesk survey responses', () => {
  it('are the rating among their answers, of the ticket among their subjects', () => {
    const response = {
      id: 'r1',
      survey_id: 's1',
      responder_id: 7001,
      created_at: '2026-03-04T09:00:00Z',
      subjects: [{ zrn: 'zen:ticket:501' }],
      answers: [{ type: 'skipped' }, { type: 'rating_scale', rating: 4, label: 'Good' }],
    };
    expect(read({ survey_responses: [response] }).dataset.surveys).to.deep.equal([
      { kind: 'csat', id: 'r1', ticket: '501', customer: '7001', answeredAt: '2026-03-04T09:00:00Z', score: 4 },
    ]);
  });
});

describe('what a page states about Zendesk', () => {
  const stated = (payload: object, mapping: object) => readPayload(payload, { adapter: 'zendesk', mapping }).dataset;

  it('are the custom fields that mean something to us', () => {
    const custom_fields = [
      { id: 31, value: 'refund' },
      { id: 32, value: true },
    ];
    const columns = { type: 'custom_fields.31', complaint: 'custom_fields.32' };
    expect(stated({ tickets: [ticket({ custom_fields })] }, { columns }).tickets?.[0]).to.include({
      type: 'refund',
      complaint: true,
    });
  });

  it('are statuses: of the desk, or of the account by label or by id', () => {
    const custom_statuses = [{ id: 9001, status_category: 'open', agent_label: 'With the vendor' }];
    const payload = { tickets: [ticket({ status: 'open', custom_status_id: 9001 })], custom_statuses };
    for (const [statusMap, status] of [
      [{}, 'open'],
      [{ open: 'pending' }, 'pending'],
      [{ 'with the vendor': 'hold' }, 'hold'],
      [{ 9001: 'hold' }, 'hold'],
    ] as const) {
      expect(stated(payload, { statusMap }).tickets?.[0]?.status).to.equal(status);
    }
  });
});

describe('a page of Zendesk tickets', () => {
  it('says how many there are in all', () => {
    const page = { tickets: [ticket()], next_page: 'https://acme.example/2', previous_page: null, count: 250 };
    expect(read(page).dataset.coverage).to.deep.equal({ loaded: 1, total: 250 });
    expect(read({ tickets: [ticket()], next_page: null, count: 1 }).dataset.coverage).to.equal(undefined);
  });

  it('counts tables that no figure is made of, and those that nobody knows', () => {
    const { leftOut } = read({ tickets: [ticket()], brands: [{ id: 1 }, { id: 2 }], novelties: [{ id: 1 }] });
    expect(leftOut.map(({ table, reason, count }) => [table, reason, count])).to.deep.equal([
      ['brands', 'not-counted', 2],
      ['novelties', 'unknown-field', 1],
    ]);
  });
});
