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
  const sorted = [...moves].sort((a, b) => rank(a.at) - rank(b.at));
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last || ticket.id === undefined) return;
  for (const change of [...beginning(ticket, first, isWhole), ...sorted, ...ending(ticket, last)]) {
    // A change without a readable time or status is left out, and counted, by the facts.
    draft.add('statusChanges', { ticket: ticket.id, at: change.at, status: change.to } as StatusChange);
  }
}

/** The status that the ticket was created in, where the first move tells it. */
function beginning({ createdAt }: Partial<Ticket>, { from }: Move, isWhole: boolean): Move[] {
  const isTold = from && createdAt !== undefined && (isWhole || !isResolved(from));
  return isTold ? [{ at: createdAt, to: from }] : [];
}

/** The resolution, where the log breaks off before it. */
function ending({ status, resolvedAt, closedAt }: Partial<Ticket>, last: Move): Move[] {
  const end = resolvedAt ?? closedAt;
  if (!status || !isResolved(status) || isResolved(last.to)) return [];
  return end == null || roughly(end) < roughly(last.at) ? [] : [{ at: end, to: status }];
}

const rank = (at: unknown) => {
  const ms = roughly(at);
  return Number.isNaN(ms) ? Infinity : ms;
};
