import { MINUTE, localDay } from './calendar.mjs';
import { firstReplyAt, resolvedAt } from './life.mjs';
import { AS_OF, inOutage, outage, progress } from './year.mjs';

/**
 * What customers and agents answer when they are asked: a score, drawn from tables of weights.
 *
 * @typedef {import('./random.mjs').Random} Random
 * @typedef {import('./life.mjs').Life} Life
 */

/** @param {Record<number, number>} weights by score @returns {[number, number][]} */
const table = (weights) => Object.entries(weights).map(([score, weight]) => [Number(score), weight]);

const scores = {
  content: table({ 5: 72, 4: 28 }),
  discontent: table({ 3: 40, 2: 22, 1: 38 }),
  effort: table({ 1: 24, 2: 31, 3: 20, 4: 11, 5: 7, 6: 4, 7: 3 }),
  promoter: table({ 10: 58, 9: 42 }),
  passive: table({ 8: 62, 7: 38 }),
  detractor: table({ 6: 34, 5: 26, 4: 12, 3: 11, 2: 7, 1: 4, 0: 6 }),
  universal: table({ 5: 38, 4: 42, 3: 12, 2: 5, 1: 3 }),
  agent: table({ 5: 26, 4: 41, 3: 19, 2: 9, 1: 5 }),
};

/** Who was helped while the service was still down is angry; later the worst is forgotten. @param {Life} life */
const anger = (life) => {
  if (!inOutage(life.request.createdAt)) return 0;
  return localDay(resolvedAt(life) ?? AS_OF) <= outage.to + 3 ? 0.28 : 0.03;
};

/** How likely the customer is content: by agent, by speed, by what happened. @param {Life} life */
const contentment = (life) => {
  const { request, reopened } = life;
  const waited = (firstReplyAt(life) ?? request.createdAt) - request.createdAt;
  const slow = waited > request.channel.reply * 3 * MINUTE ? 0.05 : 0;
  return 0.895 + request.agent.charm - slow - (reopened ? 0.3 : 0) - anger(life);
};

/** 1-5. @param {Random} random @param {Life} life */
export const csatScore = (random, life) =>
  random.weighted(random.chance(contentment(life)) ? scores.content : scores.discontent);

/** 1 hardly any effort, 7 a lot. @param {Random} random */
export const effortScore = (random) => random.weighted(scores.effort);
/** 1-5. @param {Random} random */
export const universalScore = (random) => random.weighted(scores.universal);
/** 1-5. @param {Random} random */
export const agentScore = (random) => random.weighted(scores.agent);

/** 0-10. Promoters grow and detractors shrink through the year: from about +30 to about +43. @param {Random} random @param {number} at */
export const npsScore = (random, at) => {
  const promoters = 49 + 9 * progress(at);
  const detractors = 19 - 4 * progress(at);
  /** @type {['promoter' | 'detractor' | 'passive', number][]} */
  const kinds = [
    ['promoter', promoters],
    ['detractor', detractors],
    ['passive', 100 - promoters - detractors],
  ];
  return random.weighted(scores[random.weighted(kinds)]);
};

const comments = [
  'Muy amables, gracias',
  'Ha tardado demasiado',
  'Răspuns rapid și clar',
  'Respuesta <b>automática</b> & poco útil',
  'Resolvieron todo a la primera',
  'Nadie me llamó de vuelta',
];

/** Few write one. @param {Random} random */
export const comment = (random) => (random.chance(0.08) ? { comment: random.pick(comments) } : {});
