import { binColumn, gammaOf, sinceColumn, sumOf, zeroBin, type CountedHead } from '../model/counted.js';
import type { Counted } from './counted.js';
import { planOf, type FactsOptions, type Plan, type SliceName } from './options.js';
import { Select } from './select.js';
import { countsOf, type SourceCounts } from './sources.js';

/** One SELECT, and what it counts. */
export interface FactsQuery {
  /** `first-responses/respondedAt`, with `/wait` and the dimensions for a table of bins. */
  readonly name: string;
  readonly head: CountedHead;
  readonly sql: string;
  /** Columns of its rows, beside the head. */
  readonly columns: readonly string[];
}

/**
 * One SELECT for each table of facts that the mapping can feed.
 * @throws RangeError that names what is wrong and lists what is allowed
 */
export function factsQueries(options: FactsOptions): FactsQuery[] {
  const plan = planOf(options);
  return countsOf(options, plan).flatMap((source) =>
    source.counts.flatMap((counted) => [
      cellsQuery(options, plan, source, counted),
      ...(counted.opening ? [openingQuery(options, plan, source, counted)] : []),
      ...(counted.spread ?? []).flatMap((value) =>
        plan.spreads.map((slices) => binsQuery(options, plan, source, counted, { value, slices })),
      ),
    ]),
  );
}

function headOf({ grain, zone, period, tables }: FactsOptions, plan: Plan, { facts, date }: Counted): CountedHead {
  const { from, to } = period;
  const lost = facts === 'surveys' && tables.surveys?.['customer'] !== undefined && { lost: ['customer'] };
  return { facts, date, grain, timeZone: zone, from, to, asOf: plan.asOf, ...lost };
}

/** Counts and sums by everything that facts are told apart by. */
function cellsQuery(options: FactsOptions, plan: Plan, source: SourceCounts, counted: Counted): FactsQuery {
  const { dialect, edges, span } = plan;
  const own = counted.edged ? edges : undefined;
  const head = { ...headOf(options, plan, counted), ...(own && { edges: own }) };
  const select = new Select(options, plan, source, counted, options.dimensions);
  for (const [name, sql] of Object.entries(counted.flags)) select.group(name, sql);
  for (const [name, sql] of Object.entries(counted.sums)) {
    // A fact with a value and one without never share a row.
    select.group(undefined, name === counted.edged ? bandOf(sql, edges) : `CASE WHEN ${sql} IS NULL THEN 0 ELSE 1 END`);
    select.sum(sumOf(name), isWhole(name) ? dialect.sum(sql) : `sum(${sql})`);
  }
  if (counted.timed) select.sum(sinceColumn, dialect.sum(`${counted.at} - ${span.start}`));
  return { name: `${counted.facts}/${counted.date}`, head, sql: select.text(head), columns: select.columns };
}

/** What was in a stock before the period, in the bucket before it. */
function openingQuery(options: FactsOptions, plan: Plan, source: SourceCounts, counted: Counted): FactsQuery {
  const { start } = plan.span;
  const head = { ...headOf(options, plan, counted), opening: true };
  const { timed: _, near: __, ...rest } = counted;
  const there = { ...rest, where: [...counted.where, ...counted.opening!(start)] };
  const select = new Select(
    options,
    { ...plan, span: { start: -Infinity, end: start } },
    source,
    there,
    options.dimensions,
  );
  for (const [name, sql] of Object.entries(counted.flags)) select.group(name, sql);
  return { name: `${counted.facts}/${counted.date}/opening`, head, sql: select.text(head), columns: select.columns };
}

/** Scores moved to another scale are the only values that are not whole. */
const isWhole = (name: string) => name !== 'scoreOfFive';

const bandOf = (sql: string, edges: readonly number[]) =>
  `CASE WHEN ${sql} IS NULL THEN -1 ${edges.map((edge, i) => `WHEN ${sql} <= ${edge} THEN ${i}`).join(' ')} ELSE ${edges.length} END`;

interface Spread {
  readonly value: string;
  readonly slices: readonly SliceName[];
}

/** Counts by logarithmic bin of a value: zero has one of its own, -1. */
function binsQuery(
  options: FactsOptions,
  plan: Plan,
  source: SourceCounts,
  counted: Counted,
  { value, slices }: Spread,
): FactsQuery {
  const { accuracy, dialect } = plan;
  const head = { ...headOf(options, plan, counted), value, accuracy };
  const sql = counted.sums[value]!;
  const select = new Select(options, plan, source, { ...counted, where: [...counted.where, `${sql} >= 0`] }, slices);
  for (const flag of spreadFlags) if (counted.flags[flag]) select.group(flag, counted.flags[flag]);
  const bin = dialect.bin(sql, Math.log(gammaOf(accuracy)));
  select.group(binColumn, `CASE WHEN ${sql} <= 0 THEN ${zeroBin} ELSE ${bin} END`);
  return {
    name: [counted.facts, counted.date, value, ...slices].join('/'),
    head,
    sql: select.text(head),
    columns: select.columns,
  };
}

/** Flags that quantiles are told apart by: whether the event came, or the fact is asked for at all. */
const spreadFlags = ['answered', 'resolvedOnce', 'inbound'] as const;
