import type { Mapping } from '../model/mapping.js';
import type { StatusChange } from '../model/records.js';
import type { CsvRow } from './csv.js';
import { cellReader, type Cell, type CsvFile } from './csv-cells.js';
import { indicesOf } from './csv-header.js';
import { addRow, type Reading, type RowReader } from './csv-rows.js';
import type { Draft } from './draft.js';
import { roughly } from './times.js';

/** One row for each change: all rows of an id are its history, the last of them is the ticket. */
export function readHistory(file: CsvFile, reader: RowReader, history: NonNullable<Mapping['history']>, draft: Draft) {
  const { header, rows } = file.table;
  const moment = cellReader(file, {
    field: 'updatedAt',
    name: history.at,
    indices: indicesOf(header, history.at, 'history.at'),
  });
  const status = statusCell(file, history.status);
  const last = new Map<string, { reading: Reading; row: CsvRow; at: number }>();
  for (const row of rows) {
    const reading = reader.read(row);
    const { id, updatedAt } = reading.ticket;
    if (id === undefined) {
      draft.leftOut.add('tickets', 'missing-id', row.line, row.cells);
      continue;
    }
    const changedAt = moment(row);
    // A change without a readable time or status is left out, and counted, by the facts.
    draft.add('statusChanges', { ticket: id, at: changedAt, status: status?.(row) } as StatusChange);
    const at = roughly(updatedAt ?? changedAt);
    const before = last.get(String(id));
    if (!before || !(at < before.at))
      last.set(String(id), { reading, row, at: Number.isNaN(at) ? (before?.at ?? NaN) : at });
  }
  for (const { reading, row } of last.values()) addRow(reading, row, draft, true);
}

/** Statuses of a history are read as those of a ticket are, from a column that may be stated apart. */
function statusCell(file: CsvFile, heading: string | undefined): Cell | undefined {
  const column = file.columns.byField.get('status');
  if (heading === undefined) return column && cellReader(file, column);
  return cellReader(file, {
    field: 'status',
    name: heading,
    indices: indicesOf(file.table.header, heading, 'history.status'),
  });
}
