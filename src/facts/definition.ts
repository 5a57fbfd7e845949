import type { TableName } from '../model/records.js';
import type { Desk } from './desk.js';
import type { Column, FactsName } from './names.js';
import type { FactColumns } from './table.js';

/** How one table of facts comes from the records. */
export interface FactsDefinition {
  readonly name: FactsName;
  /** Tables of the dataset that it rests on: what was left out there concerns it. */
  readonly from: readonly TableName[];
  /** Columns that look into another table of records: without it they say nothing. */
  readonly borrowed?: Readonly<Record<Column, TableName>>;
  /** Fields whose bad values concern it; whole records that are left out always do. */
  readonly fields: readonly string[];
  build(desk: Desk): FactColumns;
  /** How many tickets rest on each shortcut instead of events. */
  shortcuts?(desk: Desk): Readonly<Record<string, number>>;
}
