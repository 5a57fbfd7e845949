import { datesFrom, dayOf } from './dates.js';
import type { Found } from './json.js';
import { id, text } from './readers.js';
import type { Desk } from './zendesk-desk.js';

/** More days than this are no holiday. */
const longest = 366;

/**
 * Local dates of the holidays, by the id of their schedule. Their list names it in its address only; where it does not,
 * they are those of the only schedule.
 */
export function holidaysOf({ draft, found }: Desk): ReadonlyMap<string, readonly string[]> {
  const schedules = found.list('schedules');
  const only = schedules.length === 1 ? id(schedules[0]!.record.id) : undefined;
  const own = schedules.flatMap((each) => found.nested('holidays', each.record.holidays, each));
  const dates = new Map<string, readonly string[]>();
  for (const each of [...found.list('holidays'), ...own]) {
    const { record, position } = each;
    const days = daysOf(each);
    const schedule = scheduleOf(each) ?? only;
    if (days.length === 0) draft.leftOut.add('holidays', 'unreadable-date', position, record, 'start_date');
    else if (schedule === undefined) draft.leftOut.add('holidays', 'not-counted', position, record, 'schedule_id');
    else dates.set(schedule, [...(dates.get(schedule) ?? []), ...days]);
  }
  return dates;
}

function daysOf({ record }: Found): string[] {
  const [first, last] = [dayOf(record.start_date), dayOf(record.end_date ?? record.start_date)];
  return first === undefined || last === undefined || last - first > longest ? [] : datesFrom(first, last);
}

/** Of `…/business_hours/schedules/3/holidays.json`, or the schedule around it. */
function scheduleOf({ record, envelope }: Found): string | undefined {
  const [, inAddress] = /\/schedules\/(\d+)\/holidays/.exec(text(envelope.url) ?? '') ?? [];
  const around = 'intervals' in envelope ? id(envelope.id) : undefined;
  return id(record.schedule_id) ?? id(envelope.schedule_id) ?? inAddress ?? around;
}
