import type { Desk } from './desk.js';
import { statusChanges } from './events.js';
import { changeStatus, history, statusCode } from './history.js';
import { openingTime } from './opening.js';
import { tickets } from './tickets.js';

/** Whose turn it was: the requester waits in new, open and hold, the agent in pending. */
export interface StatusTime {
  /** Until the full resolution; NaN where the ticket has none or its changes are not known. */
  readonly requester: Float64Array;
  readonly agent: Float64Array;
}

export const statusTime = (desk: Desk): StatusTime => split(desk, (_, start, end) => end - start);

/** The same in opening hours; `undefined` without them. */
export function businessStatusTime(desk: Desk): StatusTime | undefined {
  const opening = desk.derive(openingTime);
  return opening && split(desk, opening);
}

function split(desk: Desk, measure: (ticket: number, start: number, end: number) => number): StatusTime {
  const { length, createdAt } = desk.derive(tickets);
  const { at, offsets, order } = desk.derive(statusChanges);
  const { full } = desk.derive(history);
  const requester = new Float64Array(length).fill(NaN);
  const agent = new Float64Array(length).fill(NaN);
  const pending = statusCode('pending');
  for (let ticket = 0; ticket < length; ticket++) {
    const end = full.at[ticket]!;
    if (offsets[ticket] === offsets[ticket + 1] || !(full.time[ticket]! >= 0)) continue;
    const waited = [0, 0];
    let since = createdAt[ticket]!;
    let status = statusCode('new');
    for (let i = offsets[ticket]!; i < offsets[ticket + 1]!; i++) {
      const until = Math.min(end, Math.max(since, at[order[i]!]!));
      if (status <= statusCode('hold')) waited[status === pending ? 1 : 0]! += measure(ticket, since, until);
      since = until;
      status = changeStatus(desk, order[i]!);
    }
    requester[ticket] = waited[0]!;
    agent[ticket] = waited[1]!;
  }
  return { requester, agent };
}
