import { expect } from '@open-wc/testing';
import { ask, ticketOf, type Dirty } from '../support/records.js';

const volume = (tickets: readonly unknown[], more: Dirty = {}) =>
  ask({ tickets, ...more }, { metric: 'ticket-volume' }).value;
const groups = (tickets: readonly Dirty[], by: string) =>
  Object.fromEntries(ask({ tickets }, { metric: 'ticket-volume', by }).groups!.map(({ key, value }) => [key, value]));
const kept = (tickets: readonly Dirty[]) => Object.keys(groups(tickets, 'channel'));

describe('several tickets with one id', () => {
  const first = { channel: 'first' };
  const second = { channel: 'second' };
  const cases: readonly [what: string, a: Dirty, b: Dirty, stays: string][] = [
    [
      'the latest update stays',
      { ...first, updatedAt: '2025-03-12T00:00Z' },
      { ...second, updatedAt: '2025-03-11T00:00Z' },
      'first',
    ],
    [
      'the latest update stays, wherever it stands',
      { ...first, updatedAt: '2025-03-11T00:00Z' },
      { ...second, updatedAt: '2025-03-12T00:00Z' },
      'second',
    ],
    ['one never updated is the oldest', { ...first, updatedAt: '2025-03-11T00:00Z' }, second, 'first'],
    [
      'one with an unreadable update is the oldest',
      { ...first, updatedAt: '2025-03-11T00:00Z' },
      { ...second, updatedAt: '?' },
      'first',
    ],
    [
      'on a tie the last stays',
      { ...first, updatedAt: '2025-03-11T00:00Z' },
      { ...second, updatedAt: '2025-03-11T00:00Z' },
      'second',
    ],
    ['without any update the last stays', first, second, 'second'],
  ];
  for (const [what, a, b, stays] of cases) {
    it(what, () => expect(kept([ticketOf(1, a), ticketOf(1, b)])).to.deep.equal([stays]));
  }

  it('may write the id as a number or as text', () => {
    expect(volume([ticketOf(7), ticketOf('7'), ticketOf(' 7 ')])).to.equal(1);
  });

  it('are chosen from before one is left out: the mark of the latest counts', () => {
    const marked = { leftOut: 'spam', updatedAt: '2025-03-12T00:00Z' };
    expect(volume([ticketOf(1), ticketOf(1, marked)])).to.equal(0);
    expect(volume([ticketOf(1, { updatedAt: '2025-03-13T00:00Z' }), ticketOf(1, marked)])).to.equal(1);
  });
});

describe('a ticket is left out', () => {
  for (const [what, more] of [
    ['without a readable creation', { createdAt: '31/03/2025' }],
    ['without any creation', { createdAt: null }],
    ['when it was created after the extraction', { createdAt: '2025-04-10T00:00:00.001Z' }],
    ['marked as spam', { leftOut: 'spam' }],
    ['marked as deleted', { leftOut: 'deleted' }],
    ['marked as merged', { leftOut: 'merged' }],
    ['marked as a test', { leftOut: 'test' }],
    ['without an id', { id: null }],
  ] as const) {
    it(what, () =>
      expect(ask({ tickets: [ticketOf(1, more)] }, { metric: 'ticket-volume', period: '2025' }).value).to.equal(0),
    );
  }

  it('but not when it was created at the very extraction', () => {
    const tickets = [ticketOf(1, { createdAt: '2025-04-10T00:00Z' })];
    expect(ask({ tickets }, { metric: 'ticket-volume', period: '2025-04' }).value).to.equal(1);
  });

  it('with its messages, its changes and its surveys', () => {
    const tables = {
      tickets: [ticketOf(1, { leftOut: 'spam' })],
      messages: [{ ticket: 1, at: '2025-03-11T00:00Z', author: 'agent' }],
      statusChanges: [{ ticket: 1, at: '2025-03-11T00:00Z', status: 'resolved' }],
      surveys: [{ kind: 'csat', ticket: 1, score: 5, answeredAt: '2025-03-12T00:00Z' }],
    };
    for (const metric of ['first-response-time', 'resolutions', 'csat']) {
      expect(ask(tables, { metric }).count, metric).to.equal(0);
    }
  });

  it('never because of a row that is no record', () => {
    expect(volume([null, 5, 'ticket', [], ticketOf(1)])).to.equal(1);
    expect(ask({ tickets: 'none' }, { metric: 'ticket-volume' }).value).to.equal(0);
  });
});

describe('the keys of a ticket', () => {
  it('are trimmed and without case', () => {
    expect(groups([ticketOf(1, { channel: ' Email ' }), ticketOf(2, { channel: 'EMAIL' })], 'channel')).to.deep.equal({
      email: 2,
    });
  });

  it('are labelled as written first', () => {
    const tickets = [ticketOf(1, { channel: 'WhatsApp' }), ticketOf(2, { channel: 'whatsapp' })];
    expect(ask({ tickets }, { metric: 'ticket-volume', by: 'channel' }).groups![0]!.label).to.equal('WhatsApp');
  });

  for (const by of ['channel', 'priority', 'type', 'source']) {
    it(`are unknown where the ${by} is blank`, () => {
      const blanks = [undefined, null, '', '  '].map((value, i) => ticketOf(i, { [by]: value }));
      expect(groups(blanks, by)).to.deep.equal({ unknown: 4 });
    });
  }

  it('are unassigned where there is no agent; ids keep their case', () => {
    const tickets = [
      ticketOf(1, { agent: 'Ana' }),
      ticketOf(2, { agent: 'ana' }),
      ticketOf(3, { agent: ' ' }),
      ticketOf(4),
    ];
    expect(groups(tickets, 'agent')).to.deep.equal({ Ana: 1, ana: 1, unassigned: 2 });
  });

  it('count a ticket once for each of its tags', () => {
    const tickets = [
      ticketOf(1, { tags: ['vip', 'VIP ', 'bug'] }),
      ticketOf(2, { tags: [] }),
      ticketOf(3, { tags: [' '] }),
    ];
    expect(groups(tickets, 'tag')).to.deep.equal({ vip: 1, bug: 1, unknown: 2 });
  });

  it('keep labels that we do not know as written', () => {
    expect(groups([ticketOf(1, { priority: 'P0 – ¡ya!' })], 'priority')).to.deep.equal({ 'p0 – ¡ya!': 1 });
  });

  it('may have the names of things that objects have', () => {
    const tickets = ['__proto__', 'constructor', 'toString'].map((channel, i) =>
      ticketOf(i, { channel, tags: [channel] }),
    );
    for (const by of ['channel', 'tag']) {
      const found = ask({ tickets }, { metric: 'ticket-volume', by }).groups!;
      expect(found.map(({ key, value }) => [key, value])).to.have.deep.members([
        ['__proto__', 1],
        ['constructor', 1],
        ['tostring', 1],
      ]);
    }
  });
});
