import type { FactsDefinition } from '../facts/definition.js';
import type { Measure, Metric, Rule, Stock } from '../metrics/metric.js';
import type { LeftOut } from '../model/left-out.js';
import type { TableName } from '../model/records.js';
import type { Catalogue } from './catalogue.js';
import { isComposite, partsOf } from './composites.js';
import type { CoreEngine } from './core-engine.js';
import { ruleOf, type Question } from './question.js';
import type { Trace } from './result.js';

/** Facts that an answer rests on, and which of their columns come from another table of records. */
interface Ground {
  readonly facts: FactsDefinition;
  readonly borrowed: readonly string[];
}

/** Everything that a rule counts: its own facts, those of its stock, and those of the metrics it is made of. */
export function groundsOf(catalogue: Catalogue, rule: Rule): readonly Ground[] {
  const { measure } = rule;
  if (isComposite(measure)) return partsOf(measure).flatMap((part) => groundsOf(catalogue, plain(part)));
  const facts = catalogue.facts(rule.facts);
  const borrowed = Object.keys(facts.borrowed ?? {}).filter((column) => namedBy(measure).includes(column));
  const stock = stockOf(measure);
  return [{ facts, borrowed }, ...(stock ? [{ facts: catalogue.facts(stock.facts), borrowed: [] }] : [])];
}

const plain = (metric: Metric) => ruleOf(metric, 'event', 'calendar');
const namedBy = (measure: Measure): unknown[] => Object.values(measure);
const stockOf = (measure: Measure): Stock | undefined => (measure.kind === 'participation' ? measure.of : undefined);

/** Tables of records without which the rule says nothing: the first of each of its facts, and those borrowed from. */
function tablesOf(grounds: readonly Ground[]): TableName[] {
  const needed = grounds.flatMap(({ facts, borrowed }) => [
    ...facts.from.slice(0, 1),
    ...borrowed.map((column) => facts.borrowed![column]!),
  ]);
  return [...new Set(needed)];
}

/** Every table of records that has a part in the answer. */
export const tablesBehind = (grounds: readonly Ground[]): TableName[] => [
  ...new Set(
    grounds.flatMap(({ facts, borrowed }) => [...facts.from, ...borrowed.map((column) => facts.borrowed![column]!)]),
  ),
];

/**
 * Settings and tables without which a question has no answer. Data without the only table of a metric hold none of
 * its facts, which the span of the trace says; of several tables a missing one would pass for zero.
 */
export function missingOf({ settings, desk, catalogue }: CoreEngine, { metric, rule, clock }: Question): string[] {
  const needs = [...(metric.needs ?? []), ...(clock === 'business' ? (['businessHours'] as const) : [])];
  const tables = tablesOf(groundsOf(catalogue, rule));
  return [
    ...needs.filter((name) => settings[name] === undefined),
    ...(tables.length > 1 ? tables.filter((table) => !desk.has(table)) : []),
  ];
}

/** What the payload holds that no table could be told for: it may concern any number. */
const anywhere = 'payload';

/**
 * What was left out of the tables behind an answer, and the fields that nobody reads. Everything that could leave a
 * record out has been read by then, and the order is that of the names, so that no earlier question changes the list.
 */
export function leftOutOf(engine: CoreEngine, grounds: readonly Ground[]): Pick<Trace, 'leftOut' | 'unread'> {
  readAll(engine, grounds);
  const found = engine.desk.log.list().sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const tables = new Set<string>([anywhere, ...tablesBehind(grounds)]);
  const all = [...(engine.settings.leftOut ?? []), ...found].filter(({ of, table }) => tables.has(of ?? table));
  const unread = all.flatMap(({ reason, field }) => (reason === 'unknown-field' && field ? [field] : []));
  return {
    leftOut: all.filter(
      ({ reason, field, of, table }) =>
        reason !== 'not-counted' && (field === undefined || grounds.some((one) => looksAt(one, of ?? table, field))),
    ),
    unread: [...new Set(unread)],
  };
}

function readAll(engine: CoreEngine, grounds: readonly Ground[]) {
  for (const { facts, borrowed } of grounds) {
    const { values } = engine.table(facts.name).columns;
    // A column is computed, and its table read, when it is first looked at.
    borrowed.forEach((column) => values[column]);
  }
}

const keyOf = ({ table, reason, field = '' }: LeftOut) => `${table} ${field} ${reason}`;

const looksAt = ({ facts }: Ground, table: string, field: string) =>
  [anywhere, ...facts.from].some((name) => name === table) && facts.fields.includes(field);
