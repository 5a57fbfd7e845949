import { getOrInsert } from '../model/maps.js';
import {
  binColumn,
  cellColumns,
  countable,
  countedSlices,
  numberColumn,
  partOf,
  sinceColumn,
  sumOf,
  type CountedFile,
  type CountedTable,
} from '../model/counted.js';
import type { Zone } from '../time/zone.js';
import { bytes, lazily, numbers, type Values } from './columns.js';
import {
  codeReader,
  dateReader,
  meanReader,
  middleOf,
  numbersOf,
  plainReader,
  sinceReader,
  slicesOf,
} from './counted-columns.js';
import { keptRows, type KeptRows } from './counted-merge.js';
import { Dictionary, narrow } from './dictionary.js';
import type { FactsName } from './names.js';
import { FactTable, type Dimension, type FactColumns } from './table.js';

/** A flag where nothing is judged. */
const none = 2;
/** Numbers, that may be missing, among the flags. */
const numeric: ReadonlySet<string> = new Set(['score']);

type Numbers = ArrayLike<number | null>;

/** Facts made of counts: one row for each cell, with the number of facts as its weight. */
export class CountedFacts {
  readonly #file: CountedFile;
  readonly #zone: Zone;
  /** Slices of tickets share their keys, as in facts made of tickets. */
  readonly #dictionaries = new Map<string, Dictionary>();
  readonly #rows = new Map<string, KeptRows>();
  readonly #bins = new Map<string, FactTable>();

  constructor(file: CountedFile, zone: Zone) {
    this.#file = file;
    this.#zone = zone;
  }

  /** Exact counts and sums; `undefined` where the file has none. */
  cells(name: FactsName): FactTable | undefined {
    const tables = this.tablesOf(name);
    if (tables.length === 0) return undefined;
    return new FactTable(name, this.#columns(name, tables, this.#cellRows(name), this.#values(name, tables)));
  }

  /** All numbers of the cells by a date; the instants themselves as the time since another. */
  said(name: FactsName, date: string, since: number): { names: readonly string[]; columns: Numbers[] } {
    const tables = this.tablesOf(name).filter((table) => table.date === date);
    const edges = [...new Set(tables.flatMap((table) => table.edges ?? []))];
    const known = [numberColumn, ...cellColumns(name, edges)];
    const names = known.filter((column) => tables.some((table) => column in table.columns));
    const rows = this.#cellRows(name);
    const columns = names.map((column) =>
      column === sinceColumn
        ? rows.numbers(sinceReader(date, since, this.#zone))
        : (rows.whole(column) ?? rows.numbers(plainReader(column, 0))),
    );
    return { names, columns };
  }

  /** Values of one column in the middle of their bins, from the table with these slices and as few more as can be. */
  bins(name: FactsName, date: string, value: string, slices: readonly string[]): FactTable | undefined {
    const fitting = this.#file.tables
      .filter((table) => table.facts === name && table.date === date && table.value === value)
      .filter((table) => slices.every((slice) => slice in table.columns));
    const [finest] = fitting.map(slicesOf).sort((a, b) => a.length - b.length);
    if (!finest) return undefined;
    const key = JSON.stringify([name, date, value, finest]);
    return getOrInsert(this.#bins, key, () => this.#binned(name, value, finest, fitting));
  }

  #binned(name: FactsName, value: string, finest: readonly string[], fitting: readonly CountedTable[]): FactTable {
    const tables = fitting.filter((table) => slicesOf(table).join() === finest.join());
    const rows = keptRows(tables, this.#zone);
    const { binnedBy } = countable[name]!;
    const values = {
      [value]: () => middles(rows),
      [binColumn]: () => binCodes(rows),
      ...(binnedBy && { [binnedBy]: () => flagColumn(rows, binnedBy) }),
    };
    return new FactTable(name, this.#columns(name, tables, rows, lazily<Record<string, Values>>(values)));
  }

  /** Tables of cells. */
  tablesOf(name: string): CountedTable[] {
    return this.#file.tables.filter((table) => table.facts === name && table.value === undefined);
  }

  #cellRows(name: FactsName): KeptRows {
    return getOrInsert(this.#rows, name, () => keptRows(this.tablesOf(name), this.#zone));
  }

  #columns(name: FactsName, tables: readonly CountedTable[], rows: KeptRows, values: Record<string, Values>) {
    const dates: Record<string, () => Float64Array> = {};
    for (const date of countable[name]!.dates) dates[date] = () => rows.numbers(dateReader(date, this.#zone));
    const dimensions: Record<string, () => Dimension> = {};
    for (const slice of countedSlices) {
      if (tables.every((table) => slice in table.columns)) dimensions[slice] = () => this.#dimension(name, rows, slice);
    }
    return {
      length: rows.length,
      dates: lazily(dates),
      dimensions: lazily(dimensions),
      values,
      ...(name === 'surveys' && { keys: { customer: new Uint32Array(rows.length) } }),
      weight: rows.numbers(plainReader(numberColumn, 0)),
    } satisfies FactColumns;
  }

  #dimension(name: FactsName, rows: KeptRows, slice: string): Dimension {
    const key = `${name === 'calls' ? 'calls ' : ''}${slice}`;
    const dictionary = getOrInsert(this.#dictionaries, key, () => new Dictionary());
    const codes = new Uint32Array(rows.numbers(codeReader(slice, dictionary)));
    return { dictionary, codes: narrow(codes, dictionary.size) };
  }

  /** Flags and means by which rows are told apart, what follows from them, and which flags some facts of a row have. */
  #values(name: FactsName, tables: readonly CountedTable[]): Record<string, Values> {
    const { flags = [], parts = {}, values = [] } = countable[name]!;
    const rows = this.#cellRows(name);
    const has = (column: string) => tables.some(({ date }) => isInAll(tables, date, column));
    const direct: Record<string, () => Values> = {};
    for (const flag of flags.filter(has)) direct[flag] = () => flagColumn(rows, flag);
    for (const flag of Object.keys(parts)) {
      const part = partOf(flag, 1);
      if (has(part)) direct[flag] = () => bytes(rows.length, anyOf(rows.numbers(plainReader(part, 0))));
    }
    // Only incoming tickets are counted by what this flag is asked with.
    if (name === 'resolutions') direct['inbound'] = () => bytes(rows.length, () => 1);
    for (const value of values.filter((one) => has(sumOf(one)))) direct[value] = () => rows.numbers(meanReader(value));
    if ('effort' in direct) direct['ease'] = () => numbers(rows.length, (row) => 8 - all['effort']![row]!);
    const all: Record<string, Values> = lazily(direct);
    return all;
  }
}

const anyOf = (counts: Float64Array) => (row: number) => (counts[row]! > 0 ? 1 : 0);

/** A column that some of the files lack would count for nothing in their periods. */
const isInAll = (tables: readonly CountedTable[], date: string, column: string) =>
  tables.every((table) => table.date !== date || column in table.columns);

const flagColumn = (rows: KeptRows, flag: string): Values => {
  const isNumber = numeric.has(flag);
  const column = rows.numbers(plainReader(flag, isNumber ? NaN : none));
  return isNumber ? column : new Uint8Array(column);
};

const middles = (rows: KeptRows) =>
  rows.numbers((table) => {
    const bins = numbersOf(table, binColumn);
    const known = new Map<number, number>();
    const middle = (bin: number) => middleOf(bin, table.accuracy!);
    return (row) => getOrInsert(known, bins[row]!, middle);
  });

/** Numbers of the bins from 0: zero comes first, as it is the smallest. */
const binCodes = (rows: KeptRows) =>
  new Uint16Array(
    rows.numbers((table) => {
      const bins = numbersOf(table, binColumn);
      return (row) => bins[row]! + 1;
    }),
  );
