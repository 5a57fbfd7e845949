import {
  binColumn,
  countable,
  countedSlices,
  gammaOf,
  numberColumn,
  sinceColumn,
  sumOf,
  zeroBin,
  type CountedColumn,
  type CountedFile,
  type CountedTable,
  type CountedTexts,
} from '../model/counted.js';
import type { Zone } from '../time/zone.js';
import { instantsOf } from './counted-time.js';
import { keptRows, type KeptRows } from './counted-merge.js';
import { Dictionary, agentCode, categoryCode, narrow } from './dictionary.js';
import type { FactsName } from './names.js';
import { bytes, lazily, numbers, type Values } from './columns.js';
import { FactTable, type Dimension, type FactColumns } from './table.js';

/** A flag where nothing is judged. */
const none = 2;

interface Derived {
  readonly of: readonly string[];
  readonly make: (...of: readonly Values[]) => Values;
}

/** Values that follow from others. */
const derived: Readonly<Record<string, Readonly<Record<string, Derived>>>> = {
  'first-responses': {
    immediate: { of: ['wait'], make: (wait) => bytes(wait.length, (row) => (wait[row]! <= 600_000 ? 1 : 0)) },
  },
  surveys: {
    ease: { of: ['effort'], make: (effort) => numbers(effort.length, (row) => 8 - effort[row]!) },
  },
  calls: {
    answeredWait: {
      of: ['wait', 'answered'],
      make: (wait, answered) => numbers(wait.length, (row) => (answered[row] === 1 ? wait[row]! : NaN)),
    },
    abandoned: {
      of: ['answered'],
      make: (answered) => bytes(answered.length, (row) => (answered[row] === 1 ? 0 : 1)),
    },
  },
};

/** Facts made of counts: one row for each cell, with the number of facts as its weight. */
export class CountedFacts {
  readonly #file: CountedFile;
  readonly #zone: Zone;
  /** Slices of tickets share their keys, as in facts made of tickets. */
  readonly #dictionaries = new Map<string, Dictionary>();

  constructor(file: CountedFile, zone: Zone) {
    this.#file = file;
    this.#zone = zone;
  }

  /** Exact counts and sums; `undefined` where the file has none. */
  cells(name: FactsName): FactTable | undefined {
    const tables = this.tablesOf(name);
    if (tables.length === 0) return undefined;
    const rows = keptRows(tables, this.#zone);
    return new FactTable(name, this.#columns(name, tables, rows, valuesOf(name, tables, rows)));
  }

  /** Values of one column in the middle of their bins, from the table with these slices and as few more as can be. */
  bins(name: FactsName, date: string, value: string, slices: readonly string[]): FactTable | undefined {
    const fitting = this.#file.tables
      .filter((table) => table.facts === name && table.date === date && table.value === value)
      .filter((table) => slices.every((slice) => slice in table.columns));
    const [finest] = fitting.map(slicesOf).sort((a, b) => a.length - b.length);
    if (!finest) return undefined;
    const tables = fitting.filter((table) => slicesOf(table).join() === finest.join());
    const rows = keptRows(tables, this.#zone);
    const flags = countable[name]!.flags.filter((flag) => tables.every((table) => flag in table.columns));
    const direct: Record<string, () => Values> = {
      [value]: () => middleColumn(rows),
      [binColumn]: () => binsColumn(rows),
    };
    for (const flag of flags) direct[flag] = () => flagColumn(rows, flag);
    return new FactTable(name, this.#columns(name, tables, rows, lazily(direct)));
  }

  /** Tables of cells. */
  tablesOf(name: string): CountedTable[] {
    return this.#file.tables.filter((table) => table.facts === name && table.value === undefined);
  }

  #columns(name: FactsName, tables: readonly CountedTable[], rows: KeptRows, values: Record<string, Values>) {
    const dates: Record<string, () => Float64Array> = {};
    for (const date of countable[name]!.dates) dates[date] = () => dateColumn(rows, date, this.#zone);
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
      weight: rows.numbers((table) => {
        const n = numbersOf(table, numberColumn);
        return (row) => n[row]!;
      }),
    } satisfies FactColumns;
  }

  #dimension(name: FactsName, rows: KeptRows, slice: string): Dimension {
    const key = `${name === 'calls' ? 'calls ' : ''}${slice}`;
    let dictionary = this.#dictionaries.get(key);
    if (!dictionary) this.#dictionaries.set(key, (dictionary = new Dictionary()));
    const own = dictionary;
    const codes = new Uint32Array(
      rows.numbers((table) => {
        const text = textsOf(table.columns[slice]!);
        const known = text.keys.map((label) => codeOf(own, slice, label));
        return (row) => known[text.code(row)]!;
      }),
    );
    return { dictionary, codes: narrow(codes, dictionary.size) };
  }
}

/** Flags and means of a table of cells, and what follows from them. */
function valuesOf(name: FactsName, tables: readonly CountedTable[], rows: KeptRows): Record<string, Values> {
  const { flags, values: summed } = countable[name]!;
  const has = (column: string) => tables.some(({ date }) => isInAll(tables, date, column));
  const direct: Record<string, () => Values> = {};
  for (const flag of flags.filter(has)) direct[flag] = () => flagColumn(rows, flag);
  for (const value of summed.filter((one) => has(sumOf(one)))) direct[value] = () => meanColumn(rows, value);
  const possible = Object.entries(derived[name] ?? {}).filter(([, { of }]) => of.every((one) => one in direct));
  for (const [value, { of, make }] of possible) direct[value] = () => make(...of.map((one) => values[one]!));
  const values: Record<string, Values> = lazily(direct);
  return values;
}

/** A column that some of the files lack would count for nothing in their periods. */
const isInAll = (tables: readonly CountedTable[], date: string, column: string) =>
  tables.every((table) => table.date !== date || column in table.columns);

export const slicesOf = (table: CountedTable): string[] => countedSlices.filter((slice) => slice in table.columns);

function codeOf(dictionary: Dictionary, slice: string, label: string | null): number {
  return slice === 'agent' ? agentCode(dictionary, (label ?? '').trim()) : categoryCode(dictionary, label ?? '');
}

type Coded = Extract<CountedTexts, { readonly codes: unknown }>;
const isCoded = (column: CountedColumn): column is Coded => 'codes' in column;

/** Texts with a number for each; those that stand one by one are numbered first. */
function textsOf(column: CountedColumn): { keys: readonly (string | null)[]; code: (row: number) => number } {
  if (isCoded(column)) return { keys: column.keys, code: (row) => column.codes[row]! };
  const texts = column as readonly (string | null)[];
  const seen = new Map<string | null, number>();
  const codes = Uint32Array.from(texts, (text) => {
    let code = seen.get(text);
    if (code === undefined) seen.set(text, (code = seen.size));
    return code;
  });
  return { keys: [...seen.keys()], code: (row) => codes[row]! };
}

const numbersOf = (table: CountedTable, name: string) => table.columns[name] as ArrayLike<number | null>;

/** Numbers, that may be missing, among the flags. */
const numeric: ReadonlySet<string> = new Set(['score', 'contacts']);

const flagColumn = (rows: KeptRows, flag: string): Values => {
  const isNumber = numeric.has(flag);
  const absent = isNumber ? NaN : none;
  const column = rows.numbers((table) => {
    if (!(flag in table.columns)) return () => absent;
    const flags = numbersOf(table, flag);
    return (row) => flags[row] ?? absent;
  });
  return isNumber ? column : new Uint8Array(column);
};

/** The mean of a cell: all of its facts have a value, or none has. */
const meanColumn = (rows: KeptRows, value: string) =>
  rows.numbers((table) => {
    if (!(sumOf(value) in table.columns)) return () => NaN;
    const [sums, n] = [numbersOf(table, sumOf(value)), numbersOf(table, numberColumn)];
    return (row) => (sums[row] === null ? NaN : sums[row]! / n[row]!);
  });

const middleColumn = (rows: KeptRows) =>
  rows.numbers((table) => {
    const gamma = gammaOf(table.accuracy!);
    const bins = numbersOf(table, binColumn);
    return (row) => (bins[row] === zeroBin ? 0 : (2 * gamma ** bins[row]!) / (gamma + 1));
  });

/** Numbers of the bins from 0: zero comes first, as it is the smallest. */
const binsColumn = (rows: KeptRows) =>
  new Uint16Array(
    rows.numbers((table) => {
      const bins = numbersOf(table, binColumn);
      return (row) => bins[row]! + 1;
    }),
  );

/** The start of the bucket, or the mean of the instants in it where these are known. */
const dateColumn = (rows: KeptRows, date: string, zone: Zone) =>
  rows.numbers((table) => {
    if (table.date !== date) return () => NaN;
    const { start, at } = instantsOf(table, zone);
    if (!(sinceColumn in table.columns) || table.opening) return at;
    const [since, n] = [numbersOf(table, sinceColumn), numbersOf(table, numberColumn)];
    return (row) => start + since[row]! / n[row]!;
  });
