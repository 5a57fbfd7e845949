import { planOf, type FactsOptions, type SliceName } from './options.js';
import { countsOf } from './sources.js';
import { countable } from '../model/counted.js';
import type { Counted } from './counted.js';
import { dayMs } from '../time/units.js';

export interface EstimateOptions extends FactsOptions {
  /** How many keys each dimension has in the data; `keysQuery` asks for them. */
  readonly keys: Readonly<Partial<Record<SliceName, number>>>;
  /** Most rows that all tables together may have; two million by default. */
  readonly budget?: number | undefined;
  /** About how many tickets, surveys or calls the period has: there are never more rows than facts. */
  readonly facts?: number | undefined;
}

export interface RowsEstimate {
  /** Most rows of all tables. */
  readonly rows: number;
  /** Combinations of keys in one bucket. */
  readonly cells: number;
  readonly buckets: number;
  /** Most rows of each table, by the name of its query. */
  readonly tables: Readonly<Record<string, number>>;
  /** About how many bytes the file takes as JSON packed with gzip. */
  readonly bytes: number;
}

/** Longest time that is thought of when bins are counted: a year, in ms. */
const longest = 365 * dayMs;
const shortest = 1000;
/** How many facts stand behind a row where nobody says how many there are. */
const unknownDensity = 450;
/** Bits of a count, of a sum, and of a bin with its count, packed with gzip: measured by `npm run bench:scale`. */
const bitsOf = { count: 2, sum: 19, bin: 4 } as const;

/** The more facts a number stands for, the more it varies. */
const bytesOf = (kind: keyof typeof bitsOf, density: number) => (bitsOf[kind] + Math.log2(1 + density) / 2) / 8;
const hoursOfDay = 24;

/**
 * How large the facts can become, before anyone counts them.
 * @throws RangeError when that is more than the budget; it names the dimension to drop
 */
export function estimateRows(options: EstimateOptions): RowsEstimate {
  const { budget = 2_000_000, dimensions } = options;
  const found = estimate(options);
  if (found.rows <= budget) return found;
  const [drop] = [...dimensions]
    .map((name) => ({ name, rows: estimate(without(options, name)).rows, keys: keysOf(options, name) }))
    .sort(
      (a, b) =>
        Number(a.rows > budget) - Number(b.rows > budget) || (a.rows > budget ? b.keys - a.keys : a.keys - b.keys),
    );
  const rows = (n: number) => `${Math.round(n).toLocaleString('en')} rows`;
  const hint = drop ? ` Drop "${drop.name}" (${drop.keys} keys): ${rows(drop.rows)}.` : '';
  throw new RangeError(`${rows(found.rows)} are more than the budget of ${rows(budget)}.${hint}`);
}

const keysOf = ({ keys }: EstimateOptions, name: SliceName): number => {
  const n = keys[name];
  if (n === undefined) throw new RangeError(`keys.${name} is missing: how many keys does "${name}" have?`);
  return Math.max(1, n);
};

function without(options: EstimateOptions, name: SliceName): EstimateOptions {
  const rest = (list: readonly SliceName[]) => list.filter((one) => one !== name);
  const { spread } = options;
  const lists = spread?.map((entry) => (typeof entry === 'string' ? entry : rest(entry)));
  return {
    ...options,
    dimensions: rest(options.dimensions),
    ...(lists && { spread: lists.filter((entry) => entry !== name) as FactsOptions['spread'] }),
  };
}

function estimate(options: EstimateOptions): RowsEstimate {
  const plan = planOf(options);
  const days = Math.max(1, Math.round((plan.span.end - plan.span.start) / dayMs));
  const buckets = options.grain === 'day' ? days : days * hoursOfDay;
  const product = (slices: readonly SliceName[]) => slices.reduce((n, name) => n * keysOf(options, name), 1);
  const cap = (rows: number) => Math.ceil(Math.min(rows, options.facts ?? Infinity));
  const bins = Math.log(longest / shortest) / Math.log((1 + plan.accuracy) / (1 - plan.accuracy));
  const tables: Record<string, number> = {};
  const density = (rows: number) => (options.facts === undefined ? unknownDensity : options.facts / rows);
  let bytes = 0;
  for (const { counts, slices } of countsOf(options, plan)) {
    const own = options.dimensions.filter((name) => slices[name] !== undefined);
    for (const counted of counts) {
      const name = `${counted.facts}/${counted.date}`;
      const cells = (tables[name] = cap(product(own) * buckets * statesOf(counted)));
      bytes += cells * numbersOf(counted, plan.edges.length, density(cells));
      if (counted.opening) tables[`${name}/opening`] = cap(product(own));
      const kinds = countable[counted.facts]!.binnedBy ? 2 : 1;
      for (const value of Object.keys(counted.spread ?? {})) {
        for (const list of plan.spreads) {
          const own = cap(product(list) * buckets * bins * kinds);
          tables[[name, value, ...list].join('/')] = own;
          bytes += own * bytesOf('bin', density(own));
        }
      }
    }
  }
  const rows = Object.values(tables).reduce((a, b) => a + b, 0);
  return { rows, cells: product(options.dimensions), buckets, tables, bytes: Math.round(bytes) };
}

/** Bytes of all numbers of a row. */
function numbersOf(counted: Counted, edges: number, density: number): number {
  const { facts, parts = {}, partial = [], sums = {}, timed } = counted;
  const { parts: values = {}, banded } = countable[facts]!;
  const flags = Object.keys(parts).reduce((n, name) => n + values[name]!.length, 0);
  const some = partial.filter((name) => name in sums).length;
  const counts = 1 + flags + some + (banded ? edges : 0);
  const totals = Object.keys(sums).length + (timed ? 1 : 0);
  return counts * bytesOf('count', density) + totals * bytesOf('sum', density);
}

/** Into how many rows scores split a cell: those of five kinds of surveys, of which few meet. */
const statesOf = ({ flags = {} }: Counted) => ('score' in flags ? 25 : 2 ** Object.keys(flags).length);

/** A SELECT that tells how many keys each dimension has: one column each. */
export function keysQuery(options: FactsOptions): string {
  const plan = planOf(options);
  const [source] = countsOf(options, plan);
  if (!source) throw new RangeError('No table is mapped.');
  const counts = options.dimensions.flatMap((name) => {
    const sql = source.slices[name];
    return sql ? [`count(DISTINCT ${sql}) AS ${plan.dialect.name(name)}`] : [];
  });
  return `SELECT ${counts.join(', ')} FROM ${source.from}`;
}
