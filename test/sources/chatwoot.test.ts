import { expect } from '@open-wc/testing';
import type { Mapping } from '../../src/model/mapping.js';
import { readPayload } from '../../src/sources/index.js';

const read = (payload: unknown, mapping?: Mapping) => readPayload(payload, { adapter: 'chatwoot', mapping });
/** Seconds of the API in milliseconds. */
const ms = (seconds: number) => seconds * 1000;

/** A conversation of the documented shape, with what a case is about put over it. */
const conversation = (given: object = {}) => ({
  id: 42,
  inbox_id: 7,
  status: 'resolved',
  priority: null,
  labels: ['billing'],
  created_at: 1772439310,
  first_reply_created_at: 1772442310,
  last_activity_at: 1772527198,
  waiting_since: 0,
  agent_last_seen_at: 0,
  unread_count: 0,
  meta: {
    channel: 'Channel::Email',
    sender: { id: 55, name: 'Cliente' },
    assignee: { id: 77, name: 'Ana Pop' },
    team: null,
  },
  ...given,
});

const page = (payload: object[], all_count = payload.length) => ({
  data: { meta: { mine_count: 1, unassigned_count: 0, assigned_count: 1, all_count }, payload },
});
const ticketOf = (given: object, mapping?: Mapping) => read(page([conversation(given)]), mapping).dataset.tickets?.[0];

describe('a Chatwoot conversation', () => {
  it('is read field by field, seconds as milliseconds', () => {
    expect(ticketOf({})).to.deep.equal({
      id: '42',
      createdAt: ms(1772439310),
      updatedAt: ms(1772527198),
      customer: '55',
      channel: 'email',
      agent: '77',
      tags: ['billing'],
      status: 'resolved',
      firstResponseAt: ms(1772442310),
    });
  });

  it('may come in an envelope, a list, or as the dump of a connector', () => {
    const two = conversation({ id: 43 });
    const line = (data: object) => JSON.stringify({ stream: 'conversations', data });
    for (const payload of [
      page([conversation(), two]),
      [page([conversation()]), page([two])],
      { payload: [conversation(), two] },
      [conversation(), two],
      `${line(conversation())}\n${line(two)}`,
    ]) {
      const { adapter, confidence, dataset } = readPayload(payload);
      expect([adapter, confidence]).to.deep.equal(['chatwoot', 1]);
      expect(dataset.tickets?.map(({ id }) => id)).to.deep.equal(['42', '43']);
    }
  });

  for (const [given, expected] of [
    [{ status: 'open' }, { status: 'open' }],
    [{ status: 'pending' }, { status: 'pending' }],
    [{ status: 'snoozed' }, { status: 'hold' }],
    [{ status: 'asleep' }, { status: 'asleep' }],
    [{ priority: 'urgent' }, { priority: 'urgent' }],
    [{ meta: { channel: 'Channel::WebWidget' } }, { channel: 'chat' }],
    [{ meta: { channel: 'Channel::Whatsapp' } }, { channel: 'whatsapp' }],
    [{ meta: { team: { id: 3, name: 'Soporte' } } }, { team: 'Soporte' }],
    [{ updated_at: 1763177714.155967 }, { updatedAt: 1763177714156 }],
  ] as const) {
    it(`${JSON.stringify(given)} is ${JSON.stringify(expected)}`, () => {
      expect(ticketOf(given)).to.include(expected);
    });
  }

  it('that waits for a bot may be what the page says', () => {
    expect(ticketOf({ status: 'pending' }, { values: { status: { pending: 'open' } } })?.status).to.equal('open');
  });

  it('misses nothing that is null', () => {
    const sparse = ticketOf({ first_reply_created_at: null, meta: { channel: null, assignee: null, sender: null } });
    expect(sparse).to.not.have.any.keys('firstResponseAt', 'agent', 'customer', 'channel', 'priority', 'team');
  });

  it('is one of more when the envelope says so', () => {
    expect(read(page([conversation()], 310)).dataset.coverage).to.deep.equal({ loaded: 1, total: 310 });
  });
});

describe('Chatwoot events', () => {
  const event = (given: object = {}) => ({
    id: 1,
    name: 'conversation_resolved',
    value: 3000,
    value_in_business_hours: 1200,
    event_start_time: '2026-03-02T08:15:10.000Z',
    event_end_time: '2026-03-03T09:00:00.000Z',
    user_id: 77,
    inbox_id: 7,
    conversation_id: 42,
    ...given,
  });
  const withEvents = (...payload: object[]) => ({ payloads: [page([conversation()]), { payload, meta: {} }] });

  it('date the first reply and the resolutions; each after the first had been opened again', () => {
    const payload = withEvents(
      event({ event_end_time: '2026-03-05T09:00:00.000Z' }),
      event(),
      event({ name: 'first_response', event_end_time: '2026-03-02T09:05:10.000Z' }),
    );
    expect(read(payload).dataset.tickets?.[0]).to.include({
      firstResolvedAt: '2026-03-03T09:00:00.000Z',
      resolvedAt: '2026-03-05T09:00:00.000Z',
      reopens: 1,
      // What the conversation says itself comes first.
      firstResponseAt: ms(1772442310),
    });
  });

  it('of other names are counted, unless the page says what they are', () => {
    const payload = withEvents(event({ name: 'conversation_bot_resolved' }));
    expect(read(payload).leftOut.find(({ table }) => table === 'events')).to.include({
      reason: 'not-counted',
      field: 'conversation_bot_resolved',
    });
    const mapping: Mapping = { values: { event: { conversation_bot_resolved: 'resolvedAt' } } };
    expect(read(payload, mapping).dataset.tickets?.[0]?.resolvedAt).to.equal('2026-03-03T09:00:00.000Z');
  });

  it('of a conversation that is not there are counted', () => {
    const { leftOut } = read(withEvents(event({ conversation_id: 99 })));
    expect(leftOut.find(({ table }) => table === 'events')).to.include({ reason: 'unknown-ticket', count: 1 });
  });
});

describe('Chatwoot messages', () => {
  const message = (given: object = {}) => ({
    id: 5,
    content: 'Hola',
    message_type: 1,
    created_at: 1772442310,
    private: false,
    conversation_id: 42,
    sender_type: 'User',
    sender: { id: 77, name: 'Ana', type: 'user' },
    ...given,
  });
  const messageOf = (given: object) => readPayload({ payload: [message(given)], meta: {} }).dataset.messages?.[0];

  it('are by an agent when they went out', () => {
    expect(messageOf({})).to.deep.equal({ id: '5', at: ms(1772442310), ticket: '42', author: 'agent', agent: '77' });
  });

  for (const [given, expected] of [
    [{ message_type: 0 }, { author: 'customer' }],
    [{ message_type: 'incoming' }, { author: 'customer' }],
    [{ message_type: 'outgoing' }, { author: 'agent' }],
    [{ sender_type: 'AgentBot' }, { author: 'bot' }],
    [{ sender_type: 'Captain::Assistant' }, { author: 'bot' }],
    [{ message_type: 2 }, { author: 'system', automatic: true }],
    [{ message_type: 3 }, { author: 'bot', automatic: true }],
    [{ private: true }, { author: 'agent', public: false }],
  ] as const) {
    it(`${JSON.stringify(given)} are ${JSON.stringify(expected)}`, () => {
      expect(messageOf(given)).to.include(expected);
    });
  }

  it('of no known type, or of no conversation, are counted', () => {
    const { leftOut, dataset } = read({
      payload: [message(), message({ message_type: 9 }), message({ conversation_id: null })],
    });
    expect(dataset.messages).to.have.length(1);
    expect(
      leftOut.filter(({ table }) => table === 'messages').map(({ reason, count }) => [reason, count]),
    ).to.deep.include.members([
      ['not-counted', 1],
      ['unknown-ticket', 1],
    ]);
  });
});

describe('the rest of Chatwoot', () => {
  it('gives the satisfaction of one to five', () => {
    const answer = {
      id: 3,
      rating: 4,
      feedback_message: 'ok',
      conversation_id: 42,
      assigned_agent: { id: 77 },
      contact: { id: 55 },
      created_at: 1772530000,
    };
    expect(readPayload([answer]).dataset.surveys).to.deep.equal([
      {
        kind: 'csat',
        scale: [1, 5],
        id: '3',
        ticket: '42',
        score: 4,
        comment: 'ok',
        agent: '77',
        customer: '55',
        answeredAt: ms(1772530000),
      },
    ]);
  });

  it('gives the agents', () => {
    const agents = [{ id: 77, name: 'Ana Pop', email: 'a@acme.example', role: 'agent', availability_status: 'online' }];
    expect(readPayload(agents)).to.deep.include({
      adapter: 'chatwoot',
      dataset: { agents: [{ id: '77', name: 'Ana Pop' }] },
    });
  });
});
