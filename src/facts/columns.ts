import { part } from './pause.js';

/** Rows of a table, by index. */
export type Rows = Uint32Array;

export type Values = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** Room that a column keeps for rows that come later, as a share of its length. */
const spare = (length: number) => (length >>> 6) + 64;

/** A column of zeros with room for rows that come later. */
export const roomy = <T extends Values>(Column: ColumnType<T>, length: number): T =>
  new Column(new ArrayBuffer((length + spare(length)) * Column.BYTES_PER_ELEMENT), 0, length);

interface ColumnType<T extends Values> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, offset: number, length: number): T;
}

/** A column with more rows: in its own room where there is enough, else copied. The new rows are to be written. */
export function grown<T extends Values>(column: T, length: number): T {
  const Column = column.constructor as ColumnType<T>;
  const { buffer, byteOffset } = column;
  if (byteOffset + length * Column.BYTES_PER_ELEMENT <= buffer.byteLength) {
    return new Column(buffer as ArrayBuffer, byteOffset, length);
  }
  const copy = roomy(Column, length);
  copy.set(column);
  return copy;
}

/** A column of numbers. `Float64Array.from` with a function goes through an iterator: twenty times slower. */
export function numbers(length: number, value: (row: number) => number): Float64Array {
  const column = roomy(Float64Array, length);
  for (let row = 0; row < length; row++) column[row] = value(row);
  return column;
}

/** A column of flags or of codes below 256. */
export function bytes(length: number, value: (row: number) => number): Uint8Array {
  const column = roomy(Uint8Array, length);
  for (let row = 0; row < length; row++) column[row] = value(row);
  return column;
}

/** A column of codes or rows. */
export function integers(length: number, value: (row: number) => number): Uint32Array {
  const column = roomy(Uint32Array, length);
  for (let row = 0; row < length; row++) column[row] = value(row);
  return column;
}

/**
 * Durations of the rows that have a date; in half the room where all are whole milliseconds of less than seven weeks.
 * What stands in other rows means nothing.
 */
export function durations(dates: Float64Array, value: (row: number) => number): Uint32Array | Float64Array {
  const column = roomy(Uint32Array, dates.length);
  for (let row = 0; row < dates.length; row++) {
    if (Number.isNaN(dates[row]!)) continue;
    const own = value(row);
    column[row] = own;
    if (column[row] !== own) return numbers(dates.length, value);
  }
  return column;
}

/** Flags, or no array at all where none is set. */
export const unlessNone = (flags: Uint8Array): Uint8Array => (flags.includes(1) ? flags : new Uint8Array());

/** An object whose properties are computed when they are first read: a column that nobody asks for costs nothing. */
export function lazily<T extends object>(parts: { readonly [K in keyof T]: () => T[K] }): T {
  const object = {} as T;
  for (const name of Object.keys(parts) as (keyof T)[]) {
    const get = () => part(parts[name], (value) => settle(object, name, value));
    Object.defineProperty(object, name, { get, enumerable: true, configurable: true });
  }
  return object;
}

/** Gives a property of a lazy object its value. */
export function settle<T extends object, K extends keyof T>(object: T, name: K, value: T[K]) {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true });
}

/** The names of the properties of a lazy object that have been read. */
export const readOf = (object: object): string[] =>
  Object.keys(object).filter((name) => 'value' in Object.getOwnPropertyDescriptor(object, name)!);

/** Whether two columns of dates say the same. */
export function sameDates(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !(Number.isNaN(a[i]!) && Number.isNaN(b[i]!))) return false;
  return true;
}
