import { HOUR, MINUTE, iso } from './calendar.mjs';
import { AS_OF } from './year.mjs';

/**
 * What real exports carry along: duplicates, spam, unreadable dates, impossible scores. Each kind is
 * there a few times, so that "left out" has something to say. Every record keeps the shape of the model.
 *
 * @typedef {import('../../src/model/records.js').Dataset} Dataset
 * @typedef {import('../../src/model/records.js').Ticket} Ticket
 * @typedef {import('./random.mjs').Random} Random
 */

/** How often each kind occurs among 20,000 tickets. */
export const counts = {
  spam: 38,
  merged: 24,
  test: 5,
  deleted: 4,
  duplicates: 12,
  badDates: 7,
  future: 3,
  badScores: 9,
  badMessages: 5,
  earlyReplies: 4,
  badCustomers: 3,
};

const unreadable = ['31/02/2025 10:00', '0000-00-00 00:00:00', 'ayer', ''];

/** Rows chosen without repetition, evenly over the table. @template T @param {readonly T[]} rows @param {number} count @param {number} shift @returns {T[]} */
const some = (rows, count, shift) =>
  Array.from(
    { length: Math.min(count, rows.length) },
    (_, i) => /** @type {T} */ (rows[Math.floor(((i + shift) * rows.length) / count) % rows.length]),
  );

/** @typedef {{ random: Random, times: (count: number) => number }} Hand */

/** Marked tickets, the same ticket twice, dates that nobody can read. @param {Ticket[]} tickets @param {Hand} hand */
const dirtyTickets = (tickets, { random, times }) => {
  const marks = /** @type {const} */ ({ spam: 0.1, merged: 0.2, test: 0.3, deleted: 0.4 });
  for (const [leftOut, shift] of /** @type {[keyof typeof marks, number][]} */ (Object.entries(marks)))
    for (const ticket of some(tickets, times(counts[leftOut]), shift)) ticket.leftOut = leftOut;
  for (const ticket of some(tickets, times(counts.badDates), 0.5)) ticket.createdAt = random.pick(unreadable);
  some(tickets, times(counts.future), 0.6).forEach(
    (ticket, i) => (ticket.createdAt = iso(AS_OF + (i + 1) * 26 * HOUR)),
  );
  const older = some(tickets, times(counts.duplicates), 0.7).map((ticket) => {
    ticket.updatedAt = iso(AS_OF - random.whole(1, 400) * MINUTE);
    return { ...ticket, priority: 'low', updatedAt: iso(AS_OF - random.whole(40, 60) * 24 * HOUR) };
  });
  tickets.push(...older);
};

/** @param {Dataset} dataset @param {Random} random @param {number} scale */
export const soil = (dataset, random, scale) => {
  const { tickets = [], messages = [], surveys = [], customers = [] } = dataset;
  const hand = { random, times: (/** @type {number} */ count) => Math.ceil(count * scale) };
  dirtyTickets(tickets, hand);
  for (const message of some(messages, hand.times(counts.badMessages), 0.2)) message.at = random.pick(unreadable);
  for (const message of some(messages, hand.times(counts.earlyReplies), 0.4)) message.at = '2024-01-02T08:00:00Z';
  const answered = surveys.filter(({ score }) => score !== undefined);
  for (const survey of some(answered, hand.times(counts.badScores), 0.3))
    survey.score = random.pick([11, 'n/a', -1, 4.5]);
  for (const customer of some(customers, hand.times(counts.badCustomers), 0.8)) customer.until = '2017-05-01T00:00:00Z';
};
