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
  /**
   * How its rows stand: one for each ticket, one for each survey, or several for a ticket. Such facts come from the
   * records of their ticket alone, so that an upsert derives those of the touched tickets only; other tables are
   * built anew when a table of `from` or `beside` changes.
   */
  readonly rows?: 'ticket' | 'survey' | 'several';
  /** Tables that it looks at beside those that it rests on. */
  readonly beside?: readonly TableName[];
  /** Columns that look beyond the ticket: computed anew when one of these tables changes. */
  readonly across?: Readonly<Record<Column, readonly TableName[]>>;
  /** Columns that run up to `asOf`: computed anew when it moves. */
  readonly running?: readonly Column[];
  build(desk: Desk): FactColumns;
  /** How many tickets rest on each shortcut instead of events. */
  shortcuts?(desk: Desk): Readonly<Record<string, number>>;
}
