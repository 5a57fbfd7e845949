import type { Ticket } from '../model/records.js';
import type { CsvField } from './csv-aliases.js';
import { valueReader, type Cell, type CsvFile } from './csv-cells.js';
import type { Column } from './csv-header.js';
import { scoreKinds } from './scores.js';
import { readDuration } from './numbers.js';

type TimeField = 'firstResponse' | 'resolution';

/** What a time column turns out to hold: the moment, the length, or the signed time that was left. */
const meanings = {
  firstResponse: { at: 'firstResponseAt', length: 'firstResponseMs', left: 'firstResponseMet' },
  resolution: { at: 'resolvedAt', length: 'resolutionMs', left: 'resolutionMet' },
} as const satisfies Record<TimeField, Record<string, CsvField>>;

/** Decides by the share of values that read as instants; lengths of which some are negative, or custom, are time left. */
function meaningOf(file: CsvFile, column: Column & { readonly field: TimeField }) {
  const meaning = meanings[column.field];
  const { instants, lengths, negative } = file.evidence.of(column);
  if (instants >= lengths && (instants > 0 || lengths === 0)) return meaning.at;
  return column.custom || negative > 0 ? meaning.left : meaning.length;
}

/** Time left of an agreed time: met when none was overdrawn. */
export function timeLeft(file: CsvFile, column: Column): Cell {
  return valueReader(file, column, (value) => {
    const length = readDuration(value);
    return length === undefined ? undefined : length >= 0;
  });
}

export interface TicketColumn extends Column {
  readonly timeLeft?: true;
}

/** They mean nothing in a file without scores. */
const ofSurveys: readonly CsvField[] = ['comment', 'sentAt', 'answeredAt'];

/** The columns of ticket fields, with the time columns under the field that their values turn out to be. */
export function ticketColumns(file: CsvFile) {
  const read: TicketColumn[] = [];
  const aside: Column[] = [];
  for (const column of file.columns.byField.values()) {
    if (scoreKinds.some((kind) => kind === column.field)) continue;
    const turned = turn(file, column);
    const taken = turned.field !== column.field && file.columns.byField.has(turned.field);
    const idle = ofSurveys.includes(column.field) && !scoreKinds.some((kind) => file.columns.byField.has(kind));
    if (taken || idle || isOtherClock(file, turned)) aside.push(column);
    else read.push(turned);
  }
  return { read, aside };
}

function turn(file: CsvFile, column: Column): TicketColumn {
  const { field } = column;
  if (field !== 'firstResponse' && field !== 'resolution') return column;
  const meaning = meaningOf(file, { ...column, field });
  return { ...column, field: meaning, ...(meaning.endsWith('Met') && { timeLeft: true as const }) };
}

const lengths: readonly CsvField[] = ['firstResponse', 'firstResponseMs', 'resolution', 'resolutionMs'];

/** One clock for each ticket: lengths in business hours are set aside where others run by the calendar. */
export function clockOf({ columns }: CsvFile): Ticket['clock'] {
  const clocks = lengths.flatMap((field) => columns.byField.get(field) ?? []).map(({ clock }) => clock ?? 'calendar');
  if (clocks.length === 0) return undefined;
  return clocks.includes('calendar') ? 'calendar' : 'business';
}

const isOtherClock = (file: CsvFile, column: Column) =>
  column.clock === 'business' && column.field.endsWith('Ms') && clockOf(file) === 'calendar';
