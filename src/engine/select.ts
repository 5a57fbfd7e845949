import type { Codes, Dictionary } from '../facts/dictionary.js';
import type { Rows } from '../facts/columns.js';
import type { FactTable } from '../facts/table.js';
import type { Keep, Rule } from '../metrics/metric.js';
import { besideTables } from './recent.js';
import type { Span } from './result.js';

/** 1 for each row that passes the filters; absent when all do. */
export type Mask = Uint8Array | undefined;

/** Keys that pass, by dimension. */
export type Filters = Readonly<Record<string, readonly string[]>>;

const conditions = besideTables<Uint8Array>(16);
const masks = besideTables<Uint8Array>(4);

/** Rows that pass the fixed conditions of a rule and the filters of a question. Questions of one table share it. */
export function maskOf(table: FactTable, where: Rule['where'], filters: Filters): Mask {
  const names = Object.keys(filters);
  const fixed = conditionsOf(table, where);
  if (names.length === 0) return fixed;
  return masks(table, JSON.stringify([where, filters]), () => {
    let mask = fixed;
    for (const name of names) mask = and(mask, oneOf(table, name, filters[name]!));
    return mask!;
  });
}

/** Rows that pass the fixed conditions of a rule. */
export function conditionsOf(table: FactTable, where: Rule['where']): Mask {
  const all = Object.entries(where ?? {});
  if (all.length === 0) return undefined;
  return conditions(table, JSON.stringify(where), () => {
    let mask: Mask;
    for (const [column, value] of all) mask = and(mask, condition(table, column, value));
    return mask!;
  });
}

/** Neither mask is written to: others may share it. */
function and(a: Mask, b: Uint8Array): Uint8Array {
  if (!a) return b;
  const both = new Uint8Array(a.length);
  for (let i = 0; i < both.length; i++) both[i] = a[i]! & b[i]!;
  return both;
}

/** A fixed condition of a metric: a key of a dimension or a value of a column. */
function condition(table: FactTable, column: string, value: string | number): Uint8Array {
  if (typeof value === 'string') return oneOf(table, column, [value]);
  const values = table.columns.values[column]!;
  const mask = new Uint8Array(table.columns.length);
  for (let i = 0; i < mask.length; i++) mask[i] = values[i] === value ? 1 : 0;
  return mask;
}

/** 1 for each code whose key is among those given; without keys all pass. Agents are told apart by case. */
export function codesThatPass(dictionary: Dictionary, name: string, keys: readonly string[] | undefined): Uint8Array {
  const passes = new Uint8Array(dictionary.size);
  if (!keys) return passes.fill(1);
  for (const key of keys) {
    const code = dictionary.find(name === 'agent' ? key : key.trim().toLowerCase());
    if (code !== undefined) passes[code] = 1;
  }
  return passes;
}

function oneOf({ columns }: FactTable, name: string, keys: readonly string[]): Uint8Array {
  const mask = new Uint8Array(columns.length);
  const many = columns.many?.[name];
  const { dictionary } = many ?? columns.dimensions[name]!;
  const passes = codesThatPass(dictionary, name, keys);
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
  const rows = order.rows.subarray(order.rank(start), order.rank(end));
  return masked(rows, mask);
}

/** Rows that pass. Without a branch: whether the next one does cannot be guessed. */
export function masked(rows: Rows, mask: Mask): Rows {
  if (!mask) return rows;
  const kept = new Uint32Array(rows.length);
  let n = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    kept[n] = row;
    n += mask[row]!;
  }
  return kept.subarray(0, n);
}

/** Of few rows those that pass, without a mask of the whole table. Tags are no filter here. */
export function passing(table: FactTable, rows: Rows, where: Rule['where'], filters: Filters): Rows {
  let kept = masked(rows, conditionsOf(table, where));
  for (const name of Object.keys(filters)) {
    const { dictionary, codes } = table.columns.dimensions[name]!;
    kept = coded(kept, codes, codesThatPass(dictionary, name, filters[name]));
  }
  return kept;
}

/** Rows whose code passes; without a branch as above. */
function coded(rows: Rows, codes: Codes, passes: Uint8Array): Rows {
  const kept = new Uint32Array(rows.length);
  let n = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    kept[n] = row;
    n += passes[codes[row]!]!;
  }
  return kept.subarray(0, n);
}

/** Keeps one row for each key; rows come ascending by date, so the last is the latest. Keyless rows stay. */
export function keepOne(table: FactTable, rows: Rows, { kind, per }: Keep): Rows {
  const keys = table.columns.keys![per]!;
  if (!hasKeys(table, per)) return rows;
  let highest = 0;
  for (let i = 0; i < rows.length; i++) if (keys[rows[i]!]! > highest) highest = keys[rows[i]!]!;
  // Row + 1 of each key, 0 while it has none.
  const chosen = new Uint32Array(highest + 1);
  for (let i = 0; i < rows.length; i++) {
    const key = keys[rows[i]!]!;
    if (kind === 'latest' || chosen[key] === 0) chosen[key] = rows[i]! + 1;
  }
  return rows.filter((row) => keys[row] === 0 || chosen[keys[row]!] === row + 1);
}

const keyed = besideTables<'some' | 'none'>(8);

/** Whether any fact has a key. */
export const hasKeys = (table: FactTable, per: string): boolean =>
  keyed(table, per, () => (table.columns.keys![per]!.some((key) => key !== 0) ? 'some' : 'none')) === 'some';

export interface Partition {
  readonly dictionary: Dictionary;
  /** Rows of each key, by its code. A row with several tags is in several. */
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
  return { dictionary, rows: parts };
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
