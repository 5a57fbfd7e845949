import type { CountedFile, CountedTable, CountedTexts } from '../model/counted.js';
import { idOf } from '../model/merge.js';
import type { Dataset, TableName } from '../model/records.js';
import { fields } from './fields.js';
import { isRaw } from './json.js';
import { forEach, type Steps } from './steps.js';

/** What stands for each agent, by id: the same in every load of a source. */
export type Aliases = Map<string, string>;

/** The field of each table that holds the id of an agent. */
const places: readonly (readonly [table: TableName, field: string])[] = [
  ['agents', 'id'],
  ...(Object.keys(fields) as TableName[]).flatMap((table) =>
    Object.hasOwn(fields[table], 'agent') ? [[table, 'agent'] as const] : [],
  ),
];

/**
 * The data without the names and ids of agents: each is a number instead (`#1`), and stays apart from the others.
 * What the page gave is not changed.
 */
export function* withoutAgents(dataset: Dataset, aliases: Aliases): Steps<Dataset> {
  yield* number(dataset, aliases);
  const hidden: Record<string, unknown> = { ...dataset };
  for (const [table, field] of places) {
    const rows: unknown = dataset[table];
    if (!Array.isArray(rows)) continue;
    const copies: unknown[] = [];
    yield* forEach(rows, (row: unknown) => copies.push(isRaw(row) ? anonymous(row, table, field, aliases) : row));
    hidden[table] = copies;
  }
  if (dataset.counted) hidden['counted'] = { ...dataset.counted, tables: countedWithout(dataset.counted, aliases) };
  return hidden;
}

/** The texts of a column, each once or one by one. */
const textsIn = (column: CountedTexts) =>
  'keys' in column && 'codes' in column ? column.keys : (column as (string | null)[]);

const agentsOf = ({ columns }: CountedTable) => columns['agent'] as CountedTexts | undefined;

const countedWithout = ({ tables }: CountedFile, aliases: Aliases): CountedTable[] =>
  tables.map((table) => {
    const agents = agentsOf(table);
    if (!agents) return table;
    const texts = textsIn(agents).map((agent) => aliases.get(idOf(agent)) ?? agent);
    return { ...table, columns: { ...table.columns, agent: 'codes' in agents ? { ...agents, keys: texts } : texts } };
  });

/** Numbers the agents that have none yet, by their ids: the order of the data would tell who came first. */
function* number(dataset: Dataset, aliases: Aliases): Steps<void> {
  const met = new Set<string>();
  for (const [table, field] of places) {
    const rows: unknown = dataset[table];
    if (Array.isArray(rows)) yield* forEach(rows, (row: unknown) => isRaw(row) && met.add(idOf(row[field])));
  }
  for (const table of dataset.counted?.tables ?? []) {
    const agents = agentsOf(table);
    if (agents) for (const agent of textsIn(agents)) met.add(idOf(agent));
  }
  met.delete('');
  for (const id of [...met].sort()) if (!aliases.has(id)) aliases.set(id, `#${aliases.size + 1}`);
}

function anonymous(row: Readonly<Record<string, unknown>>, table: TableName, field: string, aliases: Aliases) {
  const alias = aliases.get(idOf(row[field]));
  const { name, ...rest } = row;
  const kept = table === 'agents' ? rest : row;
  return name === undefined && alias === undefined ? row : { ...kept, ...(alias !== undefined && { [field]: alias }) };
}
