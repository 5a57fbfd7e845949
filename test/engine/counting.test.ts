import { expect } from '@open-wc/testing';
import { createEngine, metrics, type Metric } from '../../src/engine/index.js';
import type { CountedFile } from '../../src/model/counted.js';
import { readPayload } from '../../src/sources/index.js';
import { factsFile, factsQueries, type FactsOptions } from '../../src/sql/index.js';
import { countedFile, march1 } from '../support/counted.mjs';

/** 3 March 2025. */
const march3 = march1 + 2;
const period = '2025-03';
const businessHours = { weekly: { mon: [['09:00', '17:00'] as [string, string]] } };

const ticketsOnly = countedFile({
  from: '2025-02-01',
  asOf: '2025-04-02T00:00:00+02:00',
  columns: { bucket: [march3, march3 + 1], channel: ['email', 'chat'], n: [5, 18] },
});

type Tickets = NonNullable<FactsOptions['tables']['tickets']>;

/** What the queries of a mapping give where nothing has happened yet. */
const emptyFile = (tickets: Partial<Tickets> = {}) =>
  factsFile(
    factsQueries({
      dialect: 'duckdb',
      tables: { tickets: { from: 'tickets', createdAt: 'opened_at', ...tickets } },
      dimensions: [],
      grain: 'day',
      zone: 'Europe/Madrid',
      period: { from: '2025-02-01', to: '2025-04-01' },
      asOf: Date.parse('2025-04-01T22:00:00Z'),
    }).map((query) => ({ query, rows: [] })),
  );

const engineOf = (file: CountedFile) => createEngine(readPayload(file).dataset, { businessHours });
const populationsOf = ({ cohort }: Metric) => (cohort ? (['event', 'cohort'] as const) : (['event'] as const));
const clocksOf = ({ business }: Metric) => (business ? (['calendar', 'business'] as const) : (['calendar'] as const));

const askings = Object.values(metrics).flatMap((metric) =>
  populationsOf(metric).flatMap((population) =>
    clocksOf(metric).map((clock) => ({ metric: metric.id, population, clock })),
  ),
);
const nameOf = ({ metric, population, clock }: (typeof askings)[number]) =>
  [metric, ...(population === 'cohort' ? [population] : []), ...(clock === 'business' ? [clock] : [])].join(' ');

/** What a file answers of the whole catalogue. */
function answered(file: CountedFile) {
  const engine = engineOf(file);
  return askings.filter((asking) => engine.query({ ...asking, period }).trace.missing.length === 0).map(nameOf);
}

describe('a counted file that has tickets only', () => {
  const engine = engineOf(ticketsOnly);
  const fed: Readonly<Record<string, number>> = { 'ticket-volume': 23, 'tickets-per-day': 23 / 31 };

  for (const asking of askings) {
    const name = nameOf(asking);
    it(name in fed ? `answers ${name}` : `says what ${name} lacks, and gives no number`, () => {
      const { value, count, trace } = engine.query({ ...asking, period });
      if (name in fed) {
        expect(value).to.be.closeTo(fed[name]!, 1e-12);
        return;
      }
      expect(value).to.equal(undefined);
      expect(count).to.equal(0);
      expect(trace.missing).not.to.be.empty;
    });
  }

  it('reaches to the end of its last day, up to which a question about all of it has an answer', () => {
    const { start, end } = engine.query({ metric: 'ticket-volume', period }).trace.span!;
    expect([start, end]).to.deep.equal([
      Date.parse('2025-03-03T00:00:00+01:00'),
      Date.parse('2025-03-05T00:00:00+01:00') - 1,
    ]);
    const all = `${new Date(start).toISOString()}/${new Date(end + 1).toISOString()}`;
    expect(engine.query({ metric: 'ticket-volume', period: all }).value).to.equal(23);
  });

  it('tells no hours, and says so', () => {
    expect(engine.heatmap({ metric: 'ticket-volume', period }).missing).to.deep.equal(['counted hours']);
  });

  it('has no forecast of the backlog', () => {
    expect(engine.clearing({ period }).value).to.equal(undefined);
  });
});

describe('a table of tickets counted by the queries', () => {
  const created = ['ticket-volume', 'tickets-per-day'];
  const dated = { firstResponseAt: 'replied_at', resolvedAt: 'solved_at' };

  it('answers what its columns feed and nothing else', () => {
    expect(answered(emptyFile())).to.have.members(created);
  });

  it('knows nothing of reopenings from two dates, nor what rests on them', () => {
    const found = answered(emptyFile(dated));
    expect(found).to.include.members(['backlog', 'resolutions', 'first-response-time', 'resolution-time cohort']);
    for (const name of [
      'reopenings',
      'reopened-tickets',
      'reopen-rate',
      'arrivals',
      'time-to-clear-net',
      'littles-law-time',
      'one-touch-resolution',
      'first-contact-resolution',
      'contacts-per-resolution',
      'reply-time',
    ]) {
      expect(found, name).not.to.include(name);
    }
  });

  const feeding: [columns: Partial<Tickets>, metrics: string[]][] = [
    [{ reopens: 'reopens' }, ['reopen-rate']],
    [{ replies: 'replies' }, ['one-touch-resolution']],
    [{ contacts: 'contacts' }, ['contacts-per-resolution']],
    [
      { contacts: 'contacts', reopens: 'reopens' },
      ['contacts-per-resolution', 'first-contact-resolution', 'reopen-rate'],
    ],
  ];
  for (const [columns, more] of feeding) {
    it(`answers ${more.join(', ')} once ${Object.keys(columns).join(' and ')} are mapped`, () => {
      const before = answered(emptyFile(dated));
      const after = answered(emptyFile({ ...dated, ...columns }));
      expect(after.filter((name) => !before.includes(name))).to.have.members(more);
    });
  }

  it('gives no rate over months of which one was counted without its flag', () => {
    const march = emptyFile({ ...dated, reopens: 'reopens' });
    const older = emptyFile(dated).tables.map((table) => ({ ...table, from: '2025-01-01', to: '2025-02-01' }));
    expect(answered({ ...march, tables: [...older, ...march.tables] })).not.to.include('reopen-rate');
  });
});

describe('the accuracy of facts that were counted', () => {
  const [tickets] = ticketsOnly.tables;
  const cohort = { ...tickets!, facts: 'response-cohort', columns: { bucket: [march3, march3], n: [2, 1] } };
  const cells = { ...cohort, columns: { bucket: [march3, march3], n: [2, 1], answered_1: [2, 0] } };
  const bins = { ...cohort, value: 'wait', accuracy: 0.01 };
  const file = {
    ...ticketsOnly,
    tables: [tickets!, cells, { ...bins, columns: { ...cohort.columns, answered: [1, 0], bin: [550, 551] } }],
  };
  const traceOf = (population: 'event' | 'cohort') =>
    engineOf(file).query({ metric: 'first-response-time', population, period }).trace.counted;

  it('holds for quantiles of what happened', () => {
    expect(traceOf('event')).to.deep.equal({ grain: 'day', accuracy: 0.01 });
  });

  it('holds in a cohort for each time alone, since some still wait', () => {
    expect(traceOf('cohort')).to.deep.equal({ grain: 'day', accuracy: 0.01, cohort: true });
  });
});
