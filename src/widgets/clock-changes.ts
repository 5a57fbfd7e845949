import type { Span } from '../engine/result.js';
import { addLocal, floorLocal } from '../time/calendar.js';
import { zoneOf } from '../time/zone.js';

const hour = 36e5;
/** More changes than this are not worth a note each. */
const most = 4;

/** The days of a period that do not have 24 hours. */
export function clockChanges(
  { start, end }: Span,
  timeZone: string,
): { readonly day: number; readonly hours: number }[] {
  const zone = zoneOf(timeZone);
  const changes = [];
  for (let local = floorLocal(zone.toLocal(start), 'day', 1); ; local = addLocal(local, 'day', 1)) {
    const day = zone.toInstant(local);
    if (day >= end || changes.length === most) return changes;
    const hours = (zone.toInstant(addLocal(local, 'day', 1)) - day) / hour;
    if (hours !== 24) changes.push({ day, hours });
  }
}
