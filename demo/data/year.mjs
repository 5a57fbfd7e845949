import { DAY, dayOf, instantOf, isHoliday, localDay, weekday } from './calendar.mjs';

// The story of the year: how much arrives on which day, and what went wrong when.

/** Tickets before the first day are there only as far as they were still open on it. */
export const WARM_UP = dayOf('2024-01-01');
export const FIRST_DAY = dayOf('2024-04-01');
export const LAST_DAY = dayOf('2025-03-31');
/** The moment of extraction: midnight after 31 March 2025 in Madrid, so that March is whole. */
export const AS_OF = instantOf(LAST_DAY + 1, 0);
export const FIRST = instantOf(FIRST_DAY, 0);

/** Three days on which the service was down or slow. */
export const outage = { from: dayOf('2025-03-11'), to: dayOf('2025-03-13') };
/** The survey tool stood still over New Year: nothing sent, nothing answered. */
export const surveyGap = { from: dayOf('2024-12-30'), to: dayOf('2025-01-05') };

const within = (/** @type {number} */ day, /** @type {{ from: number, to: number }} */ { from, to }) =>
  day >= from && day <= to;
/** @param {number} instant */
export const inOutage = (instant) => within(localDay(instant), outage);
/** @param {number} instant */
export const inSurveyGap = (instant) => within(localDay(instant), surveyGap);

const weekly = [1.32, 1.2, 1.11, 1.04, 0.97, 0.3, 0.22];
/** From day to day, the factor that the season brings. The last row that has begun holds. */
const seasons = /** @type {[string, number][]} */ ([
  ['2024-01-01', 1],
  ['2024-07-15', 0.9],
  ['2024-08-01', 0.74],
  ['2024-09-02', 1.06],
  ['2024-10-01', 1],
  ['2024-11-25', 1.3],
  ['2024-12-05', 1.15],
  ['2024-12-24', 0.7],
  ['2025-01-07', 1.18],
  ['2025-01-20', 1],
]).map(([date, factor]) => ({ from: dayOf(date), factor }));

/** The share of a typical weekday that is expected on a day; about 330 in a year. @param {number} day */
export const arrivals = (day) => {
  const season = seasons.findLast(({ from }) => day >= from)?.factor ?? 1;
  const growth = 1 + (0.08 * (day - FIRST_DAY)) / (LAST_DAY - FIRST_DAY);
  const usual = isHoliday(day) ? 0.28 : (weekly[weekday(day)] ?? 1);
  return usual * season * growth * (within(day, outage) ? 2.1 : 1);
};

/** Sum of `arrivals` over the twelve months: what the wanted number of tickets is divided by. */
export const yearOfArrivals = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, i) =>
  arrivals(FIRST_DAY + i),
).reduce((sum, share) => sum + share, 0);

/** How far through the twelve months an instant is, 0-1. @param {number} instant */
export const progress = (instant) => Math.min(1, Math.max(0, (instant / DAY - FIRST_DAY) / (LAST_DAY - FIRST_DAY)));

/** Share of the arrivals of a day by hour; the morning peak, lunch, a second wave. */
export const hourly = /** @type {[number, number][]} */ (
  [2, 1, 1, 1, 1, 2, 5, 12, 30, 62, 80, 72, 64, 56, 36, 38, 50, 48, 42, 26, 20, 17, 11, 5].map((w, hour) => [hour, w])
);

/** What happened beside the desk; the labels are the desk's own. */
export const events = [
  { at: '2024-06-17T07:00:00Z', label: 'Versión 4.0' },
  { at: '2024-10-14T07:00:00Z', label: 'Versión 4.1' },
  { at: '2024-11-29T06:00:00Z', label: 'Campaña de noviembre' },
  { at: '2025-02-18T08:00:00Z', label: 'Versión 4.2' },
  { at: '2025-03-11T07:40:00Z', label: 'Caída del servicio' },
];
