import { LeftOutLog } from '../model/left-out.js';
import type { Note } from '../model/note.js';
import type { Dataset, TableName } from '../model/records.js';

export type Row<T extends TableName> = NonNullable<Dataset[T]>[number];

/** The dataset in the making: several payloads and several adapters write into one. */
export class Draft {
  readonly dataset: Dataset = {};
  readonly leftOut = new LeftOutLog();
  readonly notes: Note[] = [];

  add<T extends TableName>(table: T, ...rows: readonly Row<T>[]) {
    if (rows.length > 0) this.table(table).push(...rows);
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
