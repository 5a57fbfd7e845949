import { expect } from '@open-wc/testing';
import type { Mapping } from '../../src/model/mapping.js';
import { readPayload } from '../../src/sources/index.js';

const read = (payload: unknown, mapping?: Mapping) => readPayload(payload, { adapter: 'helpscout', mapping });

/** A conversation of the documented shape, with what a case is about put over it. */
const conversation = (given: object = {}) => ({
  id: 77,
  number: 412,
  threads: 4,
  type: 'email',
  folderId: 493,
  status: 'closed',
  state: 'published',
  subject: 'Devolución',
  mailboxId: 85,
  assignee: { id: 256, type: 'user', first: 'Marta', last: 'Gil' },
  createdBy: { id: 12, type: 'customer' },
  createdAt: '2026-03-02T09:00:00Z',
  closedBy: 256,
  closedAt: '2026-03-03T10:00:00Z',
  userUpdatedAt: '2026-03-03T10:00:00Z',
  source: { type: 'web', via: 'customer' },
  tags: [{ id: 9, color: '#999999', tag: 'refund' }],
  primaryCustomer: { id: 12, type: 'customer', first: 'Ana' },
  customFields: [{ id: 8, name: 'Motivo', value: '8518', text: 'Queja' }],
  ...given,
});

const page = (conversations: object[], totalElements = conversations.length) => ({
  _embedded: { conversations },
  page: { size: 50, totalElements, totalPages: 1, number: 1 },
  _links: { self: { href: 'https://api.acme.example/v2/conversations' } },
});

const ticketOf = (given: object, mapping?: Mapping) => read(page([conversation(given)]), mapping).dataset.tickets?.[0];

describe('a Help Scout conversation', () => {
  it('is read field by field', () => {
    expect(ticketOf({})).to.deep.equal({
      id: '77',
      createdAt: '2026-03-02T09:00:00Z',
      updatedAt: '2026-03-03T10:00:00Z',
      closedAt: '2026-03-03T10:00:00Z',
      resolvedAt: '2026-03-03T10:00:00Z',
      customer: '12',
      channel: 'email',
      source: 'web',
      agent: '256',
      tags: ['refund'],
      subject: 'Devolución',
      status: 'closed',
    });
  });

  it('may come in an envelope, a list, alone, or as the dump of a connector', () => {
    const two = conversation({ id: 78 });
    const snake = ({ id }: { id: number }) => ({
      id,
      status: 'closed',
      state: 'published',
      mailbox_id: 85,
      source: { type: 'email', via: 'customer' },
      created_at: '2026-03-02T09:00:00Z',
      primary_customer: { id: 12 },
    });
    const line = (data: { id: number }) => JSON.stringify({ stream: 'conversations', data: snake(data) });
    for (const payload of [
      page([conversation(), two]),
      [page([conversation()]), page([two])],
      [conversation(), two],
      `${line(conversation())}\n${line(two)}`,
    ]) {
      const { adapter, confidence, dataset } = readPayload(payload);
      expect(adapter).to.equal('helpscout');
      expect(confidence).to.be.above(0.5);
      expect(dataset.tickets?.map(({ id, createdAt, customer }) => [id, createdAt, customer])).to.deep.equal([
        ['77', '2026-03-02T09:00:00Z', '12'],
        ['78', '2026-03-02T09:00:00Z', '12'],
      ]);
    }
  });

  it('may be none: an empty page has no records to embed', () => {
    const empty = { page: { size: 50, totalElements: 0, totalPages: 0, number: 1 }, _links: {} };
    expect(readPayload(empty)).to.deep.include({ adapter: 'helpscout', dataset: { tickets: [] } });
    expect(readPayload({ payloads: [page([conversation()]), empty] }).dataset.tickets).to.have.length(1);
  });

  for (const [given, status, leftOut] of [
    [{ status: 'active' }, 'open', undefined],
    [{ status: 'pending' }, 'pending', undefined],
    [{ status: 'parked' }, 'parked', undefined],
    [{ status: 'spam' }, undefined, 'spam'],
    [{ state: 'deleted' }, 'closed', 'deleted'],
  ] as const) {
    it(`${JSON.stringify(given)} is ${status}, left out as ${leftOut}`, () => {
      const ticket = ticketOf(given);
      expect([ticket?.status, ticket?.leftOut]).to.deep.equal([status, leftOut]);
    });
  }

  it('that is still a draft is no ticket, and is counted', () => {
    const { dataset, leftOut } = read(page([conversation(), conversation({ state: 'draft' })]));
    expect(dataset.tickets).to.have.length(1);
    expect(leftOut.find(({ reason }) => reason === 'unfinished')).to.include({ table: 'conversations', count: 1 });
  });

  it('that a user began is outbound', () => {
    expect(ticketOf({ createdBy: { id: 256, type: 'user' } })?.direction).to.equal('outbound');
    expect(ticketOf({ source: { type: 'email', via: 'user' } })?.direction).to.equal('outbound');
  });

  it('may be with a team, or with nobody', () => {
    const team = { id: 9, type: 'team' };
    expect(ticketOf({ assignee: team }))
      .to.include({ team: '9' })
      .and.not.have.property('agent');
    const teams = [{ id: 9, name: 'Soporte', mention: 'soporte', initials: 'S' }];
    const payload = { _embedded: { conversations: [conversation({ assignee: team })], teams } };
    expect(read(payload).dataset.tickets?.[0]?.team).to.equal('Soporte');
    expect(ticketOf({ assignee: undefined })).to.not.have.any.keys('agent', 'team');
  });

  it('gives custom fields by name to the page', () => {
    const mapping: Mapping = {
      columns: { type: 'customFields.Motivo', complaint: 'customFields.Motivo' },
      values: { complaint: { Queja: true } },
    };
    expect(ticketOf({}, mapping)).to.include({ type: 'Queja', complaint: true });
  });

  it('may have the names of a copy of the API or of its first version', () => {
    const copy = conversation({ primaryCustomer: undefined, userUpdatedAt: undefined });
    const given = { ...copy, customer: { id: 12 }, updatedAt: '2026-03-03T11:00:00Z' };
    expect(ticketOf(given)).to.include({ customer: '12', updatedAt: '2026-03-03T11:00:00Z' });
    const first = {
      id: 77,
      number: 412,
      threadCount: 2,
      owner: { id: 256 },
      mailbox: { id: 85 },
      customer: { id: 12 },
      status: 'active',
      createdAt: '2026-03-02T09:00:00Z',
      userModifiedAt: '2026-03-03T10:00:00Z',
      tags: ['refund'],
    };
    expect(readPayload({ page: 1, pages: 1, count: 3, items: [first] }).dataset).to.deep.equal({
      tickets: [
        {
          id: '77',
          createdAt: '2026-03-02T09:00:00Z',
          updatedAt: '2026-03-03T10:00:00Z',
          customer: '12',
          agent: '256',
          status: 'open',
          tags: ['refund'],
        },
      ],
      coverage: { loaded: 1, total: 3 },
    });
  });

  it('is one of more when the page says so', () => {
    expect(read(page([conversation()], 310)).dataset.coverage).to.deep.equal({ loaded: 1, total: 310 });
  });
});

describe('Help Scout threads', () => {
  const thread = (given: object = {}) => ({
    id: 3,
    type: 'message',
    state: 'published',
    source: { type: 'web', via: 'user' },
    createdBy: { id: 256, type: 'user' },
    createdAt: '2026-03-02T09:50:00Z',
    ...given,
  });
  const messageOf = (given: object) => read([thread({ conversationId: 77, ...given })]).dataset.messages?.[0];

  const reply = { id: '3', at: '2026-03-02T09:50:00Z', ticket: '77', author: 'agent', agent: '256' };
  for (const [where, payload] of [
    ['inside their conversation', page([conversation({ _embedded: { threads: [thread()] } })])],
    [
      'in a page whose link names it',
      {
        _embedded: { threads: [thread()] },
        _links: { self: { href: 'https://api.acme.example/v2/conversations/77/threads/' } },
      },
    ],
    ['with its id', [thread({ conversation_id: 77 })]],
  ] as const) {
    it(`are messages when they come ${where}`, () => {
      expect(readPayload(payload).dataset.messages).to.deep.equal([reply]);
    });
  }

  for (const [what, given, message] of [
    ['by the customer', { type: 'customer', createdBy: { id: 12, type: 'customer' } }, { author: 'customer' }],
    ['a note', { type: 'note' }, { author: 'agent', public: false }],
    ['a chat of the customer', { type: 'chat', createdBy: { id: 12, type: 'customer' } }, { author: 'customer' }],
    ['a call by an agent', { type: 'phone' }, { author: 'agent' }],
    ['an automatic answer', { action: { type: 'workflow' } }, { author: 'agent', automatic: true }],
  ] as const) {
    it(`may be ${what}`, () => {
      expect(messageOf(given)).to.include(message);
    });
  }

  it('run by hand are as good as written', () => {
    expect(messageOf({ action: { type: 'manual-workflow' } })).to.not.have.property('automatic');
  });

  for (const [given, why] of [
    [{ state: 'draft' }, 'unfinished'],
    [{ state: 'hidden' }, 'unfinished'],
    [{ type: 'forwardparent' }, 'not-counted'],
    [{ type: 'lineitem', status: 'nochange' }, 'not-counted'],
  ] as const) {
    it(`${JSON.stringify(given)} are no message, and counted as ${why}`, () => {
      const { dataset, leftOut } = read([conversation(), thread({ conversationId: 77, ...given })]);
      expect(dataset.messages).to.equal(undefined);
      expect(leftOut.find(({ table, reason }) => table === 'threads' && reason === why)).to.include({
        count: 1,
      });
    });
  }

  it('change the status; the end that they leave out is dated by the conversation', () => {
    const threads = [
      thread({ id: 5, type: 'lineitem', status: 'pending', createdAt: '2026-03-02T12:00:00Z' }),
      thread({ id: 4, status: 'active' }),
    ];
    expect(read(page([conversation({ _embedded: { threads } })])).dataset.statusChanges).to.deep.equal([
      { ticket: '77', at: '2026-03-02T12:00:00Z', status: 'pending' },
      { ticket: '77', at: '2026-03-02T09:50:00Z', status: 'open' },
      { ticket: '77', at: '2026-03-03T10:00:00Z', status: 'closed' },
    ]);
  });

  it('of no conversation are counted', () => {
    const { leftOut } = read([conversation(), thread()]);
    expect(leftOut.find(({ reason }) => reason === 'unknown-ticket')).to.include({ table: 'threads', count: 1 });
  });
});

describe('Help Scout satisfaction', () => {
  const rating = (given: object = {}) => ({
    id: 1,
    customer: { id: 12 },
    threadId: 3,
    conversationId: 77,
    mailboxId: 85,
    rating: 'not_good',
    user: { id: 256 },
    comments: 'lent',
    createdAt: '2026-03-03T12:12:13',
    ...given,
  });

  it('is dated in UTC although it does not say so', () => {
    expect(readPayload([rating()]).dataset.surveys).to.deep.equal([
      {
        kind: 'csat',
        id: '1',
        ticket: '77',
        customer: '12',
        agent: '256',
        sentiment: 'negative',
        answeredAt: '2026-03-03T12:12:13Z',
        comment: 'lent',
      },
    ]);
  });

  for (const [label, sentiment] of [
    ['great', 'positive'],
    ['Great', 'positive'],
    ['okay', 'neutral'],
    ['ok', 'neutral'],
    ['not-good', 'negative'],
    ['Bad', 'negative'],
    ['unknown', undefined],
  ] as const) {
    it(`${label} is ${sentiment}`, () => {
      expect(read([rating({ rating: label })]).dataset.surveys?.[0]?.sentiment).to.equal(sentiment);
    });
  }

  it('comes as a report too, where the id is that of the conversation', () => {
    const row = {
      number: 412,
      id: 77,
      type: 'email',
      threadid: 3,
      ratingId: 2,
      ratingCustomerId: 12,
      ratingComments: '',
      ratingCreatedAt: '2026-03-03T12:12:13Z',
      ratingUserId: 256,
    };
    expect(readPayload({ results: [row], page: 1, count: 1, pages: 1 }).dataset.surveys?.[0]).to.include({
      ticket: '77',
      customer: '12',
      agent: '256',
      sentiment: 'neutral',
      answeredAt: '2026-03-03T12:12:13Z',
    });
  });

  it('of recommending comes by web-hook, its score as text', () => {
    const survey = { name: null, value: '9', category: 'promoter', comment: 'x', timestamp: '2026-03-05T12:00:00Z' };
    expect(readPayload({ survey }).dataset.surveys).to.deep.equal([
      { kind: 'nps', score: '9', answeredAt: '2026-03-05T12:00:00Z', comment: 'x' },
    ]);
  });

  it('in pictures means what faces and thumbs mean, else what the page says', () => {
    const survey = { name: 'CSAT', value: '👍', category: null, timestamp: '2026-03-05T12:00:00Z' };
    const mapping: Mapping = { values: { sentiment: { '👍': 'neutral', '🚀': 'positive' } } };
    const sentimentOf = (value: string, stated?: Mapping) =>
      read({ survey: { ...survey, value } }, stated).dataset.surveys?.[0]?.sentiment;
    expect(read({ survey }).dataset.surveys?.[0]).to.include({ kind: 'csat', sentiment: 'positive' });
    expect([sentimentOf('👍', mapping), sentimentOf('👎'), sentimentOf('😐')]).to.deep.equal([
      'neutral',
      'negative',
      'neutral',
    ]);
    expect([sentimentOf('🚀'), sentimentOf('🚀', mapping)]).to.deep.equal([undefined, 'positive']);
  });
});

describe('Help Scout users', () => {
  it('are the agents', () => {
    const users = [
      { id: 256, firstName: 'Marta', lastName: 'Gil', email: 'm@acme.example', role: 'user', type: 'user' },
    ];
    for (const payload of [users, { _embedded: { users } }]) {
      expect(readPayload(payload)).to.deep.include({
        adapter: 'helpscout',
        dataset: { agents: [{ id: '256', name: 'Marta Gil' }] },
      });
    }
  });
});
