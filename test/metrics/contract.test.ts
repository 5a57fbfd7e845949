import { expect } from '@open-wc/testing';
import { createEngine, metrics, type EngineSettings, type Query } from '../../src/engine/index.js';
import { everything } from '../support/everything.js';

/*
 * The contract of the numbers, line by line: every id that it names, what each answers with, and every variant.
 */

const list = (ids: string) => ids.trim().split(/\s+/);

/** A share: 0-1, with the Wilson interval, and the denominator as its count. */
const shares = list(`reopen-rate immediate-responses first-response-sla resolution-sla one-touch-resolution
  first-contact-resolution first-contact-resolution-strict repeat-contact-rate unresolved-complaints
  unresolved-complaints-now csat csat-negative csat-response-rate ces-low-effort overall-satisfaction
  agent-satisfaction appraisal-rate referral-rate referrer-rate loyalty-participation training-participation
  conversion-rate abandonment-rate article-leak-rate article-revisit-rate feedback-response-rate mention-opinions
  mention-positive mention-negative answerable-questions`);

/** A fraction without an interval of its kind, that may leave 0-1. */
const ratios = list(`resolution-rate retention-rate churn-rate engagement agent-utilization agent-utilization-gap
  agent-utilization-mean csat-net`);

/** Milliseconds with mean, median and p90. */
const times = list(`first-response-time first-response-time-any reply-time later-reply-time resolution-time
  first-resolution-time close-time requester-wait agent-wait backlog-age complaint-resolution-time
  feedback-response-time article-read-time wait-time-spread`);

/** One number of milliseconds. */
const singleTimes = list(`first-response-time-per-resolved reply-time-per-ticket wait-time wait-time-all time-to-clear
  time-to-clear-net littles-law-time`);

/** Each in a unit of its own. */
const units: Readonly<Record<string, readonly string[]>> = {
  days: ['complaint-resolution-days'],
  years: ['customer-lifespan'],
  points: ['nps'],
  score: list(`internal-quality-score csat-score overall-satisfaction-score agent-satisfaction-score appraisal-score ces
    ces-ease`),
  currency: list('clv clv-predictive clv-historical average-order-value'),
};

const counts = list(`ticket-volume tickets-resolved resolutions reopenings reopened-tickets backlog-start backlog
  backlog-change backlog-unassigned backlog-unanswered arrivals response-bands complaints customers-start customers
  new-customers lost-customers calls-offered calls-answered article-reads article-readers mentions technical-questions
  suggestions competitor-mentions channel-preference`);

const numbers = list(`tickets-per-day mean-backlog contacts-per-resolution complaints-per-100-customers
  tickets-per-100-customers purchases-per-customer-year reads-per-ticket`);

const cohorts = list(`resolution-rate first-response-time response-bands first-response-sla resolution-sla
  resolution-time retention-rate churn-rate`);
const business = list('first-response-time first-response-sla resolution-sla resolution-time');

/** What is counted, where it is not what happened: the denominators of the definitions. */
const counted: Readonly<Record<string, readonly string[]>> = {
  tickets: list('reads-per-ticket reply-time-per-ticket tickets-resolved ticket-volume resolution-rate'),
  resolutions: list('first-response-time-per-resolved resolutions time-to-clear resolution-time'),
  customers: list(`conversion-rate retention-rate churn-rate referral-rate referrer-rate loyalty-participation
    training-participation engagement complaints-per-100-customers tickets-per-100-customers
    purchases-per-customer-year clv clv-historical`),
  complaints: list('complaints complaint-resolution-time complaint-resolution-days unresolved-complaints'),
  agents: list('appraisal-rate agent-utilization-mean'),
  readers: list('article-readers article-leak-rate'),
  readings: list('article-revisit-rate'),
  questions: list('answerable-questions'),
  'sent-surveys': list('csat-response-rate'),
};

const settings: EngineSettings = {
  timeZone: 'Europe/Madrid',
  grossMargin: 0.4,
  sla: { unknown: { firstResponse: 3_600_000, resolution: 864_000_000 } },
  businessHours: {
    weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((d) => [d, [['08:00', '20:00']]])),
  },
};

/** The desk of all tables, with something for what it leaves out. */
const engine = createEngine(
  {
    ...everything(),
    mentions: [
      { at: '2025-03-05T10:00Z', sentiment: 'positive', kind: 'question', technical: true, answerable: true },
      { at: '2025-03-06T15:00Z', sentiment: 'negative', kind: 'suggestion', competitor: 'them', topic: 'price' },
    ],
  },
  settings,
);
const ask = (metric: string, more: Partial<Query> = {}) => engine.query({ metric, period: '2025-03', ...more });

const unitOf = new Map<string, readonly string[]>([
  ['share', shares],
  ['ratio', ratios],
  ['ms', [...times, ...singleTimes]],
  ['count', counts],
  ['number', numbers],
  ...Object.entries(units),
]);

describe('every id of the contract', () => {
  it('is in the catalogue, and no other', () => {
    expect(Object.keys(metrics)).to.have.members([...unitOf.values()].flat());
  });

  for (const [unit, ids] of unitOf)
    it(`answers in ${unit}: ${ids.join(', ')}`, () => {
      for (const id of ids) expect(ask(id).unit, id).to.equal(unit);
    });

  for (const [things, ids] of Object.entries(counted))
    it(`counts ${things}: ${ids.join(', ')}`, () => {
      for (const id of ids) expect(ask(id).trace.counts, id).to.equal(things);
    });

  it('answers with a number from a desk that has all it needs', () => {
    // Nobody wrote after a first reply; more came in than went out; no status changes tell whose turn it was.
    const silent = ['later-reply-time', 'time-to-clear-net', 'close-time'];
    for (const id of Object.keys(metrics)) if (!silent.includes(id)) expect(ask(id).value, id).to.be.a('number');
  });
});

describe('a share', () => {
  for (const id of shares)
    it(`${id} lies in 0-1, inside its Wilson interval, with its denominator as the count`, () => {
      const { value, count, interval, trace } = ask(id);
      expect(value).to.be.within(0, 1);
      expect(count).to.be.greaterThan(0);
      expect(interval![0]).to.be.within(0, value!);
      expect(interval![1]).to.be.within(value!, 1);
      expect(trace.hits! / count).to.be.closeTo(value!, 1e-12);
      // Wilson: the centre of the interval is (p + z²/2n) / (1 + z²/n).
      const z2 = 1.959963984540054 ** 2;
      expect((interval![0] + interval![1]) / 2).to.be.closeTo((value! + z2 / (2 * count)) / (1 + z2 / count), 1e-9);
    });
});

describe('a ratio', () => {
  for (const id of ratios) it(`${id} has no Wilson interval`, () => expect(ask(id).interval).to.equal(undefined));
});

describe('a time', () => {
  for (const id of times)
    it(`${id} answers with count, mean, median and p90 at once, and value is the statistic asked for`, () => {
      const { count, mean, median, p90, value } = ask(id);
      expect(value).to.equal(mean);
      for (const statistic of ['mean', 'median', 'p90'] as const)
        expect(ask(id, { statistic }).value, statistic).to.equal({ mean, median, p90 }[statistic]);
      if (count === 0) return;
      expect(median).to.be.at.most(p90!);
      expect(mean).to.be.a('number');
    });

  for (const id of singleTimes)
    it(`${id} is one number`, () => expect([ask(id).median, ask(id).p90]).to.deep.equal([undefined, undefined]));
});

describe('every variant that the contract names', () => {
  for (const id of cohorts)
    it(`${id}(population=cohort)`, () => {
      const { value, count, interval, unit, trace } = ask(id, { population: 'cohort' });
      expect(count).to.be.greaterThan(0);
      expect(value).to.be.a('number');
      expect(trace.population).to.equal('cohort');
      if (id.endsWith('-rate') || id.endsWith('-sla')) {
        expect(unit).to.equal('share');
        expect(interval).to.have.length(2);
      }
    });

  for (const id of business)
    for (const population of ['event', 'cohort'] as const)
      it(`${id}(clock=business, population=${population})`, () => {
        const { value, count, trace } = ask(id, { clock: 'business', population });
        expect(count).to.be.greaterThan(0);
        expect(value).to.be.a('number');
        expect(trace.clock).to.equal('business');
      });

  it('response-bands(population=cohort) has the unanswered last', () => {
    expect(ask('response-bands', { population: 'cohort' }).bands!.at(-1)).to.include({ unanswered: true, count: 3 });
  });

  for (const by of ['channel', 'priority', 'type', 'source'])
    it(`ticket-volume(by=${by})`, () => {
      const { groups, value } = ask('ticket-volume', { by });
      expect(groups!.reduce((sum, group) => sum + group.value!, 0)).to.equal(value);
    });

  for (const by of ['topic', 'hour'])
    it(`mentions(by=${by})`, () => expect(ask('mentions', { by }).groups!.length).to.be.greaterThan(1));

  it('backlog(interval=day)', () => {
    const { series, value } = ask('backlog', { interval: 'day' });
    expect(series).to.have.length(31);
    expect(series!.at(-1)!.value).to.equal(value);
  });

  it('the charts: control limits, heat map, same weekday, balance', () => {
    expect(engine.control({ metric: 'csat', period: '2025' }).method).to.equal('p-prime');
    expect(engine.control({ metric: 'csat-score', period: '2025' }).method).to.equal('xmr');
    expect(engine.heatmap({ metric: 'arrivals', period: '2025-03' }).cells).to.have.length(7);
    expect(engine.sameWeekday({ period: '2025-03' }).days).to.have.length(31);
    expect(engine.balance({ period: '2025-03' })).to.have.length(15);
  });
});

describe('the slices', () => {
  const ofTickets = list(`ticket-volume tickets-resolved resolutions reopenings resolution-rate reopen-rate backlog
    backlog-age first-response-time immediate-responses response-bands first-response-sla reply-time later-reply-time
    reply-time-per-ticket resolution-sla resolution-time first-resolution-time close-time requester-wait agent-wait
    one-touch-resolution first-contact-resolution first-contact-resolution-strict contacts-per-resolution
    repeat-contact-rate complaints unresolved-complaints complaint-resolution-time csat csat-negative csat-net csat-score
    csat-response-rate ces ces-ease ces-low-effort nps`);
  for (const id of ofTickets)
    it(`${id} is told by channel, priority and agent`, () => {
      for (const by of ['channel', 'priority', 'agent'])
        expect(ask(id, { by }).groups!.length, by).to.be.greaterThan(0);
    });

  it('agents also have their utilisation', () => {
    expect(ask('agent-utilization', { by: 'agent' }).groups).to.have.length(3);
  });

  /** One ticket of Ana that Bob answered. */
  const crossed = createEngine(
    {
      asOf: '2025-04-10T00:00Z',
      tickets: [{ id: '1', createdAt: '2025-03-10T09:00Z', agent: 'ana', priority: 'high' }],
      messages: [{ ticket: '1', at: '2025-03-10T09:05Z', author: 'agent', agent: 'bob' }],
    },
    settings,
  );
  const holder = (metric: string, more: Partial<Query> = {}) =>
    crossed
      .query({ metric, period: '2025-03', by: 'agent', ...more })
      .groups!.filter(({ count }) => count > 0)
      .map(({ key }) => key);

  for (const id of list('first-response-time immediate-responses response-bands reply-time reply-time-per-ticket'))
    it(`${id} belongs to the author of the reply`, () => expect(holder(id)).to.deep.equal(['bob']));
  for (const id of ['first-response-time', 'response-bands'])
    it(`${id} of the cohort belongs to the assignee`, () =>
      expect(holder(id, { population: 'cohort' })).to.deep.equal(['ana']));
  for (const id of ['first-response-time-any', 'ticket-volume'])
    it(`${id} belongs to the assignee`, () => expect(holder(id)).to.deep.equal(['ana']));
});
