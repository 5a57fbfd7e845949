import type { TableName } from '../model/records.js';
import type { Reason } from '../model/left-out.js';
import type { Raw } from './as-of.js';
import type { Desk } from './desk.js';
import { Dictionary, agentCode, categoryCodes, idOf, narrow } from './dictionary.js';
import { integers } from './columns.js';
import type { Dimension } from './table.js';

/** Records of a table that count, with their date. */
export interface DatedRecords {
  readonly records: readonly Raw[];
  /** Where each record stood in the payload. */
  readonly positions: readonly number[];
  readonly at: Float64Array;
}

/** Rule 9 of the data model: left out when the date is unreadable or after `asOf`, or for a reason of the table. */
export function datedRecords(
  desk: Desk,
  table: TableName,
  field = 'at',
  whyNot: (record: Raw, at: number) => Reason | undefined = () => undefined,
): DatedRecords {
  const records: Raw[] = [];
  const positions: number[] = [];
  const dates: number[] = [];
  desk.rows(table).forEach((record, position) => {
    const at = desk.instants.read(record[field]);
    const reason = Number.isNaN(at) ? 'unreadable-date' : desk.isAhead(at) ? 'after-as-of' : whyNot(record, at);
    if (reason) desk.log.add(table, reason, position, record);
    else {
      records.push(record);
      positions.push(position);
      dates.push(at);
    }
  });
  return { records, positions, at: Float64Array.from(dates) };
}

/** A category of the records as a dimension of its own. */
export function categoryOf(records: readonly Raw[], field: string): Dimension {
  const dictionary = new Dictionary();
  return { dictionary, codes: categoryCodes(dictionary, records, field) };
}

/** The agent of the records as a dimension, labelled with the names of the `agents` table. */
export function agentOf(desk: Desk, records: readonly Raw[], field = 'agent'): Dimension {
  const dictionary = new Dictionary();
  const codes = Uint32Array.from(records, (record) => agentCode(dictionary, idOf(record[field])));
  nameAgents(desk, dictionary);
  return { dictionary, codes: narrow(codes, dictionary.size) };
}

export function nameAgents(desk: Desk, dictionary: Dictionary) {
  for (const agent of desk.rows('agents')) {
    const code = dictionary.find(idOf(agent['id']));
    const name = agent['name'];
    if (code !== undefined && typeof name === 'string' && name.trim() !== '') dictionary.labels[code] = name.trim();
  }
}

/**
 * Ids of the records as keys: a code from 1, 0 for none; empty where no record has one. Tables that share a dictionary
 * share their keys.
 */
export function keysOf(dictionary: Dictionary, records: readonly Raw[], field: string): Uint32Array {
  if (records.every((record) => idOf(record[field]) === '')) return new Uint32Array();
  return integers(records.length, (row) => {
    const id = idOf(records[row]![field]);
    return id === '' ? 0 : dictionary.code(id) + 1;
  });
}

/** A number as it stands; NaN for anything else. */
export const numberOf = (value: unknown): number =>
  typeof value === 'number' && Math.abs(value) <= largest ? value : NaN;

/** Larger ones are damage: no sum over a desk could hold them. */
const largest = Number.MAX_SAFE_INTEGER;

/** A flag: 1 for true, 0 for anything else. */
export const flagOf = (value: unknown): number => (value === true ? 1 : 0);
