import fc from 'fast-check';
import { createEngine } from '../../src/engine/index.js';
import type { Band, Figure, Group, Point, Query, Result } from '../../src/engine/index.js';
import type { Dataset } from '../../src/model/records.js';
import { plainDesk, type Keys, type PlainDesk } from '../facts/reference-desk.js';
import { instantOf, midnight, wallClock } from '../facts/reference-fields.js';
import { dirtyDesk } from '../facts/dirty-desk.js';
import { day, fuzzRuns } from '../support/records.js';
import {
  keysOf,
  standardBands,
  type Asked,
  type Expected,
  type ReferenceMetric,
  type Span,
  type Statistic,
} from '../support/reference.js';

const dateAfter = (date: string, days: number) => new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);

/** A stretch of local dates, the end outside, and the one that the definitions compare it with. */
interface Dates {
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly beforeFrom: string;
}

const wholeMonth = (month: string): Dates => {
  const from = `${month}-01`;
  const before = dateAfter(from, -1).slice(0, 8);
  return { text: month, from, to: `${dateAfter(from, 31).slice(0, 8)}01`, beforeFrom: `${before}01` };
};
const someDays = (from: string, days: number): Dates => ({
  text: `${from}/${dateAfter(from, days)}`,
  from,
  to: dateAfter(from, days),
  beforeFrom: dateAfter(from, -days),
});

const spanOf = (from: string, to: string, zone: string): Span => ({
  start: midnight(from, zone),
  end: midnight(to, zone),
});

/** The period before; of an unfinished one only as much as has elapsed, by the clock on the wall. */
function before({ from, to, beforeFrom }: Dates, asOf: number, zone: string): Span {
  const span = spanOf(from, to, zone);
  if (asOf <= span.start || asOf >= span.end) return spanOf(beforeFrom, from, zone);
  const [today, clock] = wallClock(asOf, zone).split(' ') as [string, string];
  const elapsed = Math.round((Date.parse(today) - Date.parse(from)) / day);
  const end = instantOf(`${dateAfter(beforeFrom, elapsed)} ${clock}`, zone) + (asOf % 1000);
  return { start: midnight(beforeFrom, zone), end: Math.min(end, span.start) };
}

/** Local days, or weeks from Monday, cut by the period. */
function stretches({ from, to }: Dates, interval: 'day' | 'week', zone: string): Span[] {
  const length = interval === 'day' ? 1 : 7;
  const weekday = (new Date(from).getUTCDay() + 6) % 7;
  const out: Span[] = [];
  for (let date = dateAfter(from, interval === 'day' ? 0 : -weekday); date < to; date = dateAfter(date, length)) {
    const next = dateAfter(date, length);
    out.push(spanOf(date < from ? from : date, next > to ? to : next, zone));
  }
  return out;
}

// Comparison ----------------------------------------------------------------------------------------------------------

const near = (a: number | undefined, b: number | undefined) =>
  a === b || (a !== undefined && b !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));

const isNumbers = (value: unknown): value is readonly (number | undefined)[] => Array.isArray(value);

function same(what: string, actual: unknown, expected: unknown) {
  const fine = isNumbers(expected)
    ? isNumbers(actual) && actual.length === expected.length && expected.every((e, i) => near(actual[i], e))
    : typeof expected === 'number' || expected === undefined
      ? near(actual as number | undefined, expected)
      : actual === expected;
  if (!fine) throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

function sameFigure(what: string, actual: Figure, { bands, ...expected }: Expected) {
  for (const [field, value] of Object.entries(expected)) same(`${what} ${field}`, actual[field as keyof Figure], value);
  if (bands) sameBands(`${what} bands`, actual.bands ?? [], bands);
}

function sameBands(what: string, actual: readonly Band[], expected: NonNullable<Expected['bands']>) {
  same(`${what} length`, actual.length, expected.length);
  expected.forEach(([count, share], i) => {
    same(`${what} ${i} count`, actual[i]!.count, count);
    same(`${what} ${i} share`, actual[i]!.share, share);
    same(`${what} ${i} to`, actual[i]!.to, standardBands[i]);
  });
}

export interface Case {
  readonly data: Dataset;
  readonly zone: string;
  readonly dates: Dates;
  readonly by: string;
  readonly interval: 'day' | 'week';
  readonly where: Keys;
  readonly statistic: Statistic;
}

/** One question to the engine and to the reference: whole, groups, series and the period before. */
export class Comparison {
  readonly desk: PlainDesk;
  readonly #case: Case;
  readonly #engine;

  constructor(given: Case) {
    this.#case = given;
    this.desk = plainDesk(given.data);
    this.#engine = createEngine(given.data, { timeZone: given.zone });
  }

  run(metric: ReferenceMetric) {
    const { dates, by, interval, where, statistic, zone } = this.#case;
    const name = [metric.id, metric.population].join(' ');
    const query = {
      metric: metric.id,
      population: metric.population,
      period: dates.text,
      by,
      interval,
      where,
      statistic,
    };
    const result = this.#engine.query(query as Query);
    const span = spanOf(dates.from, dates.to, zone);
    same(`${name} start`, result.period.start, span.start);
    same(`${name} end`, result.period.end, span.end);
    const expected = metric.answer(this.desk, this.#asked(span));
    sameFigure(name, result, expected);
    this.#groups(name, metric, result, span, expected);
    this.#series(name, metric, result.series!);
    this.#previous(name, metric, result);
  }

  #asked(span: Span, where = this.#case.where): Asked {
    return { span, where, statistic: this.#case.statistic, bands: standardBands };
  }

  #groups(name: string, metric: ReferenceMetric, result: Result, span: Span, whole: Expected) {
    const { by, where } = this.#case;
    const listed = new Map(result.groups!.map((group) => [group.key, group]));
    for (const key of keysOf(this.desk, metric, by)) same(`${name} lists ${by} ${key}`, listed.has(key), true);
    for (const [key, group] of listed) {
      const blocked = where[by] && !where[by].includes(key) && by !== 'tag';
      const asked = this.#asked(span, { ...where, [by]: blocked ? [] : [key] });
      const expected = by === 'tag' && where['tag'] ? undefined : metric.answer(this.desk, asked);
      if (expected) sameFigure(`${name} of ${by} ${key}`, group, expected);
      if (expected && metric.shares) sameShare(`${name} of ${by} ${key}`, group, expected, whole);
    }
  }

  #series(name: string, metric: ReferenceMetric, series: readonly Point[]) {
    const { dates, interval, zone } = this.#case;
    const expected = stretches(dates, interval, zone);
    same(`${name} points`, series.length, expected.length);
    expected.forEach((span, i) => {
      same(`${name} point ${i} start`, series[i]!.start, span.start);
      same(`${name} point ${i} end`, series[i]!.end, span.end);
      sameFigure(`${name} point ${i}`, series[i]!, metric.answer(this.desk, this.#asked(span)));
    });
  }

  #previous(name: string, metric: ReferenceMetric, { previous }: Result) {
    const span = before(this.#case.dates, this.desk.asOf, this.#case.zone);
    same(`${name} previous start`, previous!.period.start, span.start);
    same(`${name} previous end`, previous!.period.end, span.end);
    const { value, count, interval } = metric.answer(this.desk, this.#asked(span));
    same(`${name} previous value`, previous!.value, value);
    if (count !== undefined) same(`${name} previous count`, previous!.count, count);
    if (!metric.population && interval) same(`${name} previous interval`, previous!.interval, interval);
  }
}

const sameShare = (what: string, { share }: Group, { value }: Expected, whole: Expected) =>
  same(`${what} share`, share, whole.value ? value! / whole.value : undefined);

// Cases ---------------------------------------------------------------------------------------------------------------

const filters: readonly Keys[] = [
  {},
  {},
  { channel: ['email'] },
  { channel: ['chat', 'unknown', 'carrier pigeon'] },
  { priority: ['high'], agent: ['a', 'unassigned', 'writer'] },
  { tag: ['vip', 'late'] },
  { status: ['open', 'new'] },
  { team: ['north'] },
];

/** Questions to dirty desks, in both zones, around both clock changes. */
export const cases: fc.Arbitrary<Case> = fc.constantFrom('2025-03', '2025-10', '2024-03', '2026-10').chain((month) =>
  fc.record({
    data: dirtyDesk(month),
    zone: fc.constantFrom('Europe/Madrid', 'Europe/Bucharest'),
    dates: fc.oneof(
      fc.constant(wholeMonth(month)),
      fc
        .tuple(
          fc.integer({ min: 0, max: 25 }),
          fc.integer({ min: 2, max: 20 }).filter((n) => n !== 7),
        )
        .map(([offset, n]) => someDays(dateAfter(`${month}-01`, offset), n)),
    ),
    by: fc.constantFrom('channel', 'priority', 'agent', 'tag', 'status', 'team', 'type', 'source'),
    interval: fc.constantFrom('day', 'week'),
    where: fc.constantFrom(...filters),
    statistic: fc.constantFrom('mean', 'median', 'p90'),
  }),
);

/** Compares each metric on random dirty desks; without any instant the data would be of now. */
export function compareAll(metrics: readonly ReferenceMetric[], runs?: number) {
  for (const metric of metrics) {
    it(`${metric.id}${metric.population ? ` (${metric.population})` : ''}`, () => {
      fc.assert(
        fc.property(cases, (given) => {
          const comparison = new Comparison(given);
          fc.pre(comparison.desk.asOf !== -Infinity);
          comparison.run(metric);
        }),
        fuzzRuns(runs),
      );
    });
  }
}
