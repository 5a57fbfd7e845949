import type { DateOrder, DurationUnit, Mapping } from '../model/mapping.js';
import type { LeftOutLog } from '../model/left-out.js';
import type { CsvTable } from './csv-table.js';
import { headingKey, type Column, type Columns } from './csv-header.js';
import type { CsvField } from './csv-aliases.js';
import { labelReader, type Given } from './csv-labels.js';
import type { EvidenceOfColumns } from './csv-evidence.js';
import type { Note } from '../model/note.js';
import { fields, type Kind } from './fields.js';
import { readDuration, readNumber } from './numbers.js';
import { provenOrder, readInstant } from './times.js';
import { InstantReader } from '../time/instant.js';
import { clockOf, directionOf, flagOf, leftOutOf, statusOf } from './words.js';

/** What the cells of one file have in common. */
export interface CsvFile {
  readonly table: CsvTable;
  readonly columns: Columns;
  readonly mapping: Mapping | undefined;
  /** Told by the lines of the file. */
  readonly leftOut: Pick<LeftOutLog, 'add'>;
  readonly notes: Note[];
  /** What its columns prove. */
  readonly evidence: EvidenceOfColumns;
}

/** The value of a field in a row, by the number of the row; `undefined` where it is missing. */
export type Cell = (row: number) => unknown;
/**
 * What is made of the first value of a column, or of columns under one repeated heading, in a row. Of a text that is
 * there several times it is made once.
 */
export function valueReader<T>(
  file: CsvFile,
  { field, indices }: Column,
  make: (value: Given) => T,
  ofMoment?: (moment: number) => T,
): (row: number) => T | undefined {
  const label = labelReader(file.mapping, field);
  const read = (written: string) => {
    const value = label.read(written);
    return value === undefined ? undefined : make(value);
  };
  const moments = label.hasMoments ? undefined : ofMoment;
  const [cell, ...others] = indices.map((index) => file.table.column(index).reader<T | undefined>(read, moments));
  if (!cell || others.length === 0) return cell ?? (() => undefined);
  return (row) => others.reduce((value, other) => value ?? other(row), cell(row));
}

/** Numbers of files with semicolons carry decimal commas: so do spreadsheets in Spanish and Romanian. */
export const hasDecimalComma = ({ table }: CsvFile) => table.delimiter === ';';

type Read = (value: Given) => unknown;

/** Labels that no table knows stay as written: the facts count them. */
const choices: { readonly [F in CsvField]?: (label: string) => unknown } = {
  status: (label) => statusOf(label) ?? label,
  direction: directionOf,
  leftOut: leftOutOf,
  clock: clockOf,
};

const absolute = new InstantReader('UTC');

/** A moment that needs no zone as a number: the text of a cell would keep that of the whole file in memory. */
const settled = (instant: string | number | undefined) =>
  typeof instant === 'string' && instant.endsWith('Z') ? absolute.read(instant) : instant;

/** One reader for each kind of field. */
const readers: Readonly<Record<Kind, (file: CsvFile, column: Column) => Read>> = {
  id: () => String,
  text: () => String,
  other: () => String,
  tags: () => String,
  instant: (file, column) => {
    const order = orderOf(file, column);
    return (value) => settled(readInstant(value, order)) ?? value;
  },
  number: (file) => (value) => readNumber(value, hasDecimalComma(file)),
  ms: (file, column) => {
    const unit = unitOf(file, column);
    return (value) => readDuration(value, { unit, decimalComma: hasDecimalComma(file) });
  },
  flag: () => (value) => (typeof value === 'boolean' ? value : flagOf(String(value))),
  choice:
    (_, { field }) =>
    (value) =>
      choices[field]?.(String(value)),
};

const kinds: Readonly<Record<string, Kind>> = {
  ...fields.tickets,
  sentAt: 'instant',
  answeredAt: 'instant',
  comment: 'text',
};

export const kindOf = (field: CsvField): Kind => kinds[field] ?? 'text';

/** How a field is read from its column; a value that cannot be is counted with its line. */
export function cellReader(file: CsvFile, column: Column): Cell {
  const kind = kindOf(column.field);
  if (kind === 'tags') return tagsReader(file, column);
  const { table, leftOut } = file;
  const read = readers[kind](file, column);
  const cell = valueReader<unknown>(
    file,
    column,
    (value) => read(value) ?? unreadable,
    kind === 'instant' ? asIs : undefined,
  );
  return (row) => {
    const value = cell(row);
    if (value !== unreadable) return value;
    leftOut.add('tickets', 'unreadable-value', table.line(row), () => table.cells(row), column.name);
    return undefined;
  };
}

const unreadable = Symbol('unreadable');
const asIs = (moment: number) => moment;

/** Tags stand side by side in one cell, or each in a column of its own. */
function tagsReader(file: CsvFile, { field, indices }: Column): Cell {
  const { read } = labelReader(file.mapping, field);
  const split = (cell: string) =>
    String(read(cell) ?? '')
      .split(/[,;|]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '');
  const cells = indices.map((index) => file.table.column(index).reader(split));
  return (row) => {
    const tags = cells.flatMap((cell) => cell(row));
    return tags.length === 0 ? undefined : tags;
  };
}

/** Stated, else proven by the column, else proven by the other columns of the file, else day first with a note. */
function orderOf(file: CsvFile, column: Column): DateOrder {
  if (file.mapping?.dateOrder) return file.mapping.dateOrder;
  const evidence = file.evidence.of(column);
  const proven = provenOrder(evidence) ?? (evidence.open > 0 ? provenByOthers(file) : undefined);
  if (!proven && evidence.open > 0) {
    file.notes.push({ kind: 'date-order-assumed', column: column.name, order: 'day-first' });
  }
  return proven ?? 'day-first';
}

function provenByOthers(file: CsvFile) {
  const sum = { dayFirst: 0, monthFirst: 0, open: 0 };
  for (const column of file.columns.byField.values()) {
    if (!isTime(column.field)) continue;
    const { dayFirst, monthFirst } = file.evidence.of(column);
    sum.dayFirst += dayFirst;
    sum.monthFirst += monthFirst;
  }
  return provenOrder(sum);
}

const isTime = (field: CsvField) => kindOf(field) === 'instant' || field === 'firstResponse' || field === 'resolution';

/** Zendesk's own export counts this one column in hours and all others in minutes. */
const inHours = headingKey('Resolution time');
const zendeskMark = headingKey('Initially assigned at');

/** Stated, else in the heading, else minutes with a note. */
function unitOf(file: CsvFile, column: Column): DurationUnit {
  const stated = file.mapping?.units?.[column.field] ?? column.unit;
  if (stated) return stated;
  if (headingKey(column.name) === inHours && file.table.header.some((name) => headingKey(name) === zendeskMark))
    return 'hours';
  if (file.evidence.of(column).numbers > 0) {
    file.notes.push({ kind: 'unit-assumed', column: column.name, unit: 'minutes' });
  }
  return 'minutes';
}
