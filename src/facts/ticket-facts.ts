import { repeated } from './contact.js';
import { conversions } from './customers.js';
import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import { customerKeys } from './customers.js';
import { allTickets, slicesOf } from './dimensions.js';
import { humanFirstReplies } from './first-response.js';
import { history, isResolved } from './history.js';
import { tickets } from './tickets.js';

/** Tickets when they were created. */
export const ticketFacts: FactsDefinition = {
  name: 'tickets',
  from: ['tickets'],
  fields: [],
  build(desk) {
    const { length, createdAt, inbound } = desk.derive(tickets);
    const { status } = desk.derive(history);
    const customer = desk.derive(customerKeys);
    return {
      length,
      ...slicesOf(desk, allTickets(desk)),
      dates: { createdAt },
      values: {
        inbound,
        resolved: status.map((code) => (isResolved(code) ? 1 : 0)),
        repeated: desk.derive(repeated),
        known: Uint8Array.from(customer, (key) => (key ? 1 : 0)),
        converted: desk.derive(conversions),
      },
      keys: { customer },
    };
  },
};

/** Times spent unresolved: `enteredAt` by creation or reopening, `leftAt` by a resolution. */
export const stayFacts: FactsDefinition = {
  name: 'stays',
  from: ['tickets', 'statusChanges'],
  fields: ['status'],
  build(desk) {
    const { createdAt, inbound } = desk.derive(tickets);
    const { stays } = desk.derive(history);
    const rows = Uint32Array.from(stays.tickets);
    return {
      length: rows.length,
      ...slicesOf(desk, rows),
      dates: {
        enteredAt: Float64Array.from(stays.entered),
        leftAt: Float64Array.from(stays.left),
        createdAt: Float64Array.from(rows, (ticket) => createdAt[ticket]!),
        answeredOrLeftAt: Float64Array.from(stays.left, (left, i) =>
          unansweredUntil(desk, rows[i]!, stays.entered[i]!, left),
        ),
      },
      values: {
        reopened: Uint8Array.from(stays.reopened),
        inbound: Uint8Array.from(rows, (ticket) => inbound[ticket]!),
      },
      keys: { ticket: rows.map((row) => row + 1) },
    };
  },
  shortcuts: (desk) => desk.derive(history).shortcuts,
};

/** A stay is unanswered until it ends or a human replies; NaN while neither happened. */
function unansweredUntil(desk: Desk, ticket: number, entered: number, left: number): number {
  const { at, negative } = desk.derive(humanFirstReplies);
  const replied = negative[ticket] ? entered : Math.max(entered, at[ticket]!);
  if (Number.isNaN(replied)) return left;
  return Number.isNaN(left) ? replied : Math.min(left, replied);
}
