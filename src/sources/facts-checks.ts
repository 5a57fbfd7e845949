import {
  binColumn,
  bucketColumn,
  countable,
  countedSlices,
  numberColumn,
  sinceColumn,
  sumOf,
  type CountedTable,
} from '../model/counted.js';
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
 * A table of the format as it may be used.
 * @throws SourceError bad-facts, with the `path` of what is wrong
 */
export function checkTable(table: unknown, path: string): CountedTable {
  const door: Door = new Door(path);
  if (!isRaw(table)) door.refuse('', 'is not an object');
  checkHead(table, door);
  const { rows, columns } = table;
  if (!Number.isInteger(rows) || (rows as number) < 0) door.refuse('rows', 'is not a number of rows');
  if (!isRaw(columns)) door.refuse('columns', 'is not an object');
  checkColumns(table, columns, rows as number, door);
  return { ...(table as object as CountedTable) };
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
  door.oneOf('value', value, countable[head['facts'] as string]!.values);
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

function checkColumns(head: Raw, columns: Raw, rows: number, door: Door) {
  const { flags, values } = countable[head['facts'] as string]!;
  const binned = head['value'] !== undefined;
  const sums = binned ? [] : [...values.map(sumOf), sinceColumn];
  const required = [bucketColumn, numberColumn, ...(binned ? [binColumn] : [])];
  const allowed = [...required, ...countedSlices, ...flags, ...sums];
  for (const name of required) if (!(name in columns)) door.refuse(`columns.${name}`, 'is missing');
  for (const [name, column] of Object.entries(columns)) {
    const at = `columns.${name}`;
    if (!allowed.includes(name)) door.refuse(at, `is unknown; allowed: ${allowed.join(', ')}`);
    if ((countedSlices as readonly string[]).includes(name)) checkTexts(column, rows, at, door);
    else checkNumbers(column, rows, at, door, !required.includes(name));
  }
}

const isList = (value: unknown): value is ArrayLike<unknown> => Array.isArray(value) || ArrayBuffer.isView(value);

function checkNumbers(column: unknown, rows: number, at: string, door: Door, mayBeMissing: boolean) {
  if (!isList(column) || column.length !== rows) door.refuse(at, `does not have ${rows} numbers`);
  for (let row = 0; row < rows; row++) {
    const value = column[row];
    if (!Number.isFinite(value) && !(mayBeMissing && value === null)) {
      door.refuse(at, `holds ${quote(value ?? null)} in row ${row + 1}, which is no number`);
    }
  }
}

const isText = (value: unknown) => value === null || typeof value === 'string';

function checkTexts(column: unknown, rows: number, at: string, door: Door) {
  if (isList(column)) {
    if (column.length !== rows) door.refuse(at, `does not have ${rows} texts`);
    for (let row = 0; row < rows; row++) if (!isText(column[row])) door.refuse(at, `holds no text in row ${row + 1}`);
    return;
  }
  const { keys, codes } = isRaw(column) ? column : {};
  if (!Array.isArray(keys) || !keys.every(isText)) door.refuse(`${at}.keys`, 'is not a list of texts');
  if (!isList(codes) || codes.length !== rows) door.refuse(`${at}.codes`, `does not have ${rows} codes`);
  for (let row = 0; row < rows; row++) {
    const code = codes[row];
    if (!Number.isInteger(code) || !((code as number) >= 0 && (code as number) < keys.length)) {
      door.refuse(`${at}.codes`, `holds ${quote(code ?? null)} in row ${row + 1}, which is no key`);
    }
  }
}
