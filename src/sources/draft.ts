import { LeftOutLog } from '../model/left-out.js';
import type { Note } from '../model/note.js';
import type { Dataset, TableName } from '../model/records.js';
import { LineRuns } from './line-runs.js';

export type Row<T extends TableName> = NonNullable<Dataset[T]>[number];

/** The dataset in the making: several payloads and several adapters write into one. */
export class Draft {
  readonly dataset: Dataset = {};
  readonly leftOut = new LeftOutLog((table, position) => this.#read.get(table)?.placeOf(position, this.#files));
  readonly notes: Note[] = [];
  /** Of records as the source calls them, and of rows. */
  readonly #read = new Map<string, LineRuns>();
  readonly #made = new Map<TableName, LineRuns>();
  readonly #files: string[] = [];
  #file = 0;

  add<T extends TableName>(table: T, ...rows: readonly Row<T>[]) {
    if (rows.length > 0) this.table(table).push(...rows);
  }

  /** Says which file is read from here on, where it has a name. */
  begin({ name }: { readonly name?: string | undefined }) {
    const at = name === undefined ? -1 : this.#files.indexOf(name);
    this.#file = name === undefined ? 0 : at < 0 ? this.#files.push(name) : at + 1;
  }

  /** The file that is read, if it has a name. */
  get file(): string | undefined {
    return this.#files[this.#file - 1];
  }

  /** Adds a row that stands on a line of a file. */
  addAt<T extends TableName>(line: number, table: T, row: Row<T>) {
    let runs = this.#made.get(table);
    if (!runs) {
      this.#made.set(table, (runs = new LineRuns()));
      this.dataset.lines ??= { files: this.#files, rows: {} };
      (this.dataset.lines.rows as Partial<Record<TableName, number[]>>)[table] = runs.numbers;
    }
    runs.add(this.table(table).push(row) - 1, line, this.#file);
  }

  /** Says on which line a record stands that an adapter may yet set aside, by the source's own name of its table. */
  stands(table: string, position: number, line: number) {
    let runs = this.#read.get(table);
    if (!runs) this.#read.set(table, (runs = new LineRuns()));
    runs.add(position, line, this.#file);
  }

  /** Says that all rows are there: those after the last one of a file are of none. */
  close() {
    for (const [table, runs] of this.#made) runs.close(this.table(table).length);
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
