import { stayFacts } from '../facts/ticket-facts.js';
import {
  defineMetric,
  level,
  levelAge,
  levelChange,
  quotient,
  ticketSlices,
  type Family,
  type Metric,
} from './metric.js';

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
  measure: level('leftAt', 'end'),
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
  measure: levelChange('leftAt'),
  source: 'created + reopened - resolved',
});

/** Time since creation of the tickets that are open at the end of the period. */
export const backlogAge = defineMetric({
  ...open,
  id: 'backlog-age',
  measure: levelAge(
    'leftAt',
    'createdAt',
    [1, 3, 7, 30].map((days) => days * 86_400_000),
  ),
  unit: 'ms',
  source: 'convention',
});

/** How long the backlog would take at the pace of the period if nothing new arrived. */
export const timeToClear = defineMetric({
  ...open,
  id: 'time-to-clear',
  measure: quotient('backlog', [['resolutions', 1]], { times: 'elapsed' }),
  unit: 'ms',
  source: 'convention',
});

/** The same with arrivals going on; no answer when as much comes in as goes out. */
export const timeToClearNet = defineMetric({
  ...open,
  id: 'time-to-clear-net',
  measure: quotient(
    'backlog',
    [
      ['resolutions', 1],
      ['arrivals', -1],
    ],
    { times: 'elapsed', positive: true },
  ),
  unit: 'ms',
  source: 'convention (Little 1961)',
});

/** Needs the family `volume`, whose counts the times to clear divide by. */
export const backlogFamily: Family = {
  facts: [stayFacts],
  metrics: [backlog, backlogStart, backlogChange, backlogAge, timeToClear, timeToClearNet],
};
