import { firstResponses, responseCohort } from '../facts/first-response.js';
import { count, defineMetric, distribution, survival, ticketSlices, type Family, type Metric } from './metric.js';

const firstReplies = {
  facts: 'first-responses',
  at: 'sentAt',
  slices: ticketSlices,
  counter: 'first-contact-resolution',
  cohort: {
    facts: 'response-cohort',
    at: 'createdAt',
    measure: survival('wait', 'answered', { bands: true }),
  },
  business: { measure: distribution('businessWait', { bands: true }) },
  cohortBusiness: { measure: survival('businessWait', 'answered', { bands: true }) },
} as const satisfies Partial<Metric>;

/** Time from the creation of an inbound ticket to its first human reply, for the replies sent in the period. */
export const firstResponseTime = defineMetric({
  ...firstReplies,
  id: 'first-response-time',
  measure: distribution('wait', { bands: true }),
  unit: 'ms',
  better: 'lower',
  source: 'S0 (divides by the tickets first answered in the period)',
});

/** How many of the first responses of the period fell into each band of waiting time, upper edge included. */
export const responseBands = defineMetric({
  ...firstReplies,
  id: 'response-bands',
  measure: count({ bands: 'wait' }),
  cohort: { ...firstReplies.cohort, measure: count({ bands: 'wait', observed: 'answered' }) },
  business: { measure: count({ bands: 'businessWait' }) },
  cohortBusiness: { measure: count({ bands: 'businessWait', observed: 'answered' }) },
  unit: 'count',
  better: 'neither',
  source: 'S0',
});

export const response: Family = {
  facts: [firstResponses, responseCohort],
  metrics: [firstResponseTime, responseBands],
};
