import { expect } from '@open-wc/testing';
import type { Mapping } from '../../src/model/mapping.js';
import { readPayload } from '../../src/sources/index.js';

const read = (payload: unknown, mapping?: Mapping) => readPayload(payload, { adapter: 'liveagent', mapping });

/** A ticket of the documented shape, with what a case is about put over it. */
const ticket = (given: object = {}) => ({
  id: 'fp80688h',
  owner_contactid: 'c9x1',
  owner_email: 'ana@example.org',
  departmentid: 'default',
  agentid: 'ag01',
  status: 'R',
  tags: ['t1'],
  code: 'DQF-ZBYBB-311',
  channel_type: 'E',
  date_created: '2026-03-02 09:00:00',
  date_changed: '2026-03-03 10:00:00',
  date_resolved: '2026-03-03 10:00:00',
  last_activity: '2026-03-03 10:00:00',
  subject: 'Queja',
  custom_fields: [{ code: 'motivo', value: 'queja' }],
  ...given,
});

const agents = [{ id: 'ag01', name: 'Marta', email: 'm@acme.example', role: 'agent', online_status: 'N', status: 'A' }];

const ticketOf = (given: object, beside: object = {}, mapping?: Mapping) =>
  read({ tickets: [ticket(given)], ...beside }, mapping).dataset.tickets?.[0];

describe('a LiveAgent ticket', () => {
  it('is read field by field, its times without a zone', () => {
    expect(ticketOf({})).to.deep.equal({
      id: 'fp80688h',
      createdAt: '2026-03-02T09:00:00',
      updatedAt: '2026-03-03T10:00:00',
      customer: 'c9x1',
      channel: 'email',
      agent: 'ag01',
      team: 'default',
      tags: ['t1'],
      subject: 'Queja',
      status: 'resolved',
      resolvedAt: '2026-03-03T10:00:00',
    });
  });

  it('may come in a list, in rows of the grid, or as the dump of a connector', () => {
    const two = ticket({ id: 'zz91' });
    const row = (conversationid: string) => ({
      conversationid,
      departmentid: 'default',
      status: 'R',
      datecreated: 1772442000,
      departmentname: 'Soporte',
      messagegroups_in: 2,
      messagegroups_out: 3,
      datereopen: 1772450000,
    });
    const line = (data: object) => JSON.stringify({ stream: 'tickets', data });
    for (const payload of [
      [ticket(), two],
      `${line(ticket())}\n${line(two)}`,
      { cursor: 'x', rows: [row('fp80688h'), row('zz91')] },
    ]) {
      const { adapter, confidence, dataset } = readPayload(payload);
      expect([adapter, confidence]).to.deep.equal(['liveagent', 1]);
      expect(dataset.tickets?.map(({ id }) => id)).to.deep.equal(['fp80688h', 'zz91']);
    }
    expect(read({ rows: [row('zz91')] }).dataset.tickets?.[0]).to.include({
      createdAt: 1772442000000,
      team: 'Soporte',
      replies: 3,
      reopens: 1,
    });
  });

  for (const [code, status, leftOut] of [
    ['N', 'new', undefined],
    ['C', 'open', undefined],
    ['T', 'open', undefined],
    ['P', 'open', undefined],
    ['A', 'pending', undefined],
    ['W', 'hold', undefined],
    ['R', 'resolved', undefined],
    ['L', 'closed', undefined],
    ['B', undefined, 'spam'],
    ['X', undefined, 'deleted'],
    ['Z', 'Z', undefined],
  ] as const) {
    it(`with status ${code} is ${status}, left out as ${leftOut}`, () => {
      const read = ticketOf({ status: code });
      expect([read?.status, read?.leftOut]).to.deep.equal([status, leftOut]);
    });
  }

  it('that is still being made is none, and counted', () => {
    const { dataset, leftOut } = read([ticket(), ticket({ status: 'I' })]);
    expect(dataset.tickets).to.have.length(1);
    expect(leftOut.find(({ reason }) => reason === 'unfinished')).to.include({ table: 'tickets', count: 1 });
  });

  for (const [code, channel] of [
    ['B', 'chat'],
    ['C', 'call'],
    ['M', 'contact form'],
    ['?', '?'],
  ] as const) {
    it(`came by ${channel} when the code is ${code}`, () => {
      expect(ticketOf({ channel_type: code })?.channel).to.equal(channel);
    });
  }

  it('has the names of its department and tags, and what the page takes from custom fields', () => {
    const beside = {
      departments: [{ department_id: 'default', name: 'Soporte' }],
      tags: [{ id: 't1', name: 'devolución', is_public: 'Y' }],
    };
    const mapping: Mapping = {
      columns: { complaint: 'custom_fields.motivo' },
      values: { complaint: { queja: true }, status: { r: 'closed' } },
    };
    expect(ticketOf({}, beside, mapping)).to.deep.include({
      team: 'Soporte',
      tags: ['devolución'],
      complaint: true,
      status: 'closed',
    });
  });

  it('misses nothing that is not there', () => {
    const sparse = ticketOf({ agentid: undefined, date_resolved: undefined, status: 'N' });
    expect(sparse).to.not.have.any.keys('agent', 'resolvedAt', 'reopens', 'replies');
  });
});

describe('LiveAgent messages', () => {
  const group = (given: object = {}) => ({
    id: 'mg3',
    parent_id: '',
    userid: 'ag01',
    user_full_name: 'Marta',
    type: '4',
    status: 'V',
    datecreated: '2026-03-02 09:50:00',
    messages: [{ id: 'm3', userid: 'ag01', type: 'M', datecreated: '2026-03-02 09:50:00', format: 'H', message: 'x' }],
    ...given,
  });
  const inside = (given: object, beside: object = {}) =>
    read({ tickets: [ticket({ messages: [group(given)] })], ...beside });
  const reply = { id: 'm3', at: '2026-03-02T09:50:00', ticket: 'fp80688h', author: 'agent', agent: 'ag01' };

  it('come inside their ticket, in an envelope that names it, or with its id', () => {
    for (const payload of [
      { tickets: [ticket({ messages: [group()] })] },
      { ticketId: 'fp80688h', messages: [group()] },
      [group({ ticket_id: 'fp80688h' })],
    ]) {
      expect(readPayload(payload).dataset.messages).to.deep.equal([reply]);
    }
  });

  it('alone do not say whose they are, and are counted', () => {
    const { leftOut } = read({ tickets: [ticket()], messages: [group()] });
    expect(leftOut.find(({ reason }) => reason === 'unknown-ticket')).to.include({ table: 'groups', count: 1 });
  });

  const chat = (userid: string) => ({
    type: 'C',
    messages: [{ id: 'm', userid, type: 'M', datecreated: '2026-03-02 09:51:00' }],
  });
  for (const [what, given, beside, author] of [
    ['mail that came in', { type: '3', userid: 'c9u1', messages: [] }, {}, 'customer'],
    ['mail that went out', { messages: [] }, {}, 'agent'],
    ['a chat of the assignee', chat('ag01'), {}, 'agent'],
    ['a chat of anybody else', chat('c9u1'), {}, 'customer'],
    [
      'a chat of a listed agent',
      chat('ag02'),
      { agents: [...agents, { id: 'ag02', name: 'Ion', role: 'agent', online_status: 'N' }] },
      'agent',
    ],
    ['by the system', { type: 'C', userid: 'system00', messages: [] }, {}, 'system'],
  ] as const) {
    it(`are by the ${author} when they are ${what}`, () => {
      expect(inside(given, beside).dataset.messages?.[0]?.author).to.equal(author);
    });
  }

  it('keep notes apart from what the customer sees', () => {
    expect(inside({ type: 'I', messages: [] }).dataset.messages?.[0]).to.include({ author: 'agent', public: false });
    const note = [{ id: 'm2', userid: 'ag01', type: 'N', datecreated: '2026-03-02 09:30:00' }];
    expect(inside({ type: 'C', messages: note }).dataset.messages?.[0]?.public).to.equal(false);
  });

  for (const [given, why] of [
    [{ type: 'T' }, 'not-counted'],
    [{ type: 'S' }, 'not-counted'],
    [{ type: '2', status: 'M' }, 'not-counted'],
    [{ status: 'D' }, 'unfinished'],
    [{ status: 'I' }, 'unfinished'],
  ] as const) {
    it(`${JSON.stringify(given)} say nothing, and are counted as ${why}`, () => {
      const { dataset, leftOut } = inside(given);
      expect(dataset.messages).to.equal(undefined);
      expect(leftOut.find(({ table, reason }) => table === 'groups' && reason === why)).to.include({
        count: 1,
      });
    });
  }

  it('may hold the reward of the agent, with the words to it', () => {
    const messages = [
      { id: 'm4', userid: 'c9u1', type: 'W', datecreated: '2026-03-03 12:00:00', message: '' },
      { id: 'm5', userid: 'c9u1', type: 'C', datecreated: '2026-03-03 12:00:00', message: 'bine' },
    ];
    expect(inside({ type: '7', userid: 'c9u1', messages }).dataset.surveys).to.deep.equal([
      {
        kind: 'csat',
        ticket: 'fp80688h',
        sentiment: 'positive',
        id: 'm4',
        answeredAt: '2026-03-03T12:00:00',
        agent: 'ag01',
        comment: 'bine',
      },
    ]);
  });
});

describe('the rest of LiveAgent', () => {
  it('gives the history of a ticket as changes of status', () => {
    const history = [
      { id: 'h1', conversation_id: 'fp80688h', status: 'C', date_from: '2026-03-02 09:00:00', elapsed_time: '3000' },
      { id: 'h2', conversation_id: 'fp80688h', status: 'R', date_from: '2026-03-03 10:00:00' },
    ];
    for (const payload of [history, { history }]) {
      expect(readPayload(payload).dataset.statusChanges).to.deep.equal([
        { ticket: 'fp80688h', at: '2026-03-02T09:00:00', status: 'open' },
        { ticket: 'fp80688h', at: '2026-03-03T10:00:00', status: 'resolved' },
      ]);
    }
  });

  it('gives what was promised, and whether it was kept', () => {
    const promise = (given: object) => ({
      id: 's1',
      sla_level_id: 'L1',
      sla_type: 'first_answer',
      date_created: '2026-03-02 09:00:00',
      date_due: '2026-03-02 10:00:00',
      date_closed: '2026-03-02 09:50:00',
      conversation_id: 'fp80688h',
      ...given,
    });
    const late = { sla_type: 'first_resolve', date_closed: '2026-03-03 10:00:00' };
    expect(ticketOf({}, { sla_history: [promise({}), promise(late)] })).to.include({
      firstResponseDueAt: '2026-03-02T10:00:00',
      firstResponseMet: true,
      resolutionDueAt: '2026-03-02T10:00:00',
      resolutionMet: false,
    });
    const sla = { sla_level_name: 'Std', first_answer: '2026-03-02 10:00:00', first_resolve: '2026-03-04 10:00:00' };
    expect(ticketOf({ sla })).to.include({
      firstResponseDueAt: '2026-03-02T10:00:00',
      resolutionDueAt: '2026-03-04T10:00:00',
    });
    const { leftOut } = read({ tickets: [ticket()], sla_history: [promise({ conversation_id: undefined })] });
    expect(leftOut.find(({ reason }) => reason === 'unknown-ticket')).to.include({ table: 'promises', count: 1 });
  });

  it('gives the agents, active unless deleted', () => {
    const gone = { ...agents[0], id: 'ag02', status: 'X' };
    for (const payload of [[...agents, gone], { agents: [...agents, gone] }]) {
      expect(readPayload(payload)).to.deep.include({ adapter: 'liveagent' });
      expect(readPayload(payload).dataset.agents).to.deep.equal([
        { id: 'ag01', name: 'Marta', active: true },
        { id: 'ag02', name: 'Marta', active: false },
      ]);
    }
  });

  it('gives the calls that came in, in either spelling', () => {
    const calls = [
      {
        id: 'k1',
        type: 'I',
        dateCreated: '2026-03-02 09:00:00',
        dateAnswered: '2026-03-02 09:00:21',
        dateFinished: '2026-03-02 09:04:00',
        callDuration: '219',
      },
      {
        id: 'k2',
        type: 'I',
        date_created: '2026-03-02 10:00:00',
        date_finished: '2026-03-02 10:01:00',
        call_duration: '60',
      },
      { id: 'k3', type: 'O', dateCreated: '2026-03-02 11:00:00', callDuration: '1' },
    ];
    const { dataset, leftOut } = readPayload(calls);
    expect(dataset.calls).to.deep.equal([
      { id: 'k1', queuedAt: '2026-03-02T09:00:00', answeredAt: '2026-03-02T09:00:21', channel: 'phone' },
      { id: 'k2', queuedAt: '2026-03-02T10:00:00', channel: 'phone', abandonedAt: '2026-03-02T10:01:00' },
    ]);
    expect(leftOut.find(({ field }) => field === 'direction')).to.include({ table: 'calls', count: 1 });
  });

  it('gives the rankings; letters that nobody has confirmed mean what the page says', () => {
    const rank = (rankingType: string) => ({
      id: 'r1',
      rankingType,
      datecreated: '2026-03-03 12:00:00',
      conversationid: 'fp80688h',
      agent: 'Marta',
      comment: 'bine',
    });
    const ranks = { response: { ranks: [rank('W'), rank('P'), rank('R')] } };
    const sentiments = (mapping?: Mapping) => read(ranks, mapping).dataset.surveys?.map(({ sentiment }) => sentiment);
    expect(readPayload(ranks).adapter).to.equal('liveagent');
    expect(sentiments()).to.deep.equal(['positive', 'negative', undefined]);
    expect(sentiments({ values: { sentiment: { R: 'positive' } } })).to.deep.equal([
      'positive',
      'negative',
      'positive',
    ]);
  });
});
