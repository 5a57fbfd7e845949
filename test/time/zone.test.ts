import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { zoneOf } from '../../src/time/zone.js';

const minute = 60_000;
const hour = 60 * minute;
const at = (text: string) => Date.parse(text);
/** A wall time as local milliseconds: its digits read as if they were UTC. */
const wall = (text: string) => Date.parse(`${text}Z`);

/** The instants at which both European zones change their clocks: 01:00 UTC on the last Sundays of March and October. */
const europe = [
  ['2024-03-31', '2024-10-27'],
  ['2025-03-30', '2025-10-26'],
  ['2026-03-29', '2026-10-25'],
  ['2027-03-28', '2027-10-31'],
] as const;

/** First Sundays of April and October, when Lord Howe Island leaves and enters its summer time of half an hour. */
const lordHowe = [
  ['2024-04-06T15:00Z', '2024-10-05T15:30Z'],
  ['2025-04-05T15:00Z', '2025-10-04T15:30Z'],
  ['2026-04-04T15:00Z', '2026-10-03T15:30Z'],
  ['2027-04-03T15:00Z', '2027-10-02T15:30Z'],
] as const;

/** Morocco puts its clocks back for Ramadan and forward after it. */
const casablanca = [
  ['2024-03-10T02:00Z', '2024-04-14T02:00Z'],
  ['2025-02-23T02:00Z', '2025-04-06T02:00Z'],
] as const;

function changes(zone: string, instant: number, before: number, after: number) {
  expect(zoneOf(zone).offset(instant - 1), 'before').to.equal(before);
  expect(zoneOf(zone).offset(instant), 'from the instant on').to.equal(after);
}

describe('the offset of a zone', () => {
  for (const [zone, winter] of [
    ['Europe/Madrid', 1],
    ['Europe/Bucharest', 2],
  ] as const) {
    for (const [spring, autumn] of europe) {
      it(`of ${zone} changes at 01:00 UTC on ${spring} and ${autumn}`, () => {
        changes(zone, at(`${spring}T01:00Z`), winter * hour, (winter + 1) * hour);
        changes(zone, at(`${autumn}T01:00Z`), (winter + 1) * hour, winter * hour);
      });
    }
  }

  for (const [autumn, spring] of lordHowe) {
    it(`of Australia/Lord_Howe changes by half an hour at ${autumn} and ${spring}`, () => {
      changes('Australia/Lord_Howe', at(autumn), 11 * hour, 10.5 * hour);
      changes('Australia/Lord_Howe', at(spring), 10.5 * hour, 11 * hour);
    });
  }

  for (const [before, after] of casablanca) {
    it(`of Africa/Casablanca is zero for Ramadan, from ${before} to ${after}`, () => {
      changes('Africa/Casablanca', at(before), hour, 0);
      changes('Africa/Casablanca', at(after), 0, hour);
    });
  }

  for (const [zone, hours] of [
    ['UTC', 0],
    ['America/Mexico_City', -6],
    ['Asia/Kolkata', 5.5],
  ] as const) {
    it(`of ${zone} never changes from 2024 to 2027`, () => {
      for (let day = at('2024-01-01'); day < at('2028-01-01'); day += 24 * hour) {
        expect(zoneOf(zone).offset(day)).to.equal(hours * hour);
      }
    });
  }

  it('of an unknown zone is refused by name, with examples', () => {
    expect(() => zoneOf('Mars/Base')).to.throw(RangeError, /Mars\/Base.*Europe\/Madrid.*Europe\/Bucharest/);
  });
});

describe('a wall time', () => {
  const cases: readonly [what: string, zone: string, local: string, instant: string][] = [
    ['in summer', 'Europe/Madrid', '2025-07-01T12:00', '2025-07-01T10:00Z'],
    ['in winter', 'Europe/Bucharest', '2025-01-01T00:00', '2024-12-31T22:00Z'],
    ['just before the clocks go forward', 'Europe/Madrid', '2025-03-30T01:59', '2025-03-30T00:59Z'],
    ['that is missing moves forward by the gap', 'Europe/Madrid', '2025-03-30T02:00', '2025-03-30T01:00Z'],
    ['that is missing moves forward by the gap', 'Europe/Madrid', '2025-03-30T02:30', '2025-03-30T01:30Z'],
    ['that is missing moves forward by the gap', 'Europe/Bucharest', '2025-03-30T03:30', '2025-03-30T01:30Z'],
    ['after the gap', 'Europe/Madrid', '2025-03-30T03:00', '2025-03-30T01:00Z'],
    ['just before the repeated hour', 'Europe/Madrid', '2025-10-26T01:59', '2025-10-25T23:59Z'],
    ['that is ambiguous is the first', 'Europe/Madrid', '2025-10-26T02:00', '2025-10-26T00:00Z'],
    ['that is ambiguous is the first', 'Europe/Madrid', '2025-10-26T02:30', '2025-10-26T00:30Z'],
    ['that is ambiguous is the first', 'Europe/Bucharest', '2025-10-26T03:30', '2025-10-26T00:30Z'],
    ['after the repeated hour', 'Europe/Madrid', '2025-10-26T03:00', '2025-10-26T02:00Z'],
    ['that is missing by half an hour', 'Australia/Lord_Howe', '2025-10-05T02:15', '2025-10-04T15:45Z'],
    ['that is ambiguous by half an hour', 'Australia/Lord_Howe', '2025-04-06T01:45', '2025-04-05T14:45Z'],
    ['after the half hour', 'Australia/Lord_Howe', '2025-04-06T02:00', '2025-04-05T15:30Z'],
    ['of a midnight that a zone skips', 'Africa/Cairo', '2025-04-25T00:00', '2025-04-24T22:00Z'],
    ['of a midnight that a zone repeats', 'America/Havana', '2025-11-02T00:00', '2025-11-02T04:00Z'],
    ['without seconds of its own zone', 'Asia/Kolkata', '2025-06-01T05:30', '2025-06-01T00:00Z'],
  ];
  for (const [what, zone, local, instant] of cases) {
    it(`${what}: ${local} in ${zone} is ${instant}`, () => {
      expect(zoneOf(zone).toInstant(wall(local))).to.equal(at(instant));
    });
  }
});

describe('there and back', () => {
  const zones = ['Europe/Madrid', 'Europe/Bucharest', 'America/Mexico_City', 'UTC', 'Asia/Kolkata'] as const;
  const instants = fc.integer({ min: at('2024-01-01') / 1000, max: at('2028-01-01') / 1000 }).map((s) => s * 1000);
  const repeated = (t: number) =>
    europe.some(([, autumn]) => t >= at(`${autumn}T01:00Z`) && t < at(`${autumn}T02:00Z`));

  it('an instant is the instant of its wall time, except in the second run of a repeated hour', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (name, t) => {
        fc.pre(!repeated(t));
        const zone = zoneOf(name);
        expect(zone.toInstant(zone.toLocal(t))).to.equal(t);
      }),
    );
  });

  it('the second run of a repeated hour reads as the first', () => {
    for (const [, autumn] of europe) {
      const second = at(`${autumn}T01:20Z`);
      for (const name of ['Europe/Madrid', 'Europe/Bucharest']) {
        const zone = zoneOf(name);
        expect(zone.toInstant(zone.toLocal(second))).to.equal(second - hour);
      }
    }
  });

  it('the wall time is what Intl writes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones, 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Kathmandu'),
        instants,
        (name, t) => {
          const written = new Intl.DateTimeFormat('sv-SE', {
            timeZone: name,
            dateStyle: 'short',
            timeStyle: 'medium',
          }).format(t);
          expect(new Date(zoneOf(name).toLocal(t)).toISOString().slice(0, 19).replace('T', ' ')).to.equal(written);
        },
      ),
    );
  });
});
