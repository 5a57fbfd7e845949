import { count, defineMetric, distribution, share, type Family, type Metric } from './metric.js';

const comments = {
  facts: 'feedback',
  at: 'at',
  slices: ['channel', 'sentiment'],
  source: 'S3',
} as const satisfies Partial<Metric>;

/** Share of the comments received in the period that were answered. */
export const feedbackResponseRate = defineMetric({
  ...comments,
  id: 'feedback-response-rate',
  measure: share('answered'),
  unit: 'share',
  better: 'higher',
});

/** Time from the comment to its answer, for the comments received in the period. */
export const feedbackResponseTime = defineMetric({
  ...comments,
  id: 'feedback-response-time',
  measure: distribution('time'),
  business: { measure: distribution('businessTime') },
  unit: 'ms',
  better: 'lower',
});

const said = {
  facts: 'mentions',
  at: 'at',
  slices: ['topic', 'network', 'sentiment', 'hour'],
  better: 'neither',
  source: 'S3',
} as const satisfies Partial<Metric>;

const partOf = <const Id extends string>(id: Id, flag: string) =>
  defineMetric({ ...said, id, measure: share(flag), unit: 'share' });
const number = <const Id extends string>(id: Id, flag: string) =>
  defineMetric({ ...said, id, where: { [flag]: 1 }, measure: count(), unit: 'count' });

/** Mentions in social media. */
export const mentions = defineMetric({ ...said, id: 'mentions', measure: count(), unit: 'count' });
/** Share of the mentions that hold an opinion, positive or negative. */
export const mentionOpinions = partOf('mention-opinions', 'opinion');
export const mentionPositive = partOf('mention-positive', 'positive');
export const mentionNegative = partOf('mention-negative', 'negative');
/** Share of the questions that existing content answers. */
export const answerableQuestions = defineMetric({
  ...said,
  id: 'answerable-questions',
  counts: 'questions',
  measure: share('answerable'),
  unit: 'share',
});
export const technicalQuestions = number('technical-questions', 'technicalQuestion');
export const suggestions = number('suggestions', 'suggestion');
export const competitorMentions = number('competitor-mentions', 'competitor');

export const feedback = {
  tag: 'kpi-feedback',
  facts: ['feedback', 'mentions'],
  metrics: [
    feedbackResponseRate,
    feedbackResponseTime,
    mentions,
    mentionOpinions,
    mentionPositive,
    mentionNegative,
    answerableQuestions,
    technicalQuestions,
    suggestions,
    competitorMentions,
  ],
} as const satisfies Family;
