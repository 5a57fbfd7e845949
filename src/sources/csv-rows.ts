import type { Survey, Ticket } from '../model/records.js';
import type { CsvField } from './csv-aliases.js';
import { cellReader, type Cell, type CsvFile } from './csv-cells.js';
import type { Column } from './csv-header.js';
import { scoreKinds } from './scores.js';
import { surveyReader } from './csv-surveys.js';
import { clockOf, ticketColumns, timeLeft } from './csv-time-columns.js';
import type { Draft } from './draft.js';
import { fields } from './fields.js';

/** What one row says. */
export interface Reading {
  readonly ticket: Partial<Ticket>;
  /** Built late: of a history only the last row speaks for the ticket. */
  surveys(): Survey[];
}

export interface RowReader {
  /** Which columns were read as which field. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Columns that were recognised, but that another column of the same field makes superfluous. */
  readonly aside: readonly number[];
  read(row: number): Reading;
}

/** Settles, column by column, how a row is read. */
export function rowReader(file: CsvFile): RowReader {
  const cells = new Map<CsvField, Cell>();
  const names: Record<string, readonly string[]> = {};
  const { read, aside } = ticketColumns(file);
  for (const column of read) {
    names[column.field] = [column.name];
    cells.set(column.field, column.timeLeft ? timeLeft(file, column) : cellReader(file, column));
    if (column.field === 'id') noteRoundedIds(file, column);
  }
  const ofTicket = [...cells].filter(([field]) => Object.hasOwn(fields.tickets, field));
  const clock = clockOf(file);
  const surveys = surveyReader(file, cells);
  for (const kind of scoreKinds) {
    const column = file.columns.byField.get(kind);
    if (column) names[kind] = [column.name];
  }
  return {
    names,
    aside: aside.flatMap(({ indices }) => indices),
    read(row) {
      const ticket: Record<string, unknown> = {};
      for (const [field, cell] of ofTicket) {
        const value = cell(row);
        if (value !== undefined) ticket[field] = value;
      }
      const counted = ticket.firstResponseMs !== undefined || ticket.resolutionMs !== undefined;
      if (counted && clock) ticket.clock ??= clock;
      return { ticket, surveys: () => surveys(row, ticket) };
    },
  };
}

/** Spreadsheets write long numbers as `1.03E+13`, which many tickets then share. */
function noteRoundedIds({ evidence, notes }: CsvFile, column: Column) {
  if (evidence.of(column).rounded > 0) notes.push({ kind: 'rounded-ids', column: column.name });
}

/** Counts a row that has no id. */
export function addUnnamed({ table, leftOut }: CsvFile, row: number) {
  leftOut.add('tickets', 'missing-id', table.line(row), () => table.cells(row));
}

interface Place {
  readonly file: CsvFile;
  readonly row: number;
  readonly draft: Draft;
  /** Without a column of ids the file is one of surveys. */
  readonly withTickets: boolean;
}

/** Adds a ticket with its surveys. */
export function addRow({ ticket, surveys }: Reading, { file, row, draft, withTickets }: Place) {
  const line = file.table.line(row);
  const addSurveys = (rows: readonly Survey[]) => {
    for (const survey of rows) draft.addAt(line, 'surveys', survey);
  };
  if (!withTickets) {
    const rows = surveys();
    if (rows.length === 0) file.leftOut.add('surveys', 'invalid-score', line, () => file.table.cells(row));
    return addSurveys(rows);
  }
  if (ticket.id === undefined) return addUnnamed(file, row);
  // A ticket without a readable date is left out, and counted, by the facts.
  draft.addAt(line, 'tickets', ticket as Ticket);
  addSurveys(surveys());
}
