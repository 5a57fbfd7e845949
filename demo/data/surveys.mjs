import { agentScore, comment, csatScore, effortScore, npsScore, universalScore } from './answers.mjs';
import { DAY, HOUR, MINUTE, SECOND, afterWork, dayOf, extended, instantOf, iso } from './calendar.mjs';
import { resolvedAt } from './life.mjs';
import { AS_OF, FIRST, LAST_DAY, inSurveyGap } from './year.mjs';

/**
 * Surveys of every kind, sent and mostly not answered.
 *
 * @typedef {import('../../src/model/records.js').Survey} Survey
 * @typedef {import('./random.mjs').Random} Random
 * @typedef {import('./life.mjs').Life} Life
 * @typedef {import('./customers.mjs').Customer} Customer
 * @typedef {Omit<Survey, 'sentAt' | 'answeredAt' | 'score'>} About
 */

/** Share of the resolved tickets that are asked. */
const sent = { csat: 0.46, ces: 0.06 };
/** Share of the asked who answer; of csat by channel. */
const answer = { nps: 0.31, ces: 0.24, universal: 0.27, agent: 0.8 };
/** Customers asked in one wave. */
const asked = { nps: 620, universal: 600 };

/**
 * One survey; nothing while the tool stands still, and no answer after the extraction.
 * @param {Random} random
 * @param {About} about
 * @param {{ sentAt: number, answers: number, score: () => number, remark?: () => object }} survey `answers` is the probability of one
 * @returns {Survey[]}
 */
const ask = (random, about, { sentAt, answers, score, remark = () => ({}) }) => {
  const at = Math.floor(sentAt / SECOND) * SECOND;
  if (at < FIRST || at > AS_OF || inSurveyGap(at)) return [];
  const answeredAt = at + random.logNormal(5 * HOUR, 1.2);
  const answered = random.chance(answers) && answeredAt <= AS_OF && !inSurveyGap(answeredAt);
  return [{ ...about, sentAt: iso(at), ...(answered && { answeredAt: iso(answeredAt), score: score(), ...remark() }) }];
};

/** @param {Random} random @param {readonly Life[]} lives */
const csat = (random, lives) =>
  lives.flatMap((life) => {
    const resolved = resolvedAt(life);
    if (resolved === undefined || !random.chance(sent.csat)) return [];
    const { id: ticket, channel } = life.request;
    const reaction = { score: () => csatScore(random, life), remark: () => comment(random) };
    return ask(random, { kind: 'csat', ticket }, { sentAt: resolved + HOUR, answers: channel.answer, ...reaction });
  });

/** @param {Random} random @param {readonly Life[]} lives */
const ces = (random, lives) =>
  lives.flatMap((life) => {
    const resolved = resolvedAt(life);
    if (resolved === undefined || !random.chance(sent.ces)) return [];
    const survey = { sentAt: resolved + 2 * HOUR, answers: answer.ces, score: () => effortScore(random) };
    return ask(random, { kind: 'ces', ticket: life.request.id, polarity: 'effort' }, survey);
  });

/** The twelve months from April 2024. */
const monthStarts = Array.from({ length: 12 }, (_, i) => {
  const month = `${2024 + Math.floor((i + 3) / 12)}-${String(((i + 3) % 12) + 1).padStart(2, '0')}`;
  return dayOf(`${month}-01`);
});
const every = (/** @type {number} */ months) => monthStarts.filter((_, i) => i % months === 0);

/**
 * Some of the customers of that moment, each at most once.
 * @param {Random} random @param {readonly Customer[]} all @param {number} at @param {number} count
 */
const sample = (random, all, at, count) => {
  const there = all.filter(({ since, until }) => since < at && (until ?? AS_OF) > at);
  return there.filter(() => random.chance(count / there.length));
};

/**
 * A question to many customers, spread over the month in which it begins.
 * @param {Random} random
 * @param {readonly Customer[]} all
 * @param {{ kind: 'nps' | 'universal', starts: readonly number[], count: number, score: (at: number) => number }} wave
 */
const waves = (random, all, { kind, starts, count, score }) =>
  starts.flatMap((start) =>
    sample(random, all, instantOf(start, 0), count).flatMap(({ id }) => {
      const day = Math.min(LAST_DAY, start + random.whole(0, 27));
      const sentAt = instantOf(day, random.whole(9 * 60, 19 * 60) * MINUTE);
      const survey = { sentAt, answers: answer[kind], score: () => score(sentAt) };
      return ask(random, { kind, customer: id }, survey);
    }),
  );

/** The agents' own satisfaction, once in each quarter. @param {Random} random @param {readonly import('./cast.mjs').Agent[]} agents */
const agentSurveys = (random, agents) =>
  every(3).flatMap((start) =>
    agents.flatMap(({ id, from, until }) => {
      const sentAt = afterWork(instantOf(start + 7, 0), 2 * HOUR, extended) + random.whole(0, 5) * DAY;
      if (from > sentAt || until < sentAt) return [];
      const survey = { sentAt, answers: answer.agent, score: () => agentScore(random) };
      return ask(random, { kind: 'agent', agent: id }, survey);
    }),
  );

/**
 * @param {Random} random
 * @param {{ lives: readonly Life[], customers: readonly Customer[], agents: readonly import('./cast.mjs').Agent[], scale: number }} desk
 * @returns {Survey[]} by the time they were sent
 */
export const surveys = (random, { lives, customers, agents, scale }) => {
  const [nps, universal] = [random.branch('nps'), random.branch('universal')];
  const monthly = {
    starts: monthStarts,
    count: asked.nps * scale,
    score: (/** @type {number} */ at) => npsScore(nps, at),
  };
  const twiceAYear = { starts: every(6), count: asked.universal * scale, score: () => universalScore(universal) };
  return [
    ...csat(random.branch('csat'), lives),
    ...ces(random.branch('ces'), lives),
    ...waves(nps, customers, { kind: 'nps', ...monthly }),
    ...waves(universal, customers, { kind: 'universal', ...twiceAYear }),
    ...agentSurveys(random.branch('agents'), agents),
  ].sort((a, b) => (String(a.sentAt) < String(b.sentAt) ? -1 : Number(String(a.sentAt) > String(b.sentAt))));
};
