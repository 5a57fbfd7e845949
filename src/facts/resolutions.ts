import { complaints } from './complaints.js';
import { cameBack, weekIsOver } from './contact.js';
import { conversation } from './conversation.js';
import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import { allTickets, slicesOf } from './dimensions.js';
import { history, type Moments } from './history.js';
import { openingTime } from './opening.js';
import { judgeOf, resolutionPromise, verdict } from './service-level.js';
import { businessStatusTime, statusTime } from './status-time.js';
import type { Values } from './table.js';
import { logTicket, tickets } from './tickets.js';

const day = 86_400_000;
/** A flag where nothing can be said. */
const unknown = 2;

/** Rule 8: a negative duration is missing and counted; what happened still happened. */
function validTimes(desk: Desk, { time }: Moments, field: string): Float64Array {
  return time.map((ms, ticket) => {
    if (!(ms < 0)) return ms;
    logTicket(desk, 'negative-duration', ticket, field);
    return NaN;
  });
}

const fullTime = (desk: Desk) => validTimes(desk, desk.derive(history).full, 'resolvedAt');
const firstTime = (desk: Desk) => validTimes(desk, desk.derive(history).first, 'firstResolvedAt');
const closeTime = (desk: Desk) => validTimes(desk, desk.derive(history).closed, 'closedAt');

/** Time columns of a moment: on the calendar and, with opening hours, on the business clock. */
function timeColumns(desk: Desk, rows: Uint32Array, time: Float64Array, { at }: Moments): Record<string, Values> {
  const { createdAt } = desk.derive(tickets);
  const opening = desk.derive(openingTime);
  const business = (ticket: number) =>
    Number.isNaN(time[ticket]!) ? NaN : opening!(ticket, createdAt[ticket]!, at[ticket]!);
  return {
    time: Float64Array.from(rows, (ticket) => time[ticket]!),
    ...(opening && { businessTime: Float64Array.from(rows, business) }),
  };
}

const dated = (desk: Desk, { at }: Moments) => allTickets(desk).filter((ticket) => !Number.isNaN(at[ticket]!));
const dates = (rows: Uint32Array, { at }: Moments) => Float64Array.from(rows, (ticket) => at[ticket]!);

/** Full resolutions: the last one of each ticket that is resolved at `asOf`. */
export const resolutionFacts: FactsDefinition = {
  name: 'resolutions',
  from: ['tickets', 'statusChanges', 'messages'],
  fields: ['status', 'resolvedAt'],
  build(desk) {
    const { full } = desk.derive(history);
    const rows = dated(desk, full);
    const { inbound } = desk.derive(tickets);
    return {
      length: rows.length,
      ...slicesOf(desk, rows),
      dates: { resolvedAt: dates(rows, full) },
      values: {
        ...timeColumns(desk, rows, desk.derive(fullTime), full),
        ...waitColumns(desk, rows),
        ...contactColumns(desk, rows),
        ...complaintColumns(desk, rows),
        met: slaFlags(desk, rows, false),
        businessMet: slaFlags(desk, rows, true),
        inbound: Uint8Array.from(rows, (ticket) => inbound[ticket]!),
      },
    };
  },
  shortcuts: (desk) => ({ ...desk.derive(conversation).shortcuts, ...desk.derive(history).shortcuts }),
};

function slaFlags(desk: Desk, rows: Uint32Array, business: boolean) {
  const time = desk.derive(fullTime);
  const { full } = desk.derive(history);
  const judge = judgeOf(desk, resolutionPromise, business);
  return Uint8Array.from(rows, (ticket) =>
    Number.isNaN(time[ticket]!) ? verdict.none : judge(ticket, full.at[ticket]!, true),
  );
}

function waitColumns(desk: Desk, rows: Uint32Array): Record<string, Values> {
  const calendar = desk.derive(statusTime);
  const business = desk.derive(businessStatusTime);
  const column = (values: Float64Array) => Float64Array.from(rows, (ticket) => values[ticket]!);
  return {
    requesterWait: column(calendar.requester),
    agentWait: column(calendar.agent),
    ...(business && {
      businessRequesterWait: column(business.requester),
      businessAgentWait: column(business.agent),
    }),
  };
}

function contactColumns(desk: Desk, rows: Uint32Array): Record<string, Values> {
  const { replies, contacts } = desk.derive(conversation);
  const { full, reopened } = desk.derive(history);
  const firstContact = (ticket: number) =>
    Number.isNaN(contacts[ticket]!) ? unknown : contacts[ticket] === 1 && !reopened[ticket] ? 1 : 0;
  const strict = (ticket: number) => {
    const solved = firstContact(ticket);
    if (!weekIsOver(desk, full.at[ticket]!)) return unknown;
    return solved === 1 && cameBack(desk, ticket, full.at[ticket]!) ? 0 : solved;
  };
  return {
    contacts: Float64Array.from(rows, (ticket) => contacts[ticket]!),
    oneTouch: Uint8Array.from(rows, (ticket) =>
      Number.isNaN(replies[ticket]!) ? unknown : replies[ticket] === 1 ? 1 : 0,
    ),
    firstContact: Uint8Array.from(rows, firstContact),
    firstContactStrict: Uint8Array.from(rows, strict),
  };
}

/** From the complaint (when not later than the resolution): elapsed time, and the difference of local dates. */
function complaintColumns(desk: Desk, rows: Uint32Array): Record<string, Values> {
  const { at: filed } = desk.derive(complaints);
  const { full } = desk.derive(history);
  const opening = desk.derive(openingTime);
  const localDay = (instant: number) => Math.floor(desk.zone.toLocal(instant) / day);
  const column = (measure: (ticket: number, from: number, to: number) => number) =>
    Float64Array.from(rows, (ticket) => {
      const [from, to] = [filed[ticket]!, full.time[ticket]! < 0 ? NaN : full.at[ticket]!];
      return from <= to ? measure(ticket, from, to) : NaN;
    });
  return {
    complaintTime: column((_, from, to) => to - from),
    complaintDays: column((_, from, to) => localDay(to) - localDay(from)),
    ...(opening && { businessComplaintTime: column(opening) }),
  };
}

/** First resolutions, and whether the ticket was ever reopened. */
export const firstResolutionFacts: FactsDefinition = {
  name: 'first-resolutions',
  from: ['tickets', 'statusChanges'],
  fields: ['status', 'firstResolvedAt'],
  build(desk) {
    const { first, reopened } = desk.derive(history);
    const rows = dated(desk, first);
    return {
      length: rows.length,
      ...slicesOf(desk, rows),
      dates: { firstResolvedAt: dates(rows, first) },
      values: {
        ...timeColumns(desk, rows, desk.derive(firstTime), first),
        reopened: Uint8Array.from(rows, (ticket) => reopened[ticket]!),
      },
    };
  },
  shortcuts: (desk) => desk.derive(history).shortcuts,
};

/** First `closed` events. */
export const closingFacts: FactsDefinition = {
  name: 'closings',
  from: ['tickets', 'statusChanges'],
  fields: ['status', 'closedAt'],
  build(desk) {
    const { closed } = desk.derive(history);
    const rows = dated(desk, closed);
    return {
      length: rows.length,
      ...slicesOf(desk, rows),
      dates: { closedAt: dates(rows, closed) },
      values: timeColumns(desk, rows, desk.derive(closeTime), closed),
    };
  },
  shortcuts: (desk) => desk.derive(history).shortcuts,
};

/** Tickets when they were created, followed to their resolution or `asOf`. */
export const resolutionCohort: FactsDefinition = {
  name: 'resolution-cohort',
  from: ['tickets', 'statusChanges'],
  fields: ['status', 'firstResolvedAt', 'resolvedAt'],
  build(desk) {
    const { full, first, undated } = desk.derive(history);
    const { createdAt } = desk.derive(tickets);
    const negative = (ticket: number) => full.time[ticket]! < 0 || first.time[ticket]! < 0;
    const rows = allTickets(desk).filter((ticket) => !negative(ticket) && !undated[ticket]);
    const end = (ticket: number) => (Number.isNaN(first.at[ticket]!) ? desk.asOf.at : first.at[ticket]!);
    const opening = desk.derive(openingTime);
    return {
      length: rows.length,
      ...slicesOf(desk, rows),
      dates: { createdAt: Float64Array.from(rows, (ticket) => createdAt[ticket]!) },
      values: {
        time: Float64Array.from(rows, (ticket) => end(ticket) - createdAt[ticket]!),
        ...(opening && {
          businessTime: Float64Array.from(rows, (ticket) => opening(ticket, createdAt[ticket]!, end(ticket))),
        }),
        resolvedOnce: Uint8Array.from(rows, (ticket) => (Number.isNaN(first.at[ticket]!) ? 0 : 1)),
        resolved: Uint8Array.from(rows, (ticket) => (Number.isNaN(full.at[ticket]!) ? 0 : 1)),
        met: cohortFlags(desk, rows, false),
        businessMet: cohortFlags(desk, rows, true),
      },
    };
  },
  shortcuts: (desk) => desk.derive(history).shortcuts,
};

function cohortFlags(desk: Desk, rows: Uint32Array, business: boolean) {
  const { full } = desk.derive(history);
  const judge = judgeOf(desk, resolutionPromise, business);
  return Uint8Array.from(rows, (ticket) => {
    const at = full.at[ticket]!;
    return Number.isNaN(at) ? judge(ticket, desk.asOf.at, false) : judge(ticket, at, true);
  });
}
