import { expect } from '@open-wc/testing';
import { createEngine } from '../../src/engine/index.js';
import { answeredAfter, answersOf, ask, at, day, hour, minute, openedAt, ticketOf, times } from '../support/records.js';

/** A desk whose tickets were first answered after these waits. */
const waited = (...waits: number[]) => {
  const pairs = waits.map((wait, i) => answeredAfter(i, wait));
  return { tickets: pairs.map(({ ticket }) => ticket), messages: pairs.map(({ message }) => message) };
};
const counts = (bands: readonly { count: number }[] | undefined) => bands?.map(({ count }) => count);

describe('csat', () => {
  const answers = (positive: number, other: number) =>
    ask({ surveys: answersOf('csat', [...times(positive, () => 5), ...times(other, () => 2)]) }, { metric: 'csat' });

  it('of 30 satisfied answers of 50 is 60 %, 46.2 to 72.4', () => {
    const { unit, value, count, interval, reliable, trace } = answers(30, 20);
    expect({ unit, value, count, reliable, hits: trace.hits }).to.deep.equal({
      unit: 'share',
      value: 0.6,
      count: 50,
      reliable: true,
      hits: 30,
    });
    expect(interval![0]).to.be.closeTo(0.462, 0.0005);
    expect(interval![1]).to.be.closeTo(0.724, 0.0005);
  });

  it('of none satisfied of 10 is 0, up to 27.8 %, and not reliable', () => {
    const { value, interval, reliable } = answers(0, 10);
    expect(value).to.equal(0);
    expect(interval![0]).to.be.closeTo(0, 1e-12);
    expect(interval![1]).to.be.closeTo(0.278, 0.0005);
    expect(reliable).to.equal(false);
  });

  it('is reliable from 30 answers on', () => {
    expect(answers(29, 0).reliable).to.equal(false);
    expect(answers(30, 0).reliable).to.equal(true);
  });

  it('of nobody asked is no number, and counts nothing', () => {
    const { value, count, interval, reliable } = ask({}, { metric: 'csat' });
    expect({ value, count, interval, reliable }).to.deep.equal({
      value: undefined,
      count: 0,
      interval: undefined,
      reliable: false,
    });
  });

  it('has neutral answers in its denominator', () => {
    expect(ask({ surveys: answersOf('csat', [5, 3, 3, 1]) }, { metric: 'csat' }).value).to.equal(0.25);
  });
});

describe('nps', () => {
  it('of 70 % promoters and 10 % detractors is 60, passives in the base only', () => {
    const scores = [...times(70, () => 9), ...times(20, () => 8), ...times(10, () => 6)];
    const { unit, value, count, interval } = ask({ surveys: answersOf('nps', scores) }, { metric: 'nps' });
    expect({ unit, value, count }).to.deep.equal({ unit: 'points', value: 60, count: 100 });
    expect(interval![0]).to.be.closeTo(45.3, 0.05);
    expect(interval![1]).to.be.closeTo(71.2, 0.05);
  });

  for (const [scores, value] of [
    [[9, 10], 100],
    [[0, 6], -100],
    [[7, 8], 0],
    [[10, 7, 8, 7], 25],
    [[9, 0], 0],
  ] as const) {
    it(`of ${scores.join(', ')} is ${value}`, () => {
      expect(ask({ surveys: answersOf('nps', scores) }, { metric: 'nps' }).value).to.equal(value);
    });
  }

  const twice = [
    { kind: 'nps', customer: 'c', score: 10, answeredAt: at('2025-03-05T00:00Z') },
    { kind: 'nps', customer: 'c', score: 0, answeredAt: at('2025-03-20T00:00Z') },
  ];

  it('takes the latest answer of each customer in the span asked for', () => {
    expect(ask({ surveys: twice }, { metric: 'nps' })).to.include({ value: -100, count: 1 });
    expect(ask({ surveys: [...twice].reverse() }, { metric: 'nps' })).to.include({ value: -100, count: 1 });
    expect(ask({ surveys: twice }, { metric: 'nps', period: '2025-03-01/2025-03-10' })).to.include({ value: 100 });
  });

  it('takes the latest of each week in a series of weeks, not of the whole', () => {
    const { series } = ask({ surveys: twice }, { metric: 'nps', interval: 'week' });
    expect(series!.map(({ value }) => value).filter((value) => value !== undefined)).to.deep.equal([100, -100]);
  });

  it('takes the later in the data on a tie', () => {
    const tie = twice.map((answer) => ({ ...answer, answeredAt: at('2025-03-05T00:00Z') }));
    expect(ask({ surveys: tie }, { metric: 'nps' }).value).to.equal(-100);
    expect(ask({ surveys: [...tie].reverse() }, { metric: 'nps' }).value).to.equal(100);
  });

  it('counts each answer without a customer', () => {
    const nameless = twice.map(({ customer: _, ...answer }) => answer);
    expect(ask({ surveys: nameless }, { metric: 'nps' })).to.include({ value: 0, count: 2 });
  });
});

describe('first-response-time', () => {
  const outlier = waited(...times(9, () => 15 * minute), 360 * minute);

  it('of nine replies after 15 minutes and one after 360 has mean 49.5 and median 15', () => {
    const { unit, value, mean, median, p90, count } = ask(outlier, { metric: 'first-response-time' });
    expect(p90).to.be.closeTo(49.5 * minute, 1e-6);
    expect({ unit, value, mean, median, count }).to.deep.equal({
      unit: 'ms',
      value: 49.5 * minute,
      mean: 49.5 * minute,
      median: 15 * minute,
      count: 10,
    });
  });

  it('has the interval of the statistic that is asked for', () => {
    const of = (statistic: 'mean' | 'median' | 'p90') => ask(outlier, { metric: 'first-response-time', statistic });
    // s = 345 / sqrt(10): nine deviations of -34.5 and one of 310.5.
    const half = 1.96 * Math.sqrt((9 * 34.5 ** 2 + 310.5 ** 2) / 9 / 10);
    expect(of('mean').interval![0] / minute).to.be.closeTo(49.5 - half, 1e-9);
    expect(of('mean').interval![1] / minute).to.be.closeTo(49.5 + half, 1e-9);
    expect(of('median')).to.deep.include({ value: 15 * minute, interval: [15 * minute, 15 * minute] });
    expect(of('p90').value).to.be.closeTo(49.5 * minute, 1e-6);
    expect(of('p90').interval, '10 values hold no p90').to.equal(undefined);
  });

  it('counts the replies sent in the period, whenever the ticket was created', () => {
    const tables = {
      tickets: [ticketOf(1, { createdAt: '2025-02-01T00:00Z' }), ticketOf(2)],
      messages: [
        { ticket: 1, at: '2025-03-01T00:00Z', author: 'agent' },
        { ticket: 2, at: '2025-04-01T00:00Z', author: 'agent' },
      ],
    };
    expect(ask(tables, { metric: 'first-response-time' })).to.include({ value: 28 * day, count: 1 });
    expect(ask(tables, { metric: 'first-response-time', period: '2025-04' }).count).to.equal(1);
  });

  it('has bands (from, to]: a reply after exactly 15 minutes is within 15 minutes', () => {
    const waits = [0, 15 * minute, 15 * minute + 1, hour, 4 * hour, 24 * hour, 24 * hour + 1];
    const { bands, count } = ask(waited(...waits), { metric: 'response-bands' });
    expect(bands!.map(({ from, to, count: n }) => [from, to, n])).to.deep.equal([
      [0, 15 * minute, 2],
      [15 * minute, hour, 2],
      [hour, 4 * hour, 1],
      [4 * hour, 24 * hour, 1],
      [24 * hour, undefined, 1],
    ]);
    expect(count).to.equal(7);
    expect(bands!.map(({ share }) => share)).to.deep.equal([2 / 7, 2 / 7, 1 / 7, 1 / 7, 1 / 7]);
  });

  it('has the bands of the settings', () => {
    const { bands } = ask(waited(minute, 5 * minute), { metric: 'response-bands' }, { responseBands: [2 * minute] });
    expect(bands!.map(({ from, to, count }) => [from, to, count])).to.deep.equal([
      [0, 2 * minute, 1],
      [2 * minute, undefined, 1],
    ]);
  });

  it('has every band also when it is empty', () => {
    const { value, bands } = ask({}, { metric: 'response-bands' });
    expect(value).to.equal(0);
    expect(bands!.map(({ count, share }) => [count, share])).to.deep.equal(times(5, () => [0, undefined]));
  });

  it('in business hours counts opening time only', () => {
    const settings = {
      timeZone: 'Europe/Madrid',
      businessHours: { weekly: { mon: [['09:00', '14:00']], tue: [['09:00', '14:00']] } },
    };
    // Monday 10 March, 10:00 in Madrid; answered on Tuesday at 10:00: four hours and one.
    const tables = waited(day);
    const business = ask(tables, { metric: 'first-response-time', clock: 'business' }, settings as never);
    expect(business.value).to.equal(5 * hour);
    expect(ask(tables, { metric: 'first-response-time' }, settings as never).value).to.equal(day);
  });

  it('in business hours says that the hours are missing where there are none', () => {
    const { value, count, trace } = ask(waited(day), { metric: 'first-response-time', clock: 'business' });
    expect({ value, count, missing: trace.missing }).to.deep.equal({
      value: undefined,
      count: 0,
      missing: ['businessHours'],
    });
  });
});

describe('the cohort of first-response-time', () => {
  const waiting = waited(10 * minute, 20 * minute, 40 * minute);
  const tables = { ...waiting, tickets: [...waiting.tickets, ticketOf('x'), ticketOf('y')] };
  const cohort = ask(tables, { metric: 'first-response-time', population: 'cohort' });

  it('of replies after 10, 20 and 40 minutes with two waiting: naive median 20, Kaplan-Meier 40', () => {
    const { value, median, naiveMedian, p90, count, observed } = cohort;
    expect({ value, median, naiveMedian, p90, count, observed }).to.deep.equal({
      value: 40 * minute,
      median: 40 * minute,
      naiveMedian: 20 * minute,
      p90: undefined,
      count: 5,
      observed: 3,
    });
    expect(cohort.mean).to.equal(undefined);
  });

  it('has a last band for the unanswered', () => {
    expect(counts(cohort.bands)).to.deep.equal([1, 2, 0, 0, 0, 2]);
    expect(cohort.bands!.at(-1)).to.include({ from: undefined, to: undefined, share: 0.4 });
  });

  it('stops waiting at the full resolution', () => {
    // Resolved unanswered after 15 minutes: at 20 only two are at risk, 4/5 x 1/2 = 0.4.
    const resolved = (id: string) => ({ ticket: id, at: openedAt + 15 * minute, status: 'resolved' });
    const withResolved = { ...tables, statusChanges: [resolved('x'), resolved('y')] };
    const { median, count } = ask(withResolved, { metric: 'first-response-time', population: 'cohort' });
    expect({ median, count }).to.deep.equal({ median: 20 * minute, count: 5 });
  });

  it('belongs to the period of creation', () => {
    expect(ask(tables, { metric: 'first-response-time', population: 'cohort', period: '2025-04' }).count).to.equal(0);
  });

  it('leaves out a ticket answered before it was created, and outbound ones', () => {
    const odd = {
      tickets: [ticketOf(1), ticketOf(2, { direction: 'outbound' }), ticketOf(3)],
      messages: [{ ticket: 1, at: openedAt - 1, author: 'agent' }],
    };
    expect(ask(odd, { metric: 'first-response-time', population: 'cohort' }).count).to.equal(1);
    expect(ask(odd, { metric: 'first-response-time' }).count).to.equal(0);
    expect(ask(odd, { metric: 'ticket-volume' }).value).to.equal(3);
  });
});

describe('a result', () => {
  const tables = {
    tickets: [
      ticketOf(1, { channel: ' Email', agent: 'Ana' }),
      ticketOf(2, { channel: 'email ', createdAt: '2025-03-11T00:00Z' }),
      ticketOf(3, { channel: 'chat', createdAt: '2025-01-01T00:00Z' }),
      ticketOf(4, { channel: '', createdAt: '2025-02-05T00:00Z' }),
    ],
  };

  it('names the metric, its unit and the period as instants', () => {
    const { metric, unit, period } = ask(tables, { metric: 'ticket-volume' }, { timeZone: 'Europe/Bucharest' });
    expect({ metric, unit, period }).to.deep.equal({
      metric: 'ticket-volume',
      unit: 'count',
      period: { start: at('2025-02-28T22:00Z'), end: at('2025-03-31T21:00Z') },
    });
  });

  it('lists every key of the dimension in the data, also without facts, with its share of a count', () => {
    const { groups } = ask(tables, { metric: 'ticket-volume', by: 'channel' });
    expect(groups!.map(({ key, label, value, share }) => [key, label, value, share])).to.deep.equal([
      ['email', 'Email', 2, 1],
      ['chat', 'chat', 0, 0],
      ['unknown', 'unknown', 0, 0],
    ]);
  });

  it('has agents by id, unassigned where there is none, named by the table of agents', () => {
    const { groups } = ask(
      { ...tables, agents: [{ id: 'Ana', name: 'Ana Ibáñez' }] },
      { metric: 'ticket-volume', by: 'agent', period: '2025' },
    );
    expect(groups!.map(({ key, label, value }) => [key, label, value])).to.deep.equal([
      ['unassigned', 'unassigned', 3],
      ['Ana', 'Ana Ibáñez', 1],
    ]);
  });

  it('has groups and a series only when they are asked for', () => {
    const plain = ask(tables, { metric: 'ticket-volume' });
    expect(plain.groups).to.equal(undefined);
    expect(plain.series).to.equal(undefined);
  });

  it('has a series without gaps: a day without tickets counts 0, a share of nothing is no number', () => {
    const volume = ask(tables, { metric: 'ticket-volume', interval: 'day' }).series!;
    expect(volume).to.have.length(31);
    expect(volume.map(({ value }) => value)).to.deep.equal(times(31, (i) => (i === 9 || i === 10 ? 1 : 0)));
    for (const { value } of ask(tables, { metric: 'csat', interval: 'day' }).series!) expect(value).to.equal(undefined);
  });

  it('marks clipped buckets as partial', () => {
    const { series } = ask(tables, { metric: 'ticket-volume', interval: 'week' });
    expect(series!.map(({ partial }) => partial ?? false)).to.deep.equal([true, false, false, false, false, true]);
  });

  it('compares with the previous period, a year ago, or nothing', () => {
    const previous = (compare?: 'previous' | 'year-ago' | 'none') =>
      ask(tables, { metric: 'ticket-volume', ...(compare && { compare }) }).previous;
    expect(previous()).to.deep.include({
      value: 1,
      count: 1,
      period: { start: at('2025-02-01'), end: at('2025-03-01') },
    });
    expect(previous('previous')).to.deep.equal(previous());
    expect(previous('year-ago')!.period).to.deep.equal({ start: at('2024-03-01'), end: at('2024-04-01') });
    expect(previous('none')).to.equal(undefined);
  });

  it('covers the last 30 days up to and with the day of the extraction by default', () => {
    const engine = createEngine({ asOf: '2025-04-10T10:00Z' }, { timeZone: 'Europe/Madrid' });
    expect(engine.query({ metric: 'ticket-volume' }).period).to.deep.equal({
      start: at('2025-03-11T23:00Z'),
      end: at('2025-04-10T22:00Z'),
    });
  });

  it('takes an event on the start of the period and leaves one on its end to the next', () => {
    const edges = {
      tickets: [ticketOf(1, { createdAt: '2025-03-01T00:00Z' }), ticketOf(2, { createdAt: '2025-04-01T00:00Z' })],
    };
    const volume = (period: string) => ask(edges, { metric: 'ticket-volume', period }).value;
    expect([volume('2025-02'), volume('2025-03'), volume('2025-04')]).to.deep.equal([0, 1, 1]);
  });

  it('puts an event into the local day of the report', () => {
    const late = { tickets: [ticketOf(1, { createdAt: '2025-03-31T22:30Z' })] };
    const march = (timeZone: string) => ask(late, { metric: 'ticket-volume' }, { timeZone }).value;
    expect(march('UTC')).to.equal(1);
    expect(march('Europe/Madrid')).to.equal(0);
    expect(march('America/Mexico_City')).to.equal(1);
  });

  it('is the same whatever was asked before', () => {
    const crossed = {
      tickets: [ticketOf(1, { agent: 'a', channel: 'email' })],
      messages: [{ ticket: 1, at: openedAt + minute, author: 'agent', agent: 'b' }],
      surveys: answersOf('csat', [5]),
    };
    const fresh = () => createEngine({ asOf: '2025-04-10T00:00Z', ...crossed } as never);
    const asked = fresh();
    const queries = ['csat', 'nps', 'first-response-time', 'backlog', 'ticket-volume'].flatMap((metric) =>
      ['channel', 'agent', 'tag', 'status'].map((by) => ({ metric, by, period: '2025-03' })),
    );
    for (const query of queries) asked.query(query);
    for (const query of queries) expect(asked.query(query)).to.deep.equal(fresh().query(query));
  });
});
