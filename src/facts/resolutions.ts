import { complaints } from './complaints.js';
import { cameBack, weekIsOver } from './contact.js';
import { conversation } from './conversation.js';
import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import { slicesOf } from './dimensions.js';
import { ticketTables } from './owners.js';
import { history, type Moments } from './history.js';
import { openingTime } from './opening.js';
import { judgeOf, resolutionPromise, verdict } from './service-level.js';
import { businessStatusTime, statusTime } from './status-time.js';
import { bytes, lazily, numbers, type Values } from './columns.js';
import type { FactColumns } from './table.js';
import { allTickets, logTicket, tickets } from './tickets.js';
import { dayMs } from '../time/units.js';

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

/** Columns by name, each computed when it is first read. */
type Columns = Record<string, () => Values>;

/** Facts of the tickets to which something came once; the others have no date. */
function ticketColumns(desk: Desk, dates: FactColumns['dates'], columns: Columns): FactColumns {
  return {
    length: desk.derive(tickets).length,
    ...slicesOf(desk, desk.derive(allTickets)),
    dates,
    values: lazily<Record<string, Values>>(columns),
  };
}

/** Time columns of a moment: on the calendar and, with opening hours, on the business clock. */
function timeColumns(desk: Desk, time: Float64Array, { at }: Moments): Columns {
  const { createdAt } = desk.derive(tickets);
  const opening = desk.derive(openingTime);
  const business = (ticket: number) =>
    Number.isNaN(time[ticket]!) ? NaN : opening!(ticket, createdAt[ticket]!, at[ticket]!);
  return { time: () => time, ...(opening && { businessTime: () => numbers(time.length, business) }) };
}

/** Full resolutions: the last one of each ticket that is resolved at `asOf`. */
export const resolutionFacts: FactsDefinition = {
  name: 'resolutions',
  from: ['tickets', 'statusChanges', 'messages'],
  fields: ['status', 'resolvedAt'],
  rows: 'ticket',
  across: { firstContactStrict: ticketTables },
  running: ['firstContactStrict'],
  build(desk) {
    const { full } = desk.derive(history);
    const { inbound } = desk.derive(tickets);
    return ticketColumns(
      desk,
      { resolvedAt: full.at },
      {
        ...timeColumns(desk, desk.derive(fullTime), full),
        ...waitColumns(desk),
        ...contactColumns(desk),
        ...complaintColumns(desk),
        met: () => slaFlags(desk, false),
        businessMet: () => slaFlags(desk, true),
        inbound: () => inbound,
      },
    );
  },
  shortcuts: (desk) => ({ ...desk.derive(conversation).shortcuts, ...desk.derive(history).shortcuts }),
};

function slaFlags(desk: Desk, business: boolean) {
  const time = desk.derive(fullTime);
  const { full } = desk.derive(history);
  const judge = judgeOf(desk, resolutionPromise, business);
  return bytes(time.length, (ticket) =>
    Number.isNaN(time[ticket]!) ? verdict.none : judge(ticket, full.at[ticket]!, true),
  );
}

function waitColumns(desk: Desk): Columns {
  const business = () => desk.derive(businessStatusTime)!;
  return {
    requesterWait: () => desk.derive(statusTime).requester,
    agentWait: () => desk.derive(statusTime).agent,
    ...(desk.derive(openingTime) && {
      businessRequesterWait: () => business().requester,
      businessAgentWait: () => business().agent,
    }),
  };
}

function contactColumns(desk: Desk): Columns {
  const { replies, contacts } = desk.derive(conversation);
  const { full, reopened } = desk.derive(history);
  const { length } = contacts;
  const firstContact = (ticket: number) =>
    Number.isNaN(contacts[ticket]!) ? unknown : contacts[ticket] === 1 && !reopened[ticket] ? 1 : 0;
  const strict = (ticket: number) => {
    const solved = firstContact(ticket);
    if (!weekIsOver(desk, full.at[ticket]!)) return unknown;
    return solved === 1 && cameBack(desk, ticket, full.at[ticket]!) ? 0 : solved;
  };
  const oneTouch = (ticket: number) => (Number.isNaN(replies[ticket]!) ? unknown : replies[ticket] === 1 ? 1 : 0);
  return {
    contacts: () => contacts,
    oneTouch: () => bytes(length, oneTouch),
    firstContact: () => bytes(length, firstContact),
    firstContactStrict: () => bytes(length, strict),
  };
}

/** From the complaint (when not later than the resolution): elapsed time, and the difference of local dates. */
function complaintColumns(desk: Desk): Columns {
  const { full } = desk.derive(history);
  const opening = desk.derive(openingTime);
  const localDay = (instant: number) => Math.floor(desk.zone.toLocal(instant) / dayMs);
  const column = (measure: (ticket: number, from: number, to: number) => number) => () => {
    const { at: filed } = desk.derive(complaints);
    return numbers(filed.length, (ticket) => {
      const [from, to] = [filed[ticket]!, full.time[ticket]! < 0 ? NaN : full.at[ticket]!];
      return from <= to ? measure(ticket, from, to) : NaN;
    });
  };
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
  rows: 'ticket',
  build(desk) {
    const { first, reopened } = desk.derive(history);
    const times = timeColumns(desk, desk.derive(firstTime), first);
    return ticketColumns(
      desk,
      { firstResolvedAt: first.at },
      {
        ...times,
        reopened: () => (reopened.length ? reopened : new Uint8Array(first.at.length)),
      },
    );
  },
  shortcuts: (desk) => desk.derive(history).shortcuts,
};

/** First `closed` events. */
export const closingFacts: FactsDefinition = {
  name: 'closings',
  from: ['tickets', 'statusChanges'],
  fields: ['status', 'closedAt'],
  rows: 'ticket',
  build(desk) {
    const { closed } = desk.derive(history);
    return ticketColumns(desk, { closedAt: closed.at }, timeColumns(desk, desk.derive(closeTime), closed));
  },
  shortcuts: (desk) => desk.derive(history).shortcuts,
};

/** Tickets when they were created, followed to their resolution or `asOf`; those without a valid time have no date. */
export const resolutionCohort: FactsDefinition = {
  name: 'resolution-cohort',
  from: ['tickets', 'statusChanges'],
  fields: ['status', 'firstResolvedAt', 'resolvedAt'],
  rows: 'ticket',
  running: ['time', 'businessTime', 'met', 'businessMet'],
  build(desk) {
    const { full, first, undated } = desk.derive(history);
    const { createdAt, length } = desk.derive(tickets);
    const negative = (ticket: number) => full.time[ticket]! < 0 || first.time[ticket]! < 0;
    const counts = (ticket: number) => !negative(ticket) && !undated[ticket];
    const end = (ticket: number) => (Number.isNaN(first.at[ticket]!) ? desk.asOf.at : first.at[ticket]!);
    const opening = desk.derive(openingTime);
    // Negative durations keep tickets out; they are logged whatever is asked first.
    for (const times of [fullTime, firstTime]) desk.derive(times);
    return ticketColumns(
      desk,
      { createdAt: numbers(length, (ticket) => (counts(ticket) ? createdAt[ticket]! : NaN)) },
      {
        time: () => numbers(length, (ticket) => end(ticket) - createdAt[ticket]!),
        ...(opening && {
          businessTime: () => numbers(length, (ticket) => opening(ticket, createdAt[ticket]!, end(ticket))),
        }),
        resolvedOnce: () => bytes(length, (ticket) => (Number.isNaN(first.at[ticket]!) ? 0 : 1)),
        resolved: () => bytes(length, (ticket) => (Number.isNaN(full.at[ticket]!) ? 0 : 1)),
        met: () => cohortFlags(desk, false),
        businessMet: () => cohortFlags(desk, true),
      },
    );
  },
  shortcuts: (desk) => desk.derive(history).shortcuts,
};

function cohortFlags(desk: Desk, business: boolean) {
  const { full } = desk.derive(history);
  const judge = judgeOf(desk, resolutionPromise, business);
  return bytes(full.at.length, (ticket) => {
    const at = full.at[ticket]!;
    return Number.isNaN(at) ? judge(ticket, desk.asOf.at, false) : judge(ticket, at, true);
  });
}
