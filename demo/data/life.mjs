import { DAY, HOUR, MINUTE, SECOND, afterWork, office } from './calendar.mjs';
import { pace } from './cast.mjs';
import { AS_OF, inOutage } from './year.mjs';

/**
 * What happens to one ticket after it was created: replies, answers, status changes, a resolution and
 * perhaps a reopening. Instants after the moment of extraction are left out at the end.
 *
 * @typedef {import('../../src/model/records.js').Message} Message
 * @typedef {import('../../src/model/records.js').Status} Status
 * @typedef {import('./random.mjs').Random} Random
 * @typedef {{ id: string, createdAt: number, customer: string, channel: import('./cast.mjs').Channel, priority: string, agent: import('./cast.mjs').Agent, topic: import('./cast.mjs').Topic }} Request
 * @typedef {{ at: number, author: Message['author'], automatic?: true, note?: true }} Said
 * @typedef {{ at: number, status: Status }} Change
 * @typedef {{ request: Request, said: Said[], changes: Change[], reopened: boolean }} Life
 */

const share = {
  unanswered: 0.03,
  forgotten: 0.0006,
  furtherRound: 0.2,
  escalated: 0.72,
  escalatedLive: 0.36,
  long: 0.13,
  waitsForCustomer: 0.14,
  reopened: 0.033,
};

/** Writes down what happens, in order; `now` is where the story stands. */
class Story {
  /** @type {Said[]} */
  said = [];
  /** @type {Change[]} */
  changes = [];

  /** @param {Request} request @param {Random} random */
  constructor(request, random) {
    this.request = request;
    this.random = random;
    this.now = request.createdAt;
  }

  /** @param {Said['author']} author @param {Partial<Said>} [rest] */
  say(author, rest) {
    this.said.push({ at: this.now, author, ...rest });
  }

  /** @param {Status} status */
  become(status) {
    this.changes.push({ at: this.now, status });
  }

  /** @param {number} median in ms @param {number} sigma @param {import('./calendar.mjs').Hours} hours */
  work(median, sigma, hours) {
    this.now = afterWork(this.now, this.random.logNormal(median, sigma), hours);
  }

  /** @param {number} median in ms @param {number} sigma */
  wait(median, sigma) {
    this.now += this.random.logNormal(median, sigma);
  }

  /** The desk answers: at the pace of channel, priority and agent; slowly while the service is down. */
  reply(/** @type {number} */ effort) {
    const { channel, priority, agent } = this.request;
    const hurry = (pace[priority] ?? 1) * agent.speed * (inOutage(this.now) ? 3.2 : 1);
    this.work(channel.reply * MINUTE * hurry * effort, channel.spread, channel.hours);
    this.say('agent');
  }
}

const firstReply = (/** @type {Story} */ story) => {
  const { channel, createdAt } = story.request;
  if (channel.autoReply)
    story.said.push({ at: createdAt + story.random.whole(4, 50) * SECOND, author: 'bot', automatic: true });
  story.reply(1);
};

const rounds = (/** @type {Story} */ story) => {
  const { random, request } = story;
  for (let round = 0; round < 6 && random.chance(share.furtherRound); round++) {
    story.become('pending');
    story.wait(request.channel.live ? 25 * MINUTE : 6 * HOUR, 1.2);
    story.say('customer');
    story.become('open');
    story.reply(1.6);
  }
};

/** The second level: most cases take it a day or two, a few take weeks. */
const escalation = (/** @type {Story} */ story) => {
  const { random, request } = story;
  if (!random.chance(request.channel.live ? share.escalatedLive : share.escalated)) return;
  const long = random.chance(share.long);
  if (long) {
    story.now += 5 * MINUTE;
    story.become('hold');
    if (random.chance(0.4)) story.say('agent', { note: true });
  }
  story.work((long ? 66 : 17) * HOUR * (inOutage(story.now) ? 1.4 : 1), 0.8, office);
  if (long || random.chance(0.5)) story.say('agent');
};

const resolution = (/** @type {Story} */ story) => {
  if (story.random.chance(share.waitsForCustomer)) {
    story.become('pending');
    story.wait(2.2 * DAY, 0.5);
  } else {
    story.now += story.random.whole(20, 900) * SECOND;
  }
  story.become('resolved');
};

const reopening = (/** @type {Story} */ story) => {
  story.wait(20 * HOUR, 0.6);
  story.say('customer');
  story.become('open');
  story.reply(2);
  resolution(story);
};

/** @param {Request} request @param {Random} random @returns {Life} */
export const live = (request, random) => {
  const story = new Story(request, random);
  const { said, changes } = story;
  const life = { request, said, changes, reopened: false };
  if (random.chance(share.unanswered)) {
    story.work(40 * HOUR, 0.8, office);
    story.become('resolved');
    return life;
  }
  firstReply(story);
  rounds(story);
  if (random.chance(share.forgotten)) {
    story.become('open');
    return life;
  }
  escalation(story);
  resolution(story);
  life.reopened = random.chance(share.reopened);
  if (life.reopened) reopening(story);
  if (request.channel.closes) {
    story.now += 4 * DAY;
    story.become('closed');
  }
  return life;
};

const settled = (/** @type {Change} */ { status }) => status === 'resolved' || status === 'closed';

/** The first time the ticket was resolved, as far as that had happened at the extraction. @param {Life} life */
export const resolvedAt = ({ changes }) => changes.find((change) => settled(change) && change.at <= AS_OF)?.at;

/** Whether the ticket was open at some moment at or after an instant. @param {Life} life @param {number} instant */
export const openAfter = ({ request, changes }, instant) =>
  request.createdAt >= instant || !changes.some((change) => settled(change) && change.at < instant);

/** The status at the moment of extraction. @param {Life} life @returns {Status} */
export const statusNow = ({ changes }) => changes.findLast(({ at }) => at <= AS_OF)?.status ?? 'new';

/** The first human reply, as far as there was one at the extraction. @param {Life} life */
export const firstReplyAt = ({ said }) =>
  said.find(({ author, note, at }) => author === 'agent' && !note && at <= AS_OF)?.at;
