import { everyPriority } from '../model/desk-settings.js';
import { dayOf } from './dates.js';
import { addHours, openingOn, weekdays, type DeskHours, type Opening } from './desk-hours.js';
import { addTargets, type Target } from './desk-policies.js';
import type { DeskOf } from './desk-tickets.js';
import { isRaw, type Found, type Raw } from './json.js';
import { flag, id, inner, number } from './readers.js';
import { priority, type ZammadName } from './zammad-records.js';

/** Weeks and holidays of calendars; the calendar that is nobody's in particular is the default one. */
export function readCalendars({ draft, found }: DeskOf<ZammadName>) {
  const list = found.list('calendars').map((each): DeskHours => {
    const { record } = each;
    const hours = inner(each.record, 'business_hours');
    const openings = weekdays.flatMap((name, day) => openingsOn(day, hours[name]));
    const isDefault = flag(record.default) === true;
    return { found: each, name: record.name, zone: record.timezone, isDefault, openings, holidays: holidaysOf(record) };
  });
  addHours(draft, 'calendars', list);
}

/** `{ active: true, timeframes: [["09:00", "17:00"]] }`. */
function openingsOn(day: number, content: unknown): Opening[] {
  if (!isRaw(content) || flag(content.active) === false || !Array.isArray(content.timeframes)) return [];
  return content.timeframes.flatMap((frame: unknown) =>
    Array.isArray(frame) ? openingOn(day, frame[0], frame[1]) : [],
  );
}

/** `{ "2026-12-25": { active: true } }`; one that was taken away stays in the calendar as removed. */
const holidaysOf = (record: Raw) =>
  Object.entries(inner(record, 'public_holidays')).flatMap(([date, mark]) =>
    dayOf(date) !== undefined && isRaw(mark) && flag(mark.active) === true && flag(mark.removed) !== true ? [date] : [],
  );

/**
 * Targets in minutes of the opening hours. Those of a condition that names more than priorities, and those that run by
 * another calendar than the default one, only the desk can apply.
 */
export function readSlas({ draft, found }: DeskOf<ZammadName>, priorities: ReadonlyMap<string, string>) {
  const calendars = found.list('calendars');
  const general = calendars.find(({ record }) => flag(record.default) === true) ?? calendars[0];
  const byName = [...found.list('slas')].sort((a, b) => String(a.record.name).localeCompare(String(b.record.name)));
  for (const each of byName) {
    const { record, position } = each;
    const own = calendars.find((calendar) => id(calendar.record.id) === id(record.calendar_id));
    const targets = own === general ? targetsOf(each, priorities) : undefined;
    const isWhole = targets !== undefined && addTargets(draft, targets);
    const field = own === general ? (targets ? 'first_response_time' : 'condition') : 'calendar_id';
    if (!isWhole) draft.leftOut.add('slas', 'not-counted', position, record, field);
  }
}

const only = 'ticket.priority_id';

/** `undefined` where it is not for all tickets of some priorities. */
function targetsOf({ record }: Found, priorities: ReadonlyMap<string, string>): Target[] | undefined {
  const names = prioritiesIn(inner(record, 'condition'), priorities);
  const within = { firstResponse: minutesOf(record.first_response_time), resolution: minutesOf(record.solution_time) };
  return names?.flatMap((name) =>
    (['firstResponse', 'resolution'] as const).flatMap((promise): Target[] =>
      within[promise] === undefined ? [] : [{ priority: name, promise, within: within[promise], clock: 'business' }],
    ),
  );
}

/** Nothing, or zero: there is no such target. */
const minutesOf = (value: unknown) => (number(value) || undefined) && number(value)! * 60_000;

/** Without a condition it is for every priority. */
function prioritiesIn(condition: Raw, priorities: ReadonlyMap<string, string>): string[] | undefined {
  const keys = Object.keys(condition);
  if (keys.length === 0) return [everyPriority];
  const of = condition[only];
  if (keys.length > 1 || !isRaw(of) || of.operator !== 'is') return undefined;
  const ids: readonly unknown[] = Array.isArray(of.value) ? of.value : [of.value];
  const names = ids.map((each) => priority(priorities.get(id(each) ?? '')));
  return names.every((name) => name !== undefined) ? names : undefined;
}
