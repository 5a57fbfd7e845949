import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createEngine, metrics, type Figure, type Query } from '../../src/engine/index.js';
import type { Metric } from '../../src/engine/index.js';
import type { Dataset } from '../../src/model/records.js';
import { fullDesk } from '../facts/dirty-desk.js';
import { fuzzRuns } from '../support/records.js';

/** The dimensions in which a fact has exactly one key. */
const partitions = ['channel', 'priority', 'agent', 'team', 'type', 'source', 'status'] as const;
const zones = ['Europe/Madrid', 'Europe/Bucharest'] as const;
const months = ['2025-03', '2025-10'] as const;
/** Counted by rows, so that parts add up to the whole. */
const counts = [
  'ticket-volume',
  'tickets-resolved',
  'resolutions',
  'reopenings',
  'response-bands',
  'arrivals',
] as const;
const stocks = ['backlog', 'backlog-start', 'backlog-change'] as const;

const settings = {
  businessHours: { weekly: { mon: [['09:00', '18:00']], wed: [['08:00', '12:00']] } as never },
  grossMargin: 0.4,
  sla: { high: { firstResponse: 3_600_000, resolution: 86_400_000 } },
};

const desks = fc
  .constantFrom(...months)
  .chain((month) =>
    fc.record({ month: fc.constant(month), data: fullDesk(month), timeZone: fc.constantFrom(...zones) }),
  );
const total = (items: readonly Figure[]) => items.reduce((sum, { value }) => sum + value!, 0);

/** Sums in another order differ in their last digit. */
const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value);

/** A figure alone, without what only the whole, a group or a point carries. */
function figure(answer: object): object {
  const extra = [
    'metric',
    'unit',
    'period',
    'groups',
    'series',
    'previous',
    'trace',
    'key',
    'label',
    'share',
    'start',
    'end',
    'partial',
    'unfinished',
  ];
  const own = Object.entries(answer).filter(([field, value]) => !extra.includes(field) && value !== undefined);
  return JSON.parse(JSON.stringify(Object.fromEntries(own), rounded)) as object;
}

/** A span as instants, so that a question can ask for exactly it. */
const asPeriod = ({ start, end }: { start: number; end: number }) =>
  `${new Date(start).toISOString()}/${new Date(end).toISOString()}`;

describe('parts add up', () => {
  for (const metric of [...counts, ...stocks]) {
    it(`the slices of ${metric} to the total`, () => {
      fc.assert(
        fc.property(desks, fc.constantFrom(...partitions), ({ data, timeZone, month }, by) => {
          const { value, groups } = createEngine(data, { timeZone }).query({ metric, period: month, by });
          expect(total(groups!)).to.equal(value);
        }),
        fuzzRuns(15),
      );
    });
  }

  for (const metric of counts) {
    it(`the days, hours and weeks of ${metric} to March and October, in both zones`, () => {
      fc.assert(
        fc.property(desks, fc.constantFrom('day', 'hour', 'week'), ({ data, timeZone, month }, interval) => {
          const { value, series } = createEngine(data, { timeZone }).query({ metric, period: month, interval });
          expect(total(series!)).to.equal(value);
        }),
        fuzzRuns(10),
      );
    });
  }

  it('the bands of first responses to their count', () => {
    fc.assert(
      fc.property(desks, fc.constantFrom('event', 'cohort'), ({ data, timeZone, month }, population) => {
        const { count, bands } = createEngine(data, { timeZone }).query({
          metric: 'response-bands',
          period: month,
          population: population as 'event' | 'cohort',
        });
        expect(bands!.reduce((sum, band) => sum + band.count, 0)).to.equal(count);
        const shares = bands!.map(({ share }) => share ?? 0).reduce((sum, share) => sum + share, 0);
        expect(shares).to.be.closeTo(count ? 1 : 0, 1e-9);
      }),
      fuzzRuns(),
    );
  });
});

const variants = (metric: Metric): Pick<Query, 'population' | 'clock'>[] => [
  {},
  ...(metric.cohort ? [{ population: 'cohort' as const }] : []),
  ...(metric.business ? [{ clock: 'business' as const }] : []),
  ...(metric.cohortBusiness ? [{ population: 'cohort' as const, clock: 'business' as const }] : []),
];

describe('the same question asked in another way has the same answer', () => {
  const ask = (data: Dataset, timeZone: string) => {
    const engine = createEngine(data, { ...settings, timeZone });
    return (query: Query) => engine.query(query);
  };

  for (const metric of Object.values(metrics)) {
    it(`${metric.id}: a group is the query with its key as a filter`, () => {
      fc.assert(
        fc.property(desks, fc.nat(), ({ data, timeZone, month }, n) => {
          const by = metric.slices[n % metric.slices.length];
          if (by === undefined) return;
          const query = ask(data, timeZone);
          for (const variant of variants(metric)) {
            const base = { metric: metric.id, period: month, ...variant };
            for (const group of query({ ...base, by }).groups!) {
              expect(figure(group), group.key).to.deep.equal(figure(query({ ...base, where: { [by]: group.key } })));
            }
          }
        }),
        fuzzRuns(3),
      );
    });

    it(`${metric.id}: a point is the query of its own span`, () => {
      fc.assert(
        fc.property(desks, fc.constantFrom('week', 'month'), ({ data, timeZone, month }, interval) => {
          const query = ask(data, timeZone);
          for (const variant of variants(metric)) {
            const base = { metric: metric.id, ...variant };
            const { series } = query({ ...base, period: month, interval: interval as 'week' | 'month' });
            for (const point of series!) {
              expect(figure(point)).to.deep.equal(figure(query({ ...base, period: asPeriod(point) })));
            }
          }
        }),
        fuzzRuns(3),
      );
    });
  }

  it('the rows behind a number are as many as it counts', () => {
    const ids = [
      'ticket-volume',
      'tickets-resolved',
      'first-response-time',
      'reply-time',
      'nps',
      'csat',
      'backlog',
      'customers',
    ];
    fc.assert(
      fc.property(desks, fc.constantFrom(...ids), ({ data, timeZone, month }, metric) => {
        const engine = createEngine(data, { timeZone });
        const { count } = engine.query({ metric, period: month });
        expect(engine.facts({ metric, period: month }), metric).to.have.length(count);
      }),
      fuzzRuns(60),
    );
  });

  it('trace and all, whatever was asked before', () => {
    const questions = fc.shuffledSubarray(
      Object.values(metrics).flatMap((metric) =>
        variants(metric).map((variant) => ({ metric: metric.id, ...variant })),
      ),
      { minLength: 12, maxLength: 24 },
    );
    fc.assert(
      fc.property(desks, questions, ({ data, timeZone, month }, asked) => {
        const fresh = () => ask(data, timeZone);
        const [first, second] = [fresh(), fresh()];
        const answers = asked.map((query) => first({ ...query, period: month }));
        const reversed = asked.toReversed().map((query) => second({ ...query, period: month }));
        expect(answers).to.deep.equal(reversed.reverse());
        const [last] = answers.slice(-1);
        expect(last).to.deep.equal(fresh()({ ...asked.at(-1)!, period: month }));
      }),
      fuzzRuns(20),
    );
  });

  it('whatever the order of the tickets', () => {
    fc.assert(
      fc.property(desks, ({ data, timeZone, month }) => {
        // Ties are broken by the order of the data, so each id comes once.
        const once = [...new Map((data.tickets ?? []).map((t) => [String(t.id).trim(), t])).values()];
        const answers = [once, [...once].reverse()].map((tickets) => {
          const query = ask({ ...data, tickets }, timeZone);
          return ['ticket-volume', 'backlog', 'first-response-time', 'csat'].map((metric) =>
            query({ metric, period: month, by: 'channel' }).groups!.map(({ key, value }) => [key, value]),
          );
        });
        answers[0]!.forEach((groups, i) => expect(groups).to.have.deep.members(answers[1]![i]!));
      }),
      fuzzRuns(15),
    );
  });
});
