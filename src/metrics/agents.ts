import { defineMetric, mean, ticketSlices, type Family, type Metric } from './metric.js';

/** Mean over the reviews of the period of the weighted mean of their scored criteria, 0-100. */
export const internalQualityScore = defineMetric({
  id: 'internal-quality-score',
  facts: 'reviews',
  at: 'at',
  measure: mean('quality'),
  unit: 'score',
  better: 'higher',
  source: 'S3 (criteria x weight; no formula given)',
  slices: ticketSlices,
});

const appraised = {
  facts: 'appraisals',
  at: 'at',
  slices: [],
  better: 'higher',
} as const satisfies Partial<Metric>;

/** Share of the active agents with an appraisal in the period. */
export const appraisalRate = defineMetric({
  ...appraised,
  id: 'appraisal-rate',
  counts: 'agents',
  measure: {
    kind: 'participation',
    key: 'agent',
    of: { facts: 'agents', enter: 'since', leave: 'until', key: 'agent', edge: 'end' },
  },
  unit: 'share',
  source: 'S1',
});

/** Mean score of all appraisals of the period. */
export const appraisalScore = defineMetric({
  ...appraised,
  id: 'appraisal-score',
  measure: mean('score'),
  unit: 'score',
  source: 'S1',
  slices: ['agent'],
});

const worked = {
  facts: 'agent-time',
  at: 'date',
  slices: ['agent', 'team'],
  unit: 'ratio',
  better: 'neither',
} as const satisfies Partial<Metric>;

/** Busy time divided by available time. Low is waste, high is overload: there is no better end. */
export const agentUtilization = defineMetric({
  ...worked,
  id: 'agent-utilization',
  measure: { kind: 'ratio', over: 'busy', under: 'available' },
  source: 'S4 (no formula given)',
  target: { low: 0.55, high: 0.7, ideal: 0.625, source: 'S4 (about 62.5 %)' },
  counter: 'agent-satisfaction',
});

/** The same minus its target. */
export const agentUtilizationGap = defineMetric({
  ...worked,
  id: 'agent-utilization-gap',
  measure: { kind: 'ratio', over: 'busy', under: 'available', minus: 'utilizationTarget' },
  source: 'S4 (62.5 %)',
});

/** Mean of the agents' own ratios. */
export const agentUtilizationMean = defineMetric({
  ...worked,
  id: 'agent-utilization-mean',
  counts: 'agents',
  measure: { kind: 'mean-ratio', over: 'busy', under: 'available', per: 'agent' },
  source: 'convention',
});

export const agents = {
  tag: 'kpi-quality',
  facts: ['reviews', 'appraisals', 'agents', 'agent-time'],
  metrics: [
    internalQualityScore,
    appraisalRate,
    appraisalScore,
    agentUtilization,
    agentUtilizationGap,
    agentUtilizationMean,
  ],
} as const satisfies Family;
