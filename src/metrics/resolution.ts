import {
  count,
  defineMetric,
  distinct,
  distribution,
  quotient,
  share,
  survival,
  ticketSlices,
  type Family,
  type Metric,
} from './metric.js';
import { ticketVolume } from './volume.js';

const full = { facts: 'resolutions', at: 'resolvedAt', slices: ticketSlices } as const satisfies Partial<Metric>;

/** Tickets whose full resolution lies in the period, each once. */
export const ticketsResolved = defineMetric({
  ...full,
  id: 'tickets-resolved',
  counts: 'tickets',
  measure: count(),
  unit: 'count',
  better: 'higher',
  source: 'S4',
  counter: 'reopen-rate',
});

/** Transitions from unresolved to resolved in the period; a ticket may have several. */
export const resolutions = defineMetric({
  id: 'resolutions',
  counts: 'resolutions',
  facts: 'stays',
  at: 'leftAt',
  measure: count(),
  unit: 'count',
  better: 'higher',
  source: 'convention: events, not tickets',
  slices: ticketSlices,
});

/** Transitions from resolved to unresolved in the period. */
export const reopenings = defineMetric({
  id: 'reopenings',
  facts: 'stays',
  at: 'enteredAt',
  where: { reopened: 1 },
  measure: count(),
  unit: 'count',
  better: 'lower',
  source: 'convention: events, not tickets',
  slices: ticketSlices,
});

/** Tickets with a reopening in the period, each once. */
export const reopenedTickets = defineMetric({
  ...reopenings,
  id: 'reopened-tickets',
  measure: distinct('ticket'),
  source: 'convention: tickets, not events',
});

/** Tickets resolved in the period, divided by tickets created in it (may pass 100 %); the cohort follows the created ones. */
export const resolutionRate = defineMetric({
  id: 'resolution-rate',
  facts: 'tickets',
  at: 'createdAt',
  measure: quotient(ticketsResolved, ticketVolume),
  cohort: { measure: share('resolved'), unit: 'share' },
  unit: 'ratio',
  better: 'higher',
  source: 'derived from S4',
  slices: ticketSlices,
});

/** Share of the tickets first resolved in the period that were ever reopened. */
export const reopenRate = defineMetric({
  id: 'reopen-rate',
  facts: 'first-resolutions',
  at: 'firstResolvedAt',
  measure: share('reopened'),
  unit: 'share',
  better: 'lower',
  source: 'convention (S2: recurring problems)',
  slices: ticketSlices,
  counter: 'contacts-per-resolution',
});

/** Time from creation to the full resolution, for the resolutions of the period. */
export const resolutionTime = defineMetric({
  ...full,
  id: 'resolution-time',
  measure: distribution('time'),
  business: { measure: distribution('businessTime') },
  cohort: { facts: 'resolution-cohort', at: 'createdAt', measure: survival('time', 'resolvedOnce') },
  cohortBusiness: { measure: survival('businessTime', 'resolvedOnce') },
  unit: 'ms',
  better: 'lower',
  source: 'S0',
  counter: 'reopen-rate',
});

/** Time from creation to the first resolution. */
export const firstResolutionTime = defineMetric({
  id: 'first-resolution-time',
  facts: 'first-resolutions',
  at: 'firstResolvedAt',
  measure: distribution('time'),
  business: { measure: distribution('businessTime') },
  unit: 'ms',
  better: 'lower',
  source: 'convention',
  slices: ticketSlices,
});

/** Time from creation to the first closing. */
export const closeTime = defineMetric({
  id: 'close-time',
  facts: 'closings',
  at: 'closedAt',
  measure: distribution('time'),
  business: { measure: distribution('businessTime') },
  unit: 'ms',
  better: 'lower',
  source: 'S2 (solved and closed)',
  slices: ticketSlices,
});

/** Share of the full resolutions of the period within their target. */
export const resolutionSla = defineMetric({
  ...full,
  id: 'resolution-sla',
  measure: share('met'),
  business: { measure: share('businessMet') },
  cohort: { facts: 'resolution-cohort', at: 'createdAt', measure: share('met', { kept: 'resolved' }) },
  cohortBusiness: { measure: share('businessMet', { kept: 'resolved' }) },
  unit: 'share',
  better: 'higher',
  source: 'S0',
  judged: true,
});

/** Time in new, open and hold until the full resolution. */
export const requesterWait = defineMetric({
  ...full,
  id: 'requester-wait',
  measure: distribution('requesterWait'),
  business: { measure: distribution('businessRequesterWait') },
  unit: 'ms',
  better: 'lower',
  source: 'convention (Zendesk)',
});

/** Time in pending until the full resolution: the desk waits for the customer. */
export const agentWait = defineMetric({
  ...full,
  id: 'agent-wait',
  measure: distribution('agentWait'),
  business: { measure: distribution('businessAgentWait') },
  unit: 'ms',
  better: 'lower',
  source: 'convention (Zendesk)',
});

export const resolution = {
  tag: 'kpi-resolution-time',
  facts: ['resolutions', 'first-resolutions', 'resolution-cohort', 'closings', 'stays', 'tickets'],
  metrics: [
    ticketsResolved,
    resolutions,
    reopenings,
    reopenedTickets,
    resolutionRate,
    reopenRate,
    resolutionTime,
    firstResolutionTime,
    closeTime,
    resolutionSla,
    requesterWait,
    agentWait,
  ],
} as const satisfies Family;
