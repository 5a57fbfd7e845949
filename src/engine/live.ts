import { changeOf, settled, type Change } from '../facts/change.js';
import type { FactsDefinition } from '../facts/definition.js';
import type { Desk } from '../facts/desk.js';
import { tableChange, type TableChange } from '../facts/table-change.js';
import type { Dataset } from '../model/records.js';
import type { BuiltTable } from './core-engine.js';
import { enterRows, leaveRows } from './recent.js';

/**
 * Brings tables of facts up to date with the tickets that an upsert touches, and lets those go that have to be built
 * anew. Gives the desk as it stands now; `undefined` where everything has to be derived anew.
 */
export function followed(tables: Map<string, BuiltTable>, desk: Desk, records: Dataset): Desk | undefined {
  const change = changeOf(desk, records);
  if (!change) return undefined;
  const changes = new Map<BuiltTable, TableChange>();
  for (const [name, built] of tables) {
    built.table.dropSets(() => true);
    const own = built.definition.rows && tableChange(built.table, built.definition, desk, change);
    if (own) changes.set(built, own);
    else if (built.definition.rows || restsOn(built.definition, change)) tables.delete(name);
  }
  for (const [built, { rows }] of changes) {
    leaveRows(built.table, rows);
    built.shortcuts = movedCounts(built, change);
  }
  const next = settled(desk, change);
  for (const { write } of changes.values()) write(next);
  for (const [{ table }, { rows }] of changes) enterRows(table, rows);
  return next;
}

const restsOn = ({ from, beside = [] }: FactsDefinition, { tables }: Change) =>
  [...from, ...beside].some((table) => tables.has(table));

/** How many tickets rest on each shortcut, now that some have changed. */
function movedCounts({ definition, shortcuts }: BuiltTable, { before, after }: Change) {
  const [gone, come] = [definition.shortcuts?.(before) ?? {}, definition.shortcuts?.(after) ?? {}];
  const counts = Object.keys({ ...shortcuts, ...come }).map(
    (name) => [name, (shortcuts[name] ?? 0) - (gone[name] ?? 0) + (come[name] ?? 0)] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
