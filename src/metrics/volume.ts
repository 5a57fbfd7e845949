import { resolutionFacts, stayFacts, ticketFacts } from '../facts/ticket-facts.js';
import { count, defineMetric, ticketSlices, total, type Family } from './metric.js';

/** Tickets created in the period. */
export const ticketVolume = defineMetric({
  id: 'ticket-volume',
  facts: 'tickets',
  at: 'createdAt',
  measure: count(),
  unit: 'count',
  better: 'neither',
  source: 'S4',
  slices: ticketSlices,
});

/** Transitions from unresolved to resolved in the period; a ticket may have several. */
export const resolutions = defineMetric({
  id: 'resolutions',
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

/** Tickets whose full resolution lies in the period, each once. */
export const ticketsResolved = defineMetric({
  id: 'tickets-resolved',
  facts: 'resolutions',
  at: 'resolvedAt',
  measure: count(),
  unit: 'count',
  better: 'higher',
  source: 'S4',
  slices: ticketSlices,
});

/** What came in: tickets created plus reopenings. */
export const arrivals = defineMetric({
  id: 'arrivals',
  facts: 'tickets',
  at: 'createdAt',
  measure: total(['ticket-volume', 1], ['reopenings', 1]),
  unit: 'count',
  better: 'neither',
  source: 'convention',
  slices: ticketSlices,
});

export const volume: Family = {
  facts: [ticketFacts, stayFacts, resolutionFacts],
  metrics: [ticketVolume, resolutions, reopenings, ticketsResolved, arrivals],
};
