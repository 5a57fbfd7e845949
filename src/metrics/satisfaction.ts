import {
  defineMetric,
  latestPer,
  mean,
  net,
  share,
  ticketSlices,
  type Family,
  type Metric,
  type Rule,
} from './metric.js';

const answers = {
  facts: 'surveys',
  at: 'answeredAt',
  slices: ticketSlices,
  better: 'higher',
  asked: { at: 'sentAt', measure: share('answered') },
} as const satisfies Partial<Metric>;

/** Net Promoter Score: share of promoters (9-10) minus share of detractors (0-6); latest answer per customer. */
export const nps = defineMetric({
  ...answers,
  id: 'nps',
  where: { kind: 'nps' },
  keep: latestPer('customer'),
  measure: net('score', { plus: [9, 10], minus: [0, 6] }),
  unit: 'points',
  source: 'S0, S3',
  counter: 'backlog',
});

const csatAnswers = { ...answers, where: { kind: 'csat' } } as const satisfies Partial<Metric>;

/** Customer satisfaction: share of the answers in the top boxes of their scale. */
export const csat = defineMetric({
  ...csatAnswers,
  id: 'csat',
  measure: share('positive'),
  unit: 'share',
  source: 'S3 (share of positive answers), S0',
  target: { low: 0.8, high: 0.9, source: 'S0' },
  counter: 'agent-satisfaction',
});

/** Share of the answers in the bottom boxes of their scale. */
export const csatNegative = defineMetric({
  ...csatAnswers,
  id: 'csat-negative',
  measure: share('negative'),
  unit: 'share',
  better: 'lower',
  source: 'mirror of csat',
});

/** Mean score, moved linearly to 1-5. */
export const csatScore = defineMetric({
  ...csatAnswers,
  id: 'csat-score',
  measure: mean('scoreOfFive'),
  unit: 'score',
  source: 'S3 (average score)',
});

const sent = { facts: 'surveys', at: 'sentAt', measure: share('answered') } as const satisfies Partial<Rule>;

/** Share of the satisfaction surveys sent in the period that were answered. */
export const csatResponseRate = defineMetric({
  ...sent,
  id: 'csat-response-rate',
  counts: 'sent-surveys',
  where: { kind: 'csat' },
  unit: 'share',
  better: 'higher',
  source: 'convention: stands beside every satisfaction score',
  slices: ticketSlices,
});

/** Share of positive answers minus share of negative ones. */
export const csatNet = defineMetric({
  ...csatAnswers,
  id: 'csat-net',
  measure: { kind: 'net-share', plus: 'positive', minus: 'negative' },
  unit: 'ratio',
  source: 'convention (Help Scout: happiness)',
});

const cesAnswers = { ...answers, where: { kind: 'ces' }, unit: 'score' } as const satisfies Partial<Metric>;

/** Customer Effort Score on 1-7, 1 = hardly any effort; ease answers count as 8 - score. */
export const ces = defineMetric({
  ...cesAnswers,
  id: 'ces',
  measure: mean('effort'),
  better: 'lower',
  source: 'S3 (effort)',
});

/** The same as ease, 8 - effort. */
export const cesEase = defineMetric({ ...cesAnswers, id: 'ces-ease', measure: mean('ease'), source: 'S2 (ease)' });

/** Share of the answers with an effort of 3 or less. */
export const cesLowEffort = defineMetric({
  ...cesAnswers,
  id: 'ces-low-effort',
  measure: share('lowEffort'),
  unit: 'share',
  source: 'convention',
});

/** Share of satisfied answers to one question about everything. */
export const overallSatisfaction = defineMetric({
  ...answers,
  id: 'overall-satisfaction',
  where: { kind: 'universal' },
  measure: share('positive'),
  unit: 'share',
  source: 'S1',
});

export const overallSatisfactionScore = defineMetric({
  ...overallSatisfaction,
  id: 'overall-satisfaction-score',
  measure: mean('scoreOfFive'),
  unit: 'score',
});

/** Share of satisfied answers of the agents themselves. */
export const agentSatisfaction = defineMetric({
  ...answers,
  id: 'agent-satisfaction',
  where: { kind: 'agent' },
  measure: share('positive'),
  unit: 'share',
  source: 'S4, S2',
  counter: 'agent-utilization',
});

export const agentSatisfactionScore = defineMetric({
  ...agentSatisfaction,
  id: 'agent-satisfaction-score',
  measure: mean('scoreOfFive'),
  unit: 'score',
});

export const satisfaction = {
  tag: 'kpi-csat',
  facts: ['surveys'],
  metrics: [
    nps,
    csat,
    csatNegative,
    csatNet,
    csatScore,
    csatResponseRate,
    ces,
    cesEase,
    cesLowEffort,
    overallSatisfaction,
    overallSatisfactionScore,
    agentSatisfaction,
    agentSatisfactionScore,
  ],
} as const satisfies Family;
