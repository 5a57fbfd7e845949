import type { TimeUnit } from './dialects.js';

/** A column of a table, by its name; epoch numbers say their unit. A `value` stands in every row. */
export type ColumnName =
  string | { readonly column: string; readonly unit: Exclude<TimeUnit, 'timestamp'> } | { readonly value: string };

/** Fields of the data model that a column of yours may feed, by table. One row for each ticket, survey and call. */
export const mappableFields = {
  tickets: {
    instants: [
      'createdAt',
      'updatedAt',
      'firstResponseAt',
      'resolvedAt',
      'closedAt',
      'firstResolvedAt',
      'firstResponseDueAt',
      'resolutionDueAt',
      'complaintAt',
    ],
    others: [
      'id',
      'status',
      'direction',
      'leftOut',
      'reopens',
      'contacts',
      'replies',
      'firstResponseMet',
      'resolutionMet',
      'complaint',
      'channel',
      'priority',
      'agent',
      'team',
      'type',
      'source',
    ],
    required: ['createdAt'],
  },
  surveys: {
    instants: ['sentAt', 'answeredAt'],
    others: ['ticket', 'customer', 'kind', 'score', 'scaleLow', 'scaleHigh', 'sentiment', 'polarity'],
    required: ['kind'],
  },
  calls: {
    instants: ['queuedAt', 'answeredAt', 'abandonedAt'],
    others: ['channel', 'agent', 'team'],
    // With one end alone every call would pass for answered, or for given up.
    required: ['queuedAt', 'answeredAt', 'abandonedAt'],
  },
} as const;

export type MappedTable = keyof typeof mappableFields;

/** One table of yours: `{ from: ['helpdesk', 'tickets'], createdAt: 'opened_at', channel: 'source_channel' }`. */
export type TableMapping = { readonly from: string | readonly string[] } & {
  readonly [field: string]: ColumnName | readonly string[] | undefined;
};

export type TablesMapping = { readonly [T in MappedTable]?: TableMapping };

/**
 * Names of yours that the data model knows by another word: `{ status: { Done: 'resolved' } }`. Whatever their case.
 */
export type ValueNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Tables of the data model that nothing is counted from, and what to map instead. */
const uncounted: Readonly<Record<string, string>> = {
  statusChanges:
    'histories of status are not counted. Map "firstResolvedAt" and "reopens" of tickets; when tickets were reopened stays unknown.',
};

/** @throws RangeError that names the table or field and lists what is allowed */
export function checkTables(tables: TablesMapping) {
  const known = Object.keys(mappableFields);
  for (const [name, mapping] of Object.entries(tables)) {
    if (Object.hasOwn(uncounted, name)) throw new RangeError(`tables.${name}: ${uncounted[name]}`);
    if (!known.includes(name)) throw unknown('table', name, known);
    if (mapping) checkTable(name as MappedTable, mapping);
  }
}

function checkTable(table: MappedTable, mapping: TableMapping) {
  const { instants, others, required } = mappableFields[table];
  const fields: readonly string[] = ['from', ...instants, ...others];
  for (const field of Object.keys(mapping)) {
    if (!fields.includes(field)) throw unknown(`field of ${table}`, field, fields);
  }
  for (const field of ['from', ...required]) {
    if (mapping[field] === undefined) throw new RangeError(`tables.${table} needs "${field}".`);
  }
  if (mapping['updatedAt'] !== undefined && mapping['id'] === undefined) {
    throw new RangeError(`tables.${table} needs "id" beside "updatedAt": the latest row of each counts.`);
  }
  if (mapping['complaintAt'] !== undefined && mapping['complaint'] === undefined) {
    throw new RangeError(`tables.${table} needs "complaint" beside "complaintAt": which tickets are complaints.`);
  }
}

export const unknown = (what: string, name: string, allowed: readonly string[]) =>
  new RangeError(`Unknown ${what} "${name}". Allowed: ${allowed.join(', ')}.`);

type Field = { readonly name: string; readonly unit: TimeUnit } | { readonly value: string } | undefined;

/** What feeds a field: a column, with how its instants are written, or a value. */
export function columnOf(mapping: TableMapping, field: string): Field {
  const given = mapping[field] as ColumnName | undefined;
  if (given === undefined || (typeof given === 'object' && 'value' in given)) return given;
  return typeof given === 'string' ? { name: given, unit: 'timestamp' } : { name: given.column, unit: given.unit };
}

/** Names of all columns that a table feeds. */
export const columnsOf = (mapping: TableMapping): string[] => [
  ...new Set(
    Object.keys(mapping).flatMap((field) => {
      const found = field === 'from' ? undefined : columnOf(mapping, field);
      return found && 'name' in found ? [found.name] : [];
    }),
  ),
];
