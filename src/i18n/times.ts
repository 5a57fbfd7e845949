import { isoWeek, isWholeMonth, type Dates } from './dates.js';
import { pluralText } from './plural.js';
import type { FormatContext } from './formats.js';
import { dayMs, hourMs, minuteMs } from '../time/units.js';
import type { Words } from './words.js';

export interface TimeContext extends FormatContext {
  readonly dates: Dates;
  readonly weekStart: number;
}

export type Times = Pick<
  Words,
  | 'age'
  | 'period'
  | 'months'
  | 'monthOf'
  | 'versus'
  | 'date'
  | 'day'
  | 'dateTime'
  | 'month'
  | 'monthLong'
  | 'week'
  | 'weekLong'
  | 'hour'
  | 'weekday'
>;

/** Ages are rounded, so a unit gives way half a step before its end: 59.6 min is 1 h. */
const ages = [
  { below: hourMs - minuteMs / 2, step: minuteMs, key: 'ageMinutes' },
  { below: 2 * dayMs, step: hourMs, key: 'ageHours' },
  { below: Infinity, step: dayMs, key: 'ageDays' },
] as const;

export function timesFor(context: TimeContext): Times {
  const { dates, text, numbers, rules, weekStart } = context;
  const monday = weekStart === 1;

  const monthOf: Times['monthOf'] = ({ start, end }, length = 'long') =>
    isWholeMonth(dates.local(start), dates.local(end)) ? dates.monthName(start, length) : undefined;

  const versus: Times['versus'] = (previous, current, length = 'long') => {
    const adjacent = Math.abs(current.start - previous.end) < 2 * dayMs;
    const month = monthOf(previous, length);
    if (!adjacent) return month ? text.change.versus(dates.month(previous.start)) : text.change.versusYear;
    if (month) return length === 'long' ? text.change.versus(month) : text.change.versusShort(month.replace('.', ''));
    const days = Math.max(1, Math.round((previous.end - previous.start) / dayMs));
    return pluralText(rules, text.plurals.versusDays, days, numbers.plain(days));
  };

  return {
    age: (ms) => {
      // What is on screen is not written anew every second.
      if (ms < minuteMs) return text.units.underMinute;
      const { step, key } = ages.find(({ below }) => ms < below) ?? ages[2];
      const n = Math.round(ms / step);
      return pluralText(rules, text.plurals[key], n, numbers.plain(n));
    },
    period: dates.period,
    months: dates.months,
    monthOf,
    versus,
    date: dates.date,
    day: dates.day,
    dateTime: dates.dateTime,
    month: dates.month,
    monthLong: dates.monthLong,
    week: (start) => (monday ? text.units.week(String(isoWeek(dates.local(start)))) : dates.day(start)),
    weekLong: (week) =>
      monday
        ? `${text.units.weekLong(String(isoWeek(dates.local(week.start))))} · ${dates.period(week)}`
        : dates.period(week),
    hour: (from) => dates.hours12(from) ?? text.units.hours(from, from + 1),
    weekday: dates.weekday,
  };
}
