import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { orderOfOne, provenOrder, readInstant } from '../../src/sources/times.js';

/** How often the values of a column prove one order, the other, or none. */
function counted(values: readonly unknown[]) {
  const counts = { dayFirst: 0, monthFirst: 0, open: 0 };
  for (const found of values.map(orderOfOne)) if (found) counts[found]++;
  return counts;
}

describe('readInstant', () => {
  for (const [written, read] of [
    ['2025-08-06T10:40:20.149Z', '2025-08-06T10:40:20.149Z'],
    ['2026-10-01T13:59:15.000+0000', '2026-10-01T13:59:15.000+00:00'],
    ['2021-10-07T13:01:30.258-0700', '2021-10-07T13:01:30.258-07:00'],
    ['2026-03-02T09:00:00+02', '2026-03-02T09:00:00+02:00'],
    ['2025-01-01 05:00:00', '2025-01-01T05:00:00'],
    ['2023-06-01 7:29', '2023-06-01T07:29:00'],
    ['2026-03-02 09:00:00 UTC', '2026-03-02T09:00:00Z'],
    ['2026-03-02', '2026-03-02T00:00:00'],
    ['29-02-2016 01:16', '2016-02-29T01:16:00'],
    ['02/03/2026 09:15', '2026-03-02T09:15:00'],
    ['2.3.2026', '2026-03-02T00:00:00'],
    ['02/03/26 9:15', '2026-03-02T09:15:00'],
    ['19/Jan/26 12:47 PM', '2026-01-19T12:47:00'],
    ['19/ene/26 12:47 PM', '2026-01-19T12:47:00'],
    ['19 ian. 2026, 00:05', '2026-01-19T00:05:00'],
    ['19/Jan/26 12:47 AM', '2026-01-19T00:47:00'],
    ['19/dic/26 1:05 p. m.', '2026-12-19T13:05:00'],
    ['2 de marzo de 2026 a las 9:15', '2026-03-02T09:15:00'],
    ['2 noiembrie 2026 la 09:15', '2026-11-02T09:15:00'],
    ['Mar 2, 2026 4:05 pm', '2026-03-02T16:05:00'],
  ] as const) {
    it(`reads ${written}`, () => expect(readInstant(written)).to.equal(read));
  }

  it('puts the month first only where told so', () => {
    expect(readInstant('02/03/2026', 'month-first')).to.equal('2026-02-03T00:00:00');
    expect(readInstant('12/25/2025 10:00', 'month-first')).to.equal('2025-12-25T10:00:00');
    expect(readInstant('02/03/2026', 'iso')).to.equal(undefined);
  });

  it('reads epoch seconds and milliseconds, as numbers and as text', () => {
    for (const value of [1772618400, 1772618400000, '1772618400', '1772618400000', '1772618400.0']) {
      expect(readInstant(value)).to.equal(1772618400000);
    }
  });

  for (const value of [
    '',
    'soon',
    '31-02-2026',
    '2026-13-01',
    '2026-03-02T25:00',
    '13:15',
    '45',
    0,
    NaN,
    null,
    {},
    '0000-00-00',
    '19/Foo/26',
    '13/13/2026',
    '1/2/2026 13:00 PM',
  ]) {
    it(`does not read ${JSON.stringify(value)}`, () => expect(readInstant(value)).to.equal(undefined));
  }

  it('writes what any calendar minute says, whichever way it was written', () => {
    const minute = fc.date({
      min: new Date('1970-01-01T00:00Z'),
      max: new Date('2069-12-31T23:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(minute, (date) => {
        const iso = `${date.toISOString().slice(0, 16)}:00`;
        const [year, month, day, time] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10), iso.slice(11, 16)];
        expect(readInstant(`${day}-${month}-${year} ${time}`)).to.equal(iso);
        expect(readInstant(`${month}/${day}/${year.slice(2)} ${time}`, 'month-first')).to.equal(iso);
        expect(readInstant(`${year}-${month}-${day} ${time}`)).to.equal(iso);
      }),
    );
  });
});

describe('the order of day and month', () => {
  for (const [values, order] of [
    [['02/03/2026', '13/03/2026'], 'day-first'],
    [['02/03/2026', '03/13/2026 10:00'], 'month-first'],
    [['02/03/2026', '2026-03-13', 'x'], undefined],
    [['25/12/2026', '26/12/2026', '12/27/2026'], 'day-first'],
  ] as const) {
    it(`is ${order} for ${values.join(' and ')}`, () => expect(provenOrder(counted(values))).to.equal(order));
  }
});
