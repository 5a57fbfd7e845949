import { statuses, type Status } from '../model/status.js';
import type { Raw } from './as-of.js';
import type { Desk } from './desk.js';
import { statusChanges } from './events.js';
import { numbers, sameDates, unlessNone } from './columns.js';
import { StayLog, type Stays } from './stay-log.js';
import { allTickets, logTicket, tickets } from './tickets.js';

/** What became of each ticket, from its status changes or, without any, from the shortcuts of its record. */
export interface History {
  /** Code of the status at `asOf`, an index of `statuses`. */
  readonly status: Uint8Array;
  /** The full resolution: the last one, only if resolved at `asOf`. */
  readonly full: Moments;
  readonly first: Moments;
  readonly closed: Moments;
  /** 1 when the ticket is resolved but nobody knows since when: it stays out of the backlog. Empty where none is. */
  readonly undated: Uint8Array;
  /** 1 when the ticket was reopened at least once. Empty where none was. */
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

const codes = new Map<string, number>(statuses.map((status, code) => [status, code]));
/** The code of a status. From `resolved` on a ticket is resolved. */
export const statusCode = (status: Status) => codes.get(status)!;
export const isResolved = (status: number) => status >= resolvedCode;
const resolvedCode = statusCode('resolved');

/** Arrays are made when they are first needed: many desks know no closing, and the times are few metrics' matter. */
class Stamps implements Moments {
  readonly #createdAt: Float64Array;
  /** Times of what is stamped before creation. */
  readonly #early = new Map<number, number>();
  #at: Float64Array | undefined;
  #time: Float64Array | undefined;

  constructor(createdAt: Float64Array) {
    this.#createdAt = createdAt;
  }

  get at() {
    return (this.#at ??= new Float64Array(this.#createdAt.length).fill(NaN));
  }

  get time() {
    const { at } = this;
    const time = (ticket: number) => this.#early.get(ticket) ?? at[ticket]! - this.#createdAt[ticket]!;
    return (this.#time ??= numbers(at.length, time));
  }

  stamp(ticket: number, stamped: number) {
    const created = this.#createdAt[ticket]!;
    this.at[ticket] = Math.max(created, stamped);
    if (stamped < created) this.#early.set(ticket, stamped - created);
  }

  /** Moments that came at the same time share one column. */
  share(other: Stamps) {
    if (this.#at && sameDates(this.#at, other.at)) this.#at = other.at;
  }

  has(ticket: number) {
    return this.#at !== undefined && !Number.isNaN(this.#at[ticket]!);
  }
}

class Chronicle {
  readonly status: Uint8Array;
  readonly full: Stamps;
  readonly first: Stamps;
  readonly closed: Stamps;
  readonly undated: Uint8Array;
  readonly reopened: Uint8Array;
  readonly shortcuts: Record<string, number> = {};
  readonly records: readonly Raw[];
  readonly stays: StayLog;

  /** @param changes number of status changes */
  constructor(desk: Desk, changes: number) {
    const { length, createdAt, records } = desk.derive(tickets);
    this.records = records;
    this.status = new Uint8Array(length);
    this.full = new Stamps(createdAt);
    this.first = new Stamps(createdAt);
    this.closed = new Stamps(createdAt);
    this.undated = new Uint8Array(length);
    this.reopened = new Uint8Array(length);
    this.stays = new StayLog(desk.derive(allTickets), createdAt, changes);
  }

  enter(ticket: number, at: number, reopened: 0 | 1) {
    this.stays.enter(ticket, at, reopened);
    if (reopened) this.reopened[ticket] = 1;
  }

  use(shortcut: string) {
    this.shortcuts[shortcut] = (this.shortcuts[shortcut] ?? 0) + 1;
  }
}

/** Resolutions, reopenings and stays of every ticket. Until its first status change a ticket is `new`. */
export function history(desk: Desk): History {
  const { length, createdAt } = desk.derive(tickets);
  const { offsets, order } = desk.derive(statusChanges);
  const chronicle = new Chronicle(desk, order.length);
  for (let ticket = 0; ticket < length; ticket++) {
    if (offsets[ticket]! < offsets[ticket + 1]!) fromChanges(desk, chronicle, ticket, createdAt[ticket]!);
    else fromShortcuts(desk, chronicle, ticket, createdAt[ticket]!);
  }
  const { status, full, first, closed, shortcuts } = chronicle;
  const [undated, reopened] = [unlessNone(chronicle.undated), unlessNone(chronicle.reopened)];
  first.share(full);
  const stays = chronicle.stays.settled(full.at);
  return { status, full, first, closed, undated, reopened, shortcuts, stays };
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
      chronicle.stays.leave(Math.max(createdAt, stamped));
      if (!chronicle.first.has(ticket)) chronicle.first.stamp(ticket, stamped);
      resolved = stamped;
    } else if (isResolved(status) && !isResolved(next)) chronicle.enter(ticket, Math.max(createdAt, stamped), 1);
    if (next === statusCode('closed') && !chronicle.closed.has(ticket)) chronicle.closed.stamp(ticket, stamped);
    status = next;
  }
  chronicle.status[ticket] = status;
  if (isResolved(status)) chronicle.full.stamp(ticket, resolved);
}

function fromShortcuts(desk: Desk, chronicle: Chronicle, ticket: number, createdAt: number) {
  const record = chronicle.records[ticket]!;
  const resolvedAt = desk.instant('tickets', ticket, record, 'resolvedAt');
  const closedAt = desk.instant('tickets', ticket, record, 'closedAt');
  const at = Number.isNaN(resolvedAt) ? statedResolution(record, createdAt, closedAt) : resolvedAt;
  const status = statedStatus(desk, ticket, record, at);
  chronicle.status[ticket] = status;
  if (typeof record['reopens'] === 'number' && record['reopens'] > 0) {
    chronicle.use('reopens');
    chronicle.reopened[ticket] = 1;
  }
  stampFirst(desk, chronicle, ticket, at);
  if (desk.happened(closedAt)) chronicle.closed.stamp(ticket, closedAt);
  // Resolved once and open now: it was reopened, nobody says when.
  if (!isResolved(status) && chronicle.first.has(ticket)) chronicle.reopened[ticket] = 1;
  const undated = isResolved(status) && Number.isNaN(at);
  chronicle.undated[ticket] = undated ? 1 : 0;
  if (undated) {
    logTicket(desk, 'resolved-without-date', ticket, 'status');
    return;
  }
  chronicle.enter(ticket, createdAt, 0);
  if (!isResolved(status)) return;
  chronicle.use(resolutionShortcut(resolvedAt, closedAt));
  chronicle.stays.leave(Math.max(createdAt, at));
  chronicle.full.stamp(ticket, at);
}

/** The status of a record without changes; a resolution after `asOf` has not happened yet. */
function statedStatus(desk: Desk, ticket: number, record: Raw, resolvedAt: number): number {
  const stated = record['status'];
  if (typeof stated !== 'string' || stated.trim() === '') {
    return statusCode(desk.happened(resolvedAt) ? 'resolved' : 'new');
  }
  if (isUnknown(record)) logTicket(desk, 'unknown-status', ticket, 'status');
  const status = codes.get(stated.trim().toLowerCase()) ?? statusCode('open');
  return isResolved(status) && desk.isAhead(resolvedAt) ? statusCode('open') : status;
}

function stampFirst(desk: Desk, chronicle: Chronicle, ticket: number, resolvedAt: number) {
  const stated = desk.instant('tickets', ticket, chronicle.records[ticket]!, 'firstResolvedAt');
  const first = Number.isNaN(stated) ? resolvedAt : stated;
  if (desk.happened(first)) chronicle.first.stamp(ticket, first);
}

/** The resolution of a record without its instant: its closing, else a duration on the calendar clock, else NaN. */
function statedResolution(record: Raw, createdAt: number, closedAt: number): number {
  if (!Number.isNaN(closedAt)) return closedAt;
  const ms = record['resolutionMs'];
  return typeof ms === 'number' && Number.isFinite(ms) && record['clock'] !== 'business' ? createdAt + ms : NaN;
}

/** The field that a stated resolution rests on. */
const resolutionShortcut = (resolvedAt: number, closedAt: number) =>
  Number.isNaN(resolvedAt) ? (Number.isNaN(closedAt) ? 'resolutionMs' : 'closedAt') : 'resolvedAt';
