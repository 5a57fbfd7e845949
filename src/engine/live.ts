import { idOf } from '../facts/dictionary.js';
import { rowsOf, type Raw } from '../facts/as-of.js';
import type { Dataset, TableName } from '../model/records.js';

/** What makes two records of a table the same one; tables without an id only grow. */
const identity: Partial<Record<TableName, (record: Raw) => string>> = {
  tickets: ({ id }) => idOf(id),
  messages: ({ id, ticket }) => (idOf(id) === '' ? '' : JSON.stringify([idOf(ticket), idOf(id)])),
  surveys: ({ id }) => idOf(id),
  customers: ({ id }) => idOf(id),
  calls: ({ id }) => idOf(id),
  agents: ({ id }) => idOf(id),
  agentTime: ({ agent, date }) => JSON.stringify([idOf(agent), date]),
};

/** A dataset with records added; one with the same id replaces. */
export function upserted(dataset: Dataset, records: Dataset): Dataset {
  const merged: Record<string, unknown> = { ...dataset };
  for (const [name, value] of Object.entries(records)) {
    if (value === undefined) continue;
    merged[name] = Array.isArray(value) ? replace(name as TableName, dataset, records) : value;
  }
  return merged;
}

function replace(table: TableName, dataset: Dataset, records: Dataset): readonly Raw[] {
  const added = rowsOf(records, table);
  const key = identity[table];
  if (!key) return [...rowsOf(dataset, table), ...added];
  const fresh = new Set(added.map(key).filter((id) => id !== ''));
  return [...rowsOf(dataset, table).filter((row) => !fresh.has(key(row))), ...added];
}

/** A dataset without these tickets and what hangs on them. */
export function without(dataset: Dataset, ids: readonly (string | number)[]): Dataset {
  const gone = new Set(ids.map(idOf));
  const kept: Record<string, unknown> = { ...dataset };
  const drop = (table: TableName, field: string) => {
    if (dataset[table]) kept[table] = rowsOf(dataset, table).filter((row) => !gone.has(idOf(row[field])));
  };
  drop('tickets', 'id');
  for (const table of ['messages', 'statusChanges', 'surveys', 'reviews'] as const) drop(table, 'ticket');
  return kept;
}
