import { countedFormat, countedSlices, type CountedColumn, type CountedFile } from '../model/counted.js';
import type { FactsQuery } from './facts-queries.js';

/** Rows as a driver gives them; whole numbers may come as text or as bigint. */
export type ResultRow = Readonly<Record<string, unknown>>;

interface Counts {
  readonly query: FactsQuery;
  readonly rows: readonly ResultRow[];
}

/** The rows of queries as a file of the format `kpi-facts/1`, ready for `JSON.stringify`. */
export function factsFile(results: readonly Counts[]): CountedFile {
  return {
    format: countedFormat,
    tables: results.map(({ query: { head, columns }, rows }) => ({
      ...head,
      rows: rows.length,
      columns: Object.fromEntries(columns.map((name) => [name, columnOf(name, rows)])),
    })),
  };
}

const isSlice = (name: string) => (countedSlices as readonly string[]).includes(name);

function columnOf(name: string, rows: readonly ResultRow[]): CountedColumn {
  if (!isSlice(name)) return rows.map((row) => numberOf(row[name]));
  const codes = new Map<string | null, number>();
  const own = rows.map((row) => {
    const text = textOf(row[name]);
    const code = codes.get(text) ?? codes.size;
    codes.set(text, code);
    return code;
  });
  return { keys: [...codes.keys()], codes: own };
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : null;
}

const numberOf = (value: unknown) => (value === null || value === undefined ? null : Number(value));
