import { count, defineMetric, ticketSlices, type Family } from './metric.js';

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

/** Tickets created in the period, for each of its local days. */
export const ticketsPerDay = defineMetric({
  ...ticketVolume,
  id: 'tickets-per-day',
  measure: { kind: 'per-day' },
  unit: 'number',
  source: 'convention',
});

export const volume = {
  tag: 'kpi-volume',
  facts: ['tickets'],
  metrics: [ticketVolume, ticketsPerDay],
} as const satisfies Family;
