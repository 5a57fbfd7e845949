import { expect } from '@open-wc/testing';
import { readPayload } from '../../src/sources/index.js';
import type { Mapping } from '../../src/model/mapping.js';

const read = (payload: unknown, mapping?: Mapping) => readPayload(payload, { adapter: 'freshdesk', mapping });

/** A ticket of the documented shape, with what a case is about put over it. */
const ticket = (given: object = {}) => ({
  id: 41,
  subject: 'Pedido roto',
  status: 4,
  priority: 2,
  source: 1,
  type: 'Complaint',
  requester_id: 9001,
  responder_id: 77,
  group_id: 12,
  company_id: null,
  product_id: null,
  spam: false,
  fr_escalated: false,
  nr_escalated: false,
  is_escalated: true,
  due_by: '2026-03-03T09:00:00Z',
  fr_due_by: '2026-03-02T13:00:00Z',
  nr_due_by: null,
  created_at: '2026-03-02T09:00:00Z',
  updated_at: '2026-03-04T10:00:00Z',
  tags: ['envio'],
  custom_fields: { cf_motivo: 'rotura' },
  stats: {
    agent_responded_at: '2026-03-03T16:00:00Z',
    first_responded_at: '2026-03-02T09:35:00Z',
    reopened_at: '2026-03-03T15:00:00Z',
    resolved_at: '2026-03-04T10:00:00Z',
    closed_at: null,
  },
  ...given,
});

const ticketOf = (given: object, beside: object = {}, mapping?: Mapping) =>
  read({ tickets: [ticket(given)], ...beside }, mapping).dataset.tickets?.[0];

describe('a Freshdesk ticket', () => {
  it('is read field by field', () => {
    expect(ticketOf({})).to.deep.equal({
      id: '41',
      createdAt: '2026-03-02T09:00:00Z',
      updatedAt: '2026-03-04T10:00:00Z',
      customer: '9001',
      channel: 'email',
      priority: 'medium',
      type: 'Complaint',
      agent: '77',
      team: '12',
      tags: ['envio'],
      subject: 'Pedido roto',
      status: 'resolved',
      firstResponseAt: '2026-03-02T09:35:00Z',
      resolvedAt: '2026-03-04T10:00:00Z',
      firstResponseDueAt: '2026-03-02T13:00:00Z',
      resolutionDueAt: '2026-03-03T09:00:00Z',
      firstResponseMet: true,
      resolutionMet: false,
      reopens: 1,
    });
  });

  it('may come in a list, a search, a web-hook, as JSON Lines, or as the dump of a connector', () => {
    const one = ticket();
    const two = ticket({ id: 42 });
    const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
    for (const payload of [
      [one, two],
      { total: 2, results: [one, two] },
      [{ helpdesk_ticket: one }, { helpdesk_ticket: two }],
      lines(one, two),
      lines({ stream: 'tickets', data: one, emitted_at: 1 }, { stream: 'tickets', data: two, emitted_at: 2 }),
      lines(
        { type: 'STATE', state: {} },
        { type: 'RECORD', record: { stream: 'tickets', data: one } },
        { type: 'RECORD', stream: 'tickets', record: two },
      ),
      { payloads: [[one], JSON.stringify([two])] },
    ]) {
      const { adapter, dataset, confidence } = readPayload(payload);
      expect([adapter, confidence]).to.deep.equal(['freshdesk', 1]);
      expect(dataset.tickets?.map(({ id }) => id)).to.deep.equal(['41', '42']);
    }
  });

  for (const [code, status] of [
    [2, 'open'],
    [3, 'pending'],
    [4, 'resolved'],
    [5, 'closed'],
    ['Closed', 'closed'],
    [6, '6'],
  ] as const) {
    it(`with status ${code} is ${status}`, () => {
      expect(ticketOf({ status: code })?.status).to.equal(status);
    });
  }

  it('has a status of the account by its label, or as the page says', () => {
    const ticket_fields = [
      {
        name: 'status',
        label: 'Status',
        type: 'default_status',
        choices: { 6: ['Waiting on Customer', 'x'], 7: ['Lab', 'y'] },
      },
    ];
    expect(ticketOf({ status: 6 }, { ticket_fields })?.status).to.equal('pending');
    expect(ticketOf({ status: 7 }, { ticket_fields })?.status).to.equal('Lab');
    expect(ticketOf({ status: 6 }, { ticket_fields }, { values: { status: { 6: 'hold' } } })?.status).to.equal('hold');
  });

  it('keeps numbers of channels and priorities that nobody knows', () => {
    expect(ticketOf({ source: 99, priority: 9 })).to.include({ channel: '99', priority: '9' });
  });

  it('that an agent opened by mail is outbound', () => {
    expect(ticketOf({ source: 10 })).to.include({ direction: 'outbound', channel: 'email' });
    expect(ticketOf({})).to.not.have.property('direction');
  });

  for (const [given, leftOut] of [
    [{ spam: true }, 'spam'],
    [{ deleted: true }, 'deleted'],
    [{}, undefined],
  ] as const) {
    it(`${JSON.stringify(given)} is left out as ${leftOut}`, () => {
      expect(ticketOf(given)?.leftOut).to.equal(leftOut);
    });
  }

  it('was resolved when it was closed, where nothing else says so', () => {
    const stats = { resolved_at: null, closed_at: '2026-03-05T10:00:00Z', reopened_at: null };
    expect(ticketOf({ status: 5, stats })).to.include({
      resolvedAt: '2026-03-05T10:00:00Z',
      closedAt: '2026-03-05T10:00:00Z',
      reopens: 0,
    });
  });

  for (const [what, given, firstResponseMet, resolutionMet] of [
    ['in time', { is_escalated: false, due_by: '2026-03-05T00:00:00Z' }, true, true],
    ['late without a flag', { is_escalated: false }, true, false],
    ['flagged', { fr_escalated: true, is_escalated: true }, false, false],
    ['not due', { is_escalated: false, due_by: null, fr_due_by: null }, undefined, undefined],
    ['not done', { is_escalated: false, status: 2, stats: {} }, undefined, undefined],
  ] as const) {
    it(`that was ${what} is judged so`, () => {
      const { firstResponseMet: response, resolutionMet: resolution } = ticketOf(given)!;
      expect([response, resolution]).to.deep.equal([firstResponseMet, resolutionMet]);
    });
  }

  it('of the old API is read under its old names', () => {
    const old = ticket({ type: undefined, fr_due_by: undefined });
    const payload = { helpdesk_ticket: { ...old, ticket_type: 'Complaint', frDueBy: '2026-03-02T13:00:00+10:00' } };
    expect(readPayload(payload).dataset.tickets?.[0]).to.include({
      type: 'Complaint',
      firstResponseDueAt: '2026-03-02T13:00:00+10:00',
    });
  });

  it('has the name of its group, and what the page takes from custom fields', () => {
    expect(ticketOf({}, { groups: [{ id: 12, name: 'Soporte' }] })?.team).to.equal('Soporte');
    const mapping: Mapping = {
      columns: { complaint: 'custom_fields.cf_motivo' },
      values: { complaint: { Rotura: true }, priority: { 2: 'normal' } },
    };
    expect(ticketOf({}, {}, mapping)).to.include({ complaint: true, priority: 'normal' });
  });

  it('misses nothing that is null', () => {
    const sparse = ticketOf({ type: null, responder_id: null, group_id: null, due_by: null, stats: null });
    expect(sparse).to.not.have.any.keys('type', 'agent', 'team', 'resolutionDueAt', 'resolvedAt', 'reopens');
  });
});

describe('Freshdesk conversations', () => {
  const conversation = (given: object = {}) => ({
    id: 501,
    ticket_id: 41,
    incoming: false,
    private: false,
    user_id: 77,
    source: 0,
    category: 3,
    body_text: 'x',
    created_at: '2026-03-02T09:35:00Z',
    updated_at: '2026-03-02T09:35:00Z',
    auto_response: false,
    automation_id: null,
    ...given,
  });
  const messageOf = (given: object) => read([conversation(given)]).dataset.messages?.[0];

  it('are messages, alone, beside their ticket or inside it', () => {
    const messages = [
      { id: '501', at: '2026-03-02T09:35:00Z', ticket: '41', author: 'agent', agent: '77', public: true },
    ];
    expect(read([conversation()]).dataset.messages).to.deep.equal(messages);
    expect(read({ tickets: [ticket()], conversations: [conversation()] }).dataset.messages).to.deep.equal(messages);
    const inside = ticket({ conversations: [conversation({ ticket_id: undefined })] });
    expect(read([inside]).dataset.messages).to.deep.equal(messages);
  });

  it('are by the side that `incoming` tells', () => {
    expect(messageOf({ incoming: true, user_id: 9001 })).to.deep.include({ author: 'customer' });
    expect(messageOf({ incoming: true, user_id: 9001 })).to.not.have.property('agent');
  });

  for (const [what, given, message] of [
    ['a note', { private: true, source: 2 }, { public: false }],
    ['forwarded mail', { source: 8 }, { public: false }],
    ['an automatic answer', { auto_response: true }, { automatic: true }],
    ['sent by a rule', { automation_id: 5 }, { automatic: true }],
    ['the words of a survey', { incoming: true, source: 6 }, { author: 'customer', automatic: true }],
  ] as const) {
    it(`are no reply when they are ${what}`, () => {
      expect(messageOf(given)).to.include(message);
    });
  }

  it('of no ticket are counted', () => {
    const { leftOut } = read([ticket(), conversation({ ticket_id: null })]);
    expect(leftOut.find(({ reason }) => reason === 'unknown-ticket')).to.include({ table: 'conversations', count: 1 });
  });
});

describe('Freshdesk satisfaction', () => {
  const rating = (given: object = {}) => ({
    id: 9,
    survey_id: 3,
    user_id: 9001,
    agent_id: 77,
    group_id: 12,
    ticket_id: 41,
    feedback: 'Mulțumesc',
    ratings: { default_question: 103, question_5: 100 },
    created_at: '2026-03-04T11:00:00Z',
    updated_at: '2026-03-04T11:00:00Z',
    ...given,
  });

  it('is the answer to the first question', () => {
    expect(readPayload([rating()]).dataset.surveys).to.deep.equal([
      {
        kind: 'csat',
        id: '9',
        ticket: '41',
        customer: '9001',
        agent: '77',
        answeredAt: '2026-03-04T11:00:00Z',
        comment: 'Mulțumesc',
        sentiment: 'positive',
      },
    ]);
  });

  for (const [code, sentiment] of [
    [101, 'positive'],
    [102, 'positive'],
    [100, 'neutral'],
    [-101, 'negative'],
    [-102, 'negative'],
    [-103, 'negative'],
  ] as const) {
    it(`${code} is ${sentiment}, whether in its place, alone or as text`, () => {
      for (const given of [
        { ratings: { default_question: code } },
        { ratings: undefined, rating: code },
        { ratings: { default_question: String(code) } },
      ]) {
        expect(read([rating(given)]).dataset.surveys?.[0]?.sentiment).to.equal(sentiment);
      }
    });
  }

  it('may be judged otherwise by the page', () => {
    const mapping: Mapping = { values: { sentiment: { 101: 'neutral' } } };
    expect(read([rating({ ratings: { default_question: 101 } })], mapping).dataset.surveys?.[0]?.sentiment).to.equal(
      'neutral',
    );
  });

  it('that cannot be read is counted', () => {
    const { leftOut, dataset } = read([rating({ ratings: { question_5: 100 } })]);
    expect(dataset.surveys?.[0]).to.not.have.property('sentiment');
    expect(leftOut.some(({ table, reason }) => table === 'ratings' && reason === 'unreadable-value')).to.equal(true);
  });
});

describe('the rest of Freshdesk', () => {
  it('gives the agents, active unless deactivated', () => {
    const agents = [
      { id: 77, available: true, occasional: false, ticket_scope: 1, deactivated: false, contact: { name: 'Marta' } },
      { id: 78, available: true, occasional: false, ticket_scope: 1, deactivated: true, contact: { name: 'Ion' } },
    ];
    for (const payload of [agents, { agents }]) {
      expect(readPayload(payload).dataset.agents).to.deep.equal([
        { id: '77', name: 'Marta', active: true },
        { id: '78', name: 'Ion', active: false },
      ]);
    }
  });

  it('says how many tickets a search found in all', () => {
    expect(read({ total: 310, results: [ticket()] }).dataset.coverage).to.deep.equal({ loaded: 1, total: 310 });
  });

  it('counts what has no place: policies and opening hours that say nothing, views of articles', () => {
    const { leftOut } = read({
      tickets: [ticket()],
      sla_policies: [{ id: 2 }],
      business_hours: [{ id: 1 }],
      articles: [{ id: 4, hits: 320 }],
    });
    const tables = leftOut.map(({ table }) => table);
    expect(tables).to.include.members(['policies', 'hours', 'articles']);
  });
});

describe('a Freshdesk file', () => {
  it('is read by the generic reader', () => {
    const text = [
      'Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last update time,Initial response time,First response time (in hrs),Agent interactions,Resolution status,First response status,Tags,Survey results',
      '41,Pedido,Resolved,Medium,Email,Complaint,Marta,Soporte,2026-03-02 09:00:00,2026-03-03 09:00:00,2026-03-04 10:00:00,,2026-03-04 10:00:00,2026-03-02 09:35:00,-00:10:00,3,SLA Violated,Within SLA,envio,Good',
    ].join('\n');
    const { adapter, dataset } = readPayload(text);
    expect(adapter).to.equal('csv');
    expect(dataset.tickets?.[0]).to.include({
      id: '41',
      status: 'resolved',
      createdAt: '2026-03-02T09:00:00',
      updatedAt: '2026-03-04T10:00:00',
      resolvedAt: '2026-03-04T10:00:00',
      firstResponseAt: '2026-03-02T09:35:00',
      resolutionDueAt: '2026-03-03T09:00:00',
      firstResponseMet: true,
      resolutionMet: false,
      replies: 3,
    });
    expect(dataset.surveys?.[0]?.sentiment).to.equal('positive');
  });
});
