import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { InstantReader } from '../../src/time/instant.js';

const read = (value: unknown, zone = 'UTC') => new InstantReader(zone).read(value);

describe('an instant of a payload', () => {
  const accepted: readonly [form: unknown, zone: string, instant: string][] = [
    ['2025-03-01T10:00:00Z', 'UTC', '2025-03-01T10:00:00Z'],
    ['2025-03-01T10:00:00.123Z', 'UTC', '2025-03-01T10:00:00.123Z'],
    ['2025-03-01T10:00:00,5Z', 'UTC', '2025-03-01T10:00:00.500Z'],
    ['2025-03-01T10:00:00.123456Z', 'UTC', '2025-03-01T10:00:00.123Z'],
    ['2025-03-01T10:00:00.999999999Z', 'UTC', '2025-03-01T10:00:00.999Z'],
    ['2025-03-01T10:00:00+02:00', 'UTC', '2025-03-01T08:00:00Z'],
    ['2025-03-01T10:00:00-06:00', 'Europe/Madrid', '2025-03-01T16:00:00Z'],
    ['2025-03-01T10:00:00+0530', 'UTC', '2025-03-01T04:30:00Z'],
    ['2025-03-01T10:00:00+02', 'UTC', '2025-03-01T08:00:00Z'],
    ['2025-03-01 10:00:00 +0200', 'UTC', '2025-03-01T08:00:00Z'],
    ['2025-03-01t10:00:00z', 'UTC', '2025-03-01T10:00:00Z'],
    ['2025-03-01T10:00Z', 'UTC', '2025-03-01T10:00:00Z'],
    ['  2025-03-01T10:00Z  ', 'UTC', '2025-03-01T10:00:00Z'],
    ['2025-03-01T24:00Z', 'UTC', '2025-03-02T00:00:00Z'],
    ['2024-02-29T00:00Z', 'UTC', '2024-02-29T00:00:00Z'],
    ['2025-03-01T10:00:00', 'Europe/Madrid', '2025-03-01T09:00:00Z'],
    ['2025-07-01 10:00', 'Europe/Bucharest', '2025-07-01T07:00:00Z'],
    ['2025-07-01', 'Europe/Madrid', '2025-06-30T22:00:00Z'],
    ['2025-03-30T02:30', 'Europe/Madrid', '2025-03-30T01:30:00Z'],
    ['2025-10-26T02:30', 'Europe/Madrid', '2025-10-26T00:30:00Z'],
    [1_740_823_200_000, 'Europe/Madrid', '2025-03-01T10:00:00Z'],
    [0, 'Europe/Madrid', '1970-01-01T00:00:00Z'],
  ];
  for (const [form, zone, instant] of accepted) {
    it(`${JSON.stringify(form)} from ${zone} is ${instant}`, () => {
      expect(read(form, zone)).to.equal(Date.parse(instant));
    });
  }

  const refused: readonly unknown[] = [
    undefined,
    null,
    '',
    '   ',
    'yesterday',
    '?',
    '01/03/2025',
    '2025-3-1',
    '2025-03',
    '20250301T100000Z',
    '2025-00-10',
    '2025-13-01',
    '2025-02-29',
    '2025-04-31',
    '2025-03-00',
    '2025-03-32',
    '2025-03-01T25:00Z',
    '2025-03-01T24:01Z',
    '2025-03-01T10:60Z',
    '2025-03-01T10:00:61Z',
    '2025-03-01T10',
    '2025-03-01T10:0Z',
    '2025-03-01X10:00Z',
    '2025-03-01T10:00:00 CET',
    '2025-03-01T10:00:00+2',
    '2025-03-01T10:00:00.Z',
    '2025-03-01T10:00Z and more',
    NaN,
    Infinity,
    -Infinity,
    9e15,
    true,
    {},
    [],
    new Date(0),
  ];
  for (const form of refused) {
    it(`${typeof form === 'string' ? JSON.stringify(form) : String(form)} cannot be read`, () => {
      expect(read(form)).to.be.NaN;
    });
  }

  it('in the form of toISOString is what Date.parse makes of it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(read(date.toISOString())).to.equal(date.getTime());
        },
      ),
    );
  });

  it('is counted when it carries no offset, and only then', () => {
    const reader = new InstantReader('Europe/Madrid');
    for (const form of ['2025-03-01T10:00', '2025-03-01']) reader.read(form);
    for (const form of ['2025-03-01T10:00Z', '2025-03-01T10:00+01:00', 0, 'rubbish', undefined]) reader.read(form);
    expect(reader.zoneless).to.equal(2);
  });

  it('needs a zone that exists', () => {
    expect(() => new InstantReader('Nowhere/Land')).to.throw(RangeError, /Nowhere\/Land/);
  });
});
