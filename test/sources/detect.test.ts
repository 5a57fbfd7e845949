import { expect } from '@open-wc/testing';
import { readPayload, SourceError } from '../../src/sources/index.js';

const utc = '2026-03-02T09:00:00Z';

/** A list of one record of each kind, by desk: nothing around it says where it comes from. */
const bare: Readonly<Record<string, readonly object[]>> = {
  json: [
    { id: 3, createdAt: utc },
    { ticket: 3, at: utc, author: 'agent' },
  ],
  zendesk: [
    { id: 1, created_at: utc, via: { channel: 'web' }, requester_id: 2, status: 'open' },
    { id: 1, ticket_id: 1, author_id: 2, public: true, created_at: utc },
    { id: 1, ticket_id: 1, requester_id: 2, score: 'good' },
    { id: 1, name: 'Ana', role: 'agent', suspended: false },
  ],
  freshdesk: [
    { id: 1, status: 2, created_at: utc, requester_id: 5, responder_id: null },
    { id: 1, ticket_id: 1, incoming: true, private: false, user_id: 2, created_at: utc },
    { id: 1, survey_id: 1, ticket_id: 1, user_id: 2, created_at: utc, ratings: { default_question: 103 } },
    { id: 1, contact: { name: 'Ana' }, occasional: false, ticket_scope: 1 },
  ],
  intercom: [
    { type: 'conversation', id: '471', created_at: 1772442000, statistics: {} },
    { type: 'conversation_part', id: '1', conversation_id: '471', part_type: 'comment', created_at: 1772442000 },
    { type: 'ticket', id: '633', created_at: 1772442000, ticket_state: 'submitted' },
    { type: 'admin', id: '55', name: 'Ana', email: 'a@acme.example' },
    { type: 'call', id: '5', initiated_at: 1772442000 },
  ],
  helpscout: [
    { id: 1, number: 2, mailboxId: 3, status: 'active', createdAt: utc },
    { id: 1, conversationId: 1, type: 'customer', createdBy: { type: 'customer' }, createdAt: utc },
    { id: 1, conversationId: 1, threadId: 2, rating: 'great', createdAt: utc },
    { id: 1, firstName: 'Ana', lastName: 'Pop', email: 'a@acme.example', role: 'user' },
  ],
  liveagent: [
    { id: 'fp80688h', departmentid: 'd', date_created: '2026-03-02 09:00:00', status: 'A' },
    { id: 'mg1', ticket_id: 'x', userid: 'u', type: '3', datecreated: '2026-03-02 09:00:00', messages: [] },
    { id: 'h1', conversation_id: 'x', status: 'C', date_from: '2026-03-02 09:00:00' },
    { id: 'ag01', name: 'Ana', role: 'agent', online_status: 'N' },
    { id: 'k1', type: 'I', dateCreated: '2026-03-02 09:00:00', callDuration: '1' },
    { id: 'r1', rankingType: 'W', conversationid: 'x', datecreated: '2026-03-02 09:00:00' },
  ],
  chatwoot: [
    { id: 42, inbox_id: 7, status: 'open', created_at: 1772439310, meta: {} },
    { id: 5, conversation_id: 42, message_type: 1, private: false, created_at: 1772439310, content: 'x' },
    { id: 3, conversation_id: 42, rating: 4, feedback_message: 'x', created_at: 1772439310 },
    { id: 77, name: 'Ana', role: 'agent', availability_status: 'online' },
  ],
  zammad: [
    { id: 42, number: '22042', title: 'x', article_count: 3, created_at: utc, state: 'open' },
    { id: 7, ticket_id: 42, type: 'email', sender: 'Agent', internal: false, created_at: utc },
  ],
};

describe('auto, among all desks', () => {
  for (const [desk, records] of Object.entries(bare)) {
    for (const record of records) {
      it(`takes { ${Object.keys(record).join(', ')} } for ${desk}, and is sure of it`, () => {
        const { adapter, confidence } = readPayload([record]);
        expect([adapter, confidence]).to.deep.equal([desk, 1]);
      });
    }
  }

  it('reads payloads of all desks together into one dataset', () => {
    const payloads = Object.values(bare).map(([ticket]) => [ticket]);
    const { adapter, dataset } = readPayload({ payloads });
    expect(adapter).to.equal(Object.keys(bare).join('+'));
    expect(dataset.tickets).to.have.length(payloads.length);
  });
});

describe('a stated adapter', () => {
  for (const desk of ['freshdesk', 'liveagent', 'chatwoot'] as const) {
    it(`refuses the tickets of ${desk} when it is of another desk, and says whose they are`, () => {
      const [ticket] = bare[desk]!;
      const payload = desk === 'chatwoot' ? { payload: [ticket] } : [ticket];
      for (const adapter of ['json', 'zendesk', 'intercom', 'zammad']) {
        expect(() => readPayload(payload, { adapter }))
          .to.throw(SourceError)
          .that.includes({ code: 'wrong-desk', desk });
      }
    });
  }
});
