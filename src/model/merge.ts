import { addToGroup } from './maps.js';
import type { Dataset, TableName } from './records.js';

type Row = Readonly<Record<string, unknown>>;

/** An id as text; empty when there is none. */
export function idOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** What makes two records of a table the same one; empty where a record has no id. */
export const identity: Partial<Record<TableName, (record: Row) => string>> = {
  tickets: ({ id }) => idOf(id),
  messages: ({ id, ticket }) => (idOf(id) === '' ? '' : JSON.stringify([idOf(ticket), idOf(id)])),
  surveys: ({ id }) => idOf(id),
  customers: ({ id }) => idOf(id),
  calls: ({ id }) => idOf(id),
  agents: ({ id }) => idOf(id),
  agentTime: ({ agent, date }) => JSON.stringify([idOf(agent), date]),
};

const noRecord: Row = Object.freeze({});

/** The records of a table; what is not an object stays in its place as an empty record. */
function rowsOf(dataset: Dataset, table: TableName): readonly Row[] {
  const rows: unknown = dataset[table];
  if (!Array.isArray(rows)) return [];
  return rows.map((row: unknown) => (typeof row === 'object' && row !== null ? (row as Row) : noRecord));
}

type Join = (before: readonly Row[], added: readonly Row[], key: ((row: Row) => string) | undefined) => readonly Row[];

function joined(dataset: Dataset, records: Dataset, join: Join): Dataset {
  // Rows of another reading stand elsewhere.
  const { lines: _, ...kept } = dataset;
  const merged: Record<string, unknown> = kept;
  for (const [name, value] of Object.entries(records)) {
    if (value === undefined || name === 'lines') continue;
    const table = name as TableName;
    merged[name] = Array.isArray(value) ? join(rowsOf(dataset, table), rowsOf(records, table), identity[table]) : value;
  }
  return merged;
}

/** A record takes the place of the one with its id; new ones follow in their order. */
const replacing: Join = (before, added, key) => {
  if (!key) return [...before, ...added];
  const waiting = grouped(added, key);
  /** The next of the added ones with the id of a row; the row itself where its id did not come. */
  const next = (row: Row): readonly Row[] => {
    const own = waiting.get(key(row));
    return own ? own.splice(0, 1) : [row];
  };
  return [...before.flatMap(next), ...added.flatMap(next)];
};

/** The records of each id, in their order; those without one are nobody's. */
export function grouped(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = key(row);
    if (id !== '') addToGroup(groups, id, row);
  }
  return groups;
}

/** A dataset with records added: one with the same id replaces in its place, one without an id is another one. */
export const upserted = (dataset: Dataset, records: Dataset): Dataset => joined(dataset, records, replacing);

/** Of records without an id as many stay as either side has of the same. */
const overlapping: Join = (before, added, key) => {
  const named = (row: Row) => key !== undefined && key(row) !== '';
  if (added.every(named)) return replacing(before, added, key);
  const there = new Map<string, number>();
  for (const row of before) if (!named(row)) count(there, row, 1);
  const fresh = added.filter((row) => named(row) || count(there, row, -1) < 0);
  return replacing(before, fresh, key);
};

/** Counts a record by all that it says; answers with the new count. */
function count(counts: Map<string, number>, row: Row, by: 1 | -1): number {
  const text = JSON.stringify(row);
  const now = (counts.get(text) ?? 0) + by;
  counts.set(text, now);
  return now;
}

/**
 * A dataset brought up to date by a later, overlapping answer of the same source: one with the same id replaces, one
 * without an id that was there before is not doubled.
 */
export const refreshed = (dataset: Dataset, records: Dataset): Dataset => joined(dataset, records, overlapping);

/** A dataset without these tickets and what hangs on them. */
export function without(dataset: Dataset, ids: readonly (string | number)[]): Dataset {
  const gone = new Set(ids.map(idOf));
  const { lines: _, ...rest } = dataset;
  const kept: Record<string, unknown> = rest;
  const drop = (table: TableName, field: string) => {
    if (dataset[table]) kept[table] = rowsOf(dataset, table).filter((row) => !gone.has(idOf(row[field])));
  };
  drop('tickets', 'id');
  for (const table of ['messages', 'statusChanges', 'surveys', 'reviews'] as const) drop(table, 'ticket');
  return kept;
}
