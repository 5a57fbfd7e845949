import { HOUR, MINUTE, SECOND, instantOf, isHoliday, iso, weekday } from './calendar.mjs';
import { AS_OF, FIRST, FIRST_DAY, LAST_DAY, inOutage } from './year.mjs';

/**
 * What customers read and say without a ticket: help articles, feedback, mentions on the networks.
 *
 * @typedef {import('./random.mjs').Random} Random
 * @typedef {{ customers: readonly import('./customers.mjs').Customer[], lives: readonly import('./life.mjs').Life[], scale: number }} Desk
 */
const articles = /** @type {[string, number][]} */ ([
  ['seguir-un-pedido', 30],
  ['devoluciones', 22],
  ['factura', 14],
  ['contraseña', 13],
  ['métodos-de-pago', 10],
  ['tallas', 7],
  ['garantía', 4],
]);

const seconds = (/** @type {Random} */ random) => Math.round(Math.min(1800, random.logNormal(75, 0.8)));

/**
 * Instants of the twelve months in order, so many on a typical day.
 * @param {Random} random @param {number} perDay
 */
const moments = (random, perDay) => {
  /** @type {number[]} */
  const all = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
    const quiet = isHoliday(day) || weekday(day) > 4 ? 0.55 : 1;
    const times = Array.from({ length: random.count(perDay * quiet) }, () =>
      instantOf(day, Math.floor(random.between(7.5, 23.4) * 3600) * SECOND),
    );
    all.push(...times.sort((a, b) => a - b));
  }
  return all;
};

/** Readers who still opened a ticket, and everybody else. @param {Random} random @param {Desk} desk */
export const articleViews = (random, { customers, lives, scale }) => {
  const before = lives
    .filter(({ request }) => request.createdAt >= FIRST + HOUR && random.chance(0.035))
    .map(({ request }) => ({
      article: random.weighted(articles),
      at: request.createdAt - random.whole(2, 55) * MINUTE,
      reader: request.customer,
    }));
  const others = moments(random, 11 * scale).map((at) => ({
    ...{ article: random.weighted(articles), at },
    ...(random.chance(0.55) && { reader: random.pick(customers).id }),
  }));
  return [...before, ...others]
    .sort((a, b) => a.at - b.at)
    .map(({ at, ...view }) => ({ ...view, at: iso(at), ...(random.chance(0.9) && { seconds: seconds(random) }) }));
};

/** @type {(angry: boolean) => [('positive' | 'neutral' | 'negative'), number][]} */
const feelings = (angry) => [
  ['positive', angry ? 8 : 44],
  ['neutral', angry ? 22 : 34],
  ['negative', angry ? 70 : 22],
];

/** @param {Random} random @param {Desk} desk */
export const feedback = (random, { scale }) =>
  moments(random, 3 * scale).map((at) => {
    const answer = at + random.logNormal(7 * HOUR, 1);
    return {
      at: iso(at),
      channel: random.weighted([
        ['social', 40],
        ['reviews', 35],
        ['email', 25],
      ]),
      sentiment: random.weighted(feelings(inOutage(at))),
      ...(random.chance(0.71) && answer <= AS_OF && { respondedAt: iso(answer) }),
    };
  });

/** @typedef {'question' | 'praise' | 'complaint' | 'suggestion' | 'other'} Kind */
/** @type {[Kind, number][]} */
const kinds = [
  ['question', 34],
  ['praise', 22],
  ['complaint', 20],
  ['suggestion', 10],
  ['other', 14],
];
const feelingOf = /** @type {const} */ ({
  praise: 'positive',
  complaint: 'negative',
  suggestion: 'neutral',
  other: 'neutral',
  question: 'neutral',
});

/** @param {Random} random @param {Desk} desk */
export const mentions = (random, { scale }) =>
  moments(random, 3.2 * scale).flatMap((at) =>
    Array.from({ length: inOutage(at) ? 4 : 1 }, (_, i) => mention(random, at + i * 40 * SECOND)),
  );

const mention = (/** @type {Random} */ random, /** @type {number} */ at) => {
  const kind = inOutage(at) && random.chance(0.5) ? 'complaint' : random.weighted(kinds);
  return {
    at: iso(at),
    network: random.weighted([
      ['Instagram', 38],
      ['X', 27],
      ['Facebook', 23],
      ['TikTok', 12],
    ]),
    kind,
    ...(random.chance(0.93) && { sentiment: feelingOf[kind] }),
    ...(kind === 'question' && { technical: random.chance(0.35), answerable: random.chance(0.6) }),
    ...(random.chance(0.04) && { competitor: random.pick(['Norte Hogar', 'Casa Lupu']) }),
    topic: random.weighted([
      ['envío', 34],
      ['precio', 21],
      ['aplicación', 17],
      ['calidad', 16],
      ['tiendas', 12],
    ]),
  };
};
