import {
  bandOf,
  binColumn,
  countable,
  gammaOf,
  knownOf,
  partOf,
  sinceColumn,
  squaresOf,
  sumOf,
  zeroBin,
  type CountedHead,
} from '../model/counted.js';
import type { Counted } from './counted.js';
import { firstBucket, lengthOf } from './local-time.js';
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
      ...Object.keys(counted.spread ?? {}).flatMap((value) =>
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

/** Counts and sums of each combination of keys: one pass over the table, whatever is asked of it. */
function cellsQuery(options: FactsOptions, plan: Plan, source: SourceCounts, counted: Counted): FactsQuery {
  const { dialect, edges, span } = plan;
  const { banded } = countable[counted.facts]!;
  const head = { ...headOf(options, plan, counted), ...(banded && { edges }) };
  const select = new Select(options, plan, source, counted, options.dimensions);
  addCounts(select, plan, counted);
  if (banded) addBands(select, plan, banded.value, counted);
  for (const [name, sql] of Object.entries(counted.sums ?? {})) {
    select.sum(sumOf(name), isWhole(name) ? dialect.sum(sql) : `sum(${sql})`);
    if (counted.partial?.includes(name)) select.sum(knownOf(name), `count(${sql})`);
    if (countable[counted.facts]!.squares?.includes(name)) select.sum(squaresOf(name), dialect.sum(`${sql} * ${sql}`));
  }
  if (counted.timed) {
    const [length, first] = [lengthOf(options.grain), firstBucket(span, options.grain, plan.zone)];
    const shown = (sum: string, bucket: string, n: string) => `${sum} - ${n} * (${bucket} - ${first}) * ${length}`;
    select.sum(sinceColumn, dialect.sum(`${counted.at} - ${span.start}`), shown);
  }
  return { name: `${counted.facts}/${counted.date}`, head, sql: select.text(head), columns: select.columns };
}

/** How many facts there are of each kind. */
function addCounts(select: Select, { dialect }: Plan, { facts, flags = {}, parts = {} }: Counted) {
  for (const [name, sql] of Object.entries(flags)) select.group(name, sql);
  for (const [name, sql] of Object.entries(parts)) {
    for (const value of countable[facts]!.parts![name]!) {
      select.sum(partOf(name, value), dialect.countIf(`${sql} = ${value}`));
    }
  }
}

/** How many values lie in each band; those above the last edge are the rest. */
function addBands(select: Select, { dialect, edges }: Plan, name: string, { spread, spreadBy }: Counted) {
  const value = spread![name]!;
  const own = spreadBy === undefined ? [] : [`${spreadBy} = 1`];
  edges.forEach((edge, i) => {
    const above = i === 0 ? [] : [`${value} > ${edges[i - 1]}`];
    select.sum(bandOf(name, edge), dialect.countIf([...own, ...above, `${value} <= ${edge}`].join(' AND ')));
  });
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
  addCounts(select, plan, counted);
  return { name: `${counted.facts}/${counted.date}/opening`, head, sql: select.text(head), columns: select.columns };
}

/** Scores moved to another scale are the only values that are not whole. */
const isWhole = (name: string) => name !== 'scoreOfFive';

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
  const sql = counted.spread![value]!;
  const { binnedBy } = countable[counted.facts]!;
  // Where all facts have a value, a condition would only be worked out once more for each.
  const where = counted.partial?.includes(value) ? [...counted.where, `${sql} IS NOT NULL`] : counted.where;
  const select = new Select(options, plan, source, { ...counted, where }, slices);
  if (binnedBy) select.group(binnedBy, counted.spreadBy!);
  const bin = dialect.bin(sql, Math.log(gammaOf(accuracy)));
  select.group(binColumn, `CASE WHEN ${sql} <= 0 THEN ${zeroBin} ELSE ${bin} END`);
  return {
    name: [counted.facts, counted.date, value, ...slices].join('/'),
    head,
    sql: select.text(head),
    columns: select.columns,
  };
}
