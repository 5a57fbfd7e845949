import {
  binColumn,
  bucketColumn,
  countedFormat,
  countedSlices,
  type CountedColumn,
  type CountedFile,
  type CountedTable,
} from '../model/counted.js';
import type { FactsQuery } from './facts-queries.js';
import { growingNumbers, growingTexts } from './growing.js';

/** Rows as a driver gives them; whole numbers may come as text or as bigint. */
export type ResultRow = Readonly<Record<string, unknown>>;

/** The rows of a query: all of them, or as a driver streams them, one by one or some at a time. */
export type ResultRows = Iterable<ResultRow | readonly ResultRow[]> | AsyncIterable<ResultRow | readonly ResultRow[]>;

/** Sends a query to the database and gives its rows. */
export type RunQuery = (sql: string) => ResultRows | Promise<ResultRows>;

interface Counts {
  readonly query: FactsQuery;
  readonly rows: Iterable<ResultRow>;
}

/** The rows of queries as a file of the format `kpi-facts/1`, ready for `JSON.stringify`. */
export function factsFile(results: readonly Counts[]): CountedFile {
  const file = new FileInTheMaking();
  for (const { query, rows } of results) {
    const table = new TableInTheMaking(query);
    for (const row of rows) table.add(row);
    file.add(table);
  }
  return file.finish();
}

/**
 * Runs one query after the other, and packs their rows as they come: the answers may be larger than the memory for
 * their rows. Gives a file of the format `kpi-facts/1`, ready for `JSON.stringify`.
 */
export async function countFacts(queries: readonly FactsQuery[], run: RunQuery): Promise<CountedFile> {
  const file = new FileInTheMaking();
  for (const query of queries) {
    const table = new TableInTheMaking(query);
    for await (const some of await run(query.sql)) {
      for (const row of isBatch(some) ? some : [some]) table.add(row);
    }
    file.add(table);
  }
  return file.finish();
}

const isBatch = (some: ResultRow | readonly ResultRow[]): some is readonly ResultRow[] => Array.isArray(some);

/** Columns that ascend while the others stay. */
const ascending: ReadonlySet<string> = new Set([bucketColumn, binColumn]);
const slices: ReadonlySet<string> = new Set(countedSlices);

class TableInTheMaking {
  readonly #query: FactsQuery;
  readonly #columns;
  #rows = 0;

  constructor(query: FactsQuery) {
    this.#query = query;
    this.#columns = query.columns.map((name) => ({
      name,
      cells: slices.has(name) ? growingTexts() : growingNumbers(ascending.has(name)),
    }));
  }

  add(row: ResultRow) {
    this.#rows++;
    for (const { name, cells } of this.#columns) cells.add(row[name]);
  }

  /** @param shorten what stands for a column in the file */
  finish(shorten: (name: string, column: CountedColumn) => CountedColumn): CountedTable {
    const columns = this.#columns.map(({ name, cells }) => [name, shorten(name, cells.finish())] as const);
    return { ...this.#query.head, rows: this.#rows, columns: Object.fromEntries(columns) };
  }
}

interface Known {
  readonly place: readonly [table: number, column: string];
  /** How its text is to be read. */
  readonly manner: string;
}

class FileInTheMaking {
  readonly #tables: CountedTable[] = [];
  /** Long columns by their text. */
  readonly #known = new Map<string, Known>();

  add(table: TableInTheMaking) {
    const place = this.#tables.length;
    this.#tables.push(table.finish((name, column) => this.#sameOr(column, [place, name])));
  }

  finish(): CountedFile {
    return { format: countedFormat, tables: this.#tables };
  }

  /** Tables of the same tickets have columns in common: a long one is said once. */
  #sameOr(column: CountedColumn, place: Known['place']): CountedColumn {
    if (!('packed' in column) || column.packed.length < 1000) return column;
    const { packed, ...rest } = column;
    const manner = JSON.stringify(rest);
    const same = this.#known.get(packed);
    if (same?.manner === manner) return { same: same.place };
    this.#known.set(packed, { place, manner });
    return column;
  }
}
