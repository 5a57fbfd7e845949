import {
  binColumn,
  bucketColumn,
  cellColumns,
  countable,
  countedSlices,
  numberColumn,
  type CountedColumn,
  type CountedHead,
  type CountedTable,
  type CountedTexts,
} from '../model/counted.js';
import { unpack, type PackedNumbers } from '../model/packed.js';
import { zoneOf } from '../time/zone.js';
import { quote, SourceError } from './error.js';
import { isRaw, type Raw } from './json.js';
import { roughly } from './times.js';

/** Says where in the file it is wrong, and what would have been right. */
class Door {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  refuse(name: string, problem: string): never {
    const path = name === '' ? this.#path : `${this.#path}.${name}`;
    throw new SourceError('bad-facts', `Pre-counted facts: ${path} ${problem}`, { path });
  }

  oneOf(name: string, value: unknown, allowed: readonly string[]) {
    if (typeof value !== 'string' || !allowed.includes(value))
      this.refuse(name, `is ${quote(value ?? null)}, not one of ${allowed.join(', ')}`);
  }
}

const isDate = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/**
 * A table of the format as it may be used: what was packed is read.
 * @param before the tables before it in its file, which its columns may be the same as
 * @throws SourceError bad-facts, with the `path` of what is wrong
 */
export function checkTable(table: unknown, path: string, before: readonly CountedTable[] = []): CountedTable {
  const door: Door = new Door(path);
  if (!isRaw(table)) door.refuse('', 'is not an object');
  checkHead(table, door);
  const { rows, columns } = table;
  if (!Number.isInteger(rows) || (rows as number) < 0) door.refuse('rows', 'is not a number of rows');
  if (!isRaw(columns)) door.refuse('columns', 'is not an object');
  checkNames(table, columns, door);
  const read = new ColumnReader(rows as number, door, before);
  for (const [name, column] of Object.entries(columns)) read.column(name, column);
  return { ...(table as object as CountedTable), columns: read.columns };
}

function checkHead(head: Raw, door: Door) {
  door.oneOf('facts', head['facts'], Object.keys(countable));
  door.oneOf('date', head['date'], countable[head['facts'] as string]!.dates);
  door.oneOf('grain', head['grain'], ['hour', 'day']);
  checkZone(head['timeZone'], door);
  for (const name of ['from', 'to']) if (!isDate(head[name])) door.refuse(name, 'is not a date such as 2025-03-01');
  if (!(String(head['from']) < String(head['to']))) door.refuse('to', 'is not after "from": the end lies outside');
  if (Number.isNaN(roughly(head['asOf']))) door.refuse('asOf', 'is not an instant');
  const { edges = [], accuracy, value } = head;
  if (!isNumbers(edges)) door.refuse('edges', 'is not a list of times in ms');
  if (value === undefined) return;
  door.oneOf('value', value, countable[head['facts'] as string]!.binned ?? []);
  if (!(typeof accuracy === 'number' && accuracy > 0 && accuracy < 1))
    door.refuse('accuracy', 'is not between 0 and 1');
}

function checkZone(zone: unknown, door: Door) {
  try {
    zoneOf(String(zone));
  } catch {
    door.refuse('timeZone', `is ${quote(zone ?? null)}, not an IANA zone such as Europe/Madrid`);
  }
}

const isNumbers = (value: unknown): value is readonly number[] => Array.isArray(value) && value.every(Number.isFinite);

const required = (head: Raw) => [bucketColumn, numberColumn, ...(head['value'] === undefined ? [] : [binColumn])];

function checkNames(head: Raw, columns: Raw, door: Door) {
  const { facts, edges, value } = head as unknown as CountedHead;
  const { binnedBy } = countable[facts]!;
  const own = value === undefined ? cellColumns(facts, edges) : binnedBy === undefined ? [] : [binnedBy];
  const allowed = [...required(head), ...countedSlices, ...own];
  for (const name of required(head)) if (!(name in columns)) door.refuse(`columns.${name}`, 'is missing');
  for (const name of Object.keys(columns)) {
    if (!allowed.includes(name)) door.refuse(`columns.${name}`, `is unknown; allowed: ${allowed.join(', ')}`);
  }
}

const isList = (value: unknown): value is ArrayLike<unknown> => Array.isArray(value) || ArrayBuffer.isView(value);
type Texts = readonly (string | null)[];
const isText = (value: unknown) => value === null || typeof value === 'string';
const always: readonly string[] = [bucketColumn, numberColumn, binColumn];

/** Reads the columns of a table, whichever way they are written. */
class ColumnReader {
  readonly columns: Record<string, CountedColumn> = {};
  readonly #rows: number;
  readonly #door: Door;
  readonly #before: readonly CountedTable[];

  constructor(rows: number, door: Door, before: readonly CountedTable[]) {
    this.#rows = rows;
    this.#door = door;
    this.#before = before;
  }

  /** Columns may be the same as one before them. */
  column(name: string, column: unknown) {
    const isSlice = (countedSlices as readonly string[]).includes(name);
    this.columns[name] = isSlice ? this.#texts(column, `columns.${name}`) : this.#numbers(name, column);
  }

  #numbers(name: string, column: unknown): ArrayLike<number | null> {
    const [rows, at] = [this.#rows, `columns.${name}`];
    const numbers = this.#unpacked(column, at);
    if (!isList(numbers) || numbers.length !== rows) this.#door.refuse(at, `does not have ${rows} numbers`);
    if (numbers instanceof Float64Array) return numbers;
    for (let row = 0; row < rows; row++) {
      const value = numbers[row];
      if (!Number.isFinite(value) && !(value === null && !always.includes(name))) {
        this.#door.refuse(at, `holds ${quote(value ?? null)} in row ${row + 1}, which is no number`);
      }
    }
    return numbers as ArrayLike<number | null>;
  }

  /** The numbers of a text, or of an earlier column; whatever else it is as it is. */
  #unpacked(column: unknown, at: string): unknown {
    if (!isRaw(column)) return column;
    if (Array.isArray(column['same'])) {
      const [table, name] = column['same'] as unknown[];
      return (table === this.#before.length ? this : this.#before[Number(table)])?.columns[String(name)];
    }
    if (!isPacked(column)) this.#door.refuse(at, 'is neither a list nor packed');
    return unpack(column, this.#rows) ?? this.#door.refuse(at, `does not pack ${this.#rows} numbers`);
  }

  #texts(column: unknown, at: string): CountedTexts {
    if (isList(column)) return this.#listed(column, at);
    const { keys, codes } = isRaw(column) ? column : {};
    if (!Array.isArray(keys) || !keys.every(isText)) this.#door.refuse(`${at}.keys`, 'is not a list of texts');
    return { keys: keys as Texts, codes: this.#codes(codes, `${at}.codes`, keys.length) };
  }

  /** A text for each row. */
  #listed(column: ArrayLike<unknown>, at: string): Texts {
    if (column.length !== this.#rows) this.#door.refuse(at, `does not have ${this.#rows} texts`);
    for (let row = 0; row < column.length; row++) {
      if (!isText(column[row])) this.#door.refuse(at, `holds no text in row ${row + 1}`);
    }
    return column as Texts;
  }

  /** Which of so many keys each row has. */
  #codes(given: unknown, at: string, keys: number): ArrayLike<number> {
    const codes = this.#unpacked(given, at);
    if (!isList(codes) || codes.length !== this.#rows) this.#door.refuse(at, `does not have ${this.#rows} codes`);
    for (let row = 0; row < this.#rows; row++) {
      const code = codes[row] as number;
      if (!(Number.isInteger(code) && code >= 0 && code < keys)) {
        this.#door.refuse(at, `holds ${quote(code ?? null)} in row ${row + 1}, which is no key`);
      }
    }
    return codes as ArrayLike<number>;
  }
}

function isPacked(column: Raw): column is Raw & PackedNumbers {
  const { packed, width, least, scale = 1 } = column;
  return typeof packed === 'string' && [width, least, scale].every(Number.isSafeInteger);
}
