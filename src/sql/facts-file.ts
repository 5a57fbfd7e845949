import {
  binColumn,
  bucketColumn,
  countedFormat,
  countedSlices,
  type CountedColumn,
  type CountedFile,
  type CountedNumbers,
} from '../model/counted.js';
import { pack } from '../model/packed.js';
import type { FactsQuery } from './facts-queries.js';

/** Rows as a driver gives them; whole numbers may come as text or as bigint. */
export type ResultRow = Readonly<Record<string, unknown>>;

interface Counts {
  readonly query: FactsQuery;
  readonly rows: readonly ResultRow[];
}

/** The rows of queries as a file of the format `kpi-facts/1`, ready for `JSON.stringify`. */
export function factsFile(results: readonly Counts[]): CountedFile {
  const known = new Map<string, readonly [table: number, column: string]>();
  return {
    format: countedFormat,
    tables: results.map(({ query: { head, columns }, rows }, table) => {
      const own = columns.map((name) => [name, isSlice(name) ? textsOf(name, rows) : numbersOf(name, rows)] as const);
      const shown = own.map(([name, column]) => [name, sameOr(column, [table, name], known)] as const);
      return { ...head, rows: rows.length, columns: Object.fromEntries(shown) };
    }),
  };
}

const isSlice = (name: string) => (countedSlices as readonly string[]).includes(name);

/** Tables of the same tickets have columns in common: a long one is said once. */
function sameOr(
  column: CountedColumn,
  place: readonly [table: number, column: string],
  known: Map<string, readonly [table: number, column: string]>,
): CountedColumn {
  if (!('packed' in column) || column.packed.length < 1000) return column;
  const key = JSON.stringify(column);
  const same = known.get(key);
  if (same) return { same };
  known.set(key, place);
  return column;
}

/** Columns that ascend while the others stay. */
const ascending: ReadonlySet<string> = new Set([bucketColumn, binColumn]);

function numbersOf(name: string, rows: readonly ResultRow[]): CountedNumbers {
  const numbers = rows.map((row) => numberOf(row[name]));
  return pack(numbers, ascending.has(name)) ?? numbers;
}

function textsOf(name: string, rows: readonly ResultRow[]): CountedColumn {
  const known = new Map<string | null, number>();
  const codes = rows.map((row) => {
    const text = textOf(row[name]);
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    return code;
  });
  return { keys: [...known.keys()], codes: pack(codes) ?? codes };
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : null;
}

const numberOf = (value: unknown) => (value === null || value === undefined ? null : Number(value));
