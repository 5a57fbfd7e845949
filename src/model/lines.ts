import type { TableName } from './records.js';

/** Where a record stands in a file. */
export interface Place {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Of several files the name of its own. */
  readonly file?: string | undefined;
}

/**
 * Places of the rows that come from files, by table, in runs of three: `[row, line, file, row, line, file, …]`. From
 * that row on, each row stands on the line after that of the row before, in the same file: 1 is the first of `files`,
 * 0 one without a name. A line of 0: not in a file.
 */
export interface Lines {
  readonly files: readonly string[];
  readonly rows: { readonly [T in TableName]?: readonly number[] };
}

/** The place of a row; `undefined` where it is of no file. */
export function placeOf(lines: Lines | undefined, table: string, row: number): Place | undefined {
  if (!lines || !Object.hasOwn(lines.rows, table)) return undefined;
  return placeIn(lines.rows[table as TableName]!, lines.files, row);
}

/** The place of a record by runs. */
export function placeIn(runs: readonly number[], files: readonly string[], row: number): Place | undefined {
  let low = 0;
  for (let high = runs.length / 3; low < high;) {
    const middle = (low + high) >> 1;
    if (runs[3 * middle]! <= row) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return undefined;
  const [first = 0, line = 0, file = 0] = runs.slice(3 * low - 3, 3 * low);
  if (line === 0) return undefined;
  return { line: line + row - first, ...(file > 0 && { file: files[file - 1] }) };
}
