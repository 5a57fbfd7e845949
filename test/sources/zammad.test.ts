import { expect } from '@open-wc/testing';
import type { Mapping } from '../../src/model/mapping.js';
import { readPayload } from '../../src/sources/index.js';

const read = (payload: unknown, mapping?: Mapping) => readPayload(payload, { adapter: 'zammad', mapping });

/** A ticket of the documented shape with its names, and with what a case is about put over it. */
const ticket = (given: object = {}) => ({
  id: 42,
  number: '22042',
  title: 'Factura duplicada',
  state: 'closed',
  state_id: 4,
  priority: '2 normal',
  group: 'Users',
  owner: 'ana@example.com',
  customer: 'c@example.com',
  create_article_type: 'email',
  created_at: '2026-03-02T08:15:10.120Z',
  updated_at: '2026-03-03T09:40:00.000Z',
  first_response_at: '2026-03-02T09:05:10.120Z',
  first_response_in_min: 50,
  first_response_diff_in_min: 70,
  close_at: '2026-03-03T09:39:58.000Z',
  close_in_min: 500,
  close_diff_in_min: -5,
  article_count: 3,
  pending_time: null,
  ...given,
});

const ticketOf = (given: object, mapping?: Mapping) => read([ticket(given)], mapping).dataset.tickets?.[0];

describe('a Zammad ticket', () => {
  it('is read field by field', () => {
    expect(ticketOf({})).to.deep.equal({
      id: '42',
      createdAt: '2026-03-02T08:15:10.120Z',
      updatedAt: '2026-03-03T09:40:00.000Z',
      customer: 'c@example.com',
      channel: 'email',
      priority: 'normal',
      agent: 'ana@example.com',
      team: 'Users',
      subject: 'Factura duplicada',
      status: 'closed',
      firstResponseAt: '2026-03-02T09:05:10.120Z',
      resolvedAt: '2026-03-03T09:39:58.000Z',
      firstResolvedAt: '2026-03-03T09:39:58.000Z',
      closedAt: '2026-03-03T09:39:58.000Z',
      firstResponseMet: true,
      resolutionMet: false,
    });
  });

  it('may come in a list, beside its names, or as the dump of a connector', () => {
    const two = ticket({ id: 43 });
    const line = (data: object) => JSON.stringify({ stream: 'tickets', data });
    for (const payload of [
      [ticket(), two],
      { tickets: [42, 43], assets: { Ticket: { 42: ticket(), 43: two } } },
      `${line(ticket())}\n${line(two)}`,
    ]) {
      const { adapter, confidence, dataset } = readPayload(payload);
      expect([adapter, confidence]).to.deep.equal(['zammad', 1]);
      expect(dataset.tickets?.map(({ id }) => id)).to.deep.equal(['42', '43']);
    }
  });

  it('with ids alone has its names from the lists of them', () => {
    const given = { state: undefined, priority: undefined, group: undefined, owner: undefined };
    const bare = ticket({ ...given, priority_id: 3, group_id: 1, owner_id: 5, customer_id: 6, customer: undefined });
    const lists = {
      ticket_states: [{ id: 4, name: 'closed', state_type_id: 5 }],
      ticket_priorities: [{ id: 3, name: '3 high' }],
      groups: [{ id: 1, name: 'Soporte' }],
    };
    expect(read({ tickets: [bare], ...lists }).dataset.tickets?.[0]).to.include({
      status: 'closed',
      priority: 'high',
      team: 'Soporte',
      agent: '5',
      customer: '6',
    });
    expect(read([bare]).dataset.tickets?.[0]).to.include({ status: '4', priority: '3', team: '1' });
    expect(read([bare], { values: { status: { 4: 'closed' } } }).dataset.tickets?.[0]?.status).to.equal('closed');
  });

  for (const [state, status, leftOut] of [
    ['new', 'new', undefined],
    ['open', 'open', undefined],
    ['pending reminder', 'pending', undefined],
    ['pending close', 'pending', undefined],
    ['merged', undefined, 'merged'],
    ['in the lab', 'in the lab', undefined],
  ] as const) {
    it(`in state ${state} is ${status}, left out as ${leftOut}`, () => {
      const read = ticketOf({ state });
      expect([read?.status, read?.leftOut]).to.deep.equal([status, leftOut]);
    });
  }

  it('is with nobody when its owner is a dash', () => {
    expect(ticketOf({ owner: '-' })).to.not.have.property('agent');
    expect(ticketOf({ owner: '-', owner_id: 1 })).to.not.have.property('agent');
  });

  it('is resolved when it was closed last', () => {
    expect(ticketOf({ last_close_at: '2026-03-06T09:00:00.000Z' })).to.include({
      resolvedAt: '2026-03-06T09:00:00.000Z',
      firstResolvedAt: '2026-03-03T09:39:58.000Z',
    });
  });

  it('was late by the minutes below zero, unless the page says that the sign means the other thing', () => {
    expect(ticketOf({ close_diff_in_min: 0 })).to.include({ firstResponseMet: true, resolutionMet: true });
    const late = { positive: false, negative: true };
    const mapping: Mapping = { values: { firstResponseMet: late, resolutionMet: late } };
    expect(ticketOf({}, mapping)).to.include({ firstResponseMet: false, resolutionMet: true });
  });

  it('misses nothing that is null', () => {
    const sparse = ticketOf({
      first_response_at: null,
      close_at: null,
      first_response_diff_in_min: null,
      state: 'open',
    });
    expect(sparse).to.not.have.any.keys('firstResponseAt', 'resolvedAt', 'closedAt');
  });
});

describe('Zammad articles', () => {
  const article = (given: object = {}) => ({
    id: 7,
    ticket_id: 42,
    type: 'email',
    sender: 'Agent',
    internal: false,
    created_by_id: 5,
    created_at: '2026-03-02T09:05:10.120Z',
    ...given,
  });
  const messageOf = (given: object) => readPayload([article(given)]).dataset.messages?.[0];

  it('are messages of their ticket', () => {
    expect(messageOf({})).to.deep.equal({
      id: '7',
      at: '2026-03-02T09:05:10.120Z',
      ticket: '42',
      author: 'agent',
      agent: '5',
    });
  });

  for (const [given, expected] of [
    [{ sender: 'Customer' }, { author: 'customer' }],
    [{ sender: 'System' }, { author: 'system' }],
    [{ sender: undefined, sender_id: 2 }, { author: 'customer' }],
    [{ sender: undefined, sender_id: 1 }, { author: 'agent' }],
    [{ internal: true }, { author: 'agent', public: false }],
    [{ type: 'note' }, { author: 'agent', public: false }],
  ] as const) {
    it(`${JSON.stringify(given)} are ${JSON.stringify(expected)}`, () => {
      expect(messageOf(given)).to.include(expected);
    });
  }

  it('of nobody known, or of no ticket, are counted', () => {
    const { leftOut } = read([article(), article({ sender: 'Robot' }), article({ ticket_id: null })]);
    const counted = leftOut.filter(({ table }) => table === 'articles').map(({ reason, field }) => [reason, field]);
    expect(counted).to.deep.include.members([
      ['not-counted', 'sender'],
      ['unknown-ticket', undefined],
    ]);
  });

  it('and owned tickets tell agents from customers', () => {
    const users = [
      { id: 5, login: 'ana', firstname: 'Ana', lastname: 'Pop', active: true },
      { id: 6, login: 'c', firstname: 'Cliente', lastname: '', active: true },
      { id: 8, login: 'ion', firstname: 'Ion', lastname: '', active: false },
    ];
    const payload = { tickets: [ticket({ owner_id: 8 })], articles: [article()], users };
    expect(read(payload).dataset.agents).to.deep.equal([
      { id: '5', name: 'Ana Pop', active: true },
      { id: '8', name: 'Ion', active: false },
    ]);
  });
});
