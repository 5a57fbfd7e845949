import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import { allTickets, slicesOf } from './dimensions.js';
import { history } from './history.js';
import { tickets } from './tickets.js';

/** Tickets when they were created. */
export const ticketFacts: FactsDefinition = {
  name: 'tickets',
  from: ['tickets'],
  fields: [],
  build(desk) {
    const { length, createdAt, inbound } = desk.derive(tickets);
    return { length, ...slicesOf(desk, allTickets(desk)), dates: { createdAt }, values: { inbound } };
  },
};

/** Times spent unresolved: `enteredAt` by creation or reopening, `leftAt` by a resolution. */
export const stayFacts: FactsDefinition = {
  name: 'stays',
  from: ['tickets', 'statusChanges'],
  fields: ['status'],
  build(desk) {
    const { createdAt } = desk.derive(tickets);
    const { stays } = desk.derive(history);
    const rows = Uint32Array.from(stays.tickets);
    return {
      length: rows.length,
      ...slicesOf(desk, rows),
      dates: {
        enteredAt: Float64Array.from(stays.entered),
        leftAt: Float64Array.from(stays.left),
        createdAt: Float64Array.from(rows, (ticket) => createdAt[ticket]!),
      },
      values: { reopened: Uint8Array.from(stays.reopened) },
    };
  },
  shortcuts: (desk) => desk.derive(history).shortcuts,
};

/** Full resolutions: the last one of each ticket that is resolved at `asOf`. */
export const resolutionFacts: FactsDefinition = {
  name: 'resolutions',
  from: ['tickets', 'statusChanges'],
  fields: ['status', 'resolvedAt'],
  build(desk) {
    const { resolvedAt } = desk.derive(history);
    const rows = allTickets(desk).filter((ticket) => !Number.isNaN(resolvedAt[ticket]!));
    const time = desk.derive(validResolutionTime);
    return {
      length: rows.length,
      ...slicesOf(desk, rows),
      dates: { resolvedAt: Float64Array.from(rows, (ticket) => resolvedAt[ticket]!) },
      values: { time: Float64Array.from(rows, (ticket) => time[ticket]!) },
    };
  },
  shortcuts: (desk) => desk.derive(history).shortcuts,
};

/** Rule 8: a negative duration is missing and counted; the resolution still happened. */
function validResolutionTime(desk: Desk): Float64Array {
  const { records } = desk.derive(tickets);
  return desk.derive(history).resolutionTime.map((time, ticket) => {
    if (!(time < 0)) return time;
    desk.log.add('tickets', 'negative-duration', ticket, records[ticket], 'resolvedAt');
    return NaN;
  });
}
