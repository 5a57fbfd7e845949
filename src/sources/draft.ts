import { LeftOutLog } from '../model/left-out.js';
import type { Note } from '../model/note.js';
import type { Dataset, TableName } from '../model/records.js';

export type Row<T extends TableName> = NonNullable<Dataset[T]>[number];

/** A table with rows of files. */
interface Filed {
  readonly rows: unknown[];
  readonly runs: number[];
  /** How many rows there were with the last one of a file. */
  end: number;
  /** The line after that one. */
  next: number;
}

/** The dataset in the making: several payloads and several adapters write into one. */
export class Draft {
  readonly dataset: Dataset = {};
  readonly leftOut = new LeftOutLog();
  readonly notes: Note[] = [];
  readonly #filed = new Map<TableName, Filed>();

  add<T extends TableName>(table: T, ...rows: readonly Row<T>[]) {
    if (rows.length > 0) this.table(table).push(...rows);
  }

  /** Adds a row that stands on a line of a file. */
  addAt<T extends TableName>(line: number, table: T, row: Row<T>) {
    const file = this.#filed.get(table) ?? this.#file(table);
    const { rows, runs, end, next } = file;
    if (end < rows.length) runs.push(end, 0);
    if (end < rows.length || line !== next) runs.push(rows.length, line);
    file.end = rows.push(row);
    file.next = line + 1;
  }

  #file(table: TableName): Filed {
    const lines = (this.dataset.lines ??= {}) as Partial<Record<TableName, number[]>>;
    const file: Filed = { rows: this.table(table), runs: (lines[table] = []), end: 0, next: 0 };
    this.#filed.set(table, file);
    return file;
  }

  /** Says that all rows are there: those after the last one of a file are of none. */
  close() {
    for (const { rows, runs, end } of this.#filed.values()) if (end < rows.length) runs.push(end, 0);
  }

  /** The rows of a table, to append to. */
  table<T extends TableName>(table: T): Row<T>[] {
    return (this.dataset[table] ??= []);
  }

  /** How many rows all tables hold together. */
  get size(): number {
    const tables: unknown[] = Object.values(this.dataset);
    return tables.reduce<number>((sum, rows) => sum + (Array.isArray(rows) ? rows.length : 0), 0);
  }
}
