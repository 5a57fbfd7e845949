import { surveyFacts } from '../facts/survey-facts.js';
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
  where: { kind: 'csat' },
  unit: 'share',
  better: 'higher',
  source: 'convention: stands beside every satisfaction score',
  slices: ticketSlices,
});

export const satisfaction: Family = {
  facts: [surveyFacts],
  metrics: [nps, csat, csatNegative, csatScore, csatResponseRate],
};
