import { upserted } from '../model/merge.js';
import type { Dataset, TableName } from '../model/records.js';
import { agentIds } from './agents.js';
import { newestIn, type AsOf, type Raw } from './as-of.js';
import { portionsOf, type Portions } from './batch.js';
import { hasMessages } from './conversation.js';
import { customerIds } from './customers.js';
import { Desk } from './desk.js';
import { renewDimensions } from './dimension-change.js';
import { Growth } from './growth.js';
import { hanging, ownersOf, stray, ticketTables, type TicketTable } from './owners.js';
import { allTickets, tickets, ticketsOf, type Tickets } from './tickets.js';

/**
 * What an upsert changes. The facts of a ticket come from its own records alone, so that two small desks tell all: the
 * touched tickets as they were, and as they are. Nothing is written before the change is settled.
 */
export interface Change {
  readonly before: Desk;
  readonly after: Desk;
  /** Row in the whole of each ticket of `after`. */
  readonly tickets: Uint32Array;
  /** Row in the whole of each survey of `after`. */
  readonly surveys: Uint32Array;
  /** Tables of the dataset that have changed. */
  readonly tables: ReadonlySet<TableName>;
  readonly portions: Portions;
  /** Tables that hang on no ticket, joined, and what stands beside the tables. */
  readonly others: Dataset;
  readonly asOf: AsOf;
  /** Columns of the tickets, which grow together. */
  readonly growth: Growth;
}

/** The change that a batch of records makes; `undefined` where the desk has to be derived anew. */
export function changeOf(desk: Desk, batch: Dataset): Change | undefined {
  const { sourceTimeZone } = batch;
  if (sourceTimeZone !== undefined && sourceTimeZone !== desk.dataset.sourceTimeZone) return undefined;
  const portions = portionsOf(desk, batch);
  if (!portions || isLarge(desk, portions)) return undefined;
  const asOf = asOfAfter(desk, batch, portions);
  if (!asOf) return undefined;
  const others = { ...otherTables(desk, batch), ...statedIn(batch) };
  const before = partOf(desk, desk.asOf, datasetOf(desk, portions, 'before'));
  const after = partOf(desk, asOf, { ...others, ...datasetOf(desk, portions, 'after') });
  // With the first message of all, every ticket without one is known to have none.
  if (desk.knows(hasMessages) && !desk.derive(hasMessages) && after.rows('messages').length > 0) return undefined;
  return {
    before,
    after,
    tickets: Uint32Array.from(portions.tickets.after),
    surveys: Uint32Array.from(portions.surveys.after),
    tables: new Set(tablesIn(batch)),
    portions,
    others,
    asOf,
    growth: new Growth(lengthAfter(desk, 'tickets', portions)),
  };
}

/** Writes the change into the parts that are kept, and gives the desk as it stands now; the old one is used up. */
export function settled(desk: Desk, change: Change): Desk {
  const { before, after, others, asOf, growth } = change;
  const next = desk.with(rowsAfter(desk, change), others, asOf);
  lend(desk, next);
  next.lend(tickets, ticketsAfter(desk, next, change));
  next.lend(allTickets, allAfter(desk, growth));
  lendOwners(desk, next, change);
  renewDimensions(desk, next, change);
  for (const table of ticketTables) next.recount(table, before, after);
  moveLog(next, change);
  return next;
}

const tablesIn = (batch: Dataset) => (Object.keys(batch) as TableName[]).filter((name) => Array.isArray(batch[name]));

export const lengthAfter = (desk: Desk, table: TicketTable, portions: Portions) =>
  Math.max(desk.rows(table).length, (portions[table].after.at(-1) ?? -1) + 1);

/** What was said of the touched records gives way to what is said of them now. */
function moveLog(next: Desk, { before, after, portions, tables }: Change) {
  for (const table of tables) if (!isTicketTable(table)) next.log.forget(table);
  const say = (desk: Desk, side: 'before' | 'after', to: 'take' | 'add') => {
    for (const { table, reason, field, position } of desk.log.each()) {
      if (!isTicketTable(table)) continue;
      const own = portions[table as TicketTable][side][position]!;
      const recordAt = (other: number) => next.rows(table as TicketTable)[other];
      if (to === 'take') next.log.take(table, reason, own, recordAt, field);
      else next.log.add(table, reason, own, recordAt(own), field);
    }
  };
  say(before, 'before', 'take');
  say(after, 'after', 'add');
}

/** A batch that touches a good part of the tickets is read sooner with all of them. */
const isLarge = (desk: Desk, { tickets: { after } }: Portions) =>
  after.length > 1000 && after.length > desk.rows('tickets').length / 8;

/** Where `asOf` moves back, or reaches what lay ahead of it, everything may change. */
function asOfAfter(desk: Desk, batch: Dataset, portions: Portions): AsOf | undefined {
  const { at, assumed } = desk.asOf;
  let next = at;
  if (batch.asOf !== undefined) {
    next = desk.instants.read(batch.asOf);
    if (Number.isNaN(next)) return undefined;
  } else if (assumed) {
    if (desk.rows('tickets').length === 0 || Object.keys(batch).some((name) => !isTicketTable(name))) return undefined;
    const newest = (side: 'before' | 'after') => newestIn(datasetOf(desk, portions, side), desk.instants);
    if (newest('before') >= at && newest('after') < at) return undefined;
    next = Math.max(at, newest('after'));
  }
  return next < at || next >= desk.ahead ? undefined : { at: next, assumed: assumed && batch.asOf === undefined };
}

const isTicketTable = (name: string) => (ticketTables as readonly string[]).includes(name);

/** What a batch says beside its tables. */
const statedIn = (batch: Dataset): Dataset =>
  Object.fromEntries(
    Object.entries(batch).filter(
      ([name, value]) => !isTicketTable(name) && value !== undefined && !Array.isArray(value),
    ),
  );

/** Tables that hang on no ticket: joined as a whole. */
function otherTables(desk: Desk, batch: Dataset): Dataset {
  const names = tablesIn(batch).filter((name) => !isTicketTable(name));
  const pick = (dataset: Dataset) => Object.fromEntries(names.map((name) => [name, dataset[name]]));
  return upserted(pick(desk.dataset), pick(batch));
}

/** The touched records alone, as rows of the tables of tickets. */
function datasetOf(desk: Desk, portions: Portions, side: 'before' | 'after'): Dataset {
  const rows = (table: TicketTable) => {
    const { come, ...positions } = portions[table];
    const all = desk.rows(table);
    return positions[side].map((position) => (side === 'after' ? come.get(position) : undefined) ?? all[position]!);
  };
  return Object.fromEntries(ticketTables.map((table) => [table, rows(table)]));
}

/** A desk of some records that goes on with the numberings of the whole. */
function partOf(desk: Desk, asOf: AsOf, records: Dataset): Desk {
  const part = new Desk({ ...desk.dataset, ...records }, desk.settings, asOf);
  lend(desk, part);
  return part;
}

/** Arrays of rows that belong to a desk, and not to the page. */
const own = new WeakSet<readonly Raw[]>();

/** The tables of tickets with what came. */
function rowsAfter(desk: Desk, { portions, tables: named }: Change): ReadonlyMap<TableName, readonly Raw[]> {
  const tables = new Map<TableName, readonly Raw[]>();
  for (const table of ticketTables) {
    const { come } = portions[table];
    // A table that comes empty is there all the same.
    if (come.size > 0 || named.has(table)) tables.set(table, withItems(desk.rows(table), come));
  }
  return tables;
}

/** Items in the places where others stood; the array itself where it is our own. */
function withItems(items: readonly Raw[], come: ReadonlyMap<number, Raw>): Raw[] {
  const mine = own.has(items) ? (items as Raw[]) : items.slice();
  own.add(mine);
  for (const [position, item] of come) mine[position] = item;
  return mine;
}

/** Numberings go on; so does what is true of the data as a whole. */
function lend(from: Desk, to: Desk) {
  for (const part of [customerIds, agentIds, hasMessages]) {
    if (from.knows(part)) to.lend<unknown>(part, from.derive<unknown>(part));
  }
}

function ticketsAfter(desk: Desk, next: Desk, { after, tickets: rows, growth }: Change): Tickets {
  const known = desk.derive(tickets);
  const part = after.derive(tickets);
  const { byId } = known;
  const ids = known.ids as string[];
  part.ids.forEach((id, i) => {
    ids[rows[i]!] = id;
    if (id !== '') byId.set(id, rows[part.position(id)!]!);
  });
  return ticketsOf(next, {
    ids,
    byId,
    repeated: new Set([...known.repeated, ...part.repeated]),
    createdAt: growth.write(known.createdAt, part.createdAt, rows),
    records: recordsAfter(desk, next, after, rows),
    inbound: growth.write(known.inbound, part.inbound, rows),
  });
}

/** One array with the rows of the table, as long as no ticket is left out. */
function recordsAfter(desk: Desk, next: Desk, after: Desk, rows: Uint32Array): readonly Raw[] {
  const known = desk.derive(tickets).records;
  const part = after.derive(tickets).records;
  const shared = known === desk.rows('tickets');
  if (shared && part === after.rows('tickets')) return next.rows('tickets');
  return withItems(shared ? [...known] : known, new Map(Array.from(rows, (row, i) => [row, part[i]!])));
}

function allAfter(desk: Desk, growth: Growth): Uint32Array {
  const all = desk.derive(allTickets);
  const next = growth.of(all);
  for (let row = all.length; row < next.length; row++) next[row] = row;
  return next;
}

function lendOwners(desk: Desk, next: Desk, { after, tickets: rows, portions }: Change) {
  for (const table of hanging) {
    const part = ownersOf[table];
    if (!desk.knows(part)) continue;
    const own = after.derive(part).map((owner) => (owner === stray ? stray : rows[owner]!));
    const growth = new Growth(next.rows(table).length);
    next.lend(part, growth.write(desk.derive(part), own, Uint32Array.from(portions[table].after)));
  }
}
