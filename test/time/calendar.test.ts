import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  addLocal,
  buckets,
  dayOfWeek,
  floorLocal,
  isoWeek,
  isoWeekStart,
  localDays,
  startOf,
  type BucketUnit,
} from '../../src/time/calendar.js';
import { zoneOf } from '../../src/time/zone.js';

const hour = 3_600_000;
const at = (text: string) => Date.parse(text);
const calendar = (zone: string, weekStart = 1) => ({ zone: zoneOf(zone), weekStart });
const cut = (zone: string, unit: BucketUnit, start: string, end: string, weekStart = 1) =>
  buckets(calendar(zone, weekStart), at(start), at(end), unit).map((bucket) => ({
    start: new Date(bucket.start).toISOString().slice(0, 16),
    hours: (bucket.end - bucket.start) / hour,
    partial: bucket.partial,
  }));

describe('buckets', () => {
  for (const [zone, spring, autumn] of [
    ['Europe/Madrid', '2025-03-29T23:00Z', '2025-10-25T22:00Z'],
    ['Europe/Bucharest', '2025-03-29T22:00Z', '2025-10-25T21:00Z'],
  ] as const) {
    it(`of days last 23 and 25 hours when the clocks of ${zone} change`, () => {
      const days = (start: string, end: number) =>
        buckets(calendar(zone), at(start) - 24 * hour, end, 'day').map((day) => (day.end - day.start) / hour);
      expect(days(spring, at(spring) + 47 * hour)).to.deep.equal([24, 23, 24]);
      expect(days(autumn, at(autumn) + 49 * hour)).to.deep.equal([24, 25, 24]);
    });

    it(`of hours are 743 in March and 745 in October in ${zone}`, () => {
      const month = (n: string) => {
        const start = startOf(calendar(zone), at(`2025-${n}-15T12:00Z`), 'month');
        return buckets(calendar(zone), start, startOf(calendar(zone), start + 32 * 24 * hour, 'month'), 'hour');
      };
      expect(month('03')).to.have.length(743);
      expect(month('10')).to.have.length(745);
      for (const { start, end } of [...month('03'), ...month('10')]) expect(end - start).to.equal(hour);
    });
  }

  it('of hours start on the local hour where the zone is half an hour off', () => {
    expect(cut('Asia/Kolkata', 'hour', '2025-06-01T00:00Z', '2025-06-01T02:00Z')).to.deep.equal([
      { start: '2025-06-01T00:00', hours: 0.5, partial: true },
      { start: '2025-06-01T00:30', hours: 1, partial: false },
      { start: '2025-06-01T01:30', hours: 0.5, partial: true },
    ]);
  });

  it('of weeks are ISO weeks over New Year', () => {
    expect(cut('UTC', 'week', '2024-12-23T00:00Z', '2025-01-13T00:00Z').map(({ start }) => start)).to.deep.equal([
      '2024-12-23T00:00',
      '2024-12-30T00:00',
      '2025-01-06T00:00',
    ]);
  });

  it('of weeks start on Sunday where weeks do', () => {
    expect(cut('UTC', 'week', '2025-03-02T00:00Z', '2025-03-16T00:00Z', 7).map(({ start }) => start)).to.deep.equal([
      '2025-03-02T00:00',
      '2025-03-09T00:00',
    ]);
  });

  it('are clipped by the span at both ends, and say so', () => {
    expect(cut('UTC', 'week', '2025-03-05T00:00Z', '2025-03-18T00:00Z')).to.deep.equal([
      { start: '2025-03-05T00:00', hours: 5 * 24, partial: true },
      { start: '2025-03-10T00:00', hours: 7 * 24, partial: false },
      { start: '2025-03-17T00:00', hours: 24, partial: true },
    ]);
  });

  it('of months, quarters and years are as long as the calendar says', () => {
    const lengths = (unit: BucketUnit) =>
      cut('Europe/Madrid', unit, '2023-12-31T23:00Z', '2025-12-31T23:00Z').map(({ hours }) => Math.round(hours / 24));
    expect(lengths('month').slice(0, 12)).to.deep.equal([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(lengths('quarter')).to.deep.equal([91, 91, 92, 92, 90, 91, 92, 92]);
    expect(lengths('year')).to.deep.equal([366, 365]);
  });

  it('of an empty or reversed span are none', () => {
    expect(cut('UTC', 'day', '2025-03-01T00:00Z', '2025-03-01T00:00Z')).to.deep.equal([]);
    expect(cut('UTC', 'day', '2025-03-02T00:00Z', '2025-03-01T00:00Z')).to.deep.equal([]);
  });

  const zones = [
    'Europe/Madrid',
    'Europe/Bucharest',
    'America/Mexico_City',
    'UTC',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Africa/Cairo',
    'America/Havana',
    'America/St_Johns',
  ] as const;
  const units: readonly BucketUnit[] = ['hour', 'day', 'week', 'month', 'quarter', 'year'];

  it('tile the span without gap or overlap in every zone', () => {
    const spans = fc.record({
      zone: fc.constantFrom(...zones),
      unit: fc.constantFrom(...units),
      weekStart: fc.integer({ min: 1, max: 7 }),
      start: fc.integer({ min: at('2024-01-01') / 60_000, max: at('2027-06-01') / 60_000 }),
      minutes: fc.integer({ min: 1, max: 60 * 24 * 70 }),
    });
    fc.assert(
      fc.property(spans, ({ zone, unit, weekStart, start, minutes }) => {
        const from = start * 60_000;
        const to = from + minutes * 60_000;
        const found = buckets(calendar(zone, weekStart), from, to, unit);
        expect(found[0]!.start).to.equal(from);
        expect(found.at(-1)!.end).to.equal(to);
        found.forEach(({ start: s, end: e, partial }, i) => {
          expect(s).to.be.lessThan(e);
          if (i > 0) expect(s).to.equal(found[i - 1]!.end);
          if (i > 0 && i < found.length - 1) expect(partial).to.equal(false);
        });
      }),
    );
  });

  it('of days start at local midnight, whatever the clock does', () => {
    for (const zone of ['Europe/Madrid', 'Europe/Bucharest', 'Australia/Lord_Howe', 'Africa/Casablanca']) {
      const c = calendar(zone);
      const year = buckets(c, startOf(c, at('2025-06-01'), 'year'), startOf(c, at('2026-06-01'), 'year'), 'day');
      expect(year).to.have.length(365);
      for (const { start } of year) expect(c.zone.toLocal(start) % (24 * hour), zone).to.equal(0);
    }
  });

  for (const zone of ['Europe/Madrid', 'Europe/Bucharest']) {
    for (const month of ['2025-03', '2025-10', '2026-03', '2026-10', '2027-10']) {
      it(`the days of ${month} make the month in ${zone}`, () => {
        const c = calendar(zone);
        const start = startOf(c, at(`${month}-15`), 'month');
        const end = startOf(c, start + 35 * 24 * hour, 'month');
        const days = buckets(c, start, end, 'day');
        expect(days).to.have.length(31);
        expect(days.reduce((sum, day) => sum + day.end - day.start, 0)).to.equal(end - start);
        expect((end - start) / hour).to.equal(month.endsWith('03') ? 743 : 745);
        expect(localDays(c, start, end)).to.equal(31);
      });
    }
  }
});

describe('the days of a week', () => {
  it('count from the day on which weeks start', () => {
    const sunday = at('2025-03-02');
    expect([1, 2, 3, 4, 5, 6, 7].map((weekStart) => dayOfWeek(sunday, weekStart))).to.deep.equal([6, 5, 4, 3, 2, 1, 0]);
    expect(dayOfWeek(at('1969-12-29'), 1), 'also before 1970').to.equal(0);
  });
});

describe('ISO weeks', () => {
  const cases: readonly [date: string, year: number, week: number][] = [
    ['2024-12-29', 2024, 52],
    ['2024-12-30', 2025, 1],
    ['2025-01-01', 2025, 1],
    ['2025-01-06', 2025, 2],
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
  ];
  for (const [date, year, week] of cases) {
    it(`${date} lies in week ${week} of ${year}`, () => {
      expect(isoWeek(at(date))).to.deep.equal({ year, week });
    });
  }

  it('start on Monday, week 1 with 4 January', () => {
    expect(isoWeekStart(2025, 1)).to.equal(at('2024-12-30'));
    expect(isoWeekStart(2026, 1)).to.equal(at('2025-12-29'));
    expect(isoWeekStart(2027, 1)).to.equal(at('2027-01-04'));
  });
});

describe('calendar steps', () => {
  it('end on the last day of a month that lacks the day', () => {
    const cases: readonly [string, 'month' | 'quarter' | 'year', number, string][] = [
      ['2025-01-31', 'month', 1, '2025-02-28'],
      ['2024-01-31', 'month', 1, '2024-02-29'],
      ['2025-03-31', 'month', -1, '2025-02-28'],
      ['2024-02-29', 'year', -1, '2023-02-28'],
      ['2025-08-31', 'quarter', 1, '2025-11-30'],
      ['2025-12-31', 'month', 2, '2026-02-28'],
    ];
    for (const [from, unit, n, to] of cases) expect(addLocal(at(from), unit, n)).to.equal(at(to));
  });

  it('keep the time of day', () => {
    expect(addLocal(at('2025-01-31T13:45Z'), 'month', 1)).to.equal(at('2025-02-28T13:45Z'));
    expect(addLocal(at('2025-01-31T13:45Z'), 'week', 1)).to.equal(at('2025-02-07T13:45Z'));
  });

  it('fall back to the start of the unit', () => {
    const noon = at('2025-05-15T12:00Z');
    const starts = {
      day: '2025-05-15',
      week: '2025-05-12',
      month: '2025-05-01',
      quarter: '2025-04-01',
      year: '2025-01-01',
    };
    for (const [unit, start] of Object.entries(starts)) {
      expect(floorLocal(noon, unit as keyof typeof starts, 1), unit).to.equal(at(start));
    }
  });

  it('count local days, not spans of 24 hours', () => {
    const days = (zone: string, start: string, end: string) => localDays(calendar(zone), at(start), at(end));
    expect(days('Europe/Madrid', '2025-03-29T23:00Z', '2025-03-30T22:00Z')).to.equal(1);
    expect(days('Europe/Madrid', '2025-10-25T22:00Z', '2025-10-26T23:00Z')).to.equal(1);
    expect(days('UTC', '2025-03-01T00:00Z', '2025-03-01T00:00Z')).to.equal(0);
    expect(days('UTC', '2025-03-01T00:00Z', '2025-03-08T00:00Z')).to.equal(7);
  });
});
