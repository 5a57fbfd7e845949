import type { TableName } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { lineIn, readRow, readRows, type Source } from './canonical-rows.js';
import { keepSettings } from './data-settings.js';
import type { Draft } from './draft.js';
import { fields, isTable, tableNames } from './fields.js';
import { firstRecords, isRaw, type Raw } from './json.js';
import type { Part } from './payload.js';
import type { Steps } from './steps.js';
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
  const { value, lines, streams } = part;
  draft.begin(part);
  const source: Source = { draft, leftOut: lines ? draft.leftOut.ofFile(draft.file) : draft.leftOut };
  if (!Array.isArray(value)) return yield* readOne(value, 0, source);
  for (const [index, each] of value.entries()) {
    const line = lines?.[index];
    yield* readOne(each, line ?? index, { ...source, line, streams: index === 0 ? streams : undefined });
    yield;
  }
}

function* readOne(value: unknown, position: number, source: Source): Steps<void> {
  const { leftOut, draft, line } = source;
  if (!isRaw(value)) return leftOut.add('payload', 'not-a-record', position, value);
  const table = tableOf(value);
  if (table) return readRow(table, value, position, source);
  if (!Object.keys(value).some((key) => isTable(key) || Object.hasOwn(beside, key))) {
    return leftOut.add('payload', 'not-a-record', position, value);
  }
  // Positions in the tables of one envelope say nothing of those of another.
  if (line === undefined) draft.leftOut.next();
  for (const [key, content] of Object.entries(value)) yield* readMember(key, content, source);
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

function* readMember(key: string, content: unknown, source: Source): Steps<void> {
  if (content === null) return;
  if (isTable(key) && Array.isArray(content)) return yield* readRows(key, content, source);
  const { draft, leftOut, line } = source;
  if (Object.hasOwn(beside, key)) {
    if (!beside[key]!(content, draft)) leftOut.add('payload', 'unreadable-value', line ?? 0, content, key);
    return;
  }
  const rows: readonly unknown[] = Array.isArray(content) ? content : [content];
  const reason = isTable(key) ? 'not-a-record' : 'unknown-field';
  rows.forEach((row, index) => leftOut.add(key, reason, lineIn(source, key, index) ?? index, row));
}

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
