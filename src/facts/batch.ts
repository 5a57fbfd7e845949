import { grouped, identity } from '../model/merge.js';
import type { Dataset } from '../model/records.js';
import { rowsOf, type Raw } from './as-of.js';
import type { Desk } from './desk.js';
import { idOf } from './dictionary.js';
import { hanging, ownersOf, stray, type HangingTable, type TicketTable } from './owners.js';
import { tickets } from './tickets.js';

/** What an upsert concerns in one table: positions, ascending. */
export interface Portion {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The records that come, by the position that they take. */
  readonly come: ReadonlyMap<number, Raw>;
}

export type Portions = Readonly<Record<TicketTable, Portion>>;

/**
 * The tickets that a batch of records touches, with everything that hangs on them; `undefined` where that cannot be
 * told from the batch: an id that several records have.
 */
export function portionsOf(desk: Desk, batch: Dataset): Portions | undefined {
  const known = desk.derive(tickets);
  const surveys = surveysWith(desk, batch);
  if (!surveys || rowsOf(batch, 'messages').some(isNobodys)) return undefined;
  const ids = touchedIds(desk, batch, surveys);
  for (const id of ids) if (known.repeated.has(id)) return undefined;
  const before = positionsBefore(desk, ids);
  const messages = byIdentity(desk, 'messages', before.messages);
  if (!messages) return undefined;
  const place = (table: TicketTable, placeOf: (id: string) => number | undefined) =>
    portionOf(desk, table, before[table], placed(desk, batch, table, placeOf));
  return {
    tickets: place('tickets', known.position),
    messages: place('messages', (id) => messages.get(id)),
    statusChanges: place('statusChanges', () => undefined),
    surveys: place('surveys', (id) => surveys.get(id)),
    reviews: place('reviews', () => undefined),
  };
}

/** A message of no ticket that replaces others all the same. */
const isNobodys = ({ ticket, id }: Raw) => idOf(ticket) === '' && idOf(id) !== '';

/** A record that is replaced is touched wherever it hangs. */
function portionOf(desk: Desk, table: TicketTable, before: readonly number[], come: ReadonlyMap<number, Raw>): Portion {
  const { length } = desk.rows(table);
  const after = [...new Set([...before, ...come.keys()])].sort((a, b) => a - b);
  return { before: after.filter((position) => position < length), after, come };
}

/** Positions of the surveys that a batch replaces, by id; `undefined` where two have the same. */
function surveysWith(desk: Desk, batch: Dataset): ReadonlyMap<string, number> | undefined {
  const wanted = new Set(rowsOf(batch, 'surveys').map(({ id }) => idOf(id)));
  wanted.delete('');
  const found = new Map<string, number>();
  if (wanted.size === 0) return found;
  const records = desk.rows('surveys');
  for (let position = 0; position < records.length; position++) {
    const id = idOf(records[position]!['id']);
    if (!wanted.has(id)) continue;
    if (found.has(id)) return undefined;
    found.set(id, position);
  }
  return found;
}

/** Ids of the tickets that come, of those that records hang on, and of those that replaced surveys hung on. */
function touchedIds(desk: Desk, batch: Dataset, surveys: ReadonlyMap<string, number>): ReadonlySet<string> {
  const ids = new Set(rowsOf(batch, 'tickets').map(({ id }) => idOf(id)));
  for (const table of hanging) for (const { ticket } of rowsOf(batch, table)) ids.add(idOf(ticket));
  const old = desk.rows('surveys');
  for (const position of surveys.values()) ids.add(idOf(old[position]!['ticket']));
  ids.delete('');
  return ids;
}

/** Where the touched tickets, and the records that hang on them, stand so far. */
function positionsBefore(desk: Desk, ids: ReadonlySet<string>): Readonly<Record<TicketTable, readonly number[]>> {
  const known = desk.derive(tickets);
  const touched = new Uint8Array(known.length);
  const rows: number[] = [];
  for (const id of ids) {
    const row = known.position(id);
    if (row === undefined) continue;
    touched[row] = 1;
    rows.push(row);
  }
  const own = (table: HangingTable) => {
    const owners = desk.derive(ownersOf[table]);
    const records = desk.rows(table);
    const positions: number[] = [];
    for (let i = 0; i < owners.length; i++) {
      const owner = owners[i]!;
      if (owner === stray ? ids.has(idOf(records[i]!['ticket'])) : touched[owner] === 1) positions.push(i);
    }
    return positions;
  };
  return {
    tickets: rows.sort((a, b) => a - b),
    messages: own('messages'),
    statusChanges: own('statusChanges'),
    surveys: own('surveys'),
    reviews: own('reviews'),
  };
}

/** Positions by what makes a record the same one; `undefined` where two are. */
function byIdentity(desk: Desk, table: TicketTable, positions: readonly number[]): Map<string, number> | undefined {
  const found = new Map<string, number>();
  for (const position of positions) {
    const id = identity[table]!(desk.rows(table)[position]!);
    if (id === '') continue;
    if (found.has(id)) return undefined;
    found.set(id, position);
  }
  return found;
}

/** The records of a batch by position: in the place of the one with the same id, else after all others. */
function placed(desk: Desk, batch: Dataset, table: TicketTable, placeOf: (id: string) => number | undefined) {
  const added = rowsOf(batch, table);
  const key = identity[table] ?? (() => '');
  const waiting = grouped(added, key);
  const come = new Map<number, Raw>();
  for (const [id, rows] of waiting) {
    const place = placeOf(id);
    if (place !== undefined) come.set(place, rows.shift()!);
  }
  let end = desk.rows(table).length;
  for (const row of added) {
    const own = waiting.get(key(row));
    const next = own ? own.shift() : row;
    if (next) come.set(end++, next);
  }
  return come;
}
