import type { CountedFacts } from '../facts/counted.js';
import { columnsBehind, type Summand } from '../facts/counted-columns.js';
import type { FactsName } from '../facts/names.js';
import type { FactTable } from '../facts/table.js';
import type { Rule } from '../metrics/metric.js';
import { isComposite, partsOf } from './composites.js';
import { valueIn } from './counted-bins.js';
import { bandsIn, lack, namesIn, needsOf, tooMuch } from './counted-needs.js';
import { hasParts, isPart } from './counted-terms.js';
import { ruleOf, type Question } from './question.js';

/** Pre-counted facts, and the cells of each table of them. */
interface Source {
  readonly facts: CountedFacts;
  readonly table: (name: FactsName) => FactTable | undefined;
}

/** What counts lack to answer a question: `counted tickets` themselves, a slice, `bands` of these edges, `ranks`. */
export function lackOf(source: Source, question: Question, edges: readonly number[]): string[] {
  const { rule, filters, by } = question;
  const slices = [...Object.keys(filters), ...(by === undefined ? [] : [by])];
  return [...new Set([...lackingIn(source, rule, slices, edges), ...unordered(source, question)])];
}

function lackingIn(source: Source, rule: Rule, slices: readonly string[], edges: readonly number[]): string[] {
  const { measure, facts, where = {}, keep } = rule;
  if (isComposite(measure)) {
    return partsOf(measure).flatMap((part) => lackingIn(source, ruleOf(part, 'event', 'calendar'), slices, edges));
  }
  const table = source.table(facts);
  if (!table || tooMuch.has(measure.kind)) return ['counted tickets'];
  const tables = source.facts.tablesOf(facts);
  const { dimensions, values } = table.columns;
  const fixed = Object.keys(where).filter((name) => !(name in dimensions) && !(name in values) && !isPart(facts, name));
  const lost = tables.some((one) => keep && one.lost?.includes(keep.per));
  if (lost || !isAnswered(source, rule, table)) return ['counted tickets'];
  const bands = bandsIn(measure) && !tables.every((one) => edges.every((edge) => one.edges?.includes(edge)));
  const lacking = [...fixed, ...slices].filter((name) => !(name in dimensions));
  return [...lacking.map(lack), ...(bands ? ['counted bands'] : [])];
}

/** Whether the tables by its date have all columns that a measure looks at. */
function isAnswered(source: Source, rule: Rule, { columns }: FactTable): boolean {
  const { facts, at, measure } = rule;
  const needed = hasParts(facts) ? needsOf(rule) : [];
  const left = 'leave' in measure ? [measure.leave] : [];
  const counted = [at, ...left].every((date) => has(source, facts, date, needed));
  if (!hasParts(facts)) return counted && namesIn(measure).every((name) => name in columns.values);
  return counted && left.every(() => isOpened(source, facts));
}

/** Whether facts are counted by a date, with these columns in every table. */
function has({ facts: all }: Source, facts: FactsName, date: string, needed: readonly Summand[]): boolean {
  const cells = all.tablesOf(facts).filter((table) => table.date === date && !table.opening);
  const hasAll = ({ columns, edges = [] }: (typeof cells)[number]) => {
    const isThere = (name: string) => name in columns;
    return needed.every((of) => columnsBehind(of, edges, isThere).every(isThere));
  };
  return cells.length > 0 && cells.every(hasAll);
}

/** A stock is known from what was there at the start. */
const isOpened = ({ facts: all }: Source, facts: FactsName) =>
  all.tablesOf(facts).some((table) => table.opening && table.date === 'enteredAt');

/** A median asked for by itself, where no bins are. */
function unordered({ facts: all }: Source, { rule, filters, statistic }: Question): string[] {
  const { measure, facts, at } = rule;
  const wanted = measure.kind === 'survival' || (measure.kind === 'distribution' && (statistic ?? 'mean') !== 'mean');
  if (!wanted) return [];
  return all.bins(facts, at, valueIn(measure.column), Object.keys(filters)) ? [] : ['counted ranks'];
}
