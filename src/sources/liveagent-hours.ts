import { addHours, dayNames, openingOn, type DeskHours } from './desk-hours.js';
import type { DeskOf } from './desk-tickets.js';
import { isRaw } from './json.js';
import type { LiveAgentName } from './liveagent-records.js';
import { inner, text } from './readers.js';

const localDate = /^\d{4}-\d\d-\d\d/;

/** Levels carry the hours that they run in. Their targets are in a unit that nobody states, so they are not read. */
export function readLevels({ draft, found }: DeskOf<LiveAgentName>) {
  const list = found.list('levels').map((each): DeskHours => {
    const hours = inner(each.record, 'business_hours');
    const openings = dayNames.flatMap((name, day) => {
      const of = hours[name];
      return isRaw(of) ? openingOn(day, of.start, of.end) : [];
    });
    const dates: readonly unknown[] = Array.isArray(hours.exclude_holidays) ? hours.exclude_holidays : [];
    const holidays = dates.flatMap((date) => localDate.exec(text(date) ?? '') ?? []);
    return { found: each, name: each.record.name, zone: hours.timezone, isDefault: false, openings, holidays };
  });
  addHours(draft, 'levels', list);
}
