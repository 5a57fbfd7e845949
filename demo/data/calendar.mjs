/**
 * Civil time of Madrid by its rule (summer time from the last Sunday of March to the last Sunday of
 * October, 01:00 UTC), without `Intl`, so that the bytes do not depend on the zone data of a machine.
 * A day is a number: days since 1970-01-01 of the local calendar. Instants are epoch milliseconds.
 */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** @param {string} date like 2025-03-31 */
export const dayOf = (date) => Date.parse(`${date}T00:00:00Z`) / DAY;
/** @param {number} day */
export const dateOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
/** Monday is 0. @param {number} day */
export const weekday = (day) => (day + 3) % 7;
/** @param {number} instant */
export const iso = (instant) => `${new Date(instant).toISOString().slice(0, 19)}Z`;

const lastSunday = (/** @type {number} */ year, /** @type {number} */ month) => {
  const last = Date.UTC(year, month + 1, 0) / DAY;
  return (last - ((weekday(last) + 1) % 7)) * DAY + HOUR;
};

/** Milliseconds that Madrid is ahead of UTC. @param {number} instant */
export const offset = (instant) => {
  const year = new Date(instant).getUTCFullYear();
  return instant >= lastSunday(year, 2) && instant < lastSunday(year, 9) ? 2 * HOUR : HOUR;
};

/** A wall time that a clock change skips moves forward, one that it repeats is the first. @param {number} day @param {number} time ms since midnight */
export const instantOf = (day, time) => {
  const early = day * DAY + time - 2 * HOUR;
  return offset(early) === 2 * HOUR ? early : early + HOUR;
};

/** @param {number} instant */
export const localDay = (instant) => Math.floor((instant + offset(instant)) / DAY);
/** Wall time as ms since local midnight. @param {number} instant */
export const localTime = (instant) => (instant + offset(instant)) % DAY;

const holidays = new Set(
  ['2024-01-01', '2024-01-06', '2024-03-29', '2024-05-01', '2024-08-15', '2024-10-12', '2024-11-01', '2024-12-06']
    .concat('2024-12-25', '2025-01-01', '2025-01-06')
    .map(dayOf),
);
/** @param {number} day */
export const isHoliday = (day) => holidays.has(day);

/** Opening hours in hours of the wall clock, Monday first; holidays are staffed like Sundays. @typedef {readonly (readonly (readonly [number, number])[])[]} Hours */
const officeDay = /** @type {const} */ ([
  [9, 14],
  [15, 18],
]);
/** @type {Hours} */
export const office = [officeDay, officeDay, officeDay, officeDay, [[9, 15]], [], []];
/** @type {Hours} */
export const extended = [...Array(5).fill([[8, 21]]), [[10, 18]], [[10, 14]]];

/** @param {Hours} hours @param {number} day */
export const shifts = (hours, day) => hours[isHoliday(day) ? 6 : weekday(day)] ?? [];

/**
 * The instant at which so much working time has passed.
 * @param {number} start @param {number} work in ms @param {Hours} hours
 */
export const afterWork = (start, work, hours) => {
  let left = work;
  for (let day = localDay(start); ; day++) {
    for (const [from, to] of shifts(hours, day)) {
      const begin = Math.max(start, instantOf(day, from * HOUR));
      const end = instantOf(day, to * HOUR);
      if (begin >= end) continue;
      if (begin + left <= end) return begin + left;
      left -= end - begin;
    }
  }
};

/** Working time between two instants, in ms. @param {number} start @param {number} end @param {Hours} hours */
export const workBetween = (start, end, hours) => {
  let work = 0;
  for (let day = localDay(start); day <= localDay(end); day++) {
    for (const [from, to] of shifts(hours, day)) {
      const begin = Math.max(start, instantOf(day, from * HOUR));
      work += Math.max(0, Math.min(end, instantOf(day, to * HOUR)) - begin);
    }
  }
  return work;
};
