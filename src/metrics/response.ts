import {
  count,
  defineMetric,
  distribution,
  quotient,
  share,
  sum,
  survival,
  ticketSlices,
  type Family,
  type Metric,
} from './metric.js';
import { ticketsResolved } from './resolution.js';

const firstReplies = {
  facts: 'first-responses',
  at: 'respondedAt',
  slices: ticketSlices,
} as const satisfies Partial<Metric>;

const inCohort = { facts: 'response-cohort', at: 'createdAt' } as const;

/** Time from the creation of an inbound ticket to its first human reply, for the replies sent in the period. */
export const firstResponseTime = defineMetric({
  ...firstReplies,
  id: 'first-response-time',
  measure: distribution('wait', { bands: true }),
  cohort: { ...inCohort, measure: survival('wait', 'answered', { bands: true }) },
  business: { measure: distribution('businessWait', { bands: true }) },
  cohortBusiness: { measure: survival('businessWait', 'answered', { bands: true }) },
  unit: 'ms',
  better: 'lower',
  source: 'S0 (divides by the tickets first answered in the period)',
  counter: 'first-contact-resolution',
});

/** The same with automatic replies: what an auto-responder makes of it. */
export const firstResponseTimeAny = defineMetric({
  ...firstReplies,
  id: 'first-response-time-any',
  facts: 'any-responses',
  measure: distribution('wait'),
  business: { measure: distribution('businessWait') },
  unit: 'ms',
  better: 'lower',
  source: 'S0 (counts automatic replies), against S3',
  counter: 'reply-time',
});

const firstResponseTotal = defineMetric({
  ...firstReplies,
  id: 'sum of first-response-time',
  measure: sum('wait'),
  unit: 'ms',
  better: 'lower',
  source: 'S3',
});

const firstResponseTotalBusiness = defineMetric({
  ...firstResponseTotal,
  id: 'sum of first-response-time in business hours',
  measure: sum('businessWait'),
});

/** Sum of the first response times of the period, divided by the tickets resolved in it: two populations in one number. */
export const firstResponseTimePerResolved = defineMetric({
  ...firstReplies,
  id: 'first-response-time-per-resolved',
  counts: 'resolutions',
  measure: quotient(firstResponseTotal, ticketsResolved),
  business: { measure: quotient(firstResponseTotalBusiness, ticketsResolved) },
  unit: 'ms',
  better: 'lower',
  source: 'S3 (divides by the tickets resolved)',
});

/** Share of the first responses that came within 10 minutes, the tenth included. */
export const immediateResponses = defineMetric({
  ...firstReplies,
  id: 'immediate-responses',
  measure: share('immediate'),
  unit: 'share',
  better: 'higher',
  source: 'S3, S4 (10 minutes)',
  target: { low: 0.6, source: 'S4 (60 % of customers mean 10 minutes by immediate)' },
});

/** How many of the first responses of the period fell into each band of waiting time, upper edge included. */
export const responseBands = defineMetric({
  ...firstReplies,
  id: 'response-bands',
  measure: count({ bands: 'wait' }),
  cohort: { ...inCohort, measure: count({ bands: 'wait', observed: 'answered' }) },
  business: { measure: count({ bands: 'businessWait' }) },
  cohortBusiness: { measure: count({ bands: 'businessWait', observed: 'answered' }) },
  unit: 'count',
  better: 'neither',
  source: 'S0',
});

/** Share of the first responses of the period within their target. Priorities without a target are not judged. */
export const firstResponseSla = defineMetric({
  ...firstReplies,
  id: 'first-response-sla',
  measure: share('met'),
  cohort: { ...inCohort, measure: share('met', { kept: 'answered' }) },
  business: { measure: share('businessMet') },
  cohortBusiness: { measure: share('businessMet', { kept: 'answered' }) },
  unit: 'share',
  better: 'higher',
  source: 'S0',
  judged: true,
});

const replies = {
  facts: 'replies',
  at: 'repliedAt',
  slices: ticketSlices,
  unit: 'ms',
  better: 'lower',
} as const satisfies Partial<Metric>;

/** Waits that a human reply ended in the period. */
export const replyTime = defineMetric({
  ...replies,
  id: 'reply-time',
  measure: distribution('wait'),
  business: { measure: distribution('businessWait') },
  source: 'S0 (divides by replies)',
});

/** The same without the wait that began at the creation of the ticket. */
export const laterReplyTime = defineMetric({
  ...replies,
  id: 'later-reply-time',
  where: { first: 0 },
  measure: distribution('wait'),
  business: { measure: distribution('businessWait') },
  source: 'S3 (subsequent replies)',
});

/** Sum of the waits ended in the period, divided by the tickets replied to. */
export const replyTimePerTicket = defineMetric({
  ...replies,
  id: 'reply-time-per-ticket',
  counts: 'tickets',
  measure: { kind: 'mean-per', column: 'wait', per: 'ticket' },
  business: { measure: { kind: 'mean-per', column: 'businessWait', per: 'ticket' } },
  source: 'S3 (divides by enquiries)',
});

export const response = {
  tag: 'kpi-first-response',
  facts: ['first-responses', 'any-responses', 'response-cohort', 'replies', 'resolutions'],
  metrics: [
    firstResponseTime,
    firstResponseTimeAny,
    firstResponseTimePerResolved,
    immediateResponses,
    responseBands,
    firstResponseSla,
    replyTime,
    laterReplyTime,
    replyTimePerTicket,
  ],
} as const satisfies Family;
