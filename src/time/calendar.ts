import type { Zone } from './zone.js';
import { dayMs, hourMs, weekMs } from './units.js';

export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';
export type BucketUnit = CalendarUnit | 'hour';

/** What a calendar needs to know: the zone, and the day on which weeks start (1 Monday to 7 Sunday). */
export interface Calendar {
  readonly zone: Zone;
  readonly weekStart: number;
}

/** The hour of the week of a local time: 0 for Monday from midnight to one, up to 167. 1 January 1970 was a Thursday. */
export const hourOfWeek = (local: number) => (((Math.floor(local / hourMs) + 3 * 24) % 168) + 168) % 168;

/** Days since the start of the week, 0-6, of a local time. */
export const dayOfWeek = (local: number, weekStart: number) => (Math.floor(hourOfWeek(local) / 24) + 8 - weekStart) % 7;

/** Start of the calendar unit that a local time lies in, as a local time. */
export function floorLocal(local: number, unit: CalendarUnit, weekStart: number): number {
  const midnight = Math.floor(local / dayMs) * dayMs;
  if (unit === 'day') return midnight;
  if (unit === 'week') return midnight - dayOfWeek(local, weekStart) * dayMs;
  const date = new Date(local);
  const month = date.getUTCMonth();
  const first = unit === 'year' ? 0 : unit === 'quarter' ? month - (month % 3) : month;
  return localDate(date.getUTCFullYear(), first, 1);
}

/** The local time `n` units later; a day that the month lacks becomes its last (31 Jan + 1 month = 28 Feb). */
export function addLocal(local: number, unit: CalendarUnit, n: number): number {
  if (unit === 'day') return local + n * dayMs;
  if (unit === 'week') return local + n * weekMs;
  const months = n * (unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1);
  const date = new Date(local);
  const month = date.getUTCMonth() + months;
  const lastDay = new Date(localDate(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const midnight = Math.floor(local / dayMs) * dayMs;
  return localDate(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastDay)) + (local - midnight);
}

/** Midnight of a date as a local time; months and days may overflow, years below 100 are not 19xx. */
export const localDate = (year: number, month: number, day: number) => new Date(0).setUTCFullYear(year, month, day);

/** Start of the local day, week, month, … that holds the instant. */
export const startOf = ({ zone, weekStart }: Calendar, instant: number, unit: CalendarUnit): number =>
  zone.toInstant(floorLocal(zone.toLocal(instant), unit, weekStart));

/** Number of local dates that a span touches from its first midnight on: 31 for March, whatever the clock did. */
export function localDays({ zone }: Calendar, start: number, end: number): number {
  if (end <= start) return 0;
  return Math.ceil(zone.toLocal(end) / dayMs - 1e-9) - Math.floor(zone.toLocal(start) / dayMs);
}

export interface Bucket {
  readonly start: number;
  readonly end: number;
  /** The span cuts this bucket short. */
  readonly partial: boolean;
}

/** The buckets of a span, ascending and without gaps; days of 23 and 25 hours are what they are. */
export function buckets(calendar: Calendar, start: number, end: number, unit: BucketUnit): Bucket[] {
  const out: Bucket[] = [];
  if (!(start < end)) return out;
  const edges = unit === 'hour' ? hourEdges(calendar, start, end) : unitEdges(calendar, start, end, unit);
  for (let i = 1; i < edges.length; i++) {
    const from = Math.max(edges[i - 1]!, start);
    const to = Math.min(edges[i]!, end);
    out.push({ start: from, end: to, partial: from !== edges[i - 1] || to !== edges[i] });
  }
  return out;
}

function unitEdges({ zone, weekStart }: Calendar, start: number, end: number, unit: CalendarUnit): number[] {
  let local = floorLocal(zone.toLocal(start), unit, weekStart);
  const edges = [zone.toInstant(local)];
  while (edges.at(-1)! < end) {
    local = addLocal(local, unit, 1);
    edges.push(zone.toInstant(local));
  }
  return edges;
}

/** Real hours that start on the local hour: a repeated hour is two buckets, a skipped one none. */
function hourEdges({ zone }: Calendar, start: number, end: number): number[] {
  const sinceHour = (instant: number) => ((zone.toLocal(instant) % hourMs) + hourMs) % hourMs;
  const edges = [start - sinceHour(start)];
  while (edges.at(-1)! < end) edges.push(nextHour(edges.at(-1)!, sinceHour));
  return edges;
}

/** Where the clock changes by half an hour, the hour that it cuts is shorter. */
function nextHour(edge: number, sinceHour: (instant: number) => number): number {
  const next = edge + hourMs;
  const aligned = next - sinceHour(next);
  return aligned > edge && sinceHour(aligned) === 0 ? aligned : next;
}

/** ISO week-year and week of a local time (weeks from Monday; week 1 holds 4 January). */
export function isoWeek(local: number): { year: number; week: number } {
  const thursday = floorLocal(local, 'week', 1) + 3 * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  return { year, week: Math.floor((thursday - localDate(year, 0, 1)) / weekMs) + 1 };
}

/** Local midnight of the Monday of an ISO week. */
export const isoWeekStart = (year: number, week: number): number =>
  floorLocal(localDate(year, 0, 4), 'week', 1) + (week - 1) * weekMs;
