import { part } from '../facts/pause.js';
import type { DateOrder } from '../facts/order.js';
import type { Measure, Metric, Rule, Terms } from '../metrics/metric.js';
import { isComposite } from './composites.js';
import type { CoreEngine } from './core-engine.js';
import { groundsOf, leftOutOf, tablesBehind } from './grounds.js';
import { Measurer } from './measurer.js';
import { besideTables } from './recent.js';
import type { Figure, Span, Trace } from './result.js';
import { conditionsOf, type Mask } from './select.js';
import { knowsTickets, ownFilters } from './ticket-sets.js';

/** How a result came to be: enough to check it by hand. */
export function traceOf(engine: CoreEngine, measurer: Measurer, period: Span, { count }: Figure, hits?: number): Trace {
  const { metric, rule } = measurer.question;
  const { settings, calendar } = engine;
  return {
    ...definitionOf(measurer),
    timeZone: calendar.zone.name,
    weekStart: calendar.weekStart,
    used: count,
    hits,
    unfiltered: count === 0 ? unfiltered(measurer, period) : undefined,
    span: measurer.missing.length ? undefined : covered(measurer),
    ...sourceOf(engine, rule),
    missing: [...measurer.missing, ...(metric.judged && !settings.sla && count === 0 ? ['sla'] : [])],
    asked: metric.asked && askedOf(measurer, metric.asked, period),
    ...(engine.counting && { counted: engine.counting.trace(rule) }),
  };
}

/** What was asked, and by which rule it is answered. */
function definitionOf({ question, table }: Measurer) {
  const { metric, rule, population, clock, statistic, sets } = question;
  return {
    metric: metric.id,
    facts: rule.facts,
    counts: metric.counts ?? rule.facts,
    date: rule.at,
    formula: describe(rule),
    population,
    clock,
    statistic,
    where: ownFilters(question),
    ...(sets.length && knowsTickets(table) && { tickets: sets }),
    target: metric.target,
  };
}

/** What the data say of themselves: how old they are, what was left out of them, what had to be assumed. */
function sourceOf(engine: CoreEngine, rule: Rule) {
  const { desk, settings } = engine;
  const grounds = groundsOf(engine.catalogue, rule);
  return {
    asOf: desk.asOf.at,
    asOfAssumed: desk.asOf.assumed,
    coverage: desk.coverage,
    ...leftOutOf(engine, grounds),
    notes: settings.notes ?? [],
    shortcuts: Object.assign({}, ...grounds.map(({ facts }) => engine.shortcuts(facts.name))) as Trace['shortcuts'],
    zoneless: { count: desk.zoneless(tablesBehind(grounds)), zone: desk.instants.zone.name },
  };
}

/** How many facts there would be without the filters; `undefined` where there are none. */
const unfiltered = (measurer: Measurer, period: Span) =>
  Object.keys(measurer.question.filters).length > 0 ? measurer.with({}).measure([period])[0]!.count : undefined;

const spansBeside = besideTables<Span | 'none'>(32);

/** Oldest and newest fact that the metric could count, whatever the period and the filters. */
function covered(measurer: Measurer): Span | undefined {
  const { table, question, engine } = measurer;
  if (engine.counting?.knows(measurer)) return engine.counting.covered(measurer);
  const { at, where } = question.rule;
  const span = spansBeside(table, JSON.stringify([at, where]), () => {
    const [order, mask] = [table.by(at), conditionsOf(table, where)];
    return part(() => spanOf(order, mask));
  });
  if (span === 'none') return undefined;
  return engine.counting?.whole(span) ?? span;
}

function spanOf(order: DateOrder, mask: Mask): Span | 'none' {
  const { rows } = order;
  let [first, last] = [0, rows.length - 1];
  while (mask && first <= last && !mask[rows[first]!]) first++;
  while (mask && first < last && !mask[rows[last]!]) last--;
  return first > last ? 'none' : { start: order.at(first), end: order.at(last) };
}

function askedOf({ engine, question }: Measurer, asked: Partial<Rule>, period: Span): Trace['asked'] {
  const [figure] = new Measurer(engine, { ...question, rule: { ...withoutKeep(question.rule), ...asked } }).measure([
    period,
  ]);
  return { sent: figure!.count, answered: figure!.hits ?? 0 };
}

function withoutKeep({ facts, at, where, measure }: Rule): Rule {
  return { facts, at, ...(where && { where }), measure };
}

/** The definition in the words of the catalogue, such as `share(positive) of surveys where kind = csat by answeredAt`. */
function describe({ facts, at, where, keep, measure }: Rule): string {
  const conditions = Object.entries(where ?? {}).map(([column, value]) => `${column} = ${value}`);
  return [
    describeMeasure(measure),
    ...(isComposite(measure) ? [] : [`of ${facts}`]),
    ...(conditions.length ? [`where ${conditions.join(' and ')}`] : []),
    ...(keep ? [`${keep.kind} per ${keep.per}`] : []),
    ...(isComposite(measure) ? [] : [`by ${at}`]),
  ].join(' ');
}

const describeTerms = (terms: Terms) =>
  terms.map(([{ id }, sign], i) => `${sign < 0 ? '- ' : i ? '+ ' : ''}${id}`).join(' ');

const ids = (metrics: readonly Metric[]) => metrics.map(({ id }) => id);

function describeMeasure(measure: Measure): string {
  switch (measure.kind) {
    case 'quotient':
      return `(${describeTerms(measure.over)})${measure.times ? ` x ${measure.times}` : ''} / (${describeTerms(measure.under)})`;
    case 'total':
      return describeTerms(measure.terms);
    case 'product':
      return ids(measure.factors).join(' x ');
    case 'mean-of':
      return `mean of ${ids(measure.metrics).join(', ')}`;
    default: {
      const { kind, ...options } = measure;
      const named = Object.entries(options).map(
        ([name, value]) => `${name}: ${String(typeof value === 'object' ? JSON.stringify(value) : value)}`,
      );
      return named.length ? `${kind}(${named.join(', ')})` : kind;
    }
  }
}
