import fc from 'fast-check';
import {
  createEngine,
  type Engine,
  type Figure,
  type Metric,
  type Query,
  type Result,
} from '../../src/engine/index.js';
import { families } from '../../src/metrics/index.js';
import { fullDesk } from '../facts/dirty-desk.js';
import { exactRuns } from '../support/records.js';

/*
 * Whatever the data: no answer holds NaN or Infinity, a share outside 0 to 1, or counts that do not add up. Every
 * random desk is asked for the whole catalogue: whole, groups, series, the period before, the rows behind, the charts.
 * `FUZZ_RUNS=10000` tries so many desks.
 */

const settings = {
  businessHours: { weekly: { mon: [['09:00', '18:00']], wed: [['08:00', '12:00']] } as never },
  grossMargin: 0.4,
  sla: { high: { firstResponse: 3_600_000, resolution: 86_400_000 } },
};

const situations = fc.constantFrom('2025-03', '2025-10').chain((month) =>
  fc.record({
    data: fullDesk(month),
    timeZone: fc.constantFrom('Europe/Madrid', 'Europe/Bucharest'),
    period: fc.constantFrom(month, `${month}-09/${month}-16`),
    statistic: fc.constantFrom('mean', 'median', 'p90'),
    interval: fc.constantFrom('day', 'week', 'month'),
    /** Which slice groups, and which key of another one filters. */
    slice: fc.nat(),
    filtered: fc.boolean(),
  }),
);
type Situation = typeof situations extends fc.Arbitrary<infer T> ? T : never;
type Variant = Pick<Query, 'population' | 'clock'>;

const variantsOf = ({ cohort, business, cohortBusiness }: Metric): Variant[] => [
  {},
  ...(cohort ? [{ population: 'cohort' as const }] : []),
  ...(business ? [{ clock: 'business' as const }] : []),
  ...(cohortBusiness ? [{ population: 'cohort' as const, clock: 'business' as const }] : []),
];

const measureOf = (metric: Metric, { population }: Variant) =>
  (population === 'cohort' ? metric.cohort?.measure : undefined) ?? metric.measure;

function question(metric: Metric, variant: Variant, given: Situation): Query {
  const { slices } = metric;
  const by = slices[given.slice % Math.max(1, slices.length)];
  const other = slices[(given.slice + 1) % Math.max(1, slices.length)];
  const { period, statistic, interval } = given;
  const where = given.filtered && other && other !== by ? { [other]: ['email', 'high', 'a', 'unknown', 'open'] } : {};
  return { metric: metric.id, period, statistic, interval, by, where, ...variant } as Query;
}

/** Every number in an answer, with the way to it. */
function* numbers(value: unknown, path = ''): Generator<[path: string, value: number]> {
  if (typeof value === 'number') yield [path, value];
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* numbers(item, `${path}[${i}]`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) if (key !== 'record') yield* numbers(item, `${path}.${key}`);
}

/** Plain errors: an assertion for each of some thousand numbers of each answer would take most of the time. */
function check(holds: boolean, what: string) {
  if (!holds) throw new Error(what);
}

function allFinite(answer: unknown) {
  for (const [path, value] of numbers(answer)) check(Number.isFinite(value), `${path} is ${value}`);
}

const isPart = (value: number | undefined) => value === undefined || (value >= 0 && value <= 1);
const isCount = (value: number | undefined) => value === undefined || (Number.isInteger(value) && value >= 0);
const total = (items: readonly Figure[] | undefined) => items!.reduce((sum, { value }) => sum + value!, 0);

function checkFigure(figure: Figure, unit: Result['unit'], what: string) {
  const { value, count, interval, bands, parts, mean, median, p90, observed, pending, overdue } = figure;
  for (const n of [count, observed, pending, overdue]) check(isCount(n), `${what}: count ${n}`);
  check(unit !== 'share' || isPart(value), `${what}: share ${value}`);
  check(unit !== 'share' || isPart(interval?.[0]), `${what}: interval from ${interval?.[0]}`);
  check(unit !== 'share' || isPart(interval?.[1]), `${what}: interval to ${interval?.[1]}`);
  check(unit !== 'points' || value === undefined || Math.abs(value) <= 100, `${what}: points ${value}`);
  check(!interval || interval[0] <= interval[1], `${what}: interval ${interval?.join(' ')}`);
  check(observed === undefined || observed <= count, `${what}: observed ${observed} of ${count}`);
  check((overdue ?? 0) <= count, `${what}: overdue ${overdue} of ${count}`);
  const times = unit === 'ms' ? [value, mean, median, p90] : [];
  for (const time of times) check(time === undefined || time >= 0, `${what}: time ${time}`);
  check(median === undefined || p90 === undefined || median <= p90, `${what}: median ${median}, p90 ${p90}`);
  if (parts) check(parts.plus + parts.neither + parts.minus === count, `${what}: parts of ${count}`);
  if (!bands) return;
  check(bands.reduce((sum, band) => sum + band.count, 0) === count, `${what}: bands of ${count}`);
  for (const { share } of bands) check(isPart(share), `${what}: share of a band ${share}`);
}

/** Measures of which each fact is one, so that parts add up and as many rows stand behind a number as it counts. */
const counted = new Set(['count']);
const listed = new Set(['count', 'share', 'mean', 'distribution', 'survival', 'level', 'net', 'net-share']);

function checkParts(metric: Metric, { period, unit, groups, series, ...whole }: Result, asked: Query) {
  const { measure, keep } = metric;
  for (const group of groups ?? []) {
    checkFigure(group, unit, `group ${group.key}`);
    check(isPart(group.share) || metric.measure.kind !== 'count', `share of group ${group.key}: ${group.share}`);
  }
  for (const point of series!) checkFigure(point, unit, `point ${point.start}`);
  check(
    series!.every(({ start, end }) => start < end && start >= period.start && end <= period.end),
    'points outside',
  );
  if (!counted.has(measure.kind) || keep) return;
  check(total(series) === whole.value, `points add up to ${total(series)} of ${whole.value}`);
  // A ticket may have several tags.
  if (!groups || asked.by === 'tag') return;
  check(total(groups) === whole.value, `groups add up to ${total(groups)} of ${whole.value}`);
}

function checkRows(engine: Engine, metric: Metric, variant: Variant, asked: Query, { count }: Result) {
  const rows = engine.facts(asked);
  for (const { at, value, keys } of rows) {
    check(Number.isFinite(at) && (value === undefined || Number.isFinite(value)), `row of ${at}: ${value}`);
    check(!Object.values(keys).some((key) => typeof key !== 'string'), `keys ${JSON.stringify(keys)}`);
  }
  if (listed.has(measureOf(metric, variant).kind)) check(rows.length === count, `${rows.length} rows for ${count}`);
}

function checkAnswers(engine: Engine, metric: Metric, given: Situation) {
  for (const variant of variantsOf(metric)) {
    const asked = question(metric, variant, given);
    try {
      const result = engine.query(asked);
      allFinite(result);
      checkFigure(result, result.unit, 'whole');
      check((result.trace.hits ?? 0) <= result.count, `${result.trace.hits} of ${result.count}`);
      if (result.unit === 'share') check(isPart(result.previous?.value), 'share of the period before');
      checkParts(metric, result, asked);
      checkRows(engine, metric, variant, asked, result);
    } catch (error) {
      throw new Error(`${JSON.stringify(asked)}: ${(error as Error).message}`, { cause: error });
    }
  }
}

function checkCharts(engine: Engine, metric: Metric, { period, slice }: Situation) {
  const query = { metric: metric.id, period };
  allFinite(engine.control({ ...query, period: period.slice(0, 4), rules: [1, 2, 3, 4] }));
  const by = metric.slices[slice % Math.max(1, metric.slices.length)];
  if (by) allFinite(engine.mixShift({ ...query, by }));
  if (metric.measure.kind !== 'count') return;
  const { cells, total: sum } = engine.heatmap(query);
  const inCells = cells.flat().reduce<number>((n, cell) => n + (cell ?? 0), 0);
  check(inCells === sum, `${metric.id}: ${inCells} in the cells of ${sum}`);
  allFinite(engine.sameWeekday(query));
}

const engineFor = ({ data, timeZone }: Situation) => createEngine(data, { ...settings, timeZone });

describe('whatever the data', () => {
  it('every metric answers with numbers that can be, in every variant', function () {
    this.timeout(0);
    fc.assert(
      fc.property(situations, (given) => {
        const engine = engineFor(given);
        for (const { metrics } of families) for (const metric of metrics) checkAnswers(engine, metric, given);
      }),
      exactRuns(25),
    );
  });

  it('the charts hold numbers that can be: limits, hours, weekdays, shifts, balances, clearing', function () {
    this.timeout(0);
    fc.assert(
      fc.property(situations, (given) => {
        const engine = engineFor(given);
        const { slice, period } = given;
        for (const { metrics } of families) checkCharts(engine, metrics[slice % metrics.length]!, given);
        for (const balance of engine.balance({ period })) allFinite(balance);
        const clearing = engine.clearing({ period });
        allFinite(clearing);
        check(isPart(clearing.never), `never ${clearing.never}`);
      }),
      exactRuns(25),
    );
  });
});
