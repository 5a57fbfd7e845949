import {
  addLocal,
  floorLocal,
  isoWeek,
  isoWeekStart,
  localDate,
  localDays,
  type Calendar,
  type CalendarUnit,
} from './calendar.js';
import { InstantReader } from './instant.js';

/** A period of the report, `[start, end)` in epoch milliseconds. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** The calendar, and the moment from which relative periods count back. */
export interface PeriodContext extends Calendar {
  readonly asOf: number;
}

/** Local wall times, end outside. */
type LocalSpan = readonly [start: number, end: number];
type Rule = (now: number, weekStart: number, found: RegExpExecArray) => LocalSpan | undefined;

const number = (found: RegExpExecArray, group: number) => Number(found[group]);
const unit =
  (kind: CalendarUnit, shift = 0): Rule =>
  (now, weekStart) => {
    const start = addLocal(floorLocal(now, kind, weekStart), kind, shift);
    return [start, addLocal(start, kind, 1)];
  };
const lastDays = (now: number, days: number): LocalSpan => {
  const end = addLocal(floorLocal(now, 'day', 1), 'day', 1);
  return [addLocal(end, 'day', -days), end];
};
const durationUnits: Record<string, CalendarUnit> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

/** Every form of a period that names no other date. The first column is what an error lists. */
const forms: readonly (readonly [name: string, pattern: RegExp, rule: Rule])[] = [
  ['today', /^today$/, unit('day')],
  ['yesterday', /^yesterday$/, unit('day', -1)],
  ['this-week', /^this-week$/, unit('week')],
  ['previous-week', /^(?:previous|last)-week$/, unit('week', -1)],
  ['this-month', /^this-month$/, unit('month')],
  ['previous-month', /^(?:previous|last)-month$/, unit('month', -1)],
  ['this-quarter', /^this-quarter$/, unit('quarter')],
  ['previous-quarter', /^(?:previous|last)-quarter$/, unit('quarter', -1)],
  ['this-year', /^this-year$/, unit('year')],
  ['previous-year', /^(?:previous|last)-year$/, unit('year', -1)],
  [
    'last-30-days',
    /^last-(\d{1,4})-days?$/,
    (now, _, found) => (number(found, 1) ? lastDays(now, number(found, 1)) : undefined),
  ],
  ['month-to-date', /^month-to-date$/, toDate('month')],
  ['quarter-to-date', /^quarter-to-date$/, toDate('quarter')],
  ['year-to-date', /^year-to-date$/, toDate('year')],
  ['2025', /^(\d{4})$/, (_, __, found) => years(number(found, 1))],
  [
    '2025-Q1',
    /^(\d{4})-Q([1-4])$/i,
    (_, __, found) => whole(localDate(number(found, 1), (number(found, 2) - 1) * 3, 1), 'quarter'),
  ],
  [
    '2025-03',
    /^(\d{4})-(0[1-9]|1[0-2])$/,
    (_, __, found) => whole(localDate(number(found, 1), number(found, 2) - 1, 1), 'month'),
  ],
  ['2025-W12', /^(\d{4})-W(\d\d)$/i, (_, __, found) => week(number(found, 1), number(found, 2))],
  ['2025-03-15', /^\d{4}-\d\d-\d\d$/, (_, __, found) => whole(dateOf(found[0]), 'day')],
  ['P30D', /^P(\d{1,4})([DWMY])$/i, (now, _, found) => ending(now, number(found, 1), found[2]!)],
];

function toDate(kind: CalendarUnit): Rule {
  return (now, weekStart) => [floorLocal(now, kind, weekStart), addLocal(floorLocal(now, 'day', 1), 'day', 1)];
}

function whole(start: number, kind: CalendarUnit): LocalSpan | undefined {
  return Number.isNaN(start) ? undefined : [start, addLocal(start, kind, 1)];
}

const years = (year: number) => whole(localDate(year, 0, 1), 'year');

function week(year: number, number: number): LocalSpan | undefined {
  const start = isoWeekStart(year, number);
  const found = isoWeek(start);
  return found.year === year && found.week === number ? whole(start, 'week') : undefined;
}

/** `P30D`: so many days, weeks, months or years up to the end of today. */
function ending(now: number, n: number, letter: string): LocalSpan | undefined {
  const end = addLocal(floorLocal(now, 'day', 1), 'day', 1);
  return n > 0 ? [addLocal(end, durationUnits[letter.toUpperCase()]!, -n), end] : undefined;
}

const utc = new InstantReader('UTC');
const dateOf = (text: string) => utc.read(text);

export const periodForms = [...forms.map(([name]) => name), '2025-03-01/2025-04-01', '2025-03-01/P1M'];

/**
 * Reads a period: a preset counted back from `asOf`, a calendar unit, or an ISO interval whose dates are local
 * and whose end lies outside.
 * @throws RangeError that names the text and lists the forms.
 */
export function parsePeriod(text: string, context: PeriodContext): Period {
  const { zone, weekStart, asOf } = context;
  const trimmed = text.trim();
  const slash = trimmed.indexOf('/');
  if (slash >= 0) return interval(trimmed.slice(0, slash), trimmed.slice(slash + 1), text, context);
  for (const [, pattern, rule] of forms) {
    const found = pattern.exec(trimmed);
    const span = found && rule(zone.toLocal(asOf), weekStart, found);
    if (span) return { start: zone.toInstant(span[0]), end: zone.toInstant(span[1]) };
  }
  throw unknownPeriod(text);
}

function interval(from: string, to: string, text: string, { zone }: PeriodContext): Period {
  const reader = new InstantReader(zone.name);
  const duration = /^P(\d{1,4})([DWMY])$/i.exec(to.trim());
  const start = reader.read(from);
  if (Number.isNaN(start)) throw unknownPeriod(text);
  const end = duration
    ? zone.toInstant(addLocal(zone.toLocal(start), durationUnits[duration[2]!.toUpperCase()]!, number(duration, 1)))
    : reader.read(to);
  if (!(start < end)) throw unknownPeriod(text);
  return { start, end };
}

function unknownPeriod(text: string) {
  return new RangeError(`Unknown period "${text}". Allowed: ${periodForms.join(', ')} (the end lies outside).`);
}

/** The calendar unit that a period is exactly one of, if any. */
export function wholeUnit({ start, end }: Period, { zone, weekStart }: Calendar): CalendarUnit | undefined {
  const local = zone.toLocal(start);
  const to = zone.toLocal(end);
  return (['day', 'week', 'month', 'quarter', 'year'] as const).find(
    (kind) => floorLocal(local, kind, weekStart) === local && addLocal(local, kind, 1) === to,
  );
}

/**
 * The period to compare with: of a whole calendar unit the unit before it, else as many local days just before;
 * or the same dates a year ago (52 weeks for a week, so that weekdays match). An unfinished period is compared
 * on the same elapsed span.
 */
export function previousPeriod(period: Period, compare: 'previous' | 'year-ago', context: PeriodContext): Period {
  const { zone, asOf } = context;
  const kind = wholeUnit(period, context);
  const local: LocalSpan = [zone.toLocal(period.start), zone.toLocal(period.end)];
  const days = localDays(context, period.start, period.end);
  const start = compare === 'previous' ? back(kind, days)(local[0]) : yearAgo(kind)(local[0]);
  // As long as the period: the same unit, else as many days with the same time of day at the end.
  const end = kind ? addLocal(start, kind, 1) : start + (local[1] - local[0]);
  if (period.end <= asOf || asOf <= period.start) return { start: zone.toInstant(start), end: zone.toInstant(end) };
  const elapsed = zone.toLocal(asOf) - local[0];
  return { start: zone.toInstant(start), end: zone.toInstant(Math.min(end, start + elapsed)) };
}

const back = (kind: CalendarUnit | undefined, days: number) => (local: number) =>
  kind ? addLocal(local, kind, -1) : addLocal(local, 'day', -days);
const yearAgo = (kind: CalendarUnit | undefined) => (local: number) =>
  kind === 'week' ? addLocal(local, 'week', -52) : addLocal(local, 'year', -1);
