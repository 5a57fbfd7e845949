import { expect } from '@open-wc/testing';
import type { EngineSettings } from '../../src/engine/index.js';
import {
  answersOf,
  ask,
  at,
  day,
  engineOf,
  hour,
  minute,
  openedAt,
  ticketOf,
  times,
  type Dirty,
} from '../support/records.js';
import { after, reply, status, value } from './examples.js';

/*
 * What the articles reckon out, and the variants named beside it, where no other file does.
 */

describe('the mean misleads', () => {
  it('nine replies after 15 minutes and one after 360: mean 49.5, median 15, 90 % within 15 minutes', () => {
    const waits = [...times(9, () => 15 * minute), 360 * minute];
    const tables = {
      tickets: waits.map((_, i) => ticketOf(i)),
      messages: waits.map((wait, i) => reply(i, after(wait))),
    };
    const { mean, median } = ask(tables, { metric: 'first-response-time' });
    expect([mean, median]).to.deep.equal([49.5 * minute, 15 * minute]);
    expect(ask(tables, { metric: 'response-bands' }).bands![0]).to.include({ to: 15 * minute, count: 9, share: 0.9 });
  });
});

describe('the bands of the tickets created', () => {
  it('of waits of 10, 15 and 20 minutes and one without an answer: two, one, none, none, none, one', () => {
    const tables = {
      tickets: times(4, (i) => ticketOf(i)),
      messages: [10, 15, 20].map((minutes, i) => reply(i, after(minutes * minute))),
    };
    const { bands, count } = ask(tables, { metric: 'response-bands', population: 'cohort' });
    expect(count).to.equal(4);
    expect(bands!.map(({ count }) => count)).to.deep.equal([2, 1, 0, 0, 0, 1]);
    expect(bands!.map(({ share }) => share)).to.deep.equal([0.5, 0.25, 0, 0, 0, 0.25]);
  });
});

describe('the value of a customer', () => {
  const year = 365.25 * day;
  /** A year of 365.25 days. */
  const period = '2024-03-01T00:00Z/2025-03-01T06:00Z';
  const end = at('2025-03-01T06:00Z');
  const customers = ['a', 'b'].map((id) => ({ id, since: end - 3 * year }));
  const orders = customers.flatMap(({ id }) =>
    times(5, (i) => ({ customer: id, at: at('2024-04-01') + i * 30 * day, amount: id === 'a' ? 40 : 60 })),
  );
  const of = (metric: string) => value({ customers, orders }, metric, { period })!;

  it('is 50 an order x 5 orders a year x 3 years = 750', () => {
    expect(of('average-order-value')).to.equal(50);
    expect(of('purchases-per-customer-year')).to.be.closeTo(5, 1e-12);
    expect(of('customer-lifespan')).to.be.closeTo(3, 1e-12);
    expect(of('clv')).to.be.closeTo(750, 1e-9);
  });

  it('by months is the same number', () => expect(of('clv-predictive')).to.equal(of('clv')));

  it('has no answer in a period without orders', () => {
    const { value: found, count } = ask({ customers, orders }, { metric: 'clv', period: '2023' });
    expect({ found, count }).to.deep.equal({ found: undefined, count: 0 });
  });
});

describe('taking part', () => {
  it('two of four in a loyalty programme, one in training: 50 %, 25 %, and 37.5 % engaged', () => {
    const tables = {
      customers: times(4, (id) => ({ id, since: '2024-01-01T00:00Z' })),
      participations: [
        { customer: 0, at: openedAt, program: 'loyalty' },
        { customer: 0, at: openedAt, program: 'loyalty' },
        { customer: 1, at: openedAt, program: 'loyalty' },
        { customer: 1, at: openedAt, program: 'training' },
        { customer: 9, at: openedAt, program: 'training' },
      ],
    };
    expect(ask(tables, { metric: 'loyalty-participation' })).to.include({ value: 0.5, count: 4 });
    expect(ask(tables, { metric: 'training-participation' })).to.include({ value: 0.25, count: 4 });
    expect(value(tables, 'engagement')).to.equal(0.375);
  });
});

describe('the resolution SLA', () => {
  const promised: EngineSettings = { sla: { high: { resolution: day } } };
  const high = (id: unknown, more: Dirty = {}) => ticketOf(id, { priority: 'high', ...more });
  const late = '2025-04-09T12:00Z';
  const tables = {
    tickets: [
      high(1),
      high(2),
      high(3),
      high('old'),
      high('new', { createdAt: late }),
      ticketOf('any', { priority: 'low' }),
    ],
    statusChanges: [
      status(1, after(20 * hour)),
      status(2, after(day)),
      status(3, after(day + 1)),
      status('any', after(hour)),
    ],
  };

  it('of 20, 24 and 24 hours and a millisecond keeps two of three; a priority without a target is not judged', () => {
    expect(ask(tables, { metric: 'resolution-sla' }, promised)).to.include({ value: 2 / 3, count: 3 });
  });

  it('of the tickets created counts the open one past its target as missed, and leaves the one before it pending', () => {
    const cohort = ask(
      tables,
      { metric: 'resolution-sla', population: 'cohort', period: '2025-03-01/2025-04-10' },
      promised,
    );
    expect(cohort).to.include({ value: 0.5, count: 4, pending: 1, overdue: 1 });
  });

  const hours: EngineSettings = {
    sla: { high: { resolution: 8 * hour, firstResponse: 2 * hour } },
    businessHours: { weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } },
  };
  /** Monday 10 March, 16:00; solved on Tuesday at 10:00: 18 hours, of which two in opening hours. */
  const evening = {
    tickets: [high(1, { createdAt: '2025-03-10T16:00Z' })],
    messages: [reply(1, at('2025-03-11T10:00Z'))],
    statusChanges: [status(1, '2025-03-11T10:00Z')],
  };
  it('resolution-time: 18 hours overnight are two opening hours', () => {
    expect(value(evening, 'resolution-time', {}, hours)).to.equal(18 * hour);
    expect(value(evening, 'resolution-time', { clock: 'business' }, hours)).to.equal(2 * hour);
  });

  for (const [metric, population] of [
    ['resolution-sla', 'event'],
    ['resolution-sla', 'cohort'],
    ['first-response-sla', 'event'],
    ['first-response-sla', 'cohort'],
  ] as const)
    it(`${metric} (${population}): 18 hours overnight are two opening hours`, () => {
      expect(ask(evening, { metric, population }, hours)).to.include({ value: 0, count: 1 });
      expect(ask(evening, { metric, population, clock: 'business' }, hours)).to.include({ value: 1, count: 1 });
    });
});

describe('the cohort of resolutions', () => {
  it('solved after 10, 20 and 40 days with two still open: naive median 20, Kaplan-Meier 40', () => {
    const created = { createdAt: '2025-01-02T00:00Z' };
    const tables = {
      tickets: ['a', 'b', 'c', 'd', 'e'].map((id) => ticketOf(id, created)),
      statusChanges: [10, 20, 40].map((days, i) => status('abc'[i], at('2025-01-02') + days * day)),
    };
    const {
      value: median,
      naiveMedian,
      observed,
      count,
      mean,
    } = ask(tables, {
      metric: 'resolution-time',
      population: 'cohort',
      period: '2025-01',
    });
    expect({ median, naiveMedian, observed, count, mean }).to.deep.equal({
      median: 40 * day,
      naiveMedian: 20 * day,
      observed: 3,
      count: 5,
      mean: undefined,
    });
  });
});

describe('scores', () => {
  it('NPS of 70, 20 and 10 has a standard error of 6.63 points', () => {
    const scores = [...times(70, () => 9), ...times(20, () => 8), ...times(10, () => 6)];
    const { value: score, standardError } = ask({ surveys: answersOf('nps', scores) }, { metric: 'nps' });
    expect(score).to.equal(60);
    expect(standardError).to.be.closeTo(6.633, 0.0005);
  });

  it('NPS of promoters alone is 100, without any error of its own', () => {
    expect(ask({ surveys: answersOf('nps', [9, 10, 9]) }, { metric: 'nps' })).to.include({
      value: 100,
      standardError: 0,
    });
  });

  it('41 great, 34 okay and 35 not good of 110 are a net satisfaction of 5.45 %', () => {
    const scores = [...times(41, () => 3), ...times(34, () => 2), ...times(35, () => 1)];
    const surveys = answersOf('csat', scores, { scale: [1, 3] });
    const { value: net, unit } = ask({ surveys }, { metric: 'csat-net' });
    expect({ unit, net: net!.toFixed(4) }).to.deep.equal({ unit: 'ratio', net: '0.0545' });
    expect(value({ surveys }, 'csat')).to.be.closeTo(0.3727, 0.00005);
    expect(value({ surveys }, 'csat-negative')).to.be.closeTo(0.3182, 0.00005);
  });

  it('effort 1 to 7: answers about ease turn round, 3 and less is low', () => {
    const surveys = [...answersOf('ces', [1, 3, 4]), ...answersOf('ces', [6], { polarity: 'ease' })];
    expect(value({ surveys }, 'ces')).to.equal((1 + 3 + 4 + 2) / 4);
    expect(value({ surveys }, 'ces-ease')).to.equal(8 - 2.5);
    expect(ask({ surveys }, { metric: 'ces-low-effort' })).to.include({ value: 0.75, count: 4 });
  });

  it('three of four answers to the one question satisfied; agents have their own', () => {
    const surveys = [
      ...answersOf('universal', [5, 4, 4, 2], { scale: [1, 5] }),
      ...answersOf('agent', [10, 3], { scale: [1, 10] }),
    ];
    expect(ask({ surveys }, { metric: 'overall-satisfaction' })).to.include({ value: 0.75, count: 4 });
    expect(value({ surveys }, 'overall-satisfaction-score')).to.equal(3.75);
    expect(ask({ surveys }, { metric: 'agent-satisfaction' })).to.include({ value: 0.5, count: 2 });
    // 1-10 moved to 1-5: 10 is 5, 3 is 1 + 8/9.
    expect(value({ surveys }, 'agent-satisfaction-score')).to.be.closeTo((5 + 1 + 8 / 9) / 2, 1e-12);
  });
});

describe('the stock and its flows', () => {
  const tickets = [
    ticketOf(1, { createdAt: '2025-02-20T00:00Z', agent: 'ana' }),
    ticketOf(2, { createdAt: '2025-03-10T00:00Z' }),
    ticketOf(3, { createdAt: '2025-03-12T00:00Z', direction: 'outbound' }),
    ticketOf(4, { createdAt: '2025-03-14T00:00Z', agent: 'ana' }),
  ];
  const tables = {
    tickets,
    messages: [reply(1, at('2025-03-01T00:00Z')), reply(4, at('2025-04-02T00:00Z'))],
    statusChanges: [status(2, '2025-03-20T00:00Z'), status(2, '2025-03-22T00:00Z', 'open')],
  };

  it('1 at the start + 3 created + 1 reopened - 1 resolved = 4', () => {
    const of = (metric: string) => value(tables, metric);
    expect(['backlog-start', 'ticket-volume', 'reopenings', 'resolutions', 'backlog'].map(of)).to.deep.equal([
      1, 3, 1, 1, 4,
    ]);
    expect([of('backlog-change'), of('arrivals'), of('reopened-tickets')]).to.deep.equal([3, 4, 1]);
  });

  it('nobody has two of them; one inbound ticket waits for a reply, and one gets it after the end', () => {
    expect(value(tables, 'backlog-unassigned')).to.equal(2);
    expect(value(tables, 'backlog-unanswered')).to.equal(2);
  });

  it('three tickets in a month of 31 days are 3/31 a day', () => {
    expect(value(tables, 'tickets-per-day')).to.equal(3 / 31);
  });

  it('two tickets open for ten of thirty days each are 2/3 on average, and ten days for each arrival', () => {
    const flow = {
      tickets: [ticketOf(1, { createdAt: '2025-03-01T00:00Z' }), ticketOf(2, { createdAt: '2025-03-11T00:00Z' })],
      statusChanges: [status(1, '2025-03-11T00:00Z'), status(2, '2025-03-21T00:00Z')],
    };
    const period = '2025-03-01/2025-03-31';
    expect(value(flow, 'mean-backlog', { period })).to.be.closeTo(2 / 3, 1e-12);
    expect(value(flow, 'littles-law-time', { period })).to.be.closeTo(10 * day, 1e-3);
  });
});

describe('what is said in social media', () => {
  const mention = (time: string, topic: string): Dirty => ({ at: `2025-03-12T${time}Z`, topic });
  const mentions = [
    mention('08:05', 'Price'),
    mention('08:40', 'app'),
    mention('09:10', 'Delivery'),
    mention('09:50', 'app'),
    mention('20:00', 'price'),
  ];
  const by = (slice: string) =>
    engineOf({ mentions }, { timeZone: 'Europe/Madrid' })
      .query({ metric: 'mentions', period: '2025-03', by: slice })
      .groups!.map(({ key, value: n }) => [key, n]);

  it('is busiest at the hour of the report, the smaller on a tie: 9 before 10', () => {
    expect(by('hour')).to.deep.equal([
      ['9', 2],
      ['10', 2],
      ['21', 1],
    ]);
  });

  it('has its topics by count, then by name', () => {
    expect(by('topic')).to.deep.equal([
      ['app', 2],
      ['price', 2],
      ['delivery', 1],
    ]);
  });
});

describe('the mix', () => {
  const tickets = [
    ticketOf(1, { channel: 'email', priority: 'high', type: 'incident', source: 'web' }),
    ticketOf(2, { channel: 'email', priority: 'low', type: 'incident', source: 'app' }),
    ticketOf(3, { channel: 'chat', priority: 'low', type: 'question', source: 'web' }),
    ticketOf(4, { channel: 'email', priority: 'low', type: 'incident', source: 'web' }),
  ];
  for (const [by, largest] of [
    ['channel', 'email'],
    ['priority', 'low'],
    ['type', 'incident'],
    ['source', 'web'],
  ] as const)
    it(`by ${by}: three of four are ${largest}, 75 %`, () => {
      const { groups } = ask({ tickets }, { metric: 'ticket-volume', by });
      expect(groups![0]).to.include({ key: largest, value: 3, share: 0.75 });
      expect(groups!.reduce((sum, { share = 0 }) => sum + share, 0)).to.equal(1);
    });
});
