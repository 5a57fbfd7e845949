import { count, defineMetric, distribution, mean, share, type Family, type Metric } from './metric.js';

const calls = {
  facts: 'calls',
  at: 'queuedAt',
  slices: ['channel', 'agent', 'team'],
  better: 'lower',
} as const satisfies Partial<Metric>;

/** Waits of the answered calls, divided by their number. */
export const waitTime = defineMetric({
  ...calls,
  id: 'wait-time',
  measure: mean('answeredWait'),
  business: { measure: mean('businessAnsweredWait') },
  unit: 'ms',
  source: 'S3 (customers served)',
  counter: 'abandonment-rate',
});

/** Waits of all calls, given up ones included, divided by the number answered. */
export const waitTimeAll = defineMetric({
  ...calls,
  id: 'wait-time-all',
  measure: { kind: 'ratio', over: 'wait', under: 'answered' },
  business: { measure: { kind: 'ratio', over: 'businessWait', under: 'answered' } },
  unit: 'ms',
  source: 'S3 (waiting time of all customers)',
});

/** How the waits of the answered calls spread. */
export const waitTimeSpread = defineMetric({
  ...calls,
  id: 'wait-time-spread',
  measure: distribution('answeredWait'),
  business: { measure: distribution('businessAnsweredWait') },
  unit: 'ms',
  source: 'convention',
});

/** Share of the calls that were given up: else the wait improves when people hang up. */
export const abandonmentRate = defineMetric({
  ...calls,
  id: 'abandonment-rate',
  measure: share('abandoned'),
  unit: 'share',
  source: 'convention',
});

export const callsOffered = defineMetric({
  ...calls,
  id: 'calls-offered',
  measure: count(),
  unit: 'count',
  better: 'neither',
  source: 'convention',
});

export const callsAnswered = defineMetric({
  ...callsOffered,
  id: 'calls-answered',
  where: { answered: 1 },
});

export const waiting = {
  tag: 'kpi-wait-time',
  facts: ['calls'],
  metrics: [waitTime, waitTimeAll, waitTimeSpread, abandonmentRate, callsOffered, callsAnswered],
} as const satisfies Family;
