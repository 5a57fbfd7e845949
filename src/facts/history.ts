import { statuses, type Status } from '../model/status.js';
import type { Desk } from './desk.js';
import { statusChanges } from './events.js';
import { tickets } from './tickets.js';

/** What became of each ticket, from its status changes or, without any, from the shortcuts of its record. */
export interface History {
  /** Code of the status at `asOf`, an index of `statuses`. */
  readonly status: Uint8Array;
  /** Instant of the full resolution (the last one, only if resolved at `asOf`), not before creation; NaN without. */
  readonly resolvedAt: Float64Array;
  /** Creation to full resolution as stamped: may be negative, then it enters no time figure. */
  readonly resolutionTime: Float64Array;
  /** 1 when the ticket is resolved but nobody knows since when: it stays out of the backlog. */
  readonly undated: Uint8Array;
  /** Times spent unresolved, in the order of the tickets. */
  readonly stays: Stays;
  /** How many tickets rest on each shortcut. */
  readonly shortcuts: Readonly<Record<string, number>>;
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
const code = (status: Status) => codes.get(status)!;
const isResolved = (status: number) => status >= code('resolved');

class HistoryBuilder {
  readonly status: Uint8Array;
  readonly resolvedAt: Float64Array;
  readonly resolutionTime: Float64Array;
  readonly undated: Uint8Array;
  readonly stays: Stays = { tickets: [], entered: [], left: [], reopened: [] };
  readonly shortcuts: Record<string, number> = {};
  readonly #desk: Desk;

  constructor(desk: Desk, length: number) {
    this.#desk = desk;
    this.status = new Uint8Array(length);
    this.resolvedAt = new Float64Array(length).fill(NaN);
    this.resolutionTime = new Float64Array(length).fill(NaN);
    this.undated = new Uint8Array(length);
  }

  /** An unknown status counts as open; the word stays in the log. */
  read(value: unknown, table: string, position: number, record: unknown): number {
    const found = codes.get(String(value).trim().toLowerCase());
    if (found !== undefined) return found;
    this.#desk.log.add(table, 'unknown-status', position, record, 'status');
    return code('open');
  }

  enter(ticket: number, at: number, reopened: 0 | 1) {
    this.stays.tickets.push(ticket);
    this.stays.entered.push(at);
    this.stays.left.push(NaN);
    this.stays.reopened.push(reopened);
  }

  leave(at: number) {
    this.stays.left[this.stays.left.length - 1] = at;
  }

  resolve(ticket: number, createdAt: number, stamped: number) {
    this.resolvedAt[ticket] = Math.max(createdAt, stamped);
    this.resolutionTime[ticket] = stamped - createdAt;
  }

  used(shortcut: string) {
    this.shortcuts[shortcut] = (this.shortcuts[shortcut] ?? 0) + 1;
  }
}

/** Resolutions, reopenings and stays of every ticket. Until its first status change a ticket is `new`. */
export function history(desk: Desk): History {
  const { length, createdAt } = desk.derive(tickets);
  const { offsets } = desk.derive(statusChanges);
  const builder = new HistoryBuilder(desk, length);
  for (let ticket = 0; ticket < length; ticket++) {
    if (offsets[ticket]! < offsets[ticket + 1]!) fromChanges(desk, builder, ticket, createdAt[ticket]!);
    else fromShortcuts(desk, builder, ticket, createdAt[ticket]!);
  }
  return builder;
}

/** A change stamped before creation acts at creation. */
function fromChanges(desk: Desk, builder: HistoryBuilder, ticket: number, createdAt: number) {
  const { records, at, offsets, order } = desk.derive(statusChanges);
  let status = code('new');
  let stamped = NaN;
  builder.enter(ticket, createdAt, 0);
  for (let i = offsets[ticket]!; i < offsets[ticket + 1]!; i++) {
    const change = order[i]!;
    const next = builder.read(records[change]!['status'], 'statusChanges', change, records[change]);
    const acts = Math.max(createdAt, at[change]!);
    if (!isResolved(status) && isResolved(next)) {
      builder.leave(acts);
      stamped = at[change]!;
    } else if (isResolved(status) && !isResolved(next)) builder.enter(ticket, acts, 1);
    status = next;
  }
  builder.status[ticket] = status;
  if (isResolved(status)) builder.resolve(ticket, createdAt, stamped);
}

function fromShortcuts(desk: Desk, builder: HistoryBuilder, ticket: number, createdAt: number) {
  const record = desk.derive(tickets).records[ticket]!;
  const { at, shortcut } = resolution(desk, record, createdAt);
  const stated = record['status'];
  const known = typeof stated === 'string' && stated.trim() !== '';
  let status = known ? builder.read(stated, 'tickets', ticket, record) : code(Number.isNaN(at) ? 'new' : 'resolved');
  if (at > desk.asOf.at) status = isResolved(status) ? code('open') : status;
  builder.status[ticket] = status;
  if (isResolved(status) && Number.isNaN(at)) {
    builder.undated[ticket] = 1;
    desk.log.add('tickets', 'resolved-without-date', ticket, record, 'status');
    return;
  }
  builder.enter(ticket, createdAt, 0);
  if (!isResolved(status)) return;
  builder.used(shortcut);
  builder.leave(Math.max(createdAt, at));
  builder.resolve(ticket, createdAt, at);
}

/** The resolution as the record states it: an instant, else a duration on the calendar clock. */
function resolution(desk: Desk, record: Readonly<Record<string, unknown>>, createdAt: number) {
  for (const shortcut of ['resolvedAt', 'closedAt']) {
    const at = desk.instants.read(record[shortcut]);
    if (!Number.isNaN(at)) return { at, shortcut };
  }
  const ms = record['resolutionMs'];
  const calendar = typeof ms === 'number' && Number.isFinite(ms) && record['clock'] !== 'business';
  return { at: calendar ? createdAt + ms : NaN, shortcut: 'resolutionMs' };
}
