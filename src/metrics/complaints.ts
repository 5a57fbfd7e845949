import { customersStart } from './customers.js';
import {
  count,
  defineMetric,
  distribution,
  mean,
  quotient,
  share,
  ticketSlices,
  type Family,
  type Metric,
} from './metric.js';
import { ticketVolume } from './volume.js';

const received = {
  facts: 'complaints',
  at: 'complaintAt',
  where: { first: 1 },
  slices: ticketSlices,
  better: 'lower',
} as const satisfies Partial<Metric>;

/** Complaints received in the period. Fewer may also mean that nobody dares. */
export const complaints = defineMetric({
  ...received,
  id: 'complaints',
  measure: count(),
  unit: 'count',
  source: 'S1',
});

const perHundred = { slices: [], unit: 'number', better: 'lower' } as const;

/** Complaints for each 100 customers of the start. */
export const complaintsPer100Customers = defineMetric({
  ...received,
  ...perHundred,
  id: 'complaints-per-100-customers',
  counts: 'customers',
  measure: quotient(complaints, customersStart, { times: 100 }),
  source: 'S1 (on the basis of the customer universe)',
});

/** Tickets created for each 100 customers of the start. */
export const ticketsPer100Customers = defineMetric({
  ...perHundred,
  id: 'tickets-per-100-customers',
  counts: 'customers',
  facts: 'tickets',
  at: 'createdAt',
  measure: quotient(ticketVolume, customersStart, { times: 100 }),
  source: 'convention',
});

/** Share of the complaints received in the period that are open at its end (or `asOf`, if earlier). */
export const unresolvedComplaints = defineMetric({
  ...received,
  id: 'unresolved-complaints',
  measure: { kind: 'open-share', enter: 'enteredAt', leave: 'leftAt', one: 'first' },
  where: {},
  unit: 'share',
  source: 'S1',
});

/** Share of the complaints received in the period that are not resolved today. */
export const unresolvedComplaintsNow = defineMetric({
  ...received,
  id: 'unresolved-complaints-now',
  measure: share('unresolved'),
  unit: 'share',
  source: 'S1',
});

const resolved = {
  facts: 'resolutions',
  at: 'resolvedAt',
  slices: ticketSlices,
  better: 'lower',
} as const satisfies Partial<Metric>;

/** Time from the complaint to its resolution, for the resolutions of the period. */
export const complaintResolutionTime = defineMetric({
  ...resolved,
  id: 'complaint-resolution-time',
  counts: 'complaints',
  measure: distribution('complaintTime'),
  business: { measure: distribution('businessComplaintTime') },
  unit: 'ms',
  source: 'S3',
});

/** The same as the difference of local dates: Monday to Wednesday are 2 days. */
export const complaintResolutionDays = defineMetric({
  ...resolved,
  id: 'complaint-resolution-days',
  counts: 'complaints',
  measure: mean('complaintDays'),
  calendarOnly: 'it counts local dates, which have no opening hours',
  unit: 'days',
  source: 'S3',
});

export const complaintsFamily = {
  tag: 'kpi-complaints',
  facts: ['complaints', 'customers', 'resolutions', 'tickets'],
  metrics: [
    complaints,
    complaintsPer100Customers,
    ticketsPer100Customers,
    unresolvedComplaints,
    unresolvedComplaintsNow,
    complaintResolutionTime,
    complaintResolutionDays,
  ],
} as const satisfies Family;
