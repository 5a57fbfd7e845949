import type { Mapping } from '../model/mapping.js';
import type { StatusChange } from '../model/records.js';
import type { CsvField } from './csv-aliases.js';
import { cellReader, type CsvFile } from './csv-cells.js';
import { indicesOf, type Column } from './csv-header.js';
import { addRow, addUnnamed, type Reading, type RowReader } from './csv-rows.js';
import type { Draft } from './draft.js';
import { forEach, forRange, type Steps } from './steps.js';
import { roughly } from './times.js';

export interface HistoryColumns {
  readonly moment: Column;
  /** `undefined`: the file does not say which status a change led to. */
  readonly status: Column | undefined;
}

/**
 * Where a history has its moments and its statuses, which may be stated apart from that of the ticket.
 * @throws SourceError bad-mapping
 */
export function historyColumns({ table, columns }: CsvFile, history: NonNullable<Mapping['history']>): HistoryColumns {
  const column = (field: CsvField, name: string, path: string): Column => ({
    field,
    name,
    indices: indicesOf(table.header, name, path),
  });
  return {
    moment: column('updatedAt', history.at, 'history.at'),
    status:
      history.status === undefined ? columns.byField.get('status') : column('status', history.status, 'history.status'),
  };
}

/** One row for each change: all rows of an id are its history, the last of them is the ticket. */
export function* readHistory(file: CsvFile, reader: RowReader, history: HistoryColumns, draft: Draft): Steps<void> {
  const moment = cellReader(file, history.moment);
  const status = history.status && cellReader(file, history.status);
  const { table } = file;
  const last = new Map<string, { reading: Reading; row: number; at: number }>();
  yield* forRange(table.first, table.end, (row) => {
    const reading = reader.read(row);
    const { id, updatedAt } = reading.ticket;
    if (id === undefined) return addUnnamed(file, row);
    const changedAt = moment(row);
    // A change without a readable time or status is left out, and counted, by the facts.
    const change = { ticket: id, at: changedAt, status: status?.(row) } as StatusChange;
    draft.addAt(table.line(row), 'statusChanges', change);
    const at = roughly(updatedAt ?? changedAt);
    const before = last.get(String(id));
    if (!before || !(at < before.at))
      last.set(String(id), { reading, row, at: Number.isNaN(at) ? (before?.at ?? NaN) : at });
  });
  yield* forEach([...last.values()], ({ reading, row }) => addRow(reading, { file, row, draft, withTickets: true }));
}
