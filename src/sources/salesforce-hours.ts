import { addHours, openingOn, type DeskHours } from './desk-hours.js';
import { flag } from './readers.js';
import type { SalesforceDesk } from './salesforce-desk.js';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A day without times is closed; from midnight to midnight it is open all day. */
export function readBusinessHours({ draft, lists }: SalesforceDesk) {
  const active = lists.hours.filter((each) => {
    const isActive = flag(each.record.IsActive) !== false;
    if (!isActive) draft.leftOut.add('hours', 'not-counted', each.position, each.record, 'IsActive');
    return isActive;
  });
  const list = active.map((found): DeskHours => {
    const { record } = found;
    const openings = days.flatMap((name, day) => openingOn(day, record[`${name}StartTime`], record[`${name}EndTime`]));
    const isDefault = flag(record.IsDefault) === true;
    return { found, name: record.Name, zone: record.TimeZoneSidKey, isDefault, openings };
  });
  addHours(draft, 'hours', list);
}
