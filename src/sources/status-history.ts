import type { StatusChange, Ticket } from '../model/records.js';
import type { Draft } from './draft.js';
import { roughly } from './times.js';

/** One change of status as a desk logs it. */
export interface Move {
  readonly at: string | number | undefined;
  /** The status before; only the first of a ticket tells something new. */
  readonly from?: StatusChange['status'] | undefined;
  readonly to: StatusChange['status'] | undefined;
}

export const isResolved = (status: unknown) => status === 'resolved' || status === 'closed';

/**
 * Adds the moves of a ticket. A log lacks the status that the ticket was created in, and the end where the tracking
 * began or stopped half-way: the status before the first move stands from creation on, and a ticket that is resolved
 * now was resolved when it says so.
 * @param isWhole false when the desk says that its log holds more than it gave
 */
export function addHistory(draft: Draft, ticket: Partial<Ticket>, moves: readonly Move[], isWhole = true) {
  const { id, createdAt, status } = ticket;
  if (moves.length === 0 || id === undefined) return;
  const sorted = [...moves].sort((a, b) => rank(a.at) - rank(b.at));
  const [first] = sorted;
  const last = sorted.at(-1)!;
  if (first?.from && createdAt !== undefined && (isWhole || !isResolved(first.from))) {
    draft.add('statusChanges', { ticket: id, at: createdAt, status: first.from });
  }
  for (const { at, to } of sorted) {
    // A change without a readable time or status is left out, and counted, by the facts.
    draft.add('statusChanges', { ticket: id, at, status: to } as StatusChange);
  }
  const end = ticket.resolvedAt ?? ticket.closedAt;
  if (status && isResolved(status) && !isResolved(last.to) && end != null && !(roughly(end) < roughly(last.at))) {
    draft.add('statusChanges', { ticket: id, at: end, status });
  }
}

const rank = (at: unknown) => {
  const ms = roughly(at);
  return Number.isNaN(ms) ? Infinity : ms;
};
