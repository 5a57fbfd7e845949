import { LeftOutLog } from '../model/left-out.js';
import type { Dataset, TableName } from '../model/records.js';

export type Row<T extends TableName> = NonNullable<Dataset[T]>[number];

/** What had to be assumed while reading, for the panel that explains a number. */
export type Note =
  /** No value of the column proves which of day and month comes first. */
  | { readonly kind: 'date-order-assumed'; readonly column: string; readonly order: 'day-first' }
  /** Plain numbers whose unit neither the header nor the mapping states. */
  | { readonly kind: 'unit-assumed'; readonly column: string; readonly unit: 'minutes' }
  /** Ids that a spreadsheet rounded (`1.03E+13`), so that several tickets may share one. */
  | { readonly kind: 'rounded-ids'; readonly column: string }
  /** Which column was read as which field. */
  | { readonly kind: 'columns'; readonly columns: Readonly<Record<string, readonly string[]>> };

/** The dataset in the making: several payloads and several adapters write into one. */
export class Draft {
  readonly dataset: Dataset = {};
  readonly leftOut = new LeftOutLog();
  readonly notes: Note[] = [];

  add<T extends TableName>(table: T, ...rows: readonly Row<T>[]) {
    for (const row of rows) this.table(table).push(row);
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
