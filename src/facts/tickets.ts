import type { Reason } from '../model/left-out.js';
import { noRecord, type Raw } from './as-of.js';
import type { Desk } from './desk.js';
import { categoryOf, nameAgents } from './dated.js';
import { Dictionary, agentCode, categoryCode, idOf, narrow } from './dictionary.js';
import { Ids } from './ids.js';
import { bytes, integers, lazily, numbers } from './columns.js';
import type { Dimension, ManyDimension } from './table.js';

export type Slice = 'channel' | 'priority' | 'agent' | 'team' | 'type' | 'source';

/**
 * The tickets of the payload: a ticket's row is its position there. One that is left out keeps its row, with an empty
 * record and no date, so that nothing counts it.
 */
export interface Tickets {
  readonly length: number;
  readonly ids: readonly string[];
  readonly records: readonly Raw[];
  /** NaN where the ticket is left out. */
  readonly createdAt: Float64Array;
  /** 1 when the customer opened the ticket, 0 when an agent did. */
  readonly inbound: Uint8Array;
  readonly dimensions: Readonly<Record<Slice, Dimension>>;
  readonly tags: () => ManyDimension;
  /** Row by id. */
  readonly byId: Ids;
  /** Row of the ticket with this id, left out or not; `undefined` when it is not in the data. */
  position(id: string): number | undefined;
  /** The same, -1 when it was left out. */
  row(id: string): number | undefined;
  /** Ids that several records have. */
  readonly repeated: ReadonlySet<string>;
}

/** Applies rules 1, 2 and 4 of the data model. */
export function tickets(desk: Desk): Tickets {
  const given = desk.rows('tickets');
  const { length } = given;
  const ids = new Array<string>(length);
  for (let row = 0; row < length; row++) ids[row] = idOf(given[row]!['id']);
  const byId = new Ids(length);
  const repeated = new Set<string>();
  const createdAt = creations(desk, given, newest(desk, given, { ids, byId, repeated }));
  const records = withoutLeftOut(given, createdAt);
  const isInbound = (row: number) => !Number.isNaN(createdAt[row]!) && !isOutbound(records[row]!);
  const inbound = bytes(length, (row) => (isInbound(row) ? 1 : 0));
  return ticketsOf(desk, { ids, byId, repeated, createdAt, records, inbound });
}

/** What the tickets of a payload are known by. */
export interface Register {
  readonly ids: readonly string[];
  /** Row by id. */
  readonly byId: Ids;
  readonly repeated: ReadonlySet<string>;
  readonly createdAt: Float64Array;
  readonly records: readonly Raw[];
  readonly inbound: Uint8Array;
}

/** Adds to the register of tickets what is read off their records. */
export function ticketsOf(desk: Desk, register: Register): Tickets {
  const { ids, byId, repeated, createdAt, records, inbound } = register;
  const { length } = records;
  return {
    length,
    ids,
    records,
    createdAt,
    repeated,
    byId,
    inbound,
    dimensions: lazily<Record<Slice, Dimension>>({
      channel: () => categoryOf(records, 'channel'),
      priority: () => categoryOf(records, 'priority'),
      agent: () => agents(desk, records),
      team: () => categoryOf(records, 'team'),
      type: () => categoryOf(records, 'type'),
      source: () => categoryOf(records, 'source'),
    }),
    tags: () => tags(records),
    position: (id) => byId.get(id),
    row(id) {
      const row = byId.get(id);
      return row === undefined || !Number.isNaN(createdAt[row]!) ? row : leftOut;
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

/** Every ticket, once: its rows. */
export const allTickets = (desk: Desk): Uint32Array => integers(desk.derive(tickets).length, (row) => row);

/** When each ticket was created; NaN for those left out, here or before (`superseded`). */
function creations(desk: Desk, records: readonly Raw[], superseded: Uint8Array): Float64Array {
  return numbers(records.length, (row) => {
    if (superseded[row]) return NaN;
    const at = desk.instants.read(records[row]!['createdAt']);
    const reason = whyNot(desk, records[row]!, at);
    if (reason === undefined) return at;
    desk.log.add('tickets', reason, row, records[row]);
    return NaN;
  });
}

/** The records with an empty one in the place of each that is left out; the array itself when there is none. */
function withoutLeftOut(records: readonly Raw[], createdAt: Float64Array): readonly Raw[] {
  return createdAt.some(Number.isNaN)
    ? records.map((record, row) => (Number.isNaN(createdAt[row]!) ? noRecord : record))
    : records;
}

function whyNot(desk: Desk, record: Raw, createdAt: number): Reason | undefined {
  if (Number.isNaN(createdAt)) return 'unreadable-date';
  if (desk.isAhead(createdAt)) return 'after-as-of';
  const mark = record['leftOut'];
  return typeof mark === 'string' ? marks[mark.trim().toLowerCase()] : undefined;
}

/**
 * Notes the position of each id: the latest `updatedAt`, on a tie the last; none counts as oldest.
 * Gives flags of the records without an id and of those that another replaces.
 */
function newest(
  desk: Desk,
  records: readonly Raw[],
  { ids, byId: best, repeated }: { ids: readonly string[]; byId: Ids; repeated: Set<string> },
): Uint8Array {
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
    repeated.add(id);
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

/**
 * Agents by id; the `agents` table gives their names. Whoever writes replies or is reviewed is in the dimension
 * from the start, so that groups do not depend on what was asked before.
 */
function agents(desk: Desk, records: readonly Raw[]): Dimension {
  const dictionary = new Dictionary();
  const codes = integers(records.length, (row) =>
    records[row] === noRecord ? 0 : agentCode(dictionary, idOf(records[row]!['agent'])),
  );
  const own = narrow(codes, dictionary.size);
  for (const id of otherAgents(desk)) agentCode(dictionary, id);
  nameAgents(desk, dictionary);
  return { dictionary, codes: own };
}

/** Ids of those who write replies or are reviewed. */
export function otherAgents(desk: Desk): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { author, agent } of desk.rows('messages')) if (author === 'agent') ids.add(idOf(agent));
  for (const { agent } of desk.rows('reviews')) ids.add(idOf(agent));
  ids.delete('');
  return ids;
}

/** The tags of each ticket, each once; a ticket without any is `unknown`. */
function tags(records: readonly Raw[]): ManyDimension {
  const dictionary = new Dictionary();
  const offsets = new Uint32Array(records.length + 1);
  const codes: number[] = [];
  records.forEach((record, row) => {
    if (record === noRecord) {
      offsets[row + 1] = codes.length;
      return;
    }
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
  return desk.instant('tickets', ticket, desk.derive(tickets).records[ticket]!, field);
}

/** Logs a field of a ticket, or the ticket, with its position in the payload. */
export function logTicket(desk: Desk, reason: Reason, ticket: number, field: string) {
  desk.log.add('tickets', reason, ticket, desk.derive(tickets).records[ticket], field);
}
