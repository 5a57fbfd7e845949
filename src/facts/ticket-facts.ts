import { repeated } from './contact.js';
import { conversions } from './customers.js';
import type { FactsDefinition } from './definition.js';
import { customerKeys } from './customers.js';
import { slicesOf } from './dimensions.js';
import { ticketTables } from './owners.js';
import { history, isResolved } from './history.js';
import { bytes, lazily, type Values } from './columns.js';
import { allTickets, tickets } from './tickets.js';

/** Tickets when they were created. */
export const ticketFacts: FactsDefinition = {
  name: 'tickets',
  from: ['tickets'],
  borrowed: { converted: 'conversions' },
  fields: [],
  rows: 'ticket',
  across: { repeated: ticketTables, converted: ['conversions'] },
  build(desk) {
    const { length, createdAt, inbound } = desk.derive(tickets);
    const { status } = desk.derive(history);
    const customer = () => desk.derive(customerKeys);
    return {
      length,
      ...slicesOf(desk, desk.derive(allTickets)),
      dates: { createdAt },
      values: lazily<Record<string, Values>>({
        inbound: () => inbound,
        resolved: () => bytes(length, (ticket) => (isResolved(status[ticket]!) ? 1 : 0)),
        repeated: () => desk.derive(repeated),
        known: () => bytes(length, (ticket) => (customer()[ticket] ? 1 : 0)),
        converted: () => desk.derive(conversions),
      }),
      keys: lazily({ customer }),
    };
  },
};
