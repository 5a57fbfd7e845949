import type { Draft } from './draft.js';
import { at, isRaw, type Found, type Raw } from './json.js';
import { flagOf } from './words.js';
import { readNumber, unitMs } from './numbers.js';
import { readInstant } from './times.js';

/** Turns one value of a payload into one of the data model; `undefined` when it cannot. */
export type Reader<T> = (value: unknown) => T | undefined;

/** Numbers become text; blank text is no id. */
export const id: Reader<string> = (value) => {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return text(value);
};

export const text: Reader<string> = (value) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

export const number: Reader<number> = (value) => readNumber(value);

export const flag: Reader<boolean> = (value) => {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' || typeof value === 'number' ? flagOf(String(value)) : undefined;
};

/** Text that is no date is passed on as written: the facts count it. */
export const instant: Reader<string | number> = (value) => readInstant(value) ?? text(value);

export const tags: Reader<string[]> = (value) =>
  Array.isArray(value) ? value.map(id).filter((tag) => tag !== undefined) : undefined;

/** Minutes, 0 included, in milliseconds. */
export const minutes: Reader<number> = (value) => {
  const given = readNumber(value);
  return given === undefined ? undefined : given * unitMs.minutes;
};

/** Values that mean "nothing here" in any desk. */
const isMissing = (value: unknown) => value === undefined || value === null || value === '';

/** Field of ours -> where a desk keeps it and how it is read. */
export type Fields<Row> = { readonly [K in keyof Row]?: readonly [path: string, read: Reader<NonNullable<Row[K]>>] };

/** A declared mapping from the records of a desk to rows of ours. */
export class RecordReader<Row extends object> {
  readonly #table: string;
  readonly #fields: readonly (readonly [name: string, path: string, read: Reader<unknown>])[];
  readonly #known: ReadonlySet<string>;

  /** @param also fields of the desk that are read by hand, and so are not unknown */
  constructor(table: string, fields: Fields<Row>, also: readonly string[] = []) {
    this.#table = table;
    const entries = Object.entries(fields) as [string, readonly [string, Reader<unknown>]][];
    this.#fields = entries.map(([name, [path, read]]) => [name, path, read]);
    this.#known = new Set([...also, ...entries.map(([, [path]]) => path.split('.')[0]!)]);
  }

  /** The row, without what is missing; values and fields set aside are counted with the position of the record. */
  read({ record, position }: Found, draft: Draft): Partial<Row> {
    const row: Record<string, unknown> = {};
    for (const [name, path, read] of this.#fields) {
      const value = at(record, path);
      if (isMissing(value)) continue;
      const result = read(value);
      if (result !== undefined) row[name] = result;
      else if (!isBlank(value)) draft.leftOut.add(this.#table, 'unreadable-value', position, record, path);
    }
    for (const key of Object.keys(record)) {
      if (!this.#known.has(key)) draft.leftOut.add(this.#table, 'unknown-field', position, record, key);
    }
    return row as Partial<Row>;
  }
}

/** 0 stands for "never" in the instants of some desks, blanks for nothing. */
const isBlank = (value: unknown) => value === 0 || (typeof value === 'string' && value.trim() === '');

/** The member of a record that is an object, else an empty one. */
export const inner = (record: Raw, path: string): Raw => {
  const value = at(record, path);
  return isRaw(value) ? value : {};
};
