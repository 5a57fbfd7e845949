import type { FactTable, Rows } from '../facts/table.js';
import { lowerBound } from '../facts/table.js';
import type { Keep, Rule } from '../metrics/metric.js';
import type { Span } from './result.js';

/** 1 for each row that passes the filters; absent when all do. */
export type Mask = Uint8Array | undefined;

/** Keys that pass, by dimension. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** Rows that pass the fixed conditions of a rule and the filters of a question. */
export function maskOf(table: FactTable, where: Rule['where'], filters: Filters): Mask {
  let mask: Mask;
  for (const [column, value] of Object.entries(where ?? {})) mask = and(mask, condition(table, column, value));
  for (const [name, keys] of Object.entries(filters)) mask = and(mask, oneOf(table, name, keys));
  return mask;
}

function and(a: Mask, b: Uint8Array): Uint8Array {
  if (!a) return b;
  for (let i = 0; i < a.length; i++) a[i]! &= b[i]!;
  return a;
}

/** A fixed condition of a metric: a key of a dimension or a value of a column. */
function condition(table: FactTable, column: string, value: string | number): Uint8Array {
  if (typeof value === 'string') return oneOf(table, column, [value]);
  const values = table.columns.values[column]!;
  const mask = new Uint8Array(table.columns.length);
  for (let i = 0; i < mask.length; i++) mask[i] = values[i] === value ? 1 : 0;
  return mask;
}

function oneOf({ columns }: FactTable, name: string, keys: readonly string[]): Uint8Array {
  const mask = new Uint8Array(columns.length);
  const many = columns.many?.[name];
  const { dictionary } = many ?? columns.dimensions[name]!;
  const passes = new Uint8Array(dictionary.size);
  for (const key of keys) {
    const code = dictionary.find(name === 'agent' ? key : key.trim().toLowerCase());
    if (code !== undefined) passes[code] = 1;
  }
  if (many) {
    for (let i = 0; i < mask.length; i++) {
      for (let k = many.offsets[i]!; k < many.offsets[i + 1]!; k++) mask[i]! |= passes[many.codes[k]!]!;
    }
    return mask;
  }
  const { codes } = columns.dimensions[name]!;
  for (let i = 0; i < mask.length; i++) mask[i] = passes[codes[i]!]!;
  return mask;
}

/** The rows whose date lies in the span, ascending by it. */
export function rowsIn(table: FactTable, date: string, { start, end }: Span, mask: Mask): Rows {
  const order = table.by(date);
  const rows = order.rows.subarray(lowerBound(order.at, start), lowerBound(order.at, end));
  return mask ? rows.filter((row) => mask[row] === 1) : rows;
}

/** Keeps one row for each key; rows come ascending by date, so the last is the latest. Keyless rows stay. */
export function keepOne(table: FactTable, rows: Rows, { kind, per }: Keep): Rows {
  const keys = table.columns.keys![per]!;
  const kept = new Map<number, number>();
  for (const row of rows) {
    const key = keys[row]!;
    if (key !== 0 && (kind === 'latest' || !kept.has(key))) kept.set(key, row);
  }
  return rows.filter((row) => keys[row] === 0 || kept.get(keys[row]!) === row);
}

export interface Partition {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  /** Rows of each key, in the order of `keys`. A row with several tags is in several. */
  readonly rows: readonly Rows[];
}

/** Splits rows by a dimension in two passes, whatever the number of keys. */
export function partition(table: FactTable, rows: Rows, name: string): Partition {
  const many = table.columns.many?.[name];
  const { dictionary } = many ?? table.columns.dimensions[name]!;
  const each = many ? visitMany(many.offsets, many.codes) : visitOne(table.columns.dimensions[name]!.codes);
  const sizes = new Uint32Array(dictionary.size);
  each(rows, (_, code) => sizes[code]!++);
  const parts = Array.from(sizes, (size) => new Uint32Array(size));
  const next = new Uint32Array(dictionary.size);
  each(rows, (row, code) => (parts[code]![next[code]!++] = row));
  return { keys: dictionary.keys, labels: dictionary.labels, rows: parts };
}

type Visit = (rows: Rows, visit: (row: number, code: number) => void) => void;

const visitOne =
  (codes: ArrayLike<number>): Visit =>
  (rows, visit) => {
    for (const row of rows) visit(row, codes[row]!);
  };

const visitMany =
  (offsets: Uint32Array, codes: Uint32Array): Visit =>
  (rows, visit) => {
    for (const row of rows) for (let k = offsets[row]!; k < offsets[row + 1]!; k++) visit(row, codes[k]!);
  };
