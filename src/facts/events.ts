import type { Raw } from './as-of.js';
import type { Desk } from './desk.js';
import { idOf } from './dictionary.js';
import { byTicket, type ByTicket } from './group.js';
import { ownersOf, stray } from './owners.js';
import { tickets } from './tickets.js';

/** Events of tickets as they come, those that count, byTicket by ticket and sorted by time. */
export interface TicketEvents extends ByTicket {
  readonly records: readonly Raw[];
  /** Where each record stood in the payload. */
  readonly positions: readonly number[];
  readonly at: Float64Array;
}

/** Rule 3 of the data model: events need a ticket that counts and a readable time not after `asOf`. */
export function ticketEvents(
  desk: Desk,
  table: 'messages' | 'statusChanges',
  accept: (record: Raw, position: number) => boolean,
): TicketEvents {
  const { createdAt, length } = desk.derive(tickets);
  const rows = desk.derive(ownersOf[table]);
  const records: Raw[] = [];
  const positions: number[] = [];
  const at: number[] = [];
  const owners: number[] = [];
  desk.rows(table).forEach((record, position) => {
    const owner = rows[position]!;
    if (owner === stray || Number.isNaN(createdAt[owner]!)) {
      desk.log.add(table, owner === stray ? 'unknown-ticket' : 'ticket-left-out', position, record);
      return;
    }
    const instant = desk.instants.read(record['at']);
    if (!desk.happened(instant)) {
      desk.log.add(table, Number.isNaN(instant) ? 'unreadable-date' : 'after-as-of', position, record);
      return;
    }
    if (!accept(record, position)) return;
    records.push(record);
    positions.push(position);
    at.push(instant);
    owners.push(owner);
  });
  if (at.length === 0) return noEvents;
  const times = Float64Array.from(at);
  return { records, positions, at: times, ...byTicket(Uint32Array.from(owners), times, length) };
}

const none = new Uint32Array();
/** Without events no ticket has any: whoever looks beyond the empty offsets finds no run. */
const noEvents: TicketEvents = { records: [], positions: [], at: new Float64Array(), offsets: none, order: none };

/** Messages; of those repeating an id inside a ticket the first stays. */
export function messages(desk: Desk): TicketEvents {
  const seen = new Set<string>();
  return ticketEvents(desk, 'messages', (record, position) => {
    const id = idOf(record['id']);
    if (id === '') return true;
    const key = JSON.stringify([idOf(record['ticket']), id]);
    if (seen.has(key)) {
      desk.log.add('messages', 'duplicate', position, record);
      return false;
    }
    seen.add(key);
    return true;
  });
}

/** Status changes; one without a status says nothing. */
export function statusChanges(desk: Desk): TicketEvents {
  return ticketEvents(desk, 'statusChanges', (record, position) => {
    const status = record['status'];
    if (typeof status === 'string' && status.trim() !== '') return true;
    desk.log.add('statusChanges', 'missing-status', position, record);
    return false;
  });
}
