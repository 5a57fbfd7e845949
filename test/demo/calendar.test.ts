import { expect } from '@open-wc/testing';
import {
  HOUR,
  MINUTE,
  afterWork,
  dayOf,
  extended,
  instantOf,
  localDay,
  localTime,
  office,
  offset,
  weekday,
  workBetween,
} from '../../demo/data/calendar.mjs';

const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Madrid',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
});
const at = (text: string) => Date.parse(text);

describe('the calendar of the demo', () => {
  it('knows the offset of Madrid at every hour of two years', () => {
    for (let hour = at('2024-01-01T00:00:00Z'); hour < at('2026-01-01T00:00:00Z'); hour += HOUR) {
      const shifted = new Date(hour + offset(hour));
      const told = wall.format(hour);
      expect(told).to.contain(`${String(shifted.getUTCHours()).padStart(2, '0')}:`);
      expect(told.slice(0, 2)).to.equal(String(shifted.getUTCDate()).padStart(2, '0'));
    }
  });

  it('moves a skipped wall time forward and takes the first of a repeated one', () => {
    expect(instantOf(dayOf('2025-03-30'), 2.5 * HOUR)).to.equal(at('2025-03-30T01:30:00Z'));
    expect(instantOf(dayOf('2024-10-27'), 2.5 * HOUR)).to.equal(at('2024-10-27T00:30:00Z'));
    expect(instantOf(dayOf('2024-10-27'), 3 * HOUR)).to.equal(at('2024-10-27T02:00:00Z'));
  });

  it('reads an instant as the local day and wall time', () => {
    const instant = at('2025-03-31T22:15:00Z');
    expect(localDay(instant)).to.equal(dayOf('2025-04-01'));
    expect(localTime(instant)).to.equal(15 * MINUTE);
    expect(weekday(dayOf('2025-03-31'))).to.equal(0);
    expect(weekday(dayOf('2025-03-30'))).to.equal(6);
  });

  const cases = [
    ['within a shift', '2025-03-03T09:00:00Z', 30, office, '2025-03-03T09:30:00Z'],
    ['over lunch', '2025-03-03T12:30:00Z', 60, office, '2025-03-03T14:30:00Z'],
    ['over the night', '2025-03-03T16:30:00Z', 60, office, '2025-03-04T08:30:00Z'],
    ['over the weekend', '2025-03-07T13:30:00Z', 60, office, '2025-03-10T08:30:00Z'],
    ['over a holiday and a clock change', '2024-03-28T16:30:00Z', 60, office, '2024-04-01T07:30:00Z'],
    ['on Saturday, where the desk is staffed', '2025-03-08T09:00:00Z', 30, extended, '2025-03-08T09:30:00Z'],
  ] as const;
  for (const [title, start, minutes, hours, end] of cases) {
    it(`adds working time ${title}, and measures it back`, () => {
      expect(new Date(afterWork(at(start), minutes * MINUTE, hours)).toISOString()).to.equal(
        new Date(end).toISOString(),
      );
      expect(workBetween(at(start), at(end), hours)).to.equal(minutes * MINUTE);
    });
  }
});
