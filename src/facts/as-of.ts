import type { Dataset, TableName } from '../model/records.js';
import { InstantReader } from '../time/instant.js';

/** Instants that tell how far the data reaches. Due dates and ends of contracts lie ahead and tell nothing. */
const observed: Partial<Record<TableName, readonly string[]>> = {
  tickets: ['createdAt', 'updatedAt', 'complaintAt', 'firstResponseAt', 'firstResolvedAt', 'resolvedAt', 'closedAt'],
  messages: ['at'],
  statusChanges: ['at'],
  surveys: ['sentAt', 'answeredAt'],
  customers: ['since'],
  orders: ['at'],
  conversions: ['at'],
  participations: ['at'],
  calls: ['queuedAt', 'answeredAt', 'abandonedAt'],
  articleViews: ['at'],
  feedback: ['at', 'respondedAt'],
  mentions: ['at'],
  reviews: ['at'],
  appraisals: ['at'],
  preferences: ['at'],
};

/** How many instants of a table carry no offset and are read in the zone of the source. */
export function zonelessIn(rows: readonly Raw[], table: TableName, zone: string): number {
  const reader = new InstantReader(zone);
  const fields = observed[table] ?? [];
  for (let i = 0; i < rows.length; i++) {
    const record = rows[i]!;
    for (let f = 0; f < fields.length; f++) {
      const value = record[fields[f]!];
      // A number needs no zone, nor does text in UTC: by far the most instants.
      if (typeof value === 'string' && !value.endsWith('Z')) reader.read(value);
    }
  }
  return reader.zoneless;
}

export interface AsOf {
  readonly at: number;
  /** The data did not say; the newest instant stands in. */
  readonly assumed: boolean;
}

/** The moment of extraction: as stated, else the newest instant of the data, else now. */
export function asOfOf(dataset: Dataset): AsOf {
  const reader = new InstantReader(dataset.sourceTimeZone ?? 'UTC');
  const stated = reader.read(dataset.asOf);
  if (!Number.isNaN(stated)) return { at: stated, assumed: false };
  const newest = newestIn(dataset, reader);
  return { at: newest === -Infinity ? Date.now() : newest, assumed: true };
}

/** The newest instant of what the records say has happened. */
export function newestIn(dataset: Dataset, reader: InstantReader): number {
  let newest = -Infinity;
  for (const [table, fields] of Object.entries(observed)) {
    for (const record of rowsOf(dataset, table as TableName)) {
      for (const field of fields) {
        const at = reader.read(record[field]);
        if (at > newest) newest = at;
      }
    }
  }
  return newest;
}

/** A record as it comes: nothing about it is known yet. */
export type Raw = Readonly<Record<string, unknown>>;

/** What stands where there is no record, or one that does not count. */
export const noRecord: Raw = Object.freeze({});

/** The rows of a table as they come; what is not an object reads as an empty record. */
export function rowsOf(dataset: Dataset, table: TableName): readonly Raw[] {
  const rows: unknown = dataset[table];
  if (!Array.isArray(rows)) return [];
  return rows.every(isRecord) ? rows : rows.map((row: unknown) => (isRecord(row) ? row : noRecord));
}

const isRecord = (row: unknown): row is Raw => typeof row === 'object' && row !== null;
