import { DAY, HOUR, MINUTE, dayOf, instantOf, iso } from './calendar.mjs';
import { channels } from './cast.mjs';
import { AS_OF, FIRST, FIRST_DAY, LAST_DAY } from './year.mjs';

/**
 * The customers and what they do outside the desk: buying, coming, going, taking part.
 *
 * @typedef {import('./random.mjs').Random} Random
 * @typedef {{ id: string, since: number, until?: number, referredBy?: string }} Customer
 */
const beginning = dayOf('2018-01-08');
const share = { fromBefore: 0.8, leaves: 0.09, referred: 0.14 };

/** Sorted by `since`. @param {Random} random @param {number} count @returns {Customer[]} */
export const customers = (random, count) => {
  const days = Array.from({ length: count }, () =>
    random.chance(share.fromBefore) ? random.whole(beginning, FIRST_DAY - 1) : random.whole(FIRST_DAY, LAST_DAY - 1),
  ).sort((a, b) => a - b);
  return days.map((day, i) => {
    const since = instantOf(day, random.whole(9 * 60, 21 * 60) * MINUTE);
    const until = random.chance(share.leaves)
      ? random.between(Math.max(since, FIRST) + 20 * DAY, AS_OF + 60 * DAY)
      : AS_OF;
    return {
      id: `c${i + 1}`,
      since,
      ...(until < AS_OF && { until }),
      ...(i > 50 && random.chance(share.referred) && { referredBy: `c${random.whole(1, i)}` }),
    };
  });
};

/** Somebody who is a customer at that instant; a few write far more often than the rest. */
export class Crowd {
  #known = 0;
  /** @type {Customer[]} */
  #recent = [];

  /** @param {readonly Customer[]} all sorted by `since` @param {Random} random */
  constructor(all, random) {
    this.all = all;
    this.random = random;
  }

  /** @param {number} instant not before that of the last call */
  at(instant) {
    while ((this.all[this.#known]?.since ?? Infinity) <= instant) this.#known++;
    const again = this.#recent.length > 0 && this.random.chance(0.07);
    const one = again ? this.random.pick(this.#recent) : this.#anyone(instant);
    this.#recent.push(one);
    if (this.#recent.length > 200) this.#recent.shift();
    return one;
  }

  /** @param {number} instant */
  #anyone(instant) {
    for (;;) {
      const one = this.all[Math.floor(this.#known * this.random.unit() ** 1.4)];
      if (one && (one.until ?? Infinity) > instant) return one;
    }
  }
}

/** An instant at which the customer is one, in the twelve months; never after the extraction. @param {Random} random @param {Customer} customer */
const some = (random, { since, until }) => random.between(Math.max(FIRST, since), (until ?? AS_OF) - HOUR);
const byTime = (/** @type {{ at: string }} */ a, /** @type {{ at: string }} */ b) =>
  a.at < b.at ? -1 : Number(a.at > b.at);
const current = (/** @type {readonly Customer[]} */ all) =>
  all.filter(({ since, until }) => (until ?? AS_OF) - Math.max(FIRST, since) > DAY);

/** @param {Random} random @param {readonly Customer[]} all @param {number} count */
export const orders = (random, all, count) => {
  const buyers = current(all);
  return Array.from({ length: count }, () => {
    const customer = random.pick(buyers);
    const amount = Math.round(random.logNormal(46, 0.6) * 100) / 100;
    return { customer: customer.id, at: iso(some(random, customer)), amount };
  }).sort(byTime);
};

/** @param {Random} random @param {readonly Customer[]} all @param {number} count */
export const participations = (random, all, count) => {
  const members = current(all);
  return Array.from({ length: count }, () => {
    const customer = random.pick(members);
    const program = /** @type {'loyalty' | 'training'} */ (random.chance(0.78) ? 'loyalty' : 'training');
    return { customer: customer.id, at: iso(some(random, customer)), program };
  }).sort(byTime);
};

/** Which channel they say they like best. @param {Random} random @param {readonly Customer[]} all @param {number} count */
export const preferences = (random, all, count) => {
  const liked = channels.map(([{ name }, weight]) => /** @type {[string, number]} */ ([name, weight]));
  const asked = current(all);
  return Array.from({ length: count }, () => {
    const customer = random.pick(asked);
    return { customer: customer.id, at: iso(some(random, customer)), channel: random.weighted(liked) };
  }).sort(byTime);
};

/** A purchase or a renewal soon after a contact. @param {Random} random @param {readonly import('./life.mjs').Life[]} lives */
export const conversions = (random, lives) =>
  lives
    .filter(({ request }) => request.createdAt >= FIRST && random.chance(0.055))
    .map(({ request }) => ({
      customer: request.customer,
      at: request.createdAt + random.logNormal(30 * HOUR, 1),
      kind: random.weighted([
        ['purchase', 70],
        ['renewal', 22],
        ['form', 8],
      ]),
    }))
    .filter(({ at }) => at <= AS_OF)
    .map(({ at, ...rest }) => ({ ...rest, at: iso(at) }))
    .sort(byTime);

/** As the data model writes them. @param {readonly Customer[]} all */
export const customerRows = (all) =>
  all.map(({ id, since, until, referredBy }) => ({
    id,
    since: iso(since),
    ...(until !== undefined && { until: iso(until) }),
    ...(referredBy && { referredBy }),
  }));
