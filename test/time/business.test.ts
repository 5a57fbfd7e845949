import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Schedule } from '../../src/model/settings.js';
import { businessClock } from '../../src/time/business.js';
import { zoneOf } from '../../src/time/zone.js';

const minute = 60_000;
const at = (text: string) => Date.parse(text);
const split: [string, string][] = [
  ['09:00', '14:00'],
  ['15:00', '18:00'],
];
/** Eight hours a day from Monday to Friday with a break, four on Saturday. */
const office: Schedule = {
  weekly: { mon: split, tue: split, wed: split, thu: split, fri: split, sat: [['10:00', '14:00']] },
  holidays: ['2025-03-19'],
};
const everyDay = (...shifts: [string, string][]): Schedule => ({
  weekly: { mon: shifts, tue: shifts, wed: shifts, thu: shifts, fri: shifts, sat: shifts, sun: shifts },
});
const minutes = (schedule: Schedule, zone: string, start: string, end: string) =>
  businessClock(schedule, zoneOf(zone)).between(at(start), at(end)) / minute;

describe('business time', () => {
  const cases: readonly [what: string, start: string, end: string, hours: number][] = [
    ['inside one interval', '2025-03-10T09:00Z', '2025-03-10T11:00Z', 2],
    ['over the break', '2025-03-10T12:00Z', '2025-03-10T15:00Z', 2],
    ['of a whole Monday', '2025-03-09T23:00Z', '2025-03-10T23:00Z', 8],
    ['of a Sunday', '2025-03-08T23:00Z', '2025-03-09T23:00Z', 0],
    ['of a Saturday', '2025-03-07T23:00Z', '2025-03-08T23:00Z', 4],
    ['of a whole week', '2025-03-09T23:00Z', '2025-03-16T23:00Z', 44],
    ['of a week with a holiday on Wednesday', '2025-03-16T23:00Z', '2025-03-23T23:00Z', 36],
    ['from the night before to the morning after', '2025-03-09T20:00Z', '2025-03-11T09:30Z', 9.5],
    ['over a week end', '2025-03-14T16:30Z', '2025-03-17T08:30Z', 5],
    ['wholly outside the hours', '2025-03-10T18:00Z', '2025-03-11T07:00Z', 0],
    ['in the break', '2025-03-10T13:00Z', '2025-03-10T14:00Z', 0],
    ['of no span', '2025-03-10T10:00Z', '2025-03-10T10:00Z', 0],
  ];
  for (const [what, start, end, hours] of cases) {
    it(`${what} is ${hours} h in Madrid`, () => {
      expect(minutes(office, 'Europe/Madrid', start, end)).to.equal(hours * 60);
    });
  }

  it('follows the zone: the same instants are other hours in Bucharest', () => {
    expect(minutes(office, 'Europe/Bucharest', '2025-03-10T07:00Z', '2025-03-10T08:00Z')).to.equal(60);
    expect(minutes(office, 'Europe/Madrid', '2025-03-10T07:00Z', '2025-03-10T08:00Z')).to.equal(0);
  });

  it('of a day open all day has 23, 24 or 25 hours', () => {
    const allDay = everyDay(['00:00', '24:00']);
    expect(minutes(allDay, 'Europe/Madrid', '2025-03-29T23:00Z', '2025-03-30T22:00Z')).to.equal(23 * 60);
    expect(minutes(allDay, 'Europe/Madrid', '2025-06-01T22:00Z', '2025-06-02T22:00Z')).to.equal(24 * 60);
    expect(minutes(allDay, 'Europe/Madrid', '2025-10-25T22:00Z', '2025-10-26T23:00Z')).to.equal(25 * 60);
  });

  it('moves a missing wall time forward by the gap', () => {
    const day = (...shift: [string, string]) =>
      minutes(everyDay(shift), 'Europe/Madrid', '2025-03-29T23:00Z', '2025-03-30T22:00Z');
    expect(day('02:00', '03:00'), 'the hour does not exist').to.equal(0);
    expect(day('01:00', '03:00')).to.equal(60);
    expect(day('02:30', '05:00'), 'opens at 03:30').to.equal(90);
    expect(day('01:00', '02:30'), 'closes at 03:30').to.equal(90);
    expect(day('02:30', '03:15'), 'would close before it opens').to.equal(0);
  });

  it('takes the first of two equal wall times', () => {
    const day = (...shift: [string, string]) =>
      minutes(everyDay(shift), 'Europe/Madrid', '2025-10-25T22:00Z', '2025-10-26T23:00Z');
    expect(day('02:30', '04:00'), 'opens in the first run').to.equal(150);
    expect(day('01:00', '02:30'), 'closes in the first run').to.equal(90);
    expect(day('01:00', '04:00')).to.equal(240);
  });

  it('is open until midnight where it says 24:00', () => {
    expect(minutes(everyDay(['22:00', '24:00']), 'UTC', '2025-03-10T21:00Z', '2025-03-11T21:00Z')).to.equal(120);
  });

  it('counts the union of overlapping intervals', () => {
    const overlapping = everyDay(['09:00', '14:00'], ['13:00', '18:00']);
    expect(minutes(overlapping, 'UTC', '2025-03-10T00:00Z', '2025-03-11T00:00Z')).to.equal(9 * 60);
  });

  it('is none for a schedule without hours', () => {
    expect(minutes({ weekly: {} }, 'UTC', '2025-03-10T00:00Z', '2025-03-20T00:00Z')).to.equal(0);
  });

  for (const [open, close] of [
    ['14:00', '09:00'],
    ['09:00', '09:00'],
    ['9', '17:00'],
    ['09:00', '24:01'],
    ['09:00', '25:00'],
    ['nine', 'five'],
    ['', ''],
  ] as const) {
    it(`refuses the hours ${open || 'nothing'} to ${close || 'nothing'}, naming them and their day`, () => {
      const schedule = { weekly: { tue: [[open, close]] } } as Schedule;
      expect(() => businessClock(schedule, zoneOf('UTC'))).to.throw(RangeError, `"${open}–${close}" (tue)`);
    });
  }

  const instants = fc
    .integer({ min: at('2025-03-01') / minute, max: at('2025-11-30') / minute })
    .map((m) => m * minute);
  const zones = fc.constantFrom('Europe/Madrid', 'Europe/Bucharest', 'America/Mexico_City', 'Australia/Lord_Howe');

  it('adds up over a split', () => {
    fc.assert(
      fc.property(zones, fc.tuple(instants, instants, instants), (zone, three) => {
        const [a, b, c] = three.sort((x, y) => x - y) as [number, number, number];
        const clock = businessClock(office, zoneOf(zone));
        expect(clock.between(a, b) + clock.between(b, c)).to.equal(clock.between(a, c));
      }),
    );
  });

  it('is never negative and never more than the time that passed', () => {
    fc.assert(
      fc.property(zones, instants, instants, (zone, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const open = businessClock(office, zoneOf(zone)).between(start, end);
        expect(open).to.be.within(0, end - start);
        expect(businessClock(everyDay(['00:00', '24:00']), zoneOf(zone)).between(start, end)).to.equal(end - start);
      }),
    );
  });
});
