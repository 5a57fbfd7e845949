import { getOrInsert } from '../model/maps.js';
import type { BusinessHours, Schedule, Weekday } from '../model/settings.js';
import { dayOfWeek } from './calendar.js';
import { zoneOf, type Zone } from './zone.js';
import { dayMs, minuteMs } from './units.js';

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Counts the opening time between instants, in milliseconds. */
export interface BusinessClock {
  between(start: number, end: number): number;
}

/**
 * A clock that runs only in opening hours of the zone, with several intervals a day, without the holidays.
 * A missing wall time moves forward, an ambiguous one is the first.
 * @throws RangeError when an interval is not a pair of ascending `HH:MM`.
 */
export function businessClock(schedule: Schedule, zone: Zone): BusinessClock {
  const hours = weekdays.map((day) => merge((schedule.weekly[day] ?? []).map((shift) => readShift(shift, day))));
  const holidays = new Set(schedule.holidays ?? []);
  const days = new Map<number, readonly Shift[]>();
  const opened = (local: number) => openings(local, hours, holidays, zone);
  return {
    between(start, end) {
      let sum = 0;
      const last = zone.toLocal(end);
      for (let day = Math.floor(zone.toLocal(start) / dayMs) * dayMs; day <= last; day += dayMs) {
        for (const [open, close] of getOrInsert(days, day, opened)) {
          sum += Math.max(0, Math.min(close, end) - Math.max(open, start));
        }
      }
      return sum;
    },
  };
}

export interface BusinessClocks {
  /** The clock of whatever has no team. */
  readonly general: BusinessClock;
  /** The clock of a team (compared without case), else the general one. */
  of(team: string): BusinessClock;
}

/** The general schedule and those of teams, each in its own zone. @throws RangeError as `businessClock`, or for a zone */
export function businessClocks(hours: BusinessHours, zone: Zone): BusinessClocks {
  const clockOf = (schedule: Schedule) =>
    businessClock(schedule, schedule.timeZone === undefined ? zone : zoneOf(schedule.timeZone));
  const general = clockOf(hours);
  const teams = new Map<string, BusinessClock>();
  for (const [team, schedule] of Object.entries(hours.teams ?? {})) {
    teams.set(team.trim().toLowerCase(), clockOf(schedule));
  }
  return { general, of: (team) => teams.get(team) ?? general };
}

type Shift = readonly [open: number, close: number];

function openings(day: number, hours: readonly (readonly Shift[])[], holidays: Set<string>, zone: Zone): Shift[] {
  if (holidays.has(new Date(day).toISOString().slice(0, 10))) return [];
  return hours[dayOfWeek(day, 1)]!.map(([open, close]) => [zone.toInstant(day + open), zone.toInstant(day + close)]);
}

/** Overlapping shifts are open once. */
function merge(shifts: readonly Shift[]): Shift[] {
  const merged: [number, number][] = [];
  for (const [open, close] of [...shifts].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && open <= last[1]) last[1] = Math.max(last[1], close);
    else merged.push([open, close]);
  }
  return merged;
}

function readShift([open, close]: readonly [string, string], day: Weekday): Shift {
  const shift: Shift = [readClock(open), readClock(close)];
  if (shift[0] < shift[1]) return shift;
  throw new RangeError(`Opening hours "${open}–${close}" (${day}): use ascending times from "00:00" to "24:00".`);
}

function readClock(text: string): number {
  const found = /^(\d{1,2}):(\d\d)$/.exec(text.trim());
  const minutes = found ? Number(found[1]) * 60 + Number(found[2]) : NaN;
  return minutes <= 1440 ? minutes * minuteMs : NaN;
}
