import { expect } from '@open-wc/testing';
import type { Mapping } from '../../src/model/mapping.js';
import { readPayload } from '../../src/sources/index.js';

const read = (payload: unknown, mapping?: Mapping) => readPayload(payload, { adapter: 'intercom', mapping });
/** Seconds of the API in milliseconds. */
const ms = (seconds: number) => seconds * 1000;

/** A conversation of the documented shape, with what a case is about put over it. */
const conversation = (given: object = {}) => ({
  type: 'conversation',
  id: '900',
  title: null,
  created_at: 1772442000,
  updated_at: 1772530000,
  waiting_since: null,
  snoozed_until: null,
  open: false,
  state: 'closed',
  read: true,
  priority: 'not_priority',
  admin_assignee_id: 55,
  team_assignee_id: null,
  source: {
    type: 'email',
    id: '1',
    delivered_as: 'customer_initiated',
    subject: 'Hola',
    author: { type: 'user', id: 'c1' },
  },
  contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: 'c1' }] },
  tags: { type: 'tag.list', tags: [{ type: 'tag', id: '7', name: 'billing' }] },
  conversation_rating: null,
  sla_applied: { type: 'conversation_sla_summary', sla_name: 'Std', sla_status: 'missed' },
  statistics: {
    time_to_admin_reply: 1800,
    time_to_last_close: 52000,
    first_admin_reply_at: 1772443800,
    first_close_at: 1772472000,
    last_close_at: 1772530000,
    count_reopens: 1,
  },
  ai_agent: null,
  custom_attributes: { Motivo: 'Queja' },
  ...given,
});

const part = (given: object = {}) => ({
  type: 'conversation_part',
  id: '3',
  part_type: 'comment',
  created_at: 1772443800,
  author: { type: 'admin', id: '55', from_ai_agent: false },
  redacted: false,
  ...given,
});

const withParts = (...parts: object[]) =>
  conversation({
    conversation_parts: { type: 'conversation_part.list', conversation_parts: parts, total_count: parts.length },
  });

const ticketOf = (given: object, mapping?: Mapping) => read([conversation(given)], mapping).dataset.tickets?.[0];

describe('an Intercom conversation', () => {
  it('is read field by field, seconds as milliseconds', () => {
    expect(ticketOf({})).to.deep.equal({
      id: '900',
      createdAt: ms(1772442000),
      updatedAt: ms(1772530000),
      customer: 'c1',
      tags: ['billing'],
      status: 'closed',
      channel: 'email',
      priority: 'not_priority',
      agent: '55',
      subject: 'Hola',
      direction: 'inbound',
      firstResponseAt: ms(1772443800),
      resolvedAt: ms(1772530000),
      firstResolvedAt: ms(1772472000),
      closedAt: ms(1772472000),
      reopens: 1,
      firstResponseMs: ms(1800),
      resolutionMs: ms(52000),
      clock: 'business',
    });
  });

  it('may come in an envelope, a list, alone, or as the dump of a connector', () => {
    const two = conversation({ id: '901' });
    const line = (data: object) => JSON.stringify({ stream: 'conversations', data });
    for (const payload of [
      { type: 'conversation.list', conversations: [conversation(), two], total_count: 2, pages: { type: 'pages' } },
      [conversation(), two],
      { payloads: [conversation(), two] },
      `${line(conversation())}\n${line(two)}`,
    ]) {
      const { adapter, confidence, dataset } = readPayload(payload);
      expect([adapter, confidence]).to.deep.equal(['intercom', 1]);
      expect(dataset.tickets?.map(({ id }) => id)).to.deep.equal(['900', '901']);
    }
  });

  for (const [state, status] of [
    ['open', 'open'],
    ['closed', 'closed'],
    ['snoozed', 'hold'],
    ['dreaming', 'dreaming'],
  ] as const) {
    it(`whose state is ${state} is ${status}`, () => {
      expect(ticketOf({ state })?.status).to.equal(status);
    });
  }

  for (const [delivered_as, direction] of [
    ['customer_initiated', 'inbound'],
    ['automated', 'outbound'],
    ['admin_initiated', 'outbound'],
    ['campaigns_initiated', 'outbound'],
  ] as const) {
    it(`delivered as ${delivered_as} is ${direction}, unless the page says otherwise`, () => {
      const source = { type: 'conversation', delivered_as, author: { type: 'admin', id: '55' } };
      expect(ticketOf({ source, statistics: null })).to.include({ direction, channel: 'messenger' });
      const values = { direction: { [delivered_as]: 'inbound' } };
      expect(ticketOf({ source }, { values })?.direction).to.equal('inbound');
    });
  }

  it('is with nobody when its assignee is 0 or null', () => {
    for (const admin_assignee_id of [0, '0', null]) {
      expect(ticketOf({ admin_assignee_id })).to.not.have.property('agent');
    }
    expect(ticketOf({ admin_assignee_id: undefined, assignee: { type: 'admin', id: '56' } })?.agent).to.equal('56');
  });

  it('misses nothing that is null', () => {
    const sparse = ticketOf({ source: null, statistics: null, contacts: null, tags: null, priority: 'high' });
    expect(sparse).to.include({ priority: 'high', status: 'closed' });
    expect(sparse).to.not.have.any.keys('customer', 'channel', 'direction', 'resolvedAt', 'clock', 'tags');
  });

  it('has a verdict on its promise where the page says which promise it was', () => {
    expect(ticketOf({})).to.not.have.any.keys('firstResponseMet', 'resolutionMet');
    const columns = { firstResponseMet: 'sla_applied.sla_status', complaint: 'custom_attributes.Motivo' };
    const mapping: Mapping = { columns, values: { complaint: { Queja: true } } };
    expect(ticketOf({}, mapping)).to.include({ firstResponseMet: false, complaint: true });
    expect(ticketOf({ sla_applied: { sla_status: 'hit' } }, mapping)).to.include({ firstResponseMet: true });
    expect(ticketOf({ sla_applied: { sla_status: 'active' } }, mapping)).to.not.have.property('firstResponseMet');
  });

  it('has the name of its team', () => {
    const teams = [{ type: 'team', id: '8', name: 'Soporte', admin_ids: [] }];
    const payload = { conversations: [conversation({ team_assignee_id: 8 })], teams };
    expect(read(payload).dataset.tickets?.[0]?.team).to.equal('Soporte');
  });

  it('is one of more when the envelope says so', () => {
    const payload = { type: 'conversation.list', conversations: [conversation()], total_count: 310 };
    expect(read(payload).dataset.coverage).to.deep.equal({ loaded: 1, total: 310 });
  });
});

describe('Intercom parts', () => {
  const opening = { ticket: '900', at: ms(1772442000), author: 'customer' };

  it('are messages after the first, which stands in the source', () => {
    expect(read([withParts(part())]).dataset.messages).to.deep.equal([
      { id: '3', at: ms(1772443800), ticket: '900', author: 'agent', agent: '55' },
      opening,
    ]);
  });

  it('without a message leave the statistics of the conversation their say', () => {
    const { dataset } = read([withParts(part({ part_type: 'assignment' }))]);
    expect(dataset.messages).to.equal(undefined);
  });

  for (const [what, given, message] of [
    ['a note', { part_type: 'note' }, { author: 'agent', public: false }],
    ['by a bot', { author: { type: 'bot', id: '9' } }, { author: 'bot' }],
    ['by the machine behind a seat', { author: { type: 'admin', id: '9', from_ai_agent: true } }, { author: 'bot' }],
    ['by the customer', { author: { type: 'lead', id: 'c1' } }, { author: 'customer' }],
    ['an assignment that says something', { part_type: 'assignment', body: 'Hola' }, { author: 'agent' }],
    ['a closing that says something', { part_type: 'close', body: 'Adiós' }, { author: 'agent' }],
  ] as const) {
    it(`may be ${what}`, () => {
      expect(read([withParts(part(given))]).dataset.messages?.[0]).to.include(message);
    });
  }

  it('change the status', () => {
    const changes = ['close', 'open', 'snoozed', 'assign_and_reopen'].map((part_type) => part({ part_type }));
    expect(read([withParts(...changes)]).dataset.statusChanges?.map(({ status }) => status)).to.deep.equal([
      'closed',
      'open',
      'hold',
      'open',
    ]);
  });

  it('of other kinds are counted', () => {
    const { leftOut } = read([
      withParts(part({ part_type: 'custom_action_started' }), part({ part_type: 'assignment' })),
    ]);
    const entries = leftOut.filter(({ table, reason }) => table === 'parts' && reason === 'not-counted');
    expect(entries.map(({ field, count }) => [field, count])).to.deep.include.members([
      ['custom_action_started', 1],
      ['assignment', 1],
    ]);
  });

  it('that are loose name their conversation, or are counted', () => {
    const loose = [part({ conversation_id: '900' }), part({ id: '4' })];
    const { dataset, leftOut } = readPayload({
      payloads: [{ type: 'conversation_part.list', conversation_parts: loose }],
    });
    expect(dataset.messages?.map(({ ticket }) => ticket)).to.deep.equal(['900']);
    expect(leftOut.find(({ reason }) => reason === 'unknown-ticket')).to.include({ table: 'parts', count: 1 });
  });
});

describe('Intercom satisfaction', () => {
  const rating = (given: object = {}) => ({
    rating: 4,
    remark: 'ok',
    created_at: 1772530100,
    updated_at: 1772533000,
    contact: { type: 'contact', id: 'c1' },
    teammate: { type: 'admin', id: '55' },
    ...given,
  });
  const surveysOf = (given: object) => read([conversation({ conversation_rating: rating(given) })]).dataset.surveys;

  it('is asked when the rating was made and answered when it was updated', () => {
    expect(surveysOf({})).to.deep.equal([
      {
        kind: 'csat',
        scale: [1, 5],
        ticket: '900',
        customer: 'c1',
        agent: '55',
        score: 4,
        comment: 'ok',
        sentAt: ms(1772530100),
        answeredAt: ms(1772533000),
      },
    ]);
  });

  it('without a rating is not answered', () => {
    const [survey] = surveysOf({ rating: null }) ?? [];
    expect(survey).to.include({ sentAt: ms(1772530100) });
    expect(survey).to.not.have.any.keys('answeredAt', 'score');
  });

  it('that was never asked for is none', () => {
    expect(read([conversation()]).dataset.surveys).to.equal(undefined);
  });
});

describe('an Intercom ticket', () => {
  const ticket = (given: object = {}) => ({
    type: 'ticket',
    id: '633',
    ticket_id: '40',
    category: 'Customer',
    ticket_state: { type: 'ticket_state', id: '12', category: 'in_progress', internal_label: 'With dev' },
    ticket_type: { id: '3', name: 'Complaint' },
    ticket_attributes: { _default_title_: 'Roto' },
    admin_assignee_id: '0',
    open: true,
    created_at: 1772442000,
    updated_at: 1772450000,
    ...given,
  });

  it('is read field by field', () => {
    expect(readPayload([ticket()]).dataset.tickets).to.deep.equal([
      {
        id: '633',
        createdAt: ms(1772442000),
        updatedAt: ms(1772450000),
        type: 'Complaint',
        source: 'Customer',
        subject: 'Roto',
        status: 'open',
      },
    ]);
  });

  for (const [ticket_state, status] of [
    ['submitted', 'new'],
    ['in_progress', 'open'],
    ['waiting_on_customer', 'pending'],
    [{ category: 'resolved' }, 'resolved'],
    ['With dev', 'With dev'],
  ] as const) {
    it(`whose state is ${JSON.stringify(ticket_state)} is ${status}`, () => {
      expect(read([ticket({ ticket_state })]).dataset.tickets?.[0]?.status).to.equal(status);
    });
  }

  it('has its history in its parts', () => {
    const ticket_part = {
      type: 'ticket_part',
      id: '1',
      part_type: 'ticket_state_updated_by_admin',
      previous_ticket_state: 'submitted',
      ticket_state: 'resolved',
      created_at: 1772449000,
      author: { type: 'admin', id: '55' },
    };
    const ticket_parts = { type: 'ticket_part.list', ticket_parts: [ticket_part], total_count: 1 };
    expect(read([ticket({ ticket_parts })]).dataset.statusChanges).to.deep.equal([
      { ticket: '633', at: ms(1772449000), status: 'resolved' },
    ]);
  });
});

describe('the rest of Intercom', () => {
  it('gives the admins, and no machine among them', () => {
    const admins = [
      { type: 'admin', id: '55', name: 'Marta', email: 'm@acme.example', away_mode_enabled: false },
      { type: 'admin', id: '9', name: 'Operator', email: 'operator+abc@intercom.io', away_mode_enabled: false },
    ];
    const { dataset, leftOut } = readPayload({ type: 'admin.list', admins });
    expect(dataset.agents).to.deep.equal([{ id: '55', name: 'Marta' }]);
    expect(leftOut.find(({ field }) => field === 'email')).to.include({ table: 'admins', count: 1 });
  });

  it('gives the calls that came in, with the wait or the moment they were given up', () => {
    const call = (given: object) => ({
      type: 'call',
      id: '5',
      conversation_id: '900',
      admin_id: '55',
      state: 'completed',
      direction: 'inbound',
      initiated_at: 1772442000,
      answered_at: 1772442018,
      ended_at: 1772442300,
      ...given,
    });
    const { dataset, leftOut } = readPayload({
      type: 'list',
      data: [
        call({}),
        call({ id: '6', answered_at: null, initiated_at: '2026-03-02T09:00:00Z' }),
        call({ id: '7', direction: 'outbound' }),
      ],
    });
    expect(dataset.calls).to.deep.equal([
      { id: '5', queuedAt: ms(1772442000), answeredAt: ms(1772442018), agent: '55', channel: 'phone' },
      { id: '6', queuedAt: '2026-03-02T09:00:00Z', agent: '55', channel: 'phone', abandonedAt: ms(1772442300) },
    ]);
    expect(leftOut.find(({ field }) => field === 'direction')).to.include({ table: 'calls', count: 1 });
  });

  it('counts articles, of which only totals are told', () => {
    const { leftOut } = read({ conversations: [conversation()], articles: [{ type: 'article', id: '39' }] });
    expect(leftOut.find(({ table }) => table === 'articles')).to.include({ count: 1 });
  });
});
