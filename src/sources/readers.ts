import { getOrInsert } from '../model/maps.js';
import type { Draft } from './draft.js';
import { at, isRaw, type Found, type Raw } from './json.js';
import type { Ticket } from '../model/records.js';
import { flagOf, statusOf } from './words.js';
import { readDuration, readNumber, unitMs } from './numbers.js';
import { readInstant } from './times.js';
import type { Mapping } from '../model/mapping.js';

/** Turns one value of a payload into one of the data model; `undefined` when it cannot. */
export type Reader<T> = (value: unknown) => T | undefined;

/** The same for a field of a record, which may also say that there is nothing: `null`. */
type FieldReading<T> = (value: unknown) => T | null | undefined;

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

/** The time since creation as a desk writes it (`01:30 hrs`); a number alone is in minutes. */
export const duration: Reader<number> = (value) => readDuration(value);

export const milliseconds: Reader<number> = (value) => readDuration(value, { unit: 'ms' });

/** A label that no desk agrees on stays as written: the facts count it. */
export const status: Reader<NonNullable<Ticket['status']>> = (value) => {
  const label = text(value);
  return label === undefined ? undefined : (statusOf(label) ?? (label as NonNullable<Ticket['status']>));
};

/** What a vendor's own samples wrap into a list of one: `["AGENT"]`. */
export const single = (value: unknown): unknown => (Array.isArray(value) && value.length === 1 ? value[0] : value);

/** Minutes, 0 included, in milliseconds. */
export const minutes: Reader<number> = (value) => {
  const given = readNumber(value);
  return given === undefined ? undefined : given * unitMs.minutes;
};

/** Values that mean "nothing here" in any desk. */
const isMissing = (value: unknown) => value === undefined || value === null || value === '';

/** Field of ours -> where a desk keeps it (`createdate|createdAt`: the first that is there) and how it is read. */
export type Fields<Row> = {
  readonly [K in keyof Row]?: readonly [path: string, read: FieldReading<NonNullable<Row[K]>>];
};

interface FieldReader {
  readonly name: string;
  readonly paths: readonly string[];
  readonly read: Reader<unknown>;
  /** What the page says that a label, in lower case, stands for; null: nothing. */
  readonly meanings: Meanings;
}

export type Meanings = ReadonlyMap<string, string | number | boolean | null>;

/** What a page says that the labels of a field stand for, by the label in lower case. */
export const meaningsOf = (mapping: Mapping | undefined, field: string): Meanings =>
  new Map(Object.entries(mapping?.values?.[field] ?? {}).map(([label, value]) => [label.trim().toLowerCase(), value]));

/** The meaning of a label as a page states it. */
export const meaningOf = (meanings: Meanings, label: unknown) =>
  meanings.size === 0 || !['string', 'number', 'boolean'].includes(typeof label)
    ? undefined
    : meanings.get(String(label).trim().toLowerCase());

/** What a page adds to a declared mapping, and how fields that the mapping does not have would be read. */
interface Stated {
  readonly mapping?: Mapping | undefined;
  readonly readers?: Readonly<Record<string, Reader<unknown>>>;
}

/** Names of fields, several in one text separated by blanks, and patterns of names: `Region__c`. */
export type Known = string | readonly (string | RegExp)[];

/** Whether a field is among them; patterns are tried once for each name. */
function knowing(known: Known): (key: string) => boolean {
  const names = new Map<string, boolean>();
  const patterns: RegExp[] = [];
  for (const each of [known].flat()) {
    if (typeof each !== 'string') patterns.push(each);
    else for (const name of each.split(' ')) names.set(name, true);
  }
  const fits = (key: string) => patterns.some((pattern) => pattern.test(key));
  return (key) => getOrInsert(names, key, fits);
}

/** A declared mapping from the records of a desk to rows of ours. */
export class RecordReader<Row extends object> {
  readonly #table: string;
  readonly #declared: Fields<Row>;
  readonly #also: Known;
  readonly #fields: readonly FieldReader[];
  readonly #known: (key: string) => boolean;

  /** @param also fields that the desk is known to have, and that are read by hand or mean nothing to us */
  constructor(table: string, fields: Fields<Row>, also: Known = '', stated: Stated = {}) {
    this.#table = table;
    this.#declared = fields;
    this.#also = also;
    this.#fields = fieldReaders(fields, stated);
    const paths = [...declaredPaths(fields), ...this.#fields.flatMap((field) => field.paths)];
    this.#known = knowing([...[also].flat(), ...paths, ...paths.map((path) => path.split('.')[0]!)]);
  }

  /** The same reader with what a page states: `columns` as paths of fields, `values` as meanings of labels. */
  stated(stated: Stated): RecordReader<Row> {
    const { columns, values } = stated.mapping ?? {};
    return columns || values ? new RecordReader(this.#table, this.#declared, this.#also, stated) : this;
  }

  /** The row, without what is missing; values and fields set aside are counted with the position of the record. */
  read({ record, position }: Found, draft: Draft): Partial<Row> {
    const row: Record<string, unknown> = {};
    for (const { name, paths, read, meanings } of this.#fields) {
      const path = paths.find((each) => !isMissing(valueAt(record, each)));
      if (path === undefined) continue;
      const value = valueAt(record, path);
      const meaning = meaningOf(meanings, value);
      if (meaning === null) continue;
      const result = meaning ?? read(value);
      if (result === null) continue;
      if (result !== undefined) row[name] = result;
      else if (!isBlank(value)) draft.leftOut.add(this.#table, 'unreadable-value', position, record, path);
    }
    for (const key of Object.keys(record)) {
      if (!this.#known(key)) draft.leftOut.add(this.#table, 'unknown-field', position, record, key);
    }
    return row as Partial<Row>;
  }
}

/** Flat records have the points of a path in their keys: `Owner.Name`. */
const valueAt = (record: Raw, path: string) => (Object.hasOwn(record, path) ? record[path] : at(record, path));

type Declared = readonly [name: string, field: readonly [path: string, read: Reader<unknown>]];
const declaredOf = (fields: object) => Object.entries(fields) as Declared[];
const declaredPaths = (fields: object) => declaredOf(fields).flatMap(([, [path]]) => path.split('|'));

function fieldReaders(fields: object, { mapping, readers = {} }: Stated): FieldReader[] {
  const declared = new Map(declaredOf(fields));
  const names = new Set([...declared.keys(), ...Object.keys(readers)]);
  return [...names].flatMap((name) => {
    const [path, read = readers[name]] = declared.get(name) ?? [];
    const column = mapping?.columns?.[name];
    const paths = column === undefined ? path?.split('|') : column === null ? [] : [column].flat();
    return read && paths ? [{ name, paths, read, meanings: meaningsOf(mapping, name) }] : [];
  });
}

/** 0 stands for "never" in the instants of some desks, blanks for nothing. */
const isBlank = (value: unknown) => value === 0 || (typeof value === 'string' && value.trim() === '');

/** The member of a record that is an object, else an empty one. */
export const inner = (record: Raw, path: string): Raw => {
  const value = at(record, path);
  return isRaw(value) ? value : {};
};
