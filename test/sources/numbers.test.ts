import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readDuration, readNumber } from '../../src/sources/numbers.js';

const minute = 60_000;
const hour = 60 * minute;

describe('readNumber', () => {
  for (const [written, read] of [
    ['5', 5],
    ['-2,5', -2.5],
    ['\u22122.5', -2.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1,234', 1234],
    ['0,125', 0.125],
    ['1.234.567', 1234567],
    ['85 %', 85],
    ['3.0', 3],
    ['1.03E+13', 1.03e13],
  ] as const) {
    it(`reads ${written}`, () => expect(readNumber(written)).to.equal(read));
  }

  it('takes the point for thousands where commas are decimal', () => {
    expect(readNumber('1.234', true)).to.equal(1234);
    expect(readNumber('1,234', true)).to.equal(1.234);
  });

  for (const value of ['', ' ', 'five', '1-2', '4/5', '1:30', NaN, Infinity, null, true]) {
    it(`does not read ${String(value) || 'blank'}`, () => expect(readNumber(value)).to.equal(undefined));
  }
});

describe('readDuration', () => {
  for (const [written, ms] of [
    ['1:30', 90 * minute],
    ['0:00:45', 45_000],
    ['-0:30', -30 * minute],
    ['121:05 hrs', 121 * hour + 5 * minute],
    ['00:00 hrs', 0],
    ['0 days 02:30:00', 2.5 * hour],
    ['1 day, 2:30:00', 26.5 * hour],
    ['1d 2h 30m', 26.5 * hour],
    ['2 horas', 2 * hour],
    ['3 zile și 4 ore', 76 * hour],
    ['1,5', 1.5 * minute],
    ['0', 0],
  ] as const) {
    it(`reads ${written}`, () => expect(readDuration(written)).to.equal(ms));
  }

  it('takes plain numbers in the unit it is told', () => {
    expect(readDuration('1,5', { unit: 'hours' })).to.equal(1.5 * hour);
    expect(readDuration(90, { unit: 'seconds' })).to.equal(90_000);
  });

  for (const value of ['', 'soon', '2 apples', '1:75', '2026-03-02 09:00', null]) {
    it(`does not read ${JSON.stringify(value)}`, () => expect(readDuration(value)).to.equal(undefined));
  }

  it('reads h:mm:ss of any length', () => {
    const [hours, sixty] = [fc.nat(999), fc.nat(59)];
    fc.assert(
      fc.property(hours, sixty, sixty, (h, m, s) => {
        const two = (value: number) => String(value).padStart(2, '0');
        expect(readDuration(`${h}:${two(m)}:${two(s)}`)).to.equal(h * hour + m * minute + s * 1000);
      }),
    );
  });
});
