import { rowsOf } from '../facts/as-of.js';
import { idOf } from '../facts/dictionary.js';
import type { Dataset, TableName } from '../model/records.js';

export { upserted } from '../model/merge.js';

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
