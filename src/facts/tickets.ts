import type { Reason } from '../model/left-out.js';
import type { Raw } from './as-of.js';
import type { Desk } from './desk.js';
import { nameAgents } from './dated.js';
import { Dictionary, agentCode, categoryCode, idOf, narrow } from './dictionary.js';
import type { Dimension, ManyDimension } from './table.js';

/** The tickets that count, by creation; a ticket's row is its index here. */
export interface Tickets {
  readonly length: number;
  readonly ids: readonly string[];
  readonly records: readonly Raw[];
  /** Where each record stood in the payload. */
  readonly positions: readonly number[];
  readonly createdAt: Float64Array;
  /** 1 when the customer opened the ticket, 0 when an agent did. */
  readonly inbound: Uint8Array;
  readonly dimensions: Readonly<Record<'channel' | 'priority' | 'agent' | 'team' | 'type' | 'source', Dimension>>;
  readonly tags: ManyDimension;
  /** Row of the ticket with this id; `undefined` when it is not in the data, -1 when it was left out. */
  row(id: string): number | undefined;
}

/** Applies rules 1, 2 and 4 of the data model and sorts by creation. */
export function tickets(desk: Desk): Tickets {
  const records = desk.rows('tickets');
  const rows = new Map<string, number>();
  const kept = keep(desk, records, rows);
  const length = kept.positions.length;
  const sorted = kept.positions.map((position) => records[position]!);
  const ids = sorted.map((record) => idOf(record['id']));
  ids.forEach((id, row) => rows.set(id, row));
  return {
    length,
    ids,
    records: sorted,
    positions: kept.positions,
    createdAt: kept.createdAt,
    inbound: Uint8Array.from(sorted, (record) => (isOutbound(record) ? 0 : 1)),
    dimensions: {
      channel: category(sorted, 'channel'),
      priority: category(sorted, 'priority'),
      agent: agents(desk, sorted),
      team: category(sorted, 'team'),
      type: category(sorted, 'type'),
      source: category(sorted, 'source'),
    },
    tags: tags(sorted),
    row: (id) => rows.get(id),
  };
}

const leftOut = -1;
const marks: Readonly<Record<string, Reason>> = {
  spam: 'marked-spam',
  deleted: 'marked-deleted',
  merged: 'marked-merged',
  test: 'marked-test',
};

/** Positions of the records that stay, by creation, with their instants. Ids left out map to -1 in `rows`. */
function keep(desk: Desk, records: readonly Raw[], rows: Map<string, number>) {
  const positions: number[] = [];
  const created = new Float64Array(records.length);
  for (const position of newest(desk, records)) {
    const record = records[position]!;
    const at = desk.instants.read(record['createdAt']);
    const reason = whyNot(desk, record, at);
    created[position] = at;
    if (reason === undefined) positions.push(position);
    else {
      rows.set(idOf(record['id']), leftOut);
      desk.log.add('tickets', reason, position, record);
    }
  }
  positions.sort((a, b) => created[a]! - created[b]! || a - b);
  return { positions, createdAt: Float64Array.from(positions, (position) => created[position]!) };
}

function whyNot(desk: Desk, record: Raw, createdAt: number): Reason | undefined {
  if (Number.isNaN(createdAt)) return 'unreadable-date';
  if (createdAt > desk.asOf.at) return 'after-as-of';
  const mark = record['leftOut'];
  return typeof mark === 'string' ? marks[mark.trim().toLowerCase()] : undefined;
}

/** One position for each id: the latest `updatedAt`, on a tie the last; none counts as oldest. */
function newest(desk: Desk, records: readonly Raw[]): Iterable<number> {
  const best = new Map<string, number>();
  records.forEach((record, position) => {
    const id = idOf(record['id']);
    if (id === '') {
      desk.log.add('tickets', 'missing-id', position, record);
      return;
    }
    const other = best.get(id);
    if (other === undefined) {
      best.set(id, position);
      return;
    }
    const older = updated(desk, position, record) < updated(desk, other, records[other]!) ? position : other;
    desk.log.add('tickets', 'duplicate', older, records[older]);
    if (older === other) best.set(id, position);
  });
  return best.values();
}

function updated(desk: Desk, position: number, record: Raw) {
  const at = desk.instant('tickets', position, record, 'updatedAt');
  return Number.isNaN(at) ? -Infinity : at;
}

const isOutbound = (record: Raw) =>
  typeof record['direction'] === 'string' && record['direction'].trim().toLowerCase() === 'outbound';

function category(records: readonly Raw[], field: string): Dimension {
  const dictionary = new Dictionary();
  const codes = Uint32Array.from(records, (record) => categoryCode(dictionary, record[field]));
  return { dictionary, codes: narrow(codes, dictionary.size) };
}

/**
 * Agents by id; the `agents` table gives their names. Whoever writes replies or is reviewed is in the dimension
 * from the start, so that groups do not depend on what was asked before.
 */
function agents(desk: Desk, records: readonly Raw[]): Dimension {
  const dictionary = new Dictionary();
  const codes = Uint32Array.from(records, (record) => agentCode(dictionary, idOf(record['agent'])));
  for (const message of desk.rows('messages')) {
    const author = message['author'] === 'agent' ? idOf(message['agent']) : '';
    if (author !== '') agentCode(dictionary, author);
  }
  nameAgents(desk, dictionary);
  return { dictionary, codes };
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
