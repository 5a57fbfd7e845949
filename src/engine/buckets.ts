import { bytes, numbers, type Rows, type Values } from '../facts/columns.js';
import { lowerBound, type DateOrder } from '../facts/order.js';
import type { FactTable } from '../facts/table.js';
import { followClasses, keptClasses, type Classes, type KeptClasses } from './classes.js';
import type { Facts } from './moving.js';
import { inPieces, selected, type Ordered } from './quantiles.js';
import { besideTables } from './recent.js';
import type { Span } from './result.js';
import { passing } from './select.js';

/*
 * Values in buckets of about equal size, as classes of a cube: a rank is then searched among the few rows of its bucket.
 */

/** Buckets, ascending by value; the last class is for facts without a value. */
export interface Buckets extends Classes {
  readonly codes: Uint8Array;
}

/** What is put into buckets: a column; with a flag, only facts that have it. */
export interface Valued {
  readonly column: string;
  readonly observed?: string | undefined;
}

/** Facts of a span whose values are searched. */
export interface Searched {
  readonly facts: Facts;
  readonly column: string;
  readonly buckets: Buckets;
  readonly span: Span;
}

const bucketCount = 60;
const sampleSize = 6000;

const bucketsBeside = besideTables<KeptClasses>(16, followClasses);

/** Buckets of about as many values each. */
export function bucketsOf(table: FactTable, date: string, valued: Valued): Buckets {
  const { column, observed } = valued;
  return bucketsBeside(table, `${date} ${column} ${observed ?? ''}`, () =>
    keptClasses(table, bucketClasses(valued, edgesOf(sampleOf(table, date, valued)))),
  );
}

function sampleOf(table: FactTable, date: string, valued: Valued): Float64Array {
  const value = valueOf(table, valued);
  const { rows } = table.by(date);
  return sorted(rows.length, (i) => value(rows[i]!));
}

/** Some of so many values in order, without those that are missing. */
function sorted(length: number, value: (i: number) => number): Float64Array {
  const step = Math.max(1, Math.floor(length / sampleSize));
  const sample = numbers(Math.floor(length / step), (i) => value(i * step));
  return sample.filter((own) => !Number.isNaN(own)).sort();
}

function valueOf({ columns: { values } }: FactTable, { column, observed }: Valued): (row: number) => number {
  const own = values[column]!;
  const seen = observed === undefined ? undefined : values[observed]!;
  return (row) => (seen?.[row] === 0 ? NaN : own[row]!);
}

/** Values that split an ascending sample evenly. */
function edgesOf(sample: Float64Array): Float64Array {
  const edge = (i: number) => sample[Math.floor(((i + 1) * sample.length) / bucketCount)]!;
  const all = sample.length ? numbers(bucketCount - 1, edge) : new Float64Array();
  return all.filter((value, i) => i === 0 || value > all[i - 1]!);
}

/** Buckets by their edges: apart, so that it holds on to nothing else. */
const bucketClasses = (valued: Valued, edges: Float64Array) => ({
  key: `buckets ${valued.column} ${valued.observed ?? ''}`,
  size: edges.length + 2,
  from: [valued.column, ...(valued.observed === undefined ? [] : [valued.observed])],
  code: (table: FactTable) => {
    const value = valueOf(table, valued);
    return (row: number) => (Number.isNaN(value(row)) ? edges.length + 1 : lowerBound(edges, value(row)));
  },
});

/** Ranks of the values of a span: counted by bucket, and searched in a bucket once its rows are gathered. */
export function orderIn(searched: Searched, counts: Float64Array): Ordered {
  const upTo = new Float64Array(counts.length);
  for (let bucket = 0; bucket + 1 < counts.length; bucket++) upTo[bucket + 1] = upTo[bucket]! + counts[bucket]!;
  return inPieces(upTo, (bucket) => ranksIn(searched, bucket));
}

/** All facts of one bucket, with their values and these in parts of about equal size. */
interface Bucket {
  readonly order: DateOrder;
  readonly values: Float64Array;
  readonly parts: Uint8Array;
}

/** The buckets last opened: a period that moves, and other filters, open the same again. */
const bucketBeside = besideTables<Bucket>(8);

function opened({ facts: { table, date }, column, buckets }: Searched, bucket: number): Bucket {
  return bucketBeside(table, `${date} ${buckets.key} ${bucket}`, () => {
    const order = table.by(date).ofCode(buckets.codes, bucket);
    const values = gathered(table.columns.values[column]!, order.rows);
    const edges = edgesOf(sorted(values.length, (i) => values[i]!));
    return { order, values, parts: bytes(values.length, (i) => lowerBound(edges, values[i]!)) };
  });
}

/** The values of a span in one bucket, by rank. */
function ranksIn(searched: Searched, bucket: number): Ordered {
  const { table, where, filters } = searched.facts;
  const { order, values, parts } = opened(searched, bucket);
  const [from, to] = [order.rank(searched.span.start), order.rank(searched.span.end)];
  const all = {
    rows: order.rows.subarray(from, to),
    values: values.subarray(from, to),
    parts: parts.subarray(from, to),
  };
  const isWhole = Object.keys({ ...where, ...filters }).length === 0;
  return inParts(isWhole ? all : those(passing(table, all.rows, where, filters), all));
}

/** What stands beside some of the rows, which come in the same order. */
function those(own: Rows, { rows, values, parts }: { rows: Rows; values: Float64Array; parts: Uint8Array }) {
  const kept = { values: new Float64Array(own.length), parts: new Uint8Array(own.length) };
  for (let i = 0, n = 0; n < own.length; i++) {
    if (rows[i] !== own[n]) continue;
    kept.values[n] = values[i]!;
    kept.parts[n++] = parts[i]!;
  }
  return kept;
}

/** Values whose parts are known: only those of one part are put in order. */
function inParts({ values, parts }: Pick<Bucket, 'values' | 'parts'>): Ordered {
  const upTo = new Float64Array(bucketCount + 1);
  for (let i = 0; i < parts.length; i++) upTo[parts[i]! + 1]!++;
  for (let part = 0; part < bucketCount; part++) upTo[part + 1]! += upTo[part]!;
  return inPieces(upTo, (part) => {
    const own = new Float64Array(upTo[part + 1]! - upTo[part]!);
    for (let i = 0, n = 0; n < own.length; i++) if (parts[i] === part) own[n++] = values[i]!;
    return selected(own);
  });
}

export function gathered(values: Values, rows: Rows): Float64Array {
  const own = new Float64Array(rows.length);
  for (let i = 0; i < own.length; i++) own[i] = values[rows[i]!]!;
  return own;
}
