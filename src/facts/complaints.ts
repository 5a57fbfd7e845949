import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import { slicesOf } from './dimensions.js';
import { history, isResolved } from './history.js';
import { ticketInstant, tickets } from './tickets.js';

interface Complaints {
  /** When each ticket became a complaint (default: its creation); NaN where it is none. */
  readonly at: Float64Array;
}

export function complaints(desk: Desk): Complaints {
  const { records, createdAt } = desk.derive(tickets);
  const at = Float64Array.from(records, (record, ticket) => {
    if (record['complaint'] !== true) return NaN;
    const filed = ticketInstant(desk, ticket, 'complaintAt');
    if (Number.isNaN(filed)) return createdAt[ticket]!;
    return desk.happened(filed) ? filed : NaN;
  });
  return { at };
}

/** Complaints by the stays of their tickets: `first` marks one row for each complaint. */
export const complaintFacts: FactsDefinition = {
  name: 'complaints',
  from: ['tickets', 'statusChanges'],
  fields: ['status', 'complaintAt'],
  rows: 'several',
  build(desk) {
    const { at } = desk.derive(complaints);
    const { stays, status, undated } = desk.derive(history);
    const rows: number[] = [];
    const entered: number[] = [];
    const left: number[] = [];
    const first: number[] = [];
    stays.tickets.forEach((ticket, i) => {
      if (Number.isNaN(at[ticket]!)) return;
      first.push(rows.at(-1) === ticket ? 0 : 1);
      rows.push(ticket);
      entered.push(stays.entered[i]!);
      left.push(stays.left[i]!);
    });
    // Resolved nobody knows when: received all the same, and never seen open.
    undated.forEach((flag, ticket) => {
      if (!flag || Number.isNaN(at[ticket]!)) return;
      rows.push(ticket);
      first.push(1);
      entered.push(NaN);
      left.push(NaN);
    });
    // In the order of the tickets, as all facts that a ticket may have several of.
    const order = rows.map((_, i) => i).sort((a, b) => rows[a]! - rows[b]! || a - b);
    const owners = Uint32Array.from(order, (i) => rows[i]!);
    return {
      length: rows.length,
      ...slicesOf(desk, owners),
      dates: {
        complaintAt: Float64Array.from(owners, (ticket) => at[ticket]!),
        enteredAt: Float64Array.from(order, (i) => entered[i]!),
        leftAt: Float64Array.from(order, (i) => left[i]!),
      },
      values: {
        first: Uint8Array.from(order, (i) => first[i]!),
        unresolved: Uint8Array.from(owners, (ticket) => (isResolved(status[ticket]!) ? 0 : 1)),
      },
    };
  },
  shortcuts: (desk) => desk.derive(history).shortcuts,
};
