import { dateAt, dateOf, dayOf } from './dates.js';
import type { Raw } from './json.js';
import { number, text } from './readers.js';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const instances = ['first', 'second', 'third', 'fourth'];

/** Days for which one that is repeated without an end is written out: fifty years. */
const horizon = 50 * 366;

/** A day of the calendar, counted from the first one of what repeats. */
interface Day {
  readonly date: Date;
  readonly since: { readonly days: number; readonly weeks: number; readonly months: number };
}

/** How a holiday repeats: every so many weeks or months, on days of the week (Sunday 1, Monday 2, Tuesday 4, …). */
interface Pattern {
  readonly interval: number;
  readonly mask: number;
  readonly dayOfMonth: number | undefined;
  readonly month: number;
  /** 0 to 3; 4 for the last one. */
  readonly instance: number;
}

const isOn = (mask: number, date: Date) => (mask & (1 << date.getUTCDay())) !== 0;
const isEvery = (count: number, { interval }: Pattern) => count % interval === 0;
const isInMonth = ({ date }: Day, { month }: Pattern) => date.getUTCMonth() === month;
const isDate = ({ date }: Day, { dayOfMonth }: Pattern) => date.getUTCDate() === dayOfMonth;

/** Whether it is the first, the second, … the last of its month among the days of the mask. */
function isInstance({ date }: Day, { mask, instance }: Pattern): boolean {
  if (!isOn(mask, date)) return false;
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const all = Array.from({ length }, (_, index) => new Date(Date.UTC(year, month, index + 1)));
  const dates = all.filter((each) => isOn(mask, each)).map((each) => each.getUTCDate());
  return (instance === instances.length ? dates.at(-1) : dates[instance]) === date.getUTCDate();
}

/** By the type of the repetition. */
const occurs: Readonly<Record<string, (day: Day, pattern: Pattern) => boolean>> = {
  recursdaily: ({ since }, pattern) => isEvery(since.days, pattern),
  recurseveryweekday: ({ date }) => isOn(0b0111110, date),
  recursweekly: ({ date, since }, pattern) => isOn(pattern.mask, date) && isEvery(since.weeks, pattern),
  recursmonthly: (day, pattern) => isDate(day, pattern) && isEvery(day.since.months, pattern),
  recursmonthlynth: (day, pattern) => isEvery(day.since.months, pattern) && isInstance(day, pattern),
  recursyearly: (day, pattern) => isInMonth(day, pattern) && isDate(day, pattern),
  recursyearlynth: (day, pattern) => isInMonth(day, pattern) && isInstance(day, pattern),
};

/** Local dates of a holiday, written out where it repeats; none where they cannot be read. */
export function holidayDates(record: Raw): string[] {
  const kind = text(record.RecurrenceType)?.toLowerCase();
  const day = dayOf(record.ActivityDate);
  if (kind === undefined) return day === undefined ? [] : [dateOf(day)];
  const first = dayOf(record.RecurrenceStartDate) ?? day;
  const falls = Object.hasOwn(occurs, kind) ? occurs[kind] : undefined;
  if (first === undefined || !falls) return [];
  const last = Math.min(dayOf(record.RecurrenceEndDateOnly) ?? Infinity, first + horizon);
  const pattern = patternOf(record);
  const dates: string[] = [];
  for (let each = first; each <= last; each++) if (falls(dayAfter(first, each), pattern)) dates.push(dateOf(each));
  return dates;
}

function patternOf(record: Raw): Pattern {
  const instance = text(record.RecurrenceInstance)?.toLowerCase() ?? '';
  return {
    interval: Math.max(1, number(record.RecurrenceInterval) ?? 1),
    mask: number(record.RecurrenceDayOfWeekMask) ?? 0,
    dayOfMonth: number(record.RecurrenceDayOfMonth),
    month: months.indexOf(text(record.RecurrenceMonthOfYear)?.toLowerCase() ?? ''),
    instance: instance === 'last' ? instances.length : instances.indexOf(instance),
  };
}

/** Weeks begin on Sunday; 1970-01-01 was a Thursday. */
const weekOf = (day: number) => Math.floor((day + 4) / 7);
const monthOf = (date: Date) => 12 * date.getUTCFullYear() + date.getUTCMonth();

function dayAfter(first: number, day: number): Day {
  const date = dateAt(day);
  const months = monthOf(date) - monthOf(dateAt(first));
  return { date, since: { days: day - first, weeks: weekOf(day) - weekOf(first), months } };
}
