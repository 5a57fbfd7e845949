import { expect } from '@open-wc/testing';
import { readPayload, type Mapping } from '../../src/sources/index.js';

const read = (payload: unknown, mapping?: Mapping) => readPayload(payload, { adapter: 'zoho', mapping });
const id = '189200000104201';
const minute = 60_000;
const hour = 60 * minute;

const ticket = (given: object = {}) => ({
  id,
  ticketNumber: '1042',
  subject: 'Factura duplicada',
  status: 'Escalated',
  statusType: 'Open',
  priority: 'High',
  channel: 'Email',
  category: 'Billing',
  classification: null,
  departmentId: '18920001',
  assigneeId: '18920077',
  teamId: null,
  contactId: '18920055',
  createdTime: '2026-03-02T08:15:10.000Z',
  modifiedTime: '2026-03-02T12:00:00.000Z',
  closedTime: null,
  dueDate: '2026-03-03T08:15:10.000Z',
  threadCount: '3',
  isSpam: false,
  ...given,
});

const thread = (given: object = {}) => ({
  id: 't2',
  channel: 'EMAIL',
  direction: 'out',
  visibility: 'public',
  status: 'SUCCESS',
  isDescriptionThread: false,
  isForward: false,
  author: { id: '18920077', name: 'Ana Pop', type: 'AGENT' },
  createdTime: '2026-03-02T09:05:10.000Z',
  respondedIn: '00:50:00',
  ...given,
});

const metrics = {
  firstResponseTime: '00:50 hrs',
  totalResponseTime: '02:50 hrs',
  resolutionTime: '125:05 hrs',
  responseCount: '2',
  outgoingCount: '2',
  threadCount: '4',
  reopenCount: '1',
  reassignCount: '0',
  stagingData: [],
  agentsHandled: [],
};

const ticketOf = (given: object, mapping?: Mapping) => read({ data: [ticket(given)] }, mapping).dataset.tickets?.[0];

describe('a Zoho Desk ticket', () => {
  it('is read field by field', () => {
    const { dataset, leftOut } = read({ data: [ticket()] });
    expect(dataset.tickets?.[0]).to.deep.equal({
      id,
      createdAt: '2026-03-02T08:15:10.000Z',
      updatedAt: '2026-03-02T12:00:00.000Z',
      resolutionDueAt: '2026-03-03T08:15:10.000Z',
      status: 'open',
      priority: 'High',
      channel: 'Email',
      type: 'Billing',
      agent: '18920077',
      team: '18920001',
      customer: '18920055',
      subject: 'Factura duplicada',
    });
    expect(leftOut).to.deep.equal([]);
  });

  it('may come in an envelope, bare, as JSON Lines, from a connector, or not at all', () => {
    const line = JSON.stringify(ticket());
    const entry = JSON.stringify({ stream: 'tickets', data: ticket() });
    for (const payload of [{ data: [ticket()] }, [ticket()], `${line}\n${line}`, `${entry}\n${entry}`]) {
      expect(readPayload(payload)).to.include({ adapter: 'zoho' });
      expect(readPayload(payload).dataset.tickets?.[0]?.id).to.equal(id);
    }
    expect(read({ data: [] }).dataset.tickets).to.deep.equal([]);
  });

  it('has instants as epoch milliseconds in some endpoints', () => {
    expect(ticketOf({ createdTime: 1772439310000, closedTime: '1772442910000' })).to.include({
      createdAt: 1772439310000,
      closedAt: 1772442910000,
    });
  });

  it('has booleans as text, and enumerations in lists of one', () => {
    expect(ticketOf({ isDeleted: 'false', priority: ['High'] }))
      .to.include({ priority: 'High' })
      .and.not.have.property('leftOut');
    expect(ticketOf({ isDeleted: 'true' })?.leftOut).to.equal('deleted');
    expect(ticketOf({ isSpam: true })?.leftOut).to.equal('spam');
  });

  for (const [label, type, status] of [
    ['Escalated', 'Open', 'open'],
    ['Waiting for customer', 'Open', 'pending'],
    ['Cerrado', 'Closed', 'closed'],
    ['Resuelto', 'Closed', 'resolved'],
    ['Hecho a medias', 'Closed', 'closed'],
    ['Open', 'Closed', 'closed'],
    ['Pausa', 'On Hold', 'hold'],
    ['Pausa', 'onhold', 'hold'],
    ['Inventado', undefined, 'Inventado'],
    ['Inventado', 'constructor', 'Inventado'],
  ] as const) {
    it(`called ${label} of type ${type} is ${status}`, () => {
      expect(ticketOf({ status: label, statusType: type })?.status).to.equal(status);
    });
  }

  it('has the status that the page states', () => {
    expect(ticketOf({}, { values: { status: { escalated: 'hold' } } })?.status).to.equal('hold');
  });
});

describe('Zoho Desk metrics', () => {
  it('are read inside their ticket, or beside it under its id', () => {
    for (const payload of [
      { data: [ticket({ metrics })] },
      { payloads: [{ data: [ticket()] }, { ticketId: id, metrics }] },
      { payloads: [{ data: [ticket()] }, { ticketId: id, ...metrics }] },
    ]) {
      expect(read(payload).dataset.tickets?.[0]).to.include({
        firstResponseMs: 50 * minute,
        resolutionMs: 125 * hour + 5 * minute,
        reopens: 1,
        replies: 2,
      });
    }
  });

  it('run by the clock that the page states', () => {
    expect(read({ data: [ticket({ metrics })] }, { clock: 'business' }).dataset.tickets?.[0]?.clock).to.equal(
      'business',
    );
  });

  it('of zero with no reply say that nobody answered', () => {
    const none = { ...metrics, firstResponseTime: '00:00 hrs', resolutionTime: '00:00 hrs', outgoingCount: '0' };
    expect(ticketOf({ metrics: none })).to.not.have.any.keys('firstResponseMs', 'resolutionMs');
  });

  it('of no ticket are counted', () => {
    const { leftOut } = read({ payloads: [{ data: [ticket()] }, metrics] });
    expect(leftOut.map(({ table, reason }) => [table, reason])).to.deep.equal([['metrics', 'unknown-ticket']]);
  });
});

describe('Zoho Desk threads and comments', () => {
  const inbound = thread({
    id: 't1',
    direction: 'in',
    author: { id: null, type: 'END_USER' },
    createdTime: '2026-03-02T08:15:10.000Z',
  });

  it('are messages, inside their ticket or in a list under its id', () => {
    for (const payload of [
      { data: [ticket({ threads: [thread(), inbound] })] },
      { data: [ticket({ threads: { data: [thread(), inbound] } })] },
      { payloads: [{ data: [ticket()] }, { ticketId: id, data: [thread(), inbound] }] },
    ]) {
      expect(read(payload).dataset.messages).to.deep.equal([
        { id: 't2', ticket: id, at: '2026-03-02T09:05:10.000Z', public: true, author: 'agent', agent: '18920077' },
        { id: 't1', ticket: id, at: '2026-03-02T08:15:10.000Z', public: true, author: 'customer' },
      ]);
    }
  });

  it('say by whom they are in a list of one, else by their direction', () => {
    const authors = (author: object | undefined, direction: string) =>
      read({ ticketId: id, data: [thread({ author, direction })] }).dataset.messages?.[0]?.author;
    expect(authors({ id: '1', type: ['END_USER'] }, 'out')).to.equal('customer');
    expect(authors({ id: '1', type: ['AGENT'] }, 'in')).to.equal('agent');
    expect(authors({ id: '1' }, 'in')).to.equal('customer');
  });

  it('are none while drafts, pending or failed, and when forwarded', () => {
    const { dataset, leftOut } = read({
      ticketId: id,
      data: [
        thread({ status: 'DRAFT' }),
        thread({ status: 'FAILED' }),
        thread({ status: 'PENDING' }),
        thread({ isForward: true }),
        thread({ visibility: 'private' }),
      ],
    });
    expect(dataset.messages?.map(({ public: shown }) => shown)).to.deep.equal([false]);
    expect(leftOut.map(({ table, reason, count }) => [table, reason, count])).to.deep.equal([
      ['threads', 'unfinished', 3],
      ['threads', 'not-counted', 1],
    ]);
  });

  it('of no ticket are counted', () => {
    const { leftOut } = read({ payloads: [{ data: [ticket()] }, { data: [thread(), inbound] }] });
    expect(leftOut.map(({ table, reason, count }) => [table, reason, count])).to.deep.equal([
      ['threads', 'unknown-ticket', 2],
    ]);
  });

  it('are notes among agents unless they say otherwise, in the field that the page names', () => {
    const comment = {
      id: 'c1',
      commentedTime: '2026-03-02T10:00:00.000Z',
      commenter: { id: '18920077', type: 'AGENT' },
      publico: true,
    };
    const payload = { data: [ticket({ comments: [comment] })] };
    expect(read(payload).dataset.messages?.[0]).to.include({ author: 'agent', public: false });
    expect(read(payload, { columns: { public: 'publico' } }).dataset.messages?.[0]?.public).to.equal(true);
  });
});

describe('a Zoho Desk history', () => {
  it('has the moves between statuses, and ends when the ticket was closed', () => {
    const history = [
      {
        eventName: 'TicketUpdated',
        eventTime: '2026-03-02T10:00:00.000Z',
        eventInfo: [{ propertyName: 'Status', propertyValue: { previousValue: 'Open', updatedValue: 'On Hold' } }],
      },
      {
        eventName: 'TicketUpdated',
        eventTime: '2026-03-02T11:00:00.000Z',
        eventInfo: [{ propertyName: 'Priority', propertyValue: 'High' }],
      },
    ];
    const closed = ticket({
      history: { data: history },
      status: 'Closed',
      statusType: 'Closed',
      closedTime: '2026-03-03T08:00:00.000Z',
    });
    expect(read({ data: [closed] }).dataset.statusChanges).to.deep.equal([
      { ticket: id, at: '2026-03-02T08:15:10.000Z', status: 'open' },
      { ticket: id, at: '2026-03-02T10:00:00.000Z', status: 'hold' },
      { ticket: id, at: '2026-03-03T08:00:00.000Z', status: 'closed' },
    ]);
  });
});

describe('Zoho Desk ratings', () => {
  for (const [rating, sentiment] of [
    ['GOOD', 'positive'],
    ['ok', 'neutral'],
    ['Okay', 'neutral'],
    ['bad', 'negative'],
    [['BAD'], 'negative'],
  ] as const) {
    it(`of ${String(rating)} are ${sentiment}`, () => {
      const record = {
        id: 'r1',
        rating,
        feedback: 'Bien',
        ratedTime: '2026-03-04T10:00:00.000Z',
        ticketId: id,
        agentId: '18920077',
        contactId: '18920055',
      };
      expect(readPayload({ data: [record] }).dataset.surveys).to.deep.equal([
        {
          id: 'r1',
          kind: 'csat',
          ticket: id,
          agent: '18920077',
          customer: '18920055',
          comment: 'Bien',
          answeredAt: '2026-03-04T10:00:00.000Z',
          sentiment,
        },
      ]);
    });
  }

  it('have the fields and the words that the page states', () => {
    const record = { rating: 'Top', ticketId: id, when: '2026-03-04T10:00:00.000Z' };
    const mapping: Mapping = { columns: { answeredAt: 'when' }, values: { csat: { top: 'positive' } } };
    expect(read({ data: [record] }, mapping).dataset.surveys?.[0]).to.include({
      sentiment: 'positive',
      answeredAt: '2026-03-04T10:00:00.000Z',
    });
  });

  it('that say nothing are counted', () => {
    const { leftOut } = read({ data: [ticket(), { rating: null, ticketId: id }] });
    expect(leftOut.map(({ table, reason, field }) => [table, reason, field])).to.deep.equal([
      ['surveys', 'invalid-score', 'rating'],
    ]);
  });
});

describe('Zoho Desk agents', () => {
  it('have a name and are active or not', () => {
    const agent = {
      id: '18920077',
      firstName: 'Ana',
      lastName: 'Pop',
      emailId: 'a@example.com',
      roleId: '1',
      status: 'DISABLED',
    };
    expect(read({ data: [agent] }).dataset.agents).to.deep.equal([{ id: '18920077', name: 'Ana Pop', active: false }]);
  });
});
