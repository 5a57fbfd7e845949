import type { Clock } from '../model/settings.js';
import { ticketSlices, type Metric, type Rule, type Unit } from '../metrics/metric.js';
import type { Compare, Interval, Population, Query, Statistic, TicketSet, Where } from './result.js';
import type { Filters } from './select.js';

/** A query that has been checked: every field stands, and the rule of its variant is chosen. */
export interface Question {
  readonly metric: Metric;
  readonly rule: Rule;
  readonly unit: Unit;
  readonly period: string;
  readonly by: string | undefined;
  readonly interval: Interval | undefined;
  readonly filters: Filters;
  /** Only facts of tickets that belong to each of these. */
  readonly sets: readonly TicketSet[];
  readonly population: Population;
  readonly clock: Clock;
  readonly statistic: Statistic | undefined;
  readonly compare: Compare;
  /** Only the value, its count and interval are wanted. */
  readonly brief?: true;
}

const populations = ['event', 'cohort'] as const;
const clocks = ['calendar', 'business'] as const;
const statistics = ['mean', 'median', 'p90'] as const;
const compares = ['previous', 'year-ago', 'none'] as const;
const intervals = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
const knownSlices: readonly string[] = [...ticketSlices, 'topic', 'network', 'sentiment', 'hour'];

/** @throws RangeError that names the wrong value and lists what is allowed. */
export function readQuestion(query: Query, metric: Metric): Question {
  const { population, clock } = readVariant(query, metric);
  const { by, interval, statistic, period = 'last-30-days', where = {}, compare = 'previous', tickets = [] } = query;
  return {
    metric,
    rule: ruleOf(metric, population, clock),
    unit: (population === 'cohort' ? metric.cohort?.unit : undefined) ?? metric.unit,
    period,
    by: by === undefined ? undefined : oneOf('slice', by, metric.slices, metric),
    interval: interval && oneOf('interval', interval, intervals, metric),
    filters: readWhere(where, metric),
    sets: tickets,
    population,
    clock,
    statistic: statistic && oneOf('statistic', statistic, statistics, metric),
    compare: oneOf('compare', compare, compares, metric),
  };
}

function readVariant(query: Query, metric: Metric): Pick<Question, 'population' | 'clock'> {
  const population = oneOf('population', query.population ?? 'event', metric.cohort ? populations : ['event'], metric);
  if (query.clock === 'business' && metric.calendarOnly !== undefined) throw calendarOnly(metric);
  const allowed = businessOf(metric, population) ? clocks : (['calendar'] as const);
  return { population, clock: oneOf('clock', query.clock ?? 'calendar', allowed, metric) };
}

const businessOf = (metric: Metric, population: Population) =>
  population === 'cohort' ? metric.cohortBusiness : metric.business;

const calendarOnly = ({ id, calendarOnly: why }: Metric) =>
  new RangeError(`Metric "${id}" has no clock "business": ${why}. Allowed: calendar.`);

function oneOf<T extends string>(what: string, value: string, allowed: readonly T[], { id }: Metric): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new RangeError(`Unknown ${what} "${value}" of metric "${id}". Allowed: ${allowed.join(', ')}.`);
}

/** The rule of a variant: what it does not say is as in the metric itself. */
export function ruleOf(metric: Metric, population: Population, clock: Clock): Rule {
  const { facts, at, where, keep, span, measure } = metric;
  const base: Rule = { facts, at, ...(where && { where }), ...(keep && { keep }), ...(span && { span }), measure };
  const { unit: _, ...cohort } = (population === 'cohort' ? metric.cohort : undefined) ?? {};
  return { ...base, ...cohort, ...(clock === 'business' ? businessOf(metric, population) : undefined) };
}

function readWhere(where: Where, metric: Metric): Filters {
  const filters: Record<string, readonly string[]> = {};
  for (const [name, keys] of Object.entries(where)) {
    if (keys === undefined || keys === null) continue;
    if (!metric.slices.includes(name as Metric['slices'][number])) throw unknownSlice(name, metric);
    filters[name] = (Array.isArray(keys) ? keys : [keys]).map(String);
  }
  return filters;
}

function unknownSlice(name: string, { id, slices }: Metric) {
  const what = knownSlices.includes(name) ? 'has no slice' : 'knows no slice';
  return new RangeError(`Metric "${id}" ${what} "${name}". Allowed: ${slices.join(', ')}.`);
}
