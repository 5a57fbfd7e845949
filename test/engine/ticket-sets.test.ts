import { expect } from '@open-wc/testing';
import { createEngine } from '../../src/engine/index.js';
import type { Query, TicketSet } from '../../src/engine/index.js';
import { desk, march, zone } from '../support/desk.js';

const minute = 60_000;
const hour = 60 * minute;

/** Of the 40 tickets of March 28 were answered within the hour, 20 of them within 15 minutes, and 3 never. */
const engine = createEngine(desk(), { timeZone: zone });
const waits = (...bands: string[]): TicketSet => ({ metric: 'first-response-time', population: 'cohort', bands });
const tickets = (query: Partial<Query>) =>
  engine.query({ metric: 'ticket-volume', period: march, compare: 'none', ...query });

describe('filtering by sets of tickets', () => {
  const bands: [string, string[], number][] = [
    ['one band', [`0-${15 * minute}`], 20],
    ['two bands', [`0-${15 * minute}`, `${15 * minute}-${hour}`], 28],
    ['a band without an upper edge', [`${24 * hour}-`], 1],
    ['those who still wait', ['unanswered'], 3],
    ['a band that nobody is in', [`${hour}-${hour + 1}`], 0],
  ];
  for (const [name, keys, expected] of bands)
    it(`counts the tickets of ${name}`, () => {
      expect(tickets({ tickets: [waits(...keys)] }).value).to.equal(expected);
    });

  it('takes as many tickets as the band of the chart says', () => {
    const { bands: drawn = [] } = engine.query({
      metric: 'first-response-time',
      period: march,
      population: 'cohort',
      compare: 'none',
    });
    for (const { from = 0, to = '', unanswered, count } of drawn)
      expect(tickets({ tickets: [waits(unanswered ? 'unanswered' : `${from}-${to}`)] }).value).to.equal(count);
  });

  it('takes the tickets that were created at an hour of the week, in the zone of the report', () => {
    // All are created at 12:00 in Madrid; 1 March 2025 is a Saturday.
    const map = engine.heatmap({ metric: 'ticket-volume', period: march });
    const at = (key: string) => tickets({ tickets: [{ metric: 'ticket-volume', hours: [key] }] }).value;
    expect(at('6-12')).to.equal(map.cells[5]![12]);
    expect(at('6-12')).to.be.greaterThan(0);
    expect(at('6-11')).to.equal(0);
  });

  it('asks of a ticket that it is in every set, and passes the filters', () => {
    const fast = waits(`0-${15 * minute}`);
    const saturday: TicketSet = { metric: 'ticket-volume', hours: ['6-12'] };
    const both = engine.facts({ metric: 'ticket-volume', period: march, tickets: [fast, saturday] });
    const one = engine.facts({ metric: 'ticket-volume', period: march, tickets: [fast] });
    const other = new Set(
      engine.facts({ metric: 'ticket-volume', period: march, tickets: [saturday] }).map(({ ticket }) => ticket),
    );
    expect(both.map(({ ticket }) => ticket)).to.deep.equal(
      one.map(({ ticket }) => ticket).filter((ticket) => other.has(ticket)),
    );
    const mail = tickets({ tickets: [fast], where: { channel: ['email'] } });
    expect(mail.value).to.equal(one.filter(({ keys }) => keys.channel === 'email').length);
  });

  it('filters a stock, a series, groups and the period before alike', () => {
    const sets = { tickets: [waits('unanswered')] };
    const days = tickets({ ...sets, interval: 'day', by: 'channel', compare: 'previous' });
    const sum = (parts: readonly { readonly count: number }[] = []) => parts.reduce((n, { count }) => n + count, 0);
    expect(sum(days.series)).to.equal(3);
    expect(sum(days.groups)).to.equal(3);
    expect(days.previous?.count).to.equal(0);
    expect(engine.query({ metric: 'backlog', period: march, ...sets }).value).to.equal(3);
  });

  it('ages what is open at the end of a period', () => {
    const { bands: ages = [] } = engine.query({ metric: 'backlog-age', period: march });
    for (const { from = 0, to = '', count } of ages) {
      const tickets = [{ metric: 'backlog-age', period: march, bands: [`${from}-${to}`] }];
      expect(engine.query({ metric: 'backlog', period: march, tickets }).value).to.equal(count);
    }
  });

  it('says in the trace what it filtered by, beside the filters', () => {
    const { trace } = tickets({ tickets: [waits('unanswered')], where: { channel: ['chat'] } });
    expect(trace.where).to.deep.equal({ channel: ['chat'] });
    expect(trace.tickets).to.deep.equal([waits('unanswered')]);
  });

  it('leaves facts alone that know no ticket, and says so by saying nothing', () => {
    const data = desk({ articleViews: [{ article: 'a', at: '2025-03-05T10:00:00Z', reader: 'r', seconds: 60 }] });
    const query = { metric: 'article-read-time', period: march, compare: 'none' } as const;
    const other = createEngine(data, { timeZone: zone });
    const { count, trace } = other.query({ ...query, tickets: [waits('unanswered')] });
    expect(count).to.equal(other.query(query).count);
    expect(trace.tickets).to.equal(undefined);
  });

  it('follows live data', () => {
    const live = createEngine(desk(), { timeZone: zone });
    const query = { metric: 'ticket-volume', period: march, tickets: [waits('unanswered')] };
    expect(live.query(query).value).to.equal(3);
    live.upsert({ tickets: [{ id: 'new', createdAt: '2025-03-30T10:00:00Z' }] });
    expect(live.query(query).value).to.equal(4);
  });

  it('lets go of sets that nobody asks for any more', () => {
    for (let to = 1; to < 40; to++) tickets({ tickets: [waits(`0-${to}`)] });
    expect(Object.getOwnPropertyNames(engine.table('tickets').columns.dimensions).length).to.be.lessThan(30);
    expect(tickets({ tickets: [waits('unanswered')] }).value).to.equal(3);
  });

  it('names an unknown metric', () => {
    expect(() => tickets({ tickets: [{ metric: 'no-such' }] })).to.throw(RangeError, 'no-such');
  });
});
