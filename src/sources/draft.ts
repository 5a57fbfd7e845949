import { LeftOutLog } from '../model/left-out.js';
import type { Note } from '../model/note.js';
import type { Dataset, TableName } from '../model/records.js';

export type Row<T extends TableName> = NonNullable<Dataset[T]>[number];

/** The dataset in the making: several payloads and several adapters write into one. */
export class Draft {
  readonly dataset: Dataset = {};
  readonly leftOut = new LeftOutLog();
  readonly notes: Note[] = [];
  /** How many rows of a table had come with the last one of a file. */
  readonly #ends = new Map<TableName, number>();

  add<T extends TableName>(table: T, ...rows: readonly Row<T>[]) {
    if (rows.length > 0) this.table(table).push(...rows);
  }

  /** Adds a row that stands on a line of a file. */
  addAt<T extends TableName>(line: number, table: T, row: Row<T>) {
    const rows = this.table(table);
    const lines = (this.dataset.lines ??= {}) as Partial<Record<TableName, number[]>>;
    const name: TableName = table;
    const runs = (lines[name] ??= []);
    const end = this.#ends.get(table) ?? 0;
    const expected = runs.length > 0 ? runs.at(-1)! + end - runs.at(-2)! : 0;
    if (end < rows.length) runs.push(end, 0);
    if (end < rows.length || line !== expected) runs.push(rows.length, line);
    rows.push(row);
    this.#ends.set(table, rows.length);
  }

  /** Says that all rows are there: those after the last one of a file are of none. */
  close() {
    for (const [table, end] of this.#ends) {
      if (end < this.table(table).length) (this.dataset.lines![table] as number[]).push(end, 0);
    }
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
