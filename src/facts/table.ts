import type { Raw } from './as-of.js';
import { Dictionary, type Codes } from './dictionary.js';
import { byTicket } from './group.js';
import type { Column, FactsName } from './names.js';

/** Rows of a table, by index. */
export type Rows = Uint32Array;

export type Values = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** A dimension of one code a fact. */
export interface Dimension {
  readonly dictionary: Dictionary;
  readonly codes: Codes;
}

/** A dimension of several codes a fact (tags): those of row `i` lie in `codes[offsets[i] .. offsets[i + 1])`. */
export interface ManyDimension {
  readonly dictionary: Dictionary;
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
}

export interface FactColumns {
  readonly length: number;
  /** Instants; NaN where the fact has no such date. */
  readonly dates: Readonly<Record<Column, Float64Array>>;
  readonly dimensions: Readonly<Record<string, Dimension>>;
  readonly many?: Readonly<Record<string, ManyDimension>> | undefined;
  /** Measured values; NaN where one is missing. */
  readonly values: Readonly<Record<Column, Values>>;
  /** Keys to count or to keep one of: a code from 1, 0 for none. */
  readonly keys?: Readonly<Record<Column, Uint32Array>> | undefined;
  /** How many facts each row stands for; one each when absent. */
  readonly weight?: Float64Array | undefined;
  /** The ticket behind each fact: its row in the desk, or `noTicket`. */
  readonly tickets?: Uint32Array | undefined;
  /** The record behind each fact, where it is not the ticket. */
  readonly records?: readonly Raw[] | undefined;
}

export const noTicket = 0xffffffff;

/** A column of numbers. `Float64Array.from` with a function goes through an iterator: twenty times slower. */
export function numbers(length: number, value: (row: number) => number): Float64Array {
  const column = new Float64Array(length);
  for (let row = 0; row < length; row++) column[row] = value(row);
  return column;
}

/** A column of flags or of codes below 256. */
export function bytes(length: number, value: (row: number) => number): Uint8Array {
  const column = new Uint8Array(length);
  for (let row = 0; row < length; row++) column[row] = value(row);
  return column;
}

/** A column of codes or rows. */
export function integers(length: number, value: (row: number) => number): Uint32Array {
  const column = new Uint32Array(length);
  for (let row = 0; row < length; row++) column[row] = value(row);
  return column;
}

/** An object whose properties are computed when they are first read: a column that nobody asks for costs nothing. */
export function lazily<T extends object>(parts: { readonly [K in keyof T]: () => T[K] }): T {
  const object = {} as T;
  for (const name of Object.keys(parts) as (keyof T)[]) {
    const get = () => {
      const value = parts[name]();
      Object.defineProperty(object, name, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(object, name, { get, enumerable: true, configurable: true });
  }
  return object;
}

const yesOrNo = new Dictionary();
for (const key of ['no', 'yes']) yesOrNo.code(key);

/** Dated rows in typed columns: one table for one thing that happens. */
export class FactTable {
  readonly name: FactsName;
  readonly columns: FactColumns;
  readonly #orders = new Map<Column, DateOrder>();
  /** Names of the dimensions that were added. */
  readonly #sets = new Set<string>();

  constructor(name: FactsName, columns: FactColumns) {
    this.name = name;
    this.columns = columns;
  }

  /**
   * Adds a dimension that says whether the ticket of a fact is in a set (`yes` or `no`). Facts of a table that knows
   * no tickets all are.
   */
  addSet(name: string, members: Uint8Array) {
    const { dimensions, length, tickets } = this.columns;
    this.#sets.add(name);
    if (Object.hasOwn(dimensions, name)) return;
    const isMember = (row: number) => (tickets![row] === noTicket ? 0 : members[tickets![row]!]!);
    const codes = tickets ? bytes(length, isMember) : new Uint8Array(length).fill(1);
    Object.defineProperty(dimensions, name, { value: { dictionary: yesOrNo, codes }, configurable: true });
  }

  /** Forgets sets that nobody asks for any more. */
  dropSets(isOld: (name: string) => boolean) {
    for (const name of this.#sets) {
      if (!isOld(name)) continue;
      this.#sets.delete(name);
      Reflect.deleteProperty(this.columns.dimensions, name);
    }
  }

  /** The rows that have this date, ascending by it; ties keep the order of the data. */
  by(date: Column): DateOrder {
    let order = this.#orders.get(date);
    if (!order) {
      const dates = this.columns.dates[date];
      if (!dates) throw new Error(`Facts "${this.name}" have no date "${date}"`);
      this.#orders.set(date, (order = orderBy(dates, this.columns.tickets)));
    }
    return order;
  }
}

export interface DateOrder {
  readonly rows: Rows;
  /** The dates of `rows`, ascending. */
  readonly at: Float64Array;
}

/** @param each rows of the tickets: where these are 0, 1, 2, …, facts in order need no array of their own */
function orderBy(dates: Float64Array, each: Rows | undefined): DateOrder {
  let sorted = true;
  let dated = 0;
  let last = -Infinity;
  for (let row = 0; row < dates.length; row++) {
    const at = dates[row]!;
    if (Number.isNaN(at)) continue;
    dated++;
    if (at < last) sorted = false;
    else last = at;
  }
  const whole = sorted && dated === dates.length;
  if (whole && each && isEach(each)) return { rows: each, at: dates };
  const rows = sorted ? rowsWithDate(dates, dated) : ascending(dates).subarray(0, dated);
  return { rows, at: whole ? dates : numbers(dated, (i) => dates[rows[i]!]!) };
}

/** Whether rows are 0, 1, 2, … */
export function isEach(rows: Rows): boolean {
  for (let i = 0; i < rows.length; i++) if (rows[i] !== i) return false;
  return true;
}

/** Whether two columns of dates say the same. */
export function sameDates(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !(Number.isNaN(a[i]!) && Number.isNaN(b[i]!))) return false;
  return true;
}

function rowsWithDate(dates: Float64Array, dated: number): Rows {
  const rows = new Uint32Array(dated);
  for (let row = 0, i = 0; row < dates.length; row++) if (!Number.isNaN(dates[row]!)) rows[i++] = row;
  return rows;
}

/**
 * Positions by ascending value, ties in their order, NaN last. Sorts by even stretches of a few values each, then
 * within each.
 */
export function ascending(values: Float64Array): Rows {
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < first) first = values[i]!;
    if (values[i]! > last) last = values[i]!;
  }
  const stretches = Math.ceil(values.length / 8);
  const width = (last - first) / stretches || 1;
  const stretch = (value: number) =>
    Number.isNaN(value) ? stretches : Math.min(stretches - 1, Math.floor((value - first) / width));
  const own = integers(values.length, (i) => stretch(values[i]!));
  return byTicket(own, values, stretches + 1).order;
}

/** Index of the first date that is not before `instant`. */
export function lowerBound(at: Float64Array | Uint32Array, instant: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at[middle]! < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
