import { getOrInsert } from '../model/maps.js';
import { zoneOf } from '../time/zone.js';
import { enDash, nbsp } from './text.js';
import type { Period } from './words.js';
import { dayMs } from '../time/units.js';

/** Dates of one locale in one zone. Nothing breaks inside a date; a range may break before its dash. */
export interface Dates {
  /** 1 Mar 2025. */
  date(instant: number): string;
  /** 31 Mar. */
  day(instant: number): string;
  /** Mar 2025. */
  month(instant: number): string;
  /** March 2025. */
  monthLong(instant: number): string;
  monthName(instant: number, length: 'long' | 'short'): string;
  dateTime(instant: number): string;
  period(period: Period): string;
  months(period: Period): string;
  /** Full hours in the 12-hour clock; `undefined` where the locale counts to 24. */
  hours12(hour: number): string | undefined;
  /** 1 Monday to 7 Sunday. */
  weekday(day: number, length: 'long' | 'short'): string;
  /** Calendar day in the zone. */
  local(instant: number): LocalDay;
}

export interface LocalDay {
  readonly year: number;
  /** 1-12. */
  readonly month: number;
  readonly day: number;
  /** Minutes after midnight. */
  readonly minutes: number;
}

const shortDay = { day: 'numeric', month: 'short' } as const;
const shortDate = { ...shortDay, year: 'numeric' } as const;
const shortMonth = { month: 'short', year: 'numeric' } as const;

const tied = (text: string) => text.replace(/\s/g, nbsp);

export function datesIn(locale: string, timeZone: string): Dates {
  const format = formatsOf(locale, timeZone);
  const zone = zoneOf(timeZone);
  const range = (options: Intl.DateTimeFormatOptions) =>
    remembered(({ start, end }) => rangeText(format(options).formatRangeToParts(start, Math.max(start, end - 1))));
  return {
    date: (instant) => tied(format(shortDate).format(instant)),
    day: (instant) => tied(format(shortDay).format(instant)),
    month: (instant) => tied(format(shortMonth).format(instant)),
    monthLong: (instant) => format({ month: 'long', year: 'numeric' }).format(instant),
    monthName: (instant, length) => format({ month: length }).format(instant),
    dateTime: (instant) =>
      tied(format({ ...shortDate, hour: 'numeric', minute: '2-digit' }).format(instant)).replace(`,${nbsp}`, ', '),
    period: range(shortDate),
    months: range(shortMonth),
    hours12: (hour) => hours12(format({ hour: 'numeric' }, 'UTC'), hour),
    weekday: (day, length) => format({ weekday: length }, 'UTC').format(Date.UTC(2024, 0, day)),
    local: (instant) => localDay(zone.toLocal(instant)),
  };
}

function formatsOf(locale: string, timeZone: string) {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (options: Intl.DateTimeFormatOptions, zone = timeZone) => {
    const key = zone + JSON.stringify(options);
    return getOrInsert(formats, key, () => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }));
  };
}

/** How many texts are kept: the periods of a board, many times over. */
const kept = 500;

/** Every card writes the same periods in every update, and `Intl` takes its time for each. */
function remembered(write: (period: Period) => string) {
  const texts = new Map<string, string>();
  return (period: Period) => {
    const key = `${period.start}/${period.end}`;
    const text = texts.get(key) ?? write(period);
    if (texts.size >= kept) texts.clear();
    texts.set(key, text);
    return text;
  };
}

/** A dash between single days is tight (1–31 Mar 2025), between unlike or longer parts it has spaces. */
function rangeText(parts: readonly Intl.DateTimeRangeFormatPart[]) {
  const single = (source: string) => parts.filter((part) => part.source === source).length === 1;
  const tight = single('startRange') && single('endRange');
  const text = tied(parts.map(({ value }) => value).join(''));
  return text.replace(/\u00a0?\u2013\u00a0?/, tight ? enDash : ` ${enDash}${nbsp}`);
}

function hours12(format: Intl.DateTimeFormat, hour: number) {
  if (!format.resolvedOptions().hour12) return undefined;
  return rangeText(format.formatRangeToParts(Date.UTC(2024, 0, 1, hour), Date.UTC(2024, 0, 1, hour + 1)));
}

function localDay(local: number): LocalDay {
  const date = new Date(local);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    minutes: date.getUTCHours() * 60 + date.getUTCMinutes(),
  };
}

/** ISO 8601 week of a calendar day: the week of its Thursday. */
export function isoWeek({ year, month, day }: LocalDay) {
  const date = Date.UTC(year, month - 1, day);
  const weekday = new Date(date).getUTCDay() || 7;
  const thursday = date + (4 - weekday) * dayMs;
  const firstDay = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - firstDay) / dayMs / 7) + 1;
}

/** Whether two local days bound exactly one calendar month. */
export const isWholeMonth = (start: LocalDay, end: LocalDay) =>
  start.day === 1 &&
  end.day === 1 &&
  start.minutes === 0 &&
  end.minutes === 0 &&
  end.year * 12 + end.month - (start.year * 12 + start.month) === 1;
