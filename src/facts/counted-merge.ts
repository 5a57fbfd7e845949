import type { CountedTable } from '../model/counted.js';
import type { Zone } from '../time/zone.js';
import { countedAt, instantsOf } from './counted-time.js';

/** Rows of several tables that stay: a newer table replaces its period in the older ones. */
export interface KeptRows {
  readonly length: number;
  /** A column of numbers: `reader` gives for a table what reads the number of a row. */
  numbers(reader: (table: CountedTable) => (row: number) => number): Float64Array;
  /** A column as it stands, where it is all that there is. */
  whole(name: string): ArrayLike<number | null> | undefined;
}

export function keptRows(tables: readonly CountedTable[], zone: Zone): KeptRows {
  const parts = ordered(tables, zone).map((table) => ({ table, rows: rowsOf(table, tables, zone) }));
  const length = parts.reduce((n, { rows }) => n + rows.length, 0);
  return {
    length,
    whole(name) {
      const [only] = parts;
      return parts.length === 1 && only!.rows.length === only!.table.rows
        ? (only!.table.columns[name] as ArrayLike<number | null> | undefined)
        : undefined;
    },
    numbers(reader) {
      const column = new Float64Array(length);
      let next = 0;
      for (const { table, rows } of parts) {
        const read = reader(table);
        for (let i = 0; i < rows.length; i++) column[next++] = read(rows[i]!);
      }
      return column;
    },
  };
}

/** By period; of the stocks that were there at a start only that of the first counts, the others are its flows. */
function ordered(tables: readonly CountedTable[], zone: Zone): CountedTable[] {
  const sorted = [...tables].sort((a, b) => instantsOf(a, zone).start - instantsOf(b, zone).start);
  return sorted.filter((table) => !table.opening || isFirst(table, sorted));
}

const isFirst = (table: CountedTable, sorted: readonly CountedTable[]) =>
  !sorted.some(
    (other) =>
      other.opening &&
      other.date === table.date &&
      (other.from < table.from || (other.from === table.from && isNewer(other, table, sorted))),
  );

/** Of two of one moment the later in the list. */
function isNewer(other: CountedTable, table: CountedTable, list: readonly CountedTable[]): boolean {
  const [a, b] = [countedAt(other), countedAt(table)];
  return a === b ? list.indexOf(other) > list.indexOf(table) : a > b;
}

function rowsOf(table: CountedTable, tables: readonly CountedTable[], zone: Zone): Uint32Array {
  const { at } = instantsOf(table, zone);
  const newer = tables
    .filter((other) => other.date === table.date && Boolean(other.opening) === Boolean(table.opening))
    .filter((other) => other !== table && !table.opening && isNewer(other, table, tables))
    .map((other) => instantsOf(other, zone));
  const kept = new Uint32Array(table.rows);
  let n = 0;
  for (let row = 0; row < table.rows; row++) {
    const instant = at(row);
    if (!newer.some(({ start, end }) => instant >= start && instant < end)) kept[n++] = row;
  }
  return kept.subarray(0, n);
}
