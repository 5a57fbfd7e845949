import { CsvColumn } from './csv-column.js';

/** One row of a file; `line` is where it starts, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const blank = new CsvColumn();

/** The cells of a file by column; rows are numbered from `first` to before `end`. */
export class CsvTable {
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly first: number;
  #end = 0;
  #columns: CsvColumn[] = [];
  /** Where rows start, once that is not one line after the other. */
  #lines: number[] | undefined;
  #firstLine = 0;
  /** Of rows that are shorter or longer than the header. */
  #widths = new Map<number, number>();

  constructor(header: readonly string[], delimiter: string, first = 0) {
    this.header = header;
    this.delimiter = delimiter;
    this.first = first;
  }

  get end(): number {
    return this.#end;
  }

  /** How many columns there are, those beyond the header included. */
  get width(): number {
    return Math.max(this.header.length, this.#columns.length);
  }

  add({ line, cells }: CsvRow) {
    const row = this.#end++;
    for (let index = 0; index < cells.length; index++) {
      (this.#columns[index] ??= new CsvColumn()).set(row, cells[index]!);
    }
    if (cells.length !== this.header.length) this.#widths.set(row, cells.length);
    if (row === 0) this.#firstLine = line;
    if (!this.#lines && line !== this.#firstLine + row) {
      this.#lines = Array.from({ length: row }, (_, before) => this.#firstLine + before);
    }
    this.#lines?.push(line);
  }

  /** Lets go of the text that the rows so far were cut out of. */
  settle() {
    for (const column of this.#columns) column.settle();
  }

  /** Says that all rows are there. */
  close() {
    for (const column of this.#columns) column.close();
  }

  /** The same rows under another header, without the first ones. */
  under(header: readonly string[], skipped: number): CsvTable {
    const table = new CsvTable(header, this.delimiter, this.first + skipped);
    table.#end = this.#end;
    table.#columns = this.#columns;
    table.#lines = this.#lines;
    table.#firstLine = this.#firstLine;
    table.#widths = this.#widths;
    return table;
  }

  column(index: number): CsvColumn {
    return this.#columns[index] ?? blank;
  }

  line(row: number): number {
    return this.#lines?.[row] ?? this.#firstLine + row;
  }

  cells(row: number): string[] {
    const length = this.#widths.get(row) ?? this.header.length;
    return Array.from({ length }, (_, index) => this.column(index).text(row));
  }

  *rows(): Generator<CsvRow> {
    for (let row = this.first; row < this.#end; row++) yield { line: this.line(row), cells: this.cells(row) };
  }
}
