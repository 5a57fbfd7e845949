import { HOUR, MINUTE, SECOND, dateOf, dayOf, instantOf, iso, office, shifts, weekday } from './calendar.mjs';
import { firstReplyAt, resolvedAt } from './life.mjs';
import { AS_OF, FIRST, LAST_DAY, inOutage } from './year.mjs';

/**
 * The work of the agents: calls, hours, reviews of their cases, appraisals.
 *
 * @typedef {import('./random.mjs').Random} Random
 * @typedef {import('./life.mjs').Life} Life
 * @typedef {import('./cast.mjs').Agent} Agent
 */
const abandonedPerAnswered = 0.075;

/** Time sheets exist since October. */
const timeSheetsFrom = dayOf('2024-10-01');

/** @param {Random} random @param {number} at */
const abandoned = (random, at) => ({
  queuedAt: iso(at),
  abandonedAt: iso(at + random.logNormal(95 * SECOND, 0.6)),
  channel: 'phone',
});

/** Each ticket by phone began as a call; some callers hung up before anybody answered. @param {Random} random @param {readonly Life[]} lives */
export const calls = (random, lives) =>
  lives
    .filter(({ request }) => request.channel.name === 'phone' && request.createdAt >= FIRST)
    .flatMap((life) => {
      const { createdAt, agent } = life.request;
      const answeredAt = firstReplyAt(life);
      const lost = random.chance(abandonedPerAnswered * (inOutage(createdAt) ? 3 : 1));
      const earlier = lost ? [abandoned(random, createdAt - random.whole(300, 1800) * SECOND)] : [];
      if (answeredAt === undefined) return earlier;
      return [...earlier, { queuedAt: iso(createdAt), answeredAt: iso(answeredAt), channel: 'phone', agent: agent.id }];
    })
    .sort((a, b) => (a.queuedAt < b.queuedAt ? -1 : 1));

/** Minutes available and busy, one row for each working day of each agent. @param {Random} random @param {readonly Agent[]} agents */
export const agentTime = (random, agents) => {
  const rows = [];
  for (let day = timeSheetsFrom; day <= LAST_DAY; day++) {
    const noon = instantOf(day, 12 * HOUR);
    const [load, spread] = inOutage(noon) ? [0.86, 0.04] : [0.62, 0.07];
    for (const { id, from, until, speed } of agents) {
      const off = shifts(office, day).length === 0 || from > noon || until < noon || random.chance(0.09);
      if (off) continue;
      const availableMinutes = weekday(day) === 4 ? 360 : 480 - random.whole(0, 4) * 15;
      const busy = load + 0.1 * (speed - 1) + spread * random.normal();
      rows.push({
        agent: id,
        date: dateOf(day),
        availableMinutes,
        busyMinutes: Math.round(availableMinutes * Math.min(0.97, busy)),
      });
    }
  }
  return rows;
};

/** @param {readonly Agent[]} agents */
export const agentRows = (agents) =>
  agents.map(({ id, name, team, until }) => ({ id, name, team, ...(until < AS_OF && { active: false }) }));

const mark = (/** @type {Random} */ random, /** @type {number} */ middle) =>
  random.chance(0.08) ? null : Math.max(0, Math.min(100, Math.round((middle + 9 * random.normal()) / 5) * 5));

/** A second pair of eyes on some cases; a criterion that does not apply has no mark. @param {Random} random @param {readonly Life[]} lives */
export const reviews = (random, lives) =>
  lives.flatMap((life) => {
    const resolved = resolvedAt(life);
    if (resolved === undefined || resolved < FIRST || !random.chance(0.05)) return [];
    const { id, agent } = life.request;
    const at = resolved + random.between(20, 120) * HOUR;
    if (at > AS_OF) return [];
    const middle = 86 + 60 * agent.charm;
    const scores = {
      tono: mark(random, middle + 4),
      solución: mark(random, middle),
      proceso: mark(random, middle - 5),
    };
    return [{ at: iso(at), ticket: id, agent: agent.id, scores }];
  });

/** Twice a year, nine in ten. @param {Random} random @param {readonly Agent[]} agents */
export const appraisals = (random, agents) =>
  ['2024-06-10', '2024-12-09'].flatMap((date) =>
    agents.flatMap(({ id, from, until, charm }) => {
      const at = instantOf(dayOf(date) + random.whole(0, 9), random.whole(9 * 60, 14 * 60) * MINUTE);
      if (from > at || until < at || random.chance(0.1)) return [];
      return [
        {
          agent: id,
          at: iso(at),
          score: Math.max(1, Math.min(5, Math.round(3.9 + 3 * charm + 0.7 * random.normal()))),
        },
      ];
    }),
  );
