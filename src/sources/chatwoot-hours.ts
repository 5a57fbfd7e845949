import { addHours, dayMinutes, type DeskHours, type Opening } from './desk-hours.js';
import { rawsIn } from './desk-rows.js';
import type { DeskOf } from './desk-tickets.js';
import type { ChatwootName } from './chatwoot-records.js';
import type { Raw } from './json.js';
import { flag, number } from './readers.js';

/** Each inbox has hours of its own; those of the first that has any are the ones of the desk. */
export function readInboxes({ draft, found }: DeskOf<ChatwootName>) {
  const open = found.list('inboxes').filter(({ record }) => flag(record.working_hours_enabled) !== false);
  const list = open.map((each): DeskHours => {
    const { name, timezone: zone, working_hours: days } = each.record;
    return { found: each, name, zone, isDefault: false, openings: rawsIn(days).flatMap(openingOf) };
  });
  addHours(draft, 'inboxes', list);
}

/** Days from Sunday on. */
function openingOf(record: Raw): Opening[] {
  if (flag(record.closed_all_day) === true) return [];
  const midnight = (((number(record.day_of_week) ?? NaN) + 6) % 7) * dayMinutes;
  if (flag(record.open_all_day) === true) return [[midnight, midnight + dayMinutes]];
  const minutes = (hour: unknown, minute: unknown) => midnight + (number(hour) ?? NaN) * 60 + (number(minute) ?? 0);
  return [[minutes(record.open_hour, record.open_minutes), minutes(record.close_hour, record.close_minutes)]];
}
