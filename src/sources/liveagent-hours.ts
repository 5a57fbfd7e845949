import { everyPriority } from '../model/desk-settings.js';
import { dateOf, dayOf } from './dates.js';
import { addHours, dayNames, openingOn, type DeskHours } from './desk-hours.js';
import { addTargets, type Target } from './desk-policies.js';
import type { DeskOf } from './desk-tickets.js';
import { isRaw } from './json.js';
import type { LiveAgentName } from './liveagent-records.js';
import { readDuration } from './numbers.js';
import { inner, number } from './readers.js';

/** Levels carry the hours that they run in, and targets. */
export function readLevels(desk: DeskOf<LiveAgentName>) {
  readHours(desk);
  readTargets(desk);
}

function readHours({ draft, found }: DeskOf<LiveAgentName>) {
  const list = found.list('levels').map((each): DeskHours => {
    const hours = inner(each.record, 'business_hours');
    const openings = dayNames.flatMap((name, day) => {
      const of = hours[name];
      return isRaw(of) ? openingOn(day, of.start, of.end) : [];
    });
    const dates: readonly unknown[] = Array.isArray(hours.exclude_holidays) ? hours.exclude_holidays : [];
    const holidays = dates.map(dayOf).flatMap((day) => (day === undefined ? [] : [dateOf(day)]));
    return { found: each, name: each.record.name, zone: hours.timezone, isDefault: false, openings, holidays };
  });
  addHours(draft, 'levels', list);
}

const targets = { first_answer: 'firstResponse', first_resolve: 'resolution' } as const;

/**
 * Targets of the only level: which tickets one of several is for the desk alone knows, and tickets have no priority.
 * Their unit is not documented: a page states it in `units.sla`.
 */
function readTargets({ draft, mapping, found }: DeskOf<LiveAgentName>) {
  const levels = found.list('levels');
  const unit = mapping?.units?.sla;
  for (const { record, position } of levels) {
    const values = isRaw(record.values) ? record.values : record;
    const clock = Object.keys(inner(record, 'business_hours')).length > 0 ? 'business' : 'calendar';
    const stated = Object.entries(targets).flatMap(([name, promise]): Target[] => {
      const within = number(values[name]) ? readDuration(values[name], { unit: unit ?? 'seconds' }) : undefined;
      return within === undefined ? [] : [{ priority: everyPriority, promise, within, clock }];
    });
    if (stated.length === 0) continue;
    if (unit === undefined) draft.leftOut.add('levels', 'not-counted', position, record, 'units');
    else if (levels.length > 1) draft.leftOut.add('levels', 'not-counted', position, record, 'first_answer');
    else addTargets(draft, stated);
  }
}
