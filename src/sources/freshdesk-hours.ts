import { addHours, dayNames, openingOn, type DeskHours } from './desk-hours.js';
import { addTargets, type Target } from './desk-policies.js';
import type { DeskOf } from './desk-tickets.js';
import { isRaw, type Found, type Raw } from './json.js';
import type { FreshdeskName } from './freshdesk-records.js';
import { priorities } from './freshdesk-records.js';
import { flag, id, number, text } from './readers.js';

/** Weeks by the name of the day, `"8:00 am"`; a missing day is closed. Groups may have a schedule of their own. */
export function readBusinessHours({ draft, found }: DeskOf<FreshdeskName>) {
  const teams = new Map<string, string[]>();
  for (const { record } of found.list('groups')) {
    const [name, schedule] = [text(record.name), id(record.business_hour_id) ?? id(record.business_calendar_id)];
    if (name !== undefined && schedule !== undefined) teams.set(schedule, [...(teams.get(schedule) ?? []), name]);
  }
  const list = found.list('hours').map((each): DeskHours => {
    const { record } = each;
    const week = [record.working_hours, record.business_hours].find(isRaw) ?? {};
    const openings = dayNames.flatMap((name, day) => {
      const of = week[name];
      return isRaw(of) ? openingOn(day, of.start_time, of.end_time) : [];
    });
    const isDefault = flag(record.is_default) === true;
    const own = isDefault ? [] : (teams.get(id(record.id) ?? '') ?? []);
    return { found: each, name: record.name, zone: record.time_zone, isDefault, openings, teams: own };
  });
  addHours(draft, 'hours', list);
}

/** Targets of the default policy; which tickets the others are for only the desk can tell. */
export function readPolicies({ draft, found }: DeskOf<FreshdeskName>) {
  for (const each of found.list('policies')) {
    const { record, position } = each;
    const holds = flag(record.active) !== false && isForAll(record);
    const isWhole = holds && addTargets(draft, targetsOf(each));
    if (!isWhole)
      draft.leftOut.add('policies', 'not-counted', position, record, holds ? 'sla_target' : 'applicable_to');
  }
}

const isForAll = ({ is_default: isDefault, applicable_to: conditions }: Raw) =>
  flag(isDefault) ?? (isRaw(conditions) && Object.keys(conditions).length === 0);

/** `priority_4`: `{ respond_within, resolve_within }` in seconds. */
function targetsOf({ record }: Found): Target[] {
  const targets = isRaw(record.sla_target) ? record.sla_target : {};
  return Object.entries(priorities).flatMap(([code, priority]) => {
    const target = targets[`priority_${code}`];
    if (!isRaw(target)) return [];
    const clock = flag(target.business_hours) === true ? 'business' : 'calendar';
    const within = { firstResponse: number(target.respond_within), resolution: number(target.resolve_within) };
    return (['firstResponse', 'resolution'] as const).flatMap((promise): Target[] =>
      within[promise] === undefined ? [] : [{ priority, promise, within: within[promise] * 1000, clock }],
    );
  });
}
