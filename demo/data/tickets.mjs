import { HOUR, MINUTE, SECOND, instantOf, iso, shifts } from './calendar.mjs';
import { channels, priorities, sources, topics } from './cast.mjs';
import { live, openAfter, statusNow } from './life.mjs';
import { AS_OF, FIRST, LAST_DAY, WARM_UP, arrivals, hourly, yearOfArrivals } from './year.mjs';

/**
 * The tickets of the year with all that happened to them, and the rows of the data model made of them.
 *
 * @typedef {import('./life.mjs').Life} Life
 * @typedef {import('./random.mjs').Random} Random
 */

/** A moment of the day at which the channel takes requests; a closed desk takes none live. @param {Random} random @param {number} day @param {import('./cast.mjs').Channel} channel */
const moment = (random, day, { live: staffed, hours }) => {
  const open = staffed ? shifts(hours, day) : [];
  const [from, to] = open.length > 0 ? random.pick(open) : [0, 24];
  const table = hourly.filter(([hour]) => hour >= from && hour < to);
  return random.weighted(table) * HOUR + random.whole(0, 59) * MINUTE + random.whole(0, 59) * SECOND;
};

/** @param {Random} random @param {number} day @param {number} perDay tickets on a typical weekday */
const arrivalsOf = (random, day, perDay) =>
  Array.from({ length: random.count(perDay * arrivals(day)) }, () => {
    const channel = random.weighted(channels);
    return { channel, createdAt: instantOf(day, moment(random, day, channel)) };
  })
    .filter(({ createdAt }) => createdAt < AS_OF)
    .sort((a, b) => a.createdAt - b.createdAt);

/** Somebody of the team who works there at that time. @param {Random} random @param {readonly import('./cast.mjs').Agent[]} agents @param {import('./cast.mjs').Topic} topic @param {number} at */
const assignee = (random, agents, topic, at) => {
  const team = random.weighted(topic.teams);
  return random.pick(agents.filter((agent) => agent.team === team && agent.from <= at && agent.until > at));
};

/** Who answers when the assignee is away. @param {Random} random @param {readonly import('./cast.mjs').Agent[]} agents @param {import('./life.mjs').Request} request */
const colleague = (random, agents, { agent, createdAt }) =>
  random.pick(agents.filter(({ team, from, until }) => team === agent.team && from <= createdAt && until > createdAt));

/**
 * Everything that was open at some moment of the twelve months.
 * @param {Random} random
 * @param {{ agents: readonly import('./cast.mjs').Agent[], crowd: import('./customers.mjs').Crowd, tickets: number }} desk
 */
export const lives = (random, { agents, crowd, tickets }) => {
  /** @type {Life[]} */
  const all = [];
  for (let day = WARM_UP, number = 30_000; day <= LAST_DAY; day++) {
    for (const { channel, createdAt } of arrivalsOf(random, day, tickets / yearOfArrivals)) {
      const topic = random.weighted(topics);
      const agent = assignee(random, agents, topic, createdAt);
      const customer = crowd.at(createdAt).id;
      const request = {
        id: String(++number),
        createdAt,
        customer,
        channel,
        priority: random.weighted(priorities),
        agent,
        topic,
      };
      const life = live(request, random);
      if (openAfter(life, FIRST)) all.push(life);
    }
  }
  return all;
};

/** Channels whose requests carry a subject. */
const written = new Set(['email', 'web']);

/**
 * The status is not written: it follows from the changes.
 * @param {Random} random
 * @param {Life} life
 */
const ticketRow = (random, life) => {
  const { id, createdAt, customer, channel, priority, agent, topic } = life.request;
  const nobody = statusNow(life) === 'new' && random.chance(0.6);
  const tags = random.chance(0.04) ? [topic.tag, 'vip'] : [topic.tag];
  return {
    ...{ id, createdAt: iso(createdAt), customer, channel: channel.name, priority, type: topic.type },
    ...(random.chance(0.97) && { source: random.weighted(sources) }),
    ...(!nobody && { agent: agent.id }),
    ...{ team: agent.team, tags },
    ...(written.has(channel.name) && { subject: random.pick(topic.subjects) }),
    ...(topic.type === 'complaint' && { complaint: true }),
    ...(random.chance(0.015) && { direction: /** @type {const} */ ('outbound') }),
  };
};

/** A message names its agent where that is not the assignee. @param {Random} random @param {readonly import('./cast.mjs').Agent[]} agents @param {Life} life */
const messageRows = (random, agents, { request, said }) =>
  said
    .filter(({ at }) => at <= AS_OF)
    .map(({ at, author, automatic, note }) => ({
      ...{ ticket: request.id, at: iso(at), author },
      ...(author === 'agent' && random.chance(0.06) && { agent: colleague(random, agents, request).id }),
      ...(automatic && { automatic }),
      ...(note && { public: false }),
    }));

const changeRows = (/** @type {Life} */ { request, changes }) =>
  changes.filter(({ at }) => at <= AS_OF).map(({ at, status }) => ({ ticket: request.id, at: iso(at), status }));

/** @param {Random} random @param {readonly import('./cast.mjs').Agent[]} agents @param {readonly Life[]} all */
export const ticketTables = (random, agents, all) => ({
  tickets: all.map((life) => ticketRow(random, life)),
  messages: all.flatMap((life) => messageRows(random, agents, life)),
  statusChanges: all.flatMap(changeRows),
});
