import { statuses, type Status } from '../model/status.js';
import type { Raw } from './as-of.js';
import type { Desk } from './desk.js';
import { statusChanges } from './events.js';
import { logTicket, ticketInstant, tickets } from './tickets.js';

/** What became of each ticket, from its status changes or, without any, from the shortcuts of its record. */
export interface History {
  /** Code of the status at `asOf`, an index of `statuses`. */
  readonly status: Uint8Array;
  /** The full resolution: the last one, only if resolved at `asOf`. */
  readonly full: Moments;
  readonly first: Moments;
  readonly closed: Moments;
  /** 1 when the ticket is resolved but nobody knows since when: it stays out of the backlog. */
  readonly undated: Uint8Array;
  /** 1 when the ticket was reopened at least once. */
  readonly reopened: Uint8Array;
  /** Times spent unresolved, in the order of the tickets. */
  readonly stays: Stays;
  /** How many tickets rest on each shortcut. */
  readonly shortcuts: Readonly<Record<string, number>>;
}

/** One moment of each ticket; NaN where it did not come. */
export interface Moments {
  /** When it acts: not before creation. */
  readonly at: Float64Array;
  /** Since creation as stamped: may be negative, then it enters no time figure. */
  readonly time: Float64Array;
}

export interface Stays {
  readonly tickets: number[];
  readonly entered: number[];
  /** NaN while unresolved. */
  readonly left: number[];
  /** 1 when the stay began by a reopening, 0 when by creation. */
  readonly reopened: number[];
}

const codes = new Map<string, number>(statuses.map((status, code) => [status, code]));
/** The code of a status. From `resolved` on a ticket is resolved. */
export const statusCode = (status: Status) => codes.get(status)!;
export const isResolved = (status: number) => status >= statusCode('resolved');

const moments = (length: number): Moments => ({
  at: new Float64Array(length).fill(NaN),
  time: new Float64Array(length).fill(NaN),
});

function stamp({ at, time }: Moments, ticket: number, createdAt: number, stamped: number) {
  at[ticket] = Math.max(createdAt, stamped);
  time[ticket] = stamped - createdAt;
}

class Chronicle implements History {
  readonly status: Uint8Array;
  readonly full: Moments;
  readonly first: Moments;
  readonly closed: Moments;
  readonly undated: Uint8Array;
  readonly reopened: Uint8Array;
  readonly stays: Stays = { tickets: [], entered: [], left: [], reopened: [] };
  readonly shortcuts: Record<string, number> = {};

  constructor(length: number) {
    this.status = new Uint8Array(length);
    this.full = moments(length);
    this.first = moments(length);
    this.closed = moments(length);
    this.undated = new Uint8Array(length);
    this.reopened = new Uint8Array(length);
  }

  enter(ticket: number, at: number, reopened: 0 | 1) {
    this.stays.tickets.push(ticket);
    this.stays.entered.push(at);
    this.stays.left.push(NaN);
    this.stays.reopened.push(reopened);
    if (reopened) this.reopened[ticket] = 1;
  }

  leave(at: number) {
    this.stays.left[this.stays.left.length - 1] = at;
  }

  use(shortcut: string) {
    this.shortcuts[shortcut] = (this.shortcuts[shortcut] ?? 0) + 1;
  }
}

/** Resolutions, reopenings and stays of every ticket. Until its first status change a ticket is `new`. */
export function history(desk: Desk): History {
  const { length, createdAt } = desk.derive(tickets);
  const { offsets } = desk.derive(statusChanges);
  const chronicle = new Chronicle(length);
  for (let ticket = 0; ticket < length; ticket++) {
    if (offsets[ticket]! < offsets[ticket + 1]!) fromChanges(desk, chronicle, ticket, createdAt[ticket]!);
    else fromShortcuts(desk, chronicle, ticket, createdAt[ticket]!);
  }
  return chronicle;
}

/** The code of a status as written; an unknown one counts as open, and the word stays in the log. */
export function changeStatus(desk: Desk, change: number): number {
  const record = desk.derive(statusChanges).records[change]!;
  return codes.get(String(record['status']).trim().toLowerCase()) ?? statusCode('open');
}

const isUnknown = (record: Raw) => !codes.has(String(record['status']).trim().toLowerCase());

/** A change stamped before creation acts at creation. */
function fromChanges(desk: Desk, chronicle: Chronicle, ticket: number, createdAt: number) {
  const { records, positions, at, offsets, order } = desk.derive(statusChanges);
  let status = statusCode('new');
  let resolved = NaN;
  chronicle.enter(ticket, createdAt, 0);
  for (let i = offsets[ticket]!; i < offsets[ticket + 1]!; i++) {
    const change = order[i]!;
    const stamped = at[change]!;
    const next = changeStatus(desk, change);
    const record = records[change]!;
    if (isUnknown(record)) desk.log.add('statusChanges', 'unknown-status', positions[change]!, record, 'status');
    if (!isResolved(status) && isResolved(next)) {
      chronicle.leave(Math.max(createdAt, stamped));
      if (Number.isNaN(chronicle.first.at[ticket]!)) stamp(chronicle.first, ticket, createdAt, stamped);
      resolved = stamped;
    } else if (isResolved(status) && !isResolved(next)) chronicle.enter(ticket, Math.max(createdAt, stamped), 1);
    if (next === statusCode('closed') && Number.isNaN(chronicle.closed.at[ticket]!)) {
      stamp(chronicle.closed, ticket, createdAt, stamped);
    }
    status = next;
  }
  chronicle.status[ticket] = status;
  if (isResolved(status)) stamp(chronicle.full, ticket, createdAt, resolved);
}

function fromShortcuts(desk: Desk, chronicle: Chronicle, ticket: number, createdAt: number) {
  const record = desk.derive(tickets).records[ticket]!;
  const { at, shortcut } = statedResolution(desk, ticket, createdAt);
  const status = statedStatus(desk, ticket, record, at);
  chronicle.status[ticket] = status;
  if (typeof record['reopens'] === 'number' && record['reopens'] > 0) {
    chronicle.use('reopens');
    chronicle.reopened[ticket] = 1;
  }
  stampFirst(desk, chronicle, ticket, createdAt, at);
  const undated = isResolved(status) && Number.isNaN(at);
  chronicle.undated[ticket] = undated ? 1 : 0;
  if (undated) {
    logTicket(desk, 'resolved-without-date', ticket, 'status');
    return;
  }
  chronicle.enter(ticket, createdAt, 0);
  if (!isResolved(status)) return;
  chronicle.use(shortcut);
  chronicle.leave(Math.max(createdAt, at));
  stamp(chronicle.full, ticket, createdAt, at);
}

/** The status of a record without changes; a resolution after `asOf` has not happened yet. */
function statedStatus(desk: Desk, ticket: number, record: Raw, resolvedAt: number): number {
  const stated = record['status'];
  if (typeof stated !== 'string' || stated.trim() === '') {
    return statusCode(resolvedAt <= desk.asOf.at ? 'resolved' : 'new');
  }
  if (isUnknown(record)) logTicket(desk, 'unknown-status', ticket, 'status');
  const status = codes.get(stated.trim().toLowerCase()) ?? statusCode('open');
  return isResolved(status) && resolvedAt > desk.asOf.at ? statusCode('open') : status;
}

function stampFirst(desk: Desk, chronicle: Chronicle, ticket: number, createdAt: number, resolvedAt: number) {
  const stated = ticketInstant(desk, ticket, 'firstResolvedAt');
  const first = Number.isNaN(stated) ? resolvedAt : stated;
  if (first <= desk.asOf.at) stamp(chronicle.first, ticket, createdAt, first);
  const closed = ticketInstant(desk, ticket, 'closedAt');
  if (closed <= desk.asOf.at) stamp(chronicle.closed, ticket, createdAt, closed);
}

/** The resolution as the record states it: an instant, else a duration on the calendar clock. */
function statedResolution(desk: Desk, ticket: number, createdAt: number) {
  const record = desk.derive(tickets).records[ticket]!;
  for (const shortcut of ['resolvedAt', 'closedAt']) {
    const at = ticketInstant(desk, ticket, shortcut);
    if (!Number.isNaN(at)) return { at, shortcut };
  }
  const ms = record['resolutionMs'];
  const calendar = typeof ms === 'number' && Number.isFinite(ms) && record['clock'] !== 'business';
  return { at: calendar ? createdAt + ms : NaN, shortcut: 'resolutionMs' };
}
