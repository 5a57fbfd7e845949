import { addHours, openingOn, type DeskHours } from './desk-hours.js';
import type { Found } from './json.js';
import { flag, id, text } from './readers.js';
import type { SalesforceDesk } from './salesforce-desk.js';
import { holidayDates } from './salesforce-holidays.js';
import type { Steps } from './steps.js';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A day without times is closed; from midnight to midnight it is open all day. */
export function* readBusinessHours(desk: SalesforceDesk): Steps<void> {
  const { draft, lists } = desk;
  const active = lists.hours.filter((each) => {
    const isActive = flag(each.record.IsActive) !== false;
    if (!isActive) draft.leftOut.add('hours', 'not-counted', each.position, each.record, 'IsActive');
    return isActive;
  });
  const holidays = yield* holidaysOf(desk, active);
  const list = active.map((found): DeskHours => {
    const { record } = found;
    const openings = days.flatMap((name, day) => openingOn(day, record[`${name}StartTime`], record[`${name}EndTime`]));
    const isDefault = flag(record.IsDefault) === true;
    const closed = { holidays: holidays.get(found) ?? [] };
    return { found, name: record.Name, zone: record.TimeZoneSidKey, isDefault, openings, ...closed };
  });
  addHours(draft, 'hours', list);
}

/**
 * The holidays of business hours. The API does not tell which belong to which: of several, those that the page names
 * (`BusinessHoursId`: an id or a name) in the record. Parts of a day are no dates.
 */
function* holidaysOf(
  { draft, lists }: SalesforceDesk,
  active: readonly Found[],
): Steps<ReadonlyMap<Found, readonly string[]>> {
  const dates = new Map<Found, readonly string[]>();
  for (const { record, position } of lists.holidays) {
    const aside = (field: string) => draft.leftOut.add('holidays', 'not-counted', position, record, field);
    const own = id(record.BusinessHoursId) ?? text(record.BusinessHours);
    const hours = own === undefined ? active : active.filter(({ record: { Id, Name } }) => own === Id || own === Name);
    const on = holidayDates(record);
    if (flag(record.IsAllDay) === false) aside('IsAllDay');
    else if (on.length === 0) draft.leftOut.add('holidays', 'unreadable-date', position, record, 'ActivityDate');
    else if (hours.length !== 1) aside('BusinessHoursId');
    else dates.set(hours[0]!, [...(dates.get(hours[0]!) ?? []), ...on]);
    yield;
  }
  return dates;
}
