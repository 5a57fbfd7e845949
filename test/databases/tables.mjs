/** The desk in a database, under names that would break anything that pasted them. */
const times = [
  'createdAt',
  'updatedAt',
  'firstResponseAt',
  'resolvedAt',
  'closedAt',
  'firstResolvedAt',
  'firstResponseDueAt',
  'resolutionDueAt',
  'complaintAt',
  'sentAt',
  'answeredAt',
  'queuedAt',
  'abandonedAt',
];
const numbers = ['reopens', 'contacts', 'replies', 'score', 'scaleLow', 'scaleHigh'];
const flags = ['firstResponseMet', 'resolutionMet', 'complaint'];

export const kindOf = (field) =>
  times.includes(field) ? 'time' : numbers.includes(field) ? 'number' : flags.includes(field) ? 'flag' : 'text';

const hostile = {
  createdAt: 'n',
  firstResponseAt: 'bucket',
  channel: 'channel"; DROP TABLE tickets; --',
  agent: "agent's `own`",
  priority: 'select',
  status: 'kpi_g0',
  kind: 'a\\b',
};

/** Columns and mapping of a table: its fields in order, and what each is called in the database. */
export function tableOf(name, rows) {
  const fields = Object.keys(rows[0]);
  const column = (field) => hostile[field] ?? `${field} (of ${name})`;
  const own = fields.filter((field) => name === 'tickets' || field !== 'id');
  return {
    name: `kpi ${name}`,
    columns: own.map((field) => ({ field, name: column(field), kind: kindOf(field) })),
    mapping: { from: `kpi ${name}`, ...Object.fromEntries(own.map((field) => [field, column(field)])) },
    rows,
  };
}

export const tablesOf = (desk) =>
  Object.fromEntries(Object.entries(desk).map(([name, rows]) => [name, tableOf(name, rows)]));
export const mappingOf = (tables) =>
  Object.fromEntries(Object.entries(tables).map(([name, { mapping }]) => [name, mapping]));
