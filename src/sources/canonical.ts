import type { TableName } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { keepSettings } from './data-settings.js';
import type { Draft, Row } from './draft.js';
import { fields, isTable, tableNames } from './fields.js';
import { firstRecords, isRaw, type Raw } from './json.js';
import type { Part } from './payload.js';
import { forEach, type Steps } from './steps.js';
import { roughly } from './times.js';

/** Fields without which a record of a table means nothing; they tell the tables of bare records apart. */
const marks: Readonly<Record<TableName, readonly string[]>> = {
  messages: ['ticket', 'at', 'author'],
  statusChanges: ['ticket', 'at', 'status'],
  tickets: ['id', 'createdAt'],
  customers: ['id', 'since'],
  participations: ['customer', 'at', 'program'],
  orders: ['customer', 'at', 'amount'],
  preferences: ['customer', 'at', 'channel'],
  conversions: ['customer', 'at'],
  calls: ['queuedAt'],
  agentTime: ['agent', 'date', 'availableMinutes'],
  articleViews: ['article', 'at'],
  reviews: ['at', 'scores'],
  appraisals: ['agent', 'at', 'score'],
  events: ['at', 'label'],
  surveys: ['kind'],
  feedback: ['at', 'sentiment'],
  mentions: ['at', 'network'],
  agents: ['id', 'name'],
};

/** The JSON of the data model, whole, in parts, or as JSON Lines. */
export const canonical: Adapter = {
  id: 'json',
  recognise: (part) => (part.kind === 'json' ? likeness(part.value) : 0),
  *read(parts, draft) {
    for (const part of parts) yield* readPart(part, draft);
  },
};

function* readPart(part: Part, draft: Draft): Steps<void> {
  if (part.kind === 'text') return;
  if (!Array.isArray(part.value)) return yield* readOne(part.value, 0, draft);
  for (const [index, value] of part.value.entries()) {
    yield* readOne(value, part.lines?.[index] ?? index, draft);
    yield;
  }
}

function* readOne(value: unknown, position: number, draft: Draft): Steps<void> {
  if (!isRaw(value)) return draft.leftOut.add('payload', 'not-a-record', position, value);
  const table = tableOf(value);
  if (table) return readRow(table, value, position, draft);
  if (!Object.keys(value).some((key) => isTable(key) || Object.hasOwn(beside, key))) {
    return draft.leftOut.add('payload', 'not-a-record', position, value);
  }
  for (const [key, content] of Object.entries(value)) yield* readMember(key, content, draft);
}

/** The table of a bare record: the first whose marks it carries, all its fields being known there if possible. */
function tableOf(record: Raw): TableName | undefined {
  if (Object.keys(record).some((key) => isTable(key) && Array.isArray(record[key]))) return undefined;
  const fitting = (Object.keys(marks) as TableName[]).filter((table) =>
    marks[table].every((mark) => Object.hasOwn(record, mark)),
  );
  return fitting.find((table) => Object.keys(record).every((key) => Object.hasOwn(fields[table], key))) ?? fitting[0];
}

type Keep = (value: unknown, draft: Draft) => boolean;

/** What stands beside the tables; each takes the value if it is one. */
const beside: Readonly<Record<string, Keep>> = {
  sourceTimeZone(value, { dataset }) {
    if (typeof value !== 'string') return false;
    dataset.sourceTimeZone ??= value;
    return true;
  },
  asOf(value, { dataset }) {
    if (typeof value !== 'string' && typeof value !== 'number') return false;
    // Of several extractions the last one counts.
    if (dataset.asOf === undefined || roughly(dataset.asOf) < roughly(value)) dataset.asOf = value;
    return true;
  },
  coverage(value, { dataset }) {
    if (!isRaw(value) || typeof value.loaded !== 'number') return false;
    const { loaded, total, of } = value;
    if (total !== undefined && total !== null && typeof total !== 'number') return false;
    dataset.coverage = {
      loaded,
      ...(typeof total === 'number' && { total }),
      ...(typeof of === 'string' && isTable(of) && { of }),
    };
    return true;
  },
  settings: (value, draft) => keepSettings('settings', value, draft),
  deskSettings: (value, draft) => keepSettings('deskSettings', value, draft),
  // Where the rows stood in the file that this was made of.
  lines: () => true,
};

function* readMember(key: string, content: unknown, draft: Draft): Steps<void> {
  if (content === null) return;
  if (isTable(key) && Array.isArray(content)) {
    return yield* readRows(key, content, draft);
  }
  if (Object.hasOwn(beside, key)) {
    if (!beside[key]!(content, draft)) draft.leftOut.add('payload', 'unreadable-value', 0, content, key);
    return;
  }
  const rows: readonly unknown[] = Array.isArray(content) ? content : [content];
  const reason = isTable(key) ? 'not-a-record' : 'unknown-field';
  rows.forEach((row, position) => draft.leftOut.add(key, reason, position, row));
}

/** Rows are handed on as they came; only one with fields that we do not know is copied without them. */
function* readRows(table: TableName, rows: readonly unknown[], draft: Draft): Steps<void> {
  const kept = draft.table(table) as unknown[];
  const known = knownFields(table);
  yield* forEach(rows, (row, position) => {
    if (isRaw(row) && known(row)) kept.push(row);
    else readRow(table, row, position, draft);
  });
}

/** Whether a row has only fields that we know. Rows are like the one before them, by far the most: so are their keys. */
function knownFields(table: TableName): (row: Raw) => boolean {
  const last: string[] = [];
  return (row) => {
    let at = 0;
    for (const key in row) {
      if (last[at] !== key) {
        if (!Object.hasOwn(fields[table], key)) return false;
        last[at] = key;
      }
      at++;
    }
    return true;
  };
}

function readRow(table: TableName, row: unknown, position: number, draft: Draft) {
  if (!isRaw(row)) return draft.leftOut.add(table, 'not-a-record', position, row);
  const unknown = Object.keys(row).filter((key) => !Object.hasOwn(fields[table], key));
  for (const key of unknown) draft.leftOut.add(table, 'unknown-field', position, row, key);
  // The facts check what they use; a page's data are not trusted to have the shape of the type.
  draft.table(table).push((unknown.length === 0 ? row : knownOf(table, row)) as Row<typeof table> & Raw);
}

const knownOf = (table: TableName, row: Raw): Raw =>
  Object.fromEntries(Object.entries(row).filter(([key]) => Object.hasOwn(fields[table], key)));

/** Share of the fields of the first records that are ours, halved where what makes a record one is missing. */
function likeness(value: unknown): number {
  if (Array.isArray(value)) return Math.max(0, ...firstRecords(value).map(likeness));
  if (!isRaw(value)) return 0;
  const bare = tableOf(value);
  if (bare) return share(bare, value);
  const shares = tableNames.flatMap((table) => {
    const rows = value[table];
    if (!Array.isArray(rows)) return [];
    const records = firstRecords(rows);
    // A table without rows is ours by its name only, which other desks may use too.
    return records.length === 0 ? [0.3] : records.map((record) => share(table, record));
  });
  // Settings may come by themselves, beside data of another address.
  return Math.max(isRaw(value.settings) ? 0.3 : 0, ...shares);
}

function share(table: TableName, record: Raw): number {
  const keys = Object.keys(record);
  if (keys.length === 0) return 0;
  const known = keys.filter((key) => Object.hasOwn(fields[table], key)).length / keys.length;
  return marks[table].every((mark) => Object.hasOwn(record, mark)) ? known : known / 2;
}
