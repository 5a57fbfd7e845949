import { defineMetric, mean, share, ticketSlices, type Family, type Metric } from './metric.js';

const resolved = {
  facts: 'resolutions',
  at: 'resolvedAt',
  where: { inbound: 1 },
  slices: ticketSlices,
  unit: 'share',
  better: 'higher',
} as const satisfies Partial<Metric>;

/** Share of the inbound tickets resolved in the period that took exactly one human reply. */
export const oneTouchResolution = defineMetric({
  ...resolved,
  id: 'one-touch-resolution',
  measure: share('oneTouch'),
  source: 'convention',
});

/** Share of the inbound tickets resolved in the period with one contact and never reopened. */
export const firstContactResolution = defineMetric({
  ...resolved,
  id: 'first-contact-resolution',
  measure: share('firstContact'),
  source: 'S4, S0',
  counter: 'first-response-time',
});

/** The same, and the customer opened no other ticket of the type in the 7 days after; only judged once they are over. */
export const firstContactResolutionStrict = defineMetric({
  ...resolved,
  id: 'first-contact-resolution-strict',
  measure: share('firstContactStrict'),
  source: 'S4 (the customer need not return)',
});

/** Contacts that the inbound tickets resolved in the period took, on average. */
export const contactsPerResolution = defineMetric({
  ...resolved,
  id: 'contacts-per-resolution',
  measure: mean('contacts'),
  unit: 'number',
  better: 'lower',
  source: 'S2',
  target: { high: 1, source: 'S2 (ideally one)' },
  counter: 'reopen-rate',
});

/** Share of the inbound tickets created in the period whose customer had one of the type resolved in the 7 days before. */
export const repeatContactRate = defineMetric({
  id: 'repeat-contact-rate',
  facts: 'tickets',
  at: 'createdAt',
  where: { inbound: 1 },
  measure: share('repeated'),
  unit: 'share',
  better: 'lower',
  source: 'S2',
  slices: ticketSlices,
});

export const contact = {
  tag: 'kpi-fcr',
  facts: ['resolutions', 'tickets'],
  metrics: [
    oneTouchResolution,
    firstContactResolution,
    firstContactResolutionStrict,
    contactsPerResolution,
    repeatContactRate,
  ],
} as const satisfies Family;
