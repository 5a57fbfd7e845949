import type { Reason } from '../model/left-out.js';
import type { Raw } from './as-of.js';
import type { Desk } from './desk.js';
import { nameAgents } from './dated.js';
import { Dictionary, agentCode, categoryCode, categoryCodes, idOf, narrow } from './dictionary.js';
import { Ids } from './ids.js';
import { bytes, integers, isEach, lazily, numbers, type Dimension, type ManyDimension } from './table.js';

type Slice = 'channel' | 'priority' | 'agent' | 'team' | 'type' | 'source';

/** The tickets that count, by creation; a ticket's row is its index here. */
export interface Tickets {
  readonly length: number;
  readonly ids: readonly string[];
  readonly records: readonly Raw[];
  /** Where each record stood in the payload. */
  readonly positions: Uint32Array;
  readonly createdAt: Float64Array;
  /** 1 when the customer opened the ticket, 0 when an agent did. */
  readonly inbound: Uint8Array;
  readonly dimensions: Readonly<Record<Slice, Dimension>>;
  readonly tags: () => ManyDimension;
  /** Row of the ticket with this id; `undefined` when it is not in the data, -1 when it was left out. */
  row(id: string): number | undefined;
}

/** Applies rules 1, 2 and 4 of the data model and sorts by creation. */
export function tickets(desk: Desk): Tickets {
  const records = desk.rows('tickets');
  const ids = new Array<string>(records.length);
  for (let position = 0; position < ids.length; position++) ids[position] = idOf(records[position]!['id']);
  const byId = new Ids(records.length);
  const { positions, createdAt } = keep(desk, records, newest(desk, records, ids, byId));
  const { length } = positions;
  const rows = length === records.length && isEach(positions) ? undefined : rowsOf(positions, records.length);
  const sorted = inOrder(records, positions);
  return {
    length,
    ids: inOrder(ids, positions),
    records: sorted,
    positions,
    createdAt,
    inbound: bytes(length, (row) => (isOutbound(sorted[row]!) ? 0 : 1)),
    dimensions: lazily<Record<Slice, Dimension>>({
      channel: () => category(sorted, 'channel'),
      priority: () => category(sorted, 'priority'),
      agent: () => agents(desk, sorted),
      team: () => category(sorted, 'team'),
      type: () => category(sorted, 'type'),
      source: () => category(sorted, 'source'),
    }),
    tags: () => tags(sorted),
    row(id) {
      const position = byId.get(id);
      return position === undefined || !rows ? position : rows[position];
    },
  };
}

const leftOut = -1;
const marks: Readonly<Record<string, Reason>> = {
  spam: 'marked-spam',
  deleted: 'marked-deleted',
  merged: 'marked-merged',
  test: 'marked-test',
};

/** Every ticket, once: its rows. A payload in order has them at hand. */
export function allTickets(desk: Desk): Uint32Array {
  const { positions, length } = desk.derive(tickets);
  return isEach(positions) ? positions : integers(length, (row) => row);
}

/** The row of each position of the payload, -1 for what was left out. */
function rowsOf(positions: Uint32Array, size: number): Int32Array {
  const rows = new Int32Array(size).fill(leftOut);
  for (let row = 0; row < positions.length; row++) rows[positions[row]!] = row;
  return rows;
}

/** Items by position; the array itself when nothing moves. */
function inOrder<T>(items: readonly T[], positions: Uint32Array): readonly T[] {
  const same = positions.length === items.length && isEach(positions);
  return same ? items : Array.from(positions, (position) => items[position]!);
}

/** Positions of the records that stay, by creation, with their instants. `superseded` ones are left out already. */
function keep(desk: Desk, records: readonly Raw[], superseded: Uint8Array) {
  const kept = new Uint32Array(records.length);
  const created = new Float64Array(records.length);
  let length = 0;
  let sorted = true;
  let last = -Infinity;
  for (let position = 0; position < records.length; position++) {
    if (superseded[position]) continue;
    const record = records[position]!;
    const at = desk.instants.read(record['createdAt']);
    const reason = whyNot(desk, record, at);
    if (reason !== undefined) {
      desk.log.add('tickets', reason, position, record);
      continue;
    }
    created[position] = at;
    kept[length++] = position;
    sorted &&= at >= last;
    last = at;
  }
  const positions = length < kept.length ? kept.slice(0, length) : kept;
  if (!sorted) positions.sort((a, b) => created[a]! - created[b]! || a - b);
  const inPlace = length === created.length && isEach(positions);
  return { positions, createdAt: inPlace ? created : numbers(length, (row) => created[positions[row]!]!) };
}

function whyNot(desk: Desk, record: Raw, createdAt: number): Reason | undefined {
  if (Number.isNaN(createdAt)) return 'unreadable-date';
  if (createdAt > desk.asOf.at) return 'after-as-of';
  const mark = record['leftOut'];
  return typeof mark === 'string' ? marks[mark.trim().toLowerCase()] : undefined;
}

/**
 * Notes the position of each id: the latest `updatedAt`, on a tie the last; none counts as oldest.
 * Gives flags of the records without an id and of those that another replaces.
 */
function newest(desk: Desk, records: readonly Raw[], ids: readonly string[], best: Ids): Uint8Array {
  const superseded = new Uint8Array(ids.length);
  for (let position = 0; position < ids.length; position++) {
    const id = ids[position]!;
    const record = records[position]!;
    if (id === '') {
      superseded[position] = 1;
      desk.log.add('tickets', 'missing-id', position, record);
      continue;
    }
    const other = best.get(id);
    if (other === undefined) {
      best.set(id, position);
      continue;
    }
    const older = updated(desk, position, record) < updated(desk, other, records[other]!) ? position : other;
    superseded[older] = 1;
    desk.log.add('tickets', 'duplicate', older, records[older]);
    if (older === other) best.set(id, position);
  }
  return superseded;
}

function updated(desk: Desk, position: number, record: Raw) {
  const at = desk.instant('tickets', position, record, 'updatedAt');
  return Number.isNaN(at) ? -Infinity : at;
}

const isOutbound = (record: Raw) =>
  typeof record['direction'] === 'string' && record['direction'].trim().toLowerCase() === 'outbound';

function category(records: readonly Raw[], field: string): Dimension {
  const dictionary = new Dictionary();
  return { dictionary, codes: categoryCodes(dictionary, records, field) };
}

/**
 * Agents by id; the `agents` table gives their names. Whoever writes replies or is reviewed is in the dimension
 * from the start, so that groups do not depend on what was asked before.
 */
function agents(desk: Desk, records: readonly Raw[]): Dimension {
  const dictionary = new Dictionary();
  const codes = integers(records.length, (row) => agentCode(dictionary, idOf(records[row]!['agent'])));
  const own = narrow(codes, dictionary.size);
  for (const message of desk.rows('messages')) {
    const author = message['author'] === 'agent' ? idOf(message['agent']) : '';
    if (author !== '') agentCode(dictionary, author);
  }
  nameAgents(desk, dictionary);
  return { dictionary, codes: own };
}

/** The tags of each ticket, each once; a ticket without any is `unknown`. */
function tags(records: readonly Raw[]): ManyDimension {
  const dictionary = new Dictionary();
  const offsets = new Uint32Array(records.length + 1);
  const codes: number[] = [];
  records.forEach((record, row) => {
    const list: unknown[] = Array.isArray(record['tags']) ? record['tags'] : [];
    const written = list.filter((tag) => typeof tag === 'string' && tag.trim() !== '');
    const own = new Set((written.length ? written : ['']).map((tag) => categoryCode(dictionary, tag)));
    for (const code of own) codes.push(code);
    offsets[row + 1] = codes.length;
  });
  return { dictionary, offsets, codes: Uint32Array.from(codes) };
}

/** An instant of a ticket's record; what is set aside is logged. */
export function ticketInstant(desk: Desk, ticket: number, field: string): number {
  const { records, positions } = desk.derive(tickets);
  return desk.instant('tickets', positions[ticket]!, records[ticket]!, field);
}

/** Logs a field of a ticket, or the ticket, with its position in the payload. */
export function logTicket(desk: Desk, reason: Reason, ticket: number, field: string) {
  const { records, positions } = desk.derive(tickets);
  desk.log.add('tickets', reason, positions[ticket]!, records[ticket], field);
}
