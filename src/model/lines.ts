import type { TableName } from './records.js';

/**
 * Lines of the rows that come from files, by table, in runs: `[row, line, row, line, …]`. From that row on, each row
 * stands on the line after that of the row before; a line of 0: not in a file.
 */
export type Lines = { readonly [T in TableName]?: readonly number[] };

/** The line of a row, from 1; `undefined` where it is of no file. */
export function lineOf(lines: Lines | undefined, table: string, row: number): number | undefined {
  const runs = lines && Object.hasOwn(lines, table) ? lines[table as TableName]! : [];
  let low = 0;
  for (let high = runs.length / 2; low < high;) {
    const middle = (low + high) >> 1;
    if (runs[2 * middle]! <= row) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return undefined;
  const [first = 0, line = 0] = runs.slice(2 * low - 2, 2 * low);
  return line === 0 ? undefined : line + row - first;
}
