import {
  defineMetric,
  level,
  quotient,
  ticketSlices,
  total,
  type Family,
  type Measure,
  type Metric,
  type Terms,
} from './metric.js';
import { reopenings, resolutions } from './resolution.js';
import { ticketVolume } from './volume.js';
import { dayMs } from '../time/units.js';

const open = {
  facts: 'stays',
  at: 'enteredAt',
  slices: ticketSlices,
  unit: 'count',
  better: 'lower',
} as const satisfies Partial<Metric>;

/** Tickets created before the end of the period (or `asOf`, if earlier) and not resolved at it. */
export const backlog = defineMetric({
  ...open,
  id: 'backlog',
  measure: level('leftAt'),
  source: 'S4 (a stock at an instant)',
  counter: 'nps',
});

/** The same at the start of the period. */
export const backlogStart = defineMetric({
  ...open,
  id: 'backlog-start',
  measure: level('leftAt', 'start'),
  source: 'S4 (a stock at an instant)',
});

/** Backlog at the end minus backlog at the start. */
export const backlogChange = defineMetric({
  ...open,
  id: 'backlog-change',
  measure: { kind: 'level-change', leave: 'leftAt' },
  source: 'created + reopened - resolved',
});

/** Of the backlog: tickets that nobody is assigned to. */
export const backlogUnassigned = defineMetric({
  ...open,
  id: 'backlog-unassigned',
  where: { agent: 'unassigned' },
  measure: level('leftAt'),
  source: 'convention',
});

/** Of the backlog: inbound tickets without a human reply. */
export const backlogUnanswered = defineMetric({
  ...open,
  id: 'backlog-unanswered',
  where: { inbound: 1 },
  measure: level('answeredOrLeftAt'),
  source: 'convention',
});

const age = {
  kind: 'level-age',
  leave: 'leftAt',
  since: 'createdAt',
  edges: [1, 3, 7, 30].map((days) => days * dayMs),
} as const satisfies Measure;

/** Time since creation of the tickets that are open at the end of the period. */
export const backlogAge = defineMetric({
  ...open,
  id: 'backlog-age',
  measure: age,
  business: { measure: { ...age, open: true } },
  unit: 'ms',
  source: 'convention',
});

/** What came in: tickets created plus reopenings. */
export const arrivals = defineMetric({
  ...open,
  id: 'arrivals',
  measure: total([ticketVolume, 1], [reopenings, 1]),
  better: 'neither',
  source: 'convention',
});

/** How long the backlog would take at the pace of the period if nothing new arrived. */
export const timeToClear = defineMetric({
  ...open,
  id: 'time-to-clear',
  counts: 'resolutions',
  measure: quotient(backlog, resolutions, { times: 'elapsed' }),
  business: { measure: quotient(backlog, resolutions, { times: 'opening' }) },
  unit: 'ms',
  source: 'convention',
});

const netOutflow: Terms = [
  [resolutions, 1],
  [arrivals, -1],
];

/** The same with arrivals going on; no answer when as much comes in as goes out. */
export const timeToClearNet = defineMetric({
  ...open,
  id: 'time-to-clear-net',
  measure: quotient(backlog, netOutflow, { times: 'elapsed', positive: true }),
  business: { measure: quotient(backlog, netOutflow, { times: 'opening', positive: true }) },
  unit: 'ms',
  source: 'convention (Little 1961)',
});

/** Open tickets on average over the elapsed period. */
export const meanBacklog = defineMetric({
  ...open,
  id: 'mean-backlog',
  measure: { kind: 'level-mean', leave: 'leftAt' },
  unit: 'number',
  source: 'Little 1961',
});

const meanBacklogWhileOpen = defineMetric({
  ...meanBacklog,
  id: 'mean-backlog in opening hours',
  measure: { kind: 'level-mean', leave: 'leftAt', open: true },
});

/** Mean backlog divided by the pace of arrivals: how long a ticket stays open, without waiting for its resolution. */
export const littlesLawTime = defineMetric({
  ...open,
  id: 'littles-law-time',
  measure: quotient(meanBacklog, arrivals, { times: 'elapsed' }),
  business: { measure: quotient(meanBacklogWhileOpen, arrivals, { times: 'opening' }) },
  unit: 'ms',
  source: 'Little 1961: L = lambda W',
});

export const backlogFamily = {
  tag: 'kpi-backlog',
  facts: ['stays', 'tickets'],
  metrics: [
    backlog,
    backlogStart,
    backlogChange,
    backlogUnassigned,
    backlogUnanswered,
    backlogAge,
    arrivals,
    timeToClear,
    timeToClearNet,
    meanBacklog,
    littlesLawTime,
  ],
} as const satisfies Family;
