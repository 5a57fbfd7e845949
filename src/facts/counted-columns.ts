import { getOrInsert } from '../model/maps.js';
import {
  bandOf,
  bucketColumn,
  countedSlices,
  gammaOf,
  knownOf,
  numberColumn,
  sinceColumn,
  sumOf,
  zeroBin,
  type CountedColumn,
  type CountedTable,
  type CountedTexts,
} from '../model/counted.js';
import type { Zone } from '../time/zone.js';
import { instantsOf } from './counted-time.js';
import { agentCode, categoryCode, type Dictionary } from './dictionary.js';

/** What reads the number of a row, for each table. */
export type Reader = (table: CountedTable) => (row: number) => number;

/** What is added up: a column, the values above an edge and up to another, or the time since an instant. */
export type Summand =
  string | { readonly banded: string; readonly above: number; readonly upTo: number } | { readonly since: number };

export const numbersOf = (table: CountedTable, name: string) => table.columns[name] as ArrayLike<number | null>;

/** The names of the columns that a summand consists of, of all those that there are. */
export function columnsBehind(of: Summand, edges: readonly number[], has: (name: string) => boolean): string[] {
  if (typeof of === 'string') {
    // All facts of a row have a value where nothing else is said.
    const value = of.endsWith(knownOf('')) && !has(of) ? of.slice(0, -knownOf('').length) : undefined;
    return value !== undefined && has(sumOf(value)) ? [numberColumn] : [of];
  }
  if ('since' in of) return [sinceColumn];
  return edges.filter((edge) => edge > of.above && edge <= of.upTo).map((edge) => bandOf(of.banded, edge));
}

/** The instants of the facts of a row, each as the time since another, added up. */
export const sinceReader =
  (date: string, since: number, zone: Zone): Reader =>
  (table) => {
    if (table.date !== date) return () => 0;
    const { start, at, first, length } = instantsOf(table, zone);
    const n = numbersOf(table, numberColumn);
    // What was there before the period: when it came says nothing of any span in it.
    if (!(sinceColumn in table.columns)) return (row) => n[row]! * (at(row) - since);
    const [sums, buckets] = [numbersOf(table, sinceColumn), numbersOf(table, bucketColumn)];
    return (row) => sums[row]! + n[row]! * (start - since + (buckets[row]! - first) * length);
  };

/** The start of the bucket. */
export const dateReader =
  (date: string, zone: Zone): Reader =>
  (table) =>
    table.date === date ? instantsOf(table, zone).at : () => NaN;

/** A column where a missing number stays missing. */
export const plainReader =
  (name: string, absent: number): Reader =>
  (table) => {
    if (!(name in table.columns)) return () => absent;
    const column = numbersOf(table, name);
    return (row) => column[row] ?? absent;
  };

/** The mean of a row: all of its facts have a value, or none has. */
export const meanReader =
  (value: string): Reader =>
  (table) => {
    if (!(sumOf(value) in table.columns)) return () => NaN;
    const [sums, n] = [numbersOf(table, sumOf(value)), numbersOf(table, numberColumn)];
    return (row) => (sums[row] === null ? NaN : sums[row]! / n[row]!);
  };

/** The middle of a bin. */
export const middleOf = (bin: number, accuracy: number) =>
  bin === zeroBin ? 0 : (2 * gammaOf(accuracy) ** bin) / (gammaOf(accuracy) + 1);

/** The code of each row in a dictionary. */
export const codeReader =
  (slice: string, dictionary: Dictionary): Reader =>
  (table) => {
    const text = textsOf(table.columns[slice]!);
    const known = text.keys.map((label) => codeOf(dictionary, slice, label));
    return (row) => known[text.code(row)]!;
  };

function codeOf(dictionary: Dictionary, slice: string, label: string | null): number {
  return slice === 'agent' ? agentCode(dictionary, (label ?? '').trim()) : categoryCode(dictionary, label ?? '');
}

export const slicesOf = (table: CountedTable): string[] => countedSlices.filter((slice) => slice in table.columns);

type Coded = Extract<CountedTexts, { readonly codes: unknown }>;
const isCoded = (column: CountedColumn): column is Coded => 'codes' in column;

/** Texts with a number for each; those that stand one by one are numbered first. */
function textsOf(column: CountedColumn): { keys: readonly (string | null)[]; code: (row: number) => number } {
  if (isCoded(column)) {
    const codes = column.codes as ArrayLike<number>;
    return { keys: column.keys, code: (row) => codes[row]! };
  }
  const texts = column as readonly (string | null)[];
  const seen = new Map<string | null, number>();
  const codes = Uint32Array.from(texts, (text) => getOrInsert(seen, text, () => seen.size));
  return { keys: [...seen.keys()], code: (row) => codes[row]! };
}
