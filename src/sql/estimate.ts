import { planOf, type FactsOptions, type SliceName } from './options.js';
import { countsOf } from './sources.js';
import type { Counted } from './counted.js';

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
const longest = 365 * 86_400_000;
const shortest = 1000;
/** Measured by `npm run bench:scale`: 5.59 million rows of a year of a million tickets are 13.3 MB of packed JSON. */
const bytesOfRow = 2.4;
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
  const days = Math.max(1, Math.round((plan.span.end - plan.span.start) / 86_400_000));
  const buckets = options.grain === 'day' ? days : days * hoursOfDay;
  const product = (slices: readonly SliceName[]) => slices.reduce((n, name) => n * keysOf(options, name), 1);
  const cap = (rows: number) => Math.ceil(Math.min(rows, options.facts ?? Infinity));
  const bins = Math.log(longest / shortest) / Math.log((1 + plan.accuracy) / (1 - plan.accuracy));
  const tables: Record<string, number> = {};
  for (const { counts, slices } of countsOf(options, plan)) {
    const own = options.dimensions.filter((name) => slices[name] !== undefined);
    for (const counted of counts) {
      const name = `${counted.facts}/${counted.date}`;
      tables[name] = cap(product(own) * buckets * statesOf(counted, plan.edges.length));
      if (counted.opening) tables[`${name}/opening`] = cap(product(own));
      for (const value of counted.spread ?? []) {
        for (const list of plan.spreads) tables[[name, value, ...list].join('/')] = cap(product(list) * buckets * bins);
      }
    }
  }
  const rows = Object.values(tables).reduce((a, b) => a + b, 0);
  return { rows, cells: product(options.dimensions), buckets, tables, bytes: rows * bytesOfRow };
}

/** Into how many rows flags and bands may split a cell: in most desks few of them meet. */
function statesOf({ flags, edged }: Counted, edges: number): number {
  const judged = Object.keys(flags).filter((name) => name === 'met' || name === 'answered' || name === 'resolved');
  return 2 ** judged.length * (edged ? edges + 1 : 1);
}

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
