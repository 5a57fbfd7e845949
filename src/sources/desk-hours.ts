import type { Schedule, Weekday } from '../model/settings.js';
import { given } from './desk-tickets.js';
import type { Draft } from './draft.js';
import type { Found } from './json.js';
import { id, text } from './readers.js';
import { zoneNamed } from './zone-names.js';

/** From Monday on. */
export const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** As desks spell them in keys, from Monday on. */
export const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** From and to, in minutes after the midnight with which a week begins. */
export type Opening = readonly [from: number, to: number];

export const dayMinutes = 1440;
const weekMinutes = 7 * dayMinutes;

const clockTime = /^(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(?:z|([ap])\.?m\.?)?$/i;

/** Minutes after midnight of `8:00 am`, `17:30`, `09:00:00.000Z`; `undefined` for anything else. */
export function minuteOf(value: unknown): number | undefined {
  const [, hours, minutes, half] = clockTime.exec(text(value) ?? '') ?? [];
  if (hours === undefined) return undefined;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  return hour <= 24 && Number(minutes) < 60 ? hour * 60 + Number(minutes) : undefined;
}

/** What a desk says of one schedule. */
export interface DeskHours {
  readonly found: Found;
  readonly name: unknown;
  readonly zone: unknown;
  /** Where every other schedule is one of teams, of brands or of inboxes. */
  readonly isDefault: boolean;
  readonly openings: readonly Opening[];
  /** Local dates. */
  readonly holidays?: readonly string[];
  /** Names of the teams that work by it. */
  readonly teams?: readonly string[];
}

/**
 * Keeps the schedules of a desk beside its records: the default one, else the first, and those of teams. What cannot be
 * read, and what nobody says the use of, is counted.
 */
export function addHours(draft: Draft, table: string, list: readonly DeskHours[]) {
  const readable = list.flatMap((each) => {
    const schedule = scheduleOf(each);
    if (schedule) return [{ ...each, schedule }];
    draft.leftOut.add(table, 'unreadable-value', each.found.position, each.found.record, 'schedule');
    return [];
  });
  const general = readable.find(({ isDefault }) => isDefault) ?? readable[0];
  if (!general) return;
  const teams: Record<string, Schedule> = {};
  for (const each of readable) {
    for (const team of each.teams ?? []) teams[team] = each.schedule;
    const { position, record } = each.found;
    if (each !== general && !each.teams?.length) draft.leftOut.add(table, 'not-counted', position, record, 'name');
  }
  const hasTeams = Object.keys(teams).length > 0;
  draft.dataset.deskSettings ??= {};
  draft.dataset.deskSettings.businessHours ??= { ...general.schedule, ...(hasTeams && { teams }) };
}

/** `undefined` without a zone that anybody knows, or without a single hour. */
function scheduleOf({ zone, openings, holidays = [] }: DeskHours): Schedule | undefined {
  const timeZone = zoneNamed(id(zone) ?? '');
  const weekly: Partial<Record<Weekday, [string, string][]>> = {};
  for (const [day, from, to] of openings.flatMap(byDay)) (weekly[weekdays[day]!] ??= []).push([clock(from), clock(to)]);
  if (timeZone === undefined || Object.keys(weekly).length === 0) return undefined;
  return { weekly, timeZone, ...given({ holidays: holidays.length > 0 ? [...holidays] : undefined }) };
}

/** An opening may last over midnight, and over the end of the week. */
function byDay([from, to]: Opening): [day: number, from: number, to: number][] {
  const days: [number, number, number][] = [];
  if (!(from >= 0 && to > from && to - from <= weekMinutes)) return days;
  for (let start = from; start < to;) {
    const midnight = (Math.floor(start / dayMinutes) + 1) * dayMinutes;
    const end = Math.min(to, midnight);
    days.push([Math.floor(start / dayMinutes) % 7, start % dayMinutes, end - (midnight - dayMinutes)]);
    start = end;
  }
  return days;
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The opening of a day from its two times; none where the day is closed. */
export function openingOn(day: number, from: unknown, to: unknown): Opening[] {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  if (start === undefined || end === undefined) return [];
  // From midnight to midnight is a whole day.
  const length = end > start ? end - start : start === 0 && end === 0 ? dayMinutes : 0;
  return length > 0 ? [[day * dayMinutes + start, day * dayMinutes + start + length]] : [];
}
