import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parsePeriod, periodForms, previousPeriod, wholeUnit } from '../../src/time/period.js';
import { zoneOf } from '../../src/time/zone.js';

const at = (text: string) => Date.parse(text);
/** Saturday 15 March 2025, noon in Madrid. */
const noon = '2025-03-15T11:00Z';
const context = (zone = 'Europe/Madrid', asOf = noon, weekStart = 1) => ({
  zone: zoneOf(zone),
  weekStart,
  asOf: at(asOf),
});
const written = ({ start, end }: { start: number; end: number }) =>
  [start, end].map((t) => `${new Date(t).toISOString().slice(0, 16)}Z`);

describe('a period', () => {
  /** Local dates in Madrid, the end outside; midnight is 23:00Z in winter and 22:00Z in summer. */
  const cases: readonly [form: string, start: string, end: string][] = [
    ['today', '2025-03-14T23:00Z', '2025-03-15T23:00Z'],
    ['yesterday', '2025-03-13T23:00Z', '2025-03-14T23:00Z'],
    ['this-week', '2025-03-09T23:00Z', '2025-03-16T23:00Z'],
    ['previous-week', '2025-03-02T23:00Z', '2025-03-09T23:00Z'],
    ['last-week', '2025-03-02T23:00Z', '2025-03-09T23:00Z'],
    ['this-month', '2025-02-28T23:00Z', '2025-03-31T22:00Z'],
    ['previous-month', '2025-01-31T23:00Z', '2025-02-28T23:00Z'],
    ['last-month', '2025-01-31T23:00Z', '2025-02-28T23:00Z'],
    ['this-quarter', '2024-12-31T23:00Z', '2025-03-31T22:00Z'],
    ['previous-quarter', '2024-09-30T22:00Z', '2024-12-31T23:00Z'],
    ['this-year', '2024-12-31T23:00Z', '2025-12-31T23:00Z'],
    ['previous-year', '2023-12-31T23:00Z', '2024-12-31T23:00Z'],
    ['last-30-days', '2025-02-13T23:00Z', '2025-03-15T23:00Z'],
    ['last-7-days', '2025-03-08T23:00Z', '2025-03-15T23:00Z'],
    ['last-1-day', '2025-03-14T23:00Z', '2025-03-15T23:00Z'],
    ['month-to-date', '2025-02-28T23:00Z', '2025-03-15T23:00Z'],
    ['quarter-to-date', '2024-12-31T23:00Z', '2025-03-15T23:00Z'],
    ['year-to-date', '2024-12-31T23:00Z', '2025-03-15T23:00Z'],
    ['2024', '2023-12-31T23:00Z', '2024-12-31T23:00Z'],
    ['2025-Q2', '2025-03-31T22:00Z', '2025-06-30T22:00Z'],
    ['2025-Q4', '2025-09-30T22:00Z', '2025-12-31T23:00Z'],
    ['2025-03', '2025-02-28T23:00Z', '2025-03-31T22:00Z'],
    ['2025-W01', '2024-12-29T23:00Z', '2025-01-05T23:00Z'],
    ['2026-W53', '2026-12-27T23:00Z', '2027-01-03T23:00Z'],
    ['2025-03-30', '2025-03-29T23:00Z', '2025-03-30T22:00Z'],
    ['2025-10-26', '2025-10-25T22:00Z', '2025-10-26T23:00Z'],
    ['P30D', '2025-02-13T23:00Z', '2025-03-15T23:00Z'],
    ['P2W', '2025-03-01T23:00Z', '2025-03-15T23:00Z'],
    ['P1M', '2025-02-15T23:00Z', '2025-03-15T23:00Z'],
    ['P1Y', '2024-03-15T23:00Z', '2025-03-15T23:00Z'],
    ['2025-03-01/2025-04-01', '2025-02-28T23:00Z', '2025-03-31T22:00Z'],
    ['2025-03-01/P1M', '2025-02-28T23:00Z', '2025-03-31T22:00Z'],
    ['2025-03-01/P7D', '2025-02-28T23:00Z', '2025-03-07T23:00Z'],
    ['2025-03-01T09:00/2025-03-01T17:30', '2025-03-01T08:00Z', '2025-03-01T16:30Z'],
    ['2025-03-01T09:00Z/2025-03-01T17:30Z', '2025-03-01T09:00Z', '2025-03-01T17:30Z'],
    ['  2025-03  ', '2025-02-28T23:00Z', '2025-03-31T22:00Z'],
  ];
  for (const [form, start, end] of cases) {
    it(`"${form}" is ${start} to ${end} in Madrid`, () => {
      expect(written(parsePeriod(form, context()))).to.deep.equal([start, end]);
    });
  }

  it('is counted in the days of the zone', () => {
    const asOf = '2025-03-15T22:30Z';
    const today = (zone: string) => written(parsePeriod('today', context(zone, asOf)));
    expect(today('Europe/Bucharest')).to.deep.equal(['2025-03-15T22:00Z', '2025-03-16T22:00Z']);
    expect(today('Europe/Madrid')).to.deep.equal(['2025-03-14T23:00Z', '2025-03-15T23:00Z']);
    expect(today('America/Mexico_City')).to.deep.equal(['2025-03-15T06:00Z', '2025-03-16T06:00Z']);
    expect(today('Asia/Kolkata')).to.deep.equal(['2025-03-15T18:30Z', '2025-03-16T18:30Z']);
  });

  it('of this week follows the first day of the week; ISO weeks do not', () => {
    expect(written(parsePeriod('this-week', context('UTC', noon, 7)))).to.deep.equal([
      '2025-03-09T00:00Z',
      '2025-03-16T00:00Z',
    ]);
    expect(written(parsePeriod('2025-W11', context('UTC', noon, 7)))).to.deep.equal([
      '2025-03-10T00:00Z',
      '2025-03-17T00:00Z',
    ]);
  });

  it('with an instant equal to its end belongs to the next one', () => {
    const month = (text: string) => parsePeriod(text, context());
    expect(month('2025-03').end).to.equal(month('2025-04').start);
    expect(month('2025-09').end).to.equal(month('2025-10').start);
  });

  const wrong = [
    '',
    'soon',
    'last-0-days',
    'last-days',
    '2025-13',
    '2025-Q5',
    '2025-W00',
    '2025-W53',
    '2025-02-29',
    '2025-02-30',
    'P0D',
    'P30X',
    '2025-03-01/2025-03-01',
    '2025-04-01/2025-03-01',
    '2025-03-01/soon',
    'soon/2025-03-01',
    'soon/P1M',
    '2025-03-01/P0D',
    '/',
    '2025-03-01/',
  ];
  for (const text of wrong) {
    it(`"${text}" is refused by name, with every form that is allowed`, () => {
      expect(() => parsePeriod(text, context())).to.throw(RangeError, `"${text}"`);
      for (const form of periodForms) expect(() => parsePeriod(text, context())).to.throw(RangeError, form);
    });
  }

  it('has only forms that can be read', () => {
    for (const form of periodForms) {
      const { start, end } = parsePeriod(form, context());
      expect(start, form).to.be.lessThan(end);
    }
  });
});

describe('a whole calendar unit', () => {
  const cases: readonly [form: string, unit: string | undefined][] = [
    ['2025-03-30', 'day'],
    ['2025-W12', 'week'],
    ['2025-02', 'month'],
    ['2025-Q1', 'quarter'],
    ['2025', 'year'],
    ['2025-03-03/2025-03-10', 'week'],
    ['2025-03-04/2025-03-11', undefined],
    ['2025-03-01/2025-04-01', 'month'],
    ['2025-02-15/2025-03-15', undefined],
    ['last-30-days', undefined],
  ];
  for (const [form, unit] of cases) {
    it(`${form} is ${unit ? `a ${unit}` : 'none'}`, () => {
      expect(wholeUnit(parsePeriod(form, context()), context())).to.equal(unit);
    });
  }
});

describe('the previous period', () => {
  const later = '2027-01-01T00:00Z';
  const previous = (
    form: string,
    compare: 'previous' | 'year-ago' = 'previous',
    asOf = later,
    zone = 'Europe/Madrid',
  ) => written(previousPeriod(parsePeriod(form, context(zone, asOf)), compare, context(zone, asOf)));

  const whole: readonly [form: string, before: string][] = [
    ['2025-03-30', '2025-03-29'],
    ['2025-10-27', '2025-10-26'],
    ['2025-W01', '2024-W52'],
    ['2025-03', '2025-02'],
    ['2025-01', '2024-12'],
    ['2025-Q1', '2024-Q4'],
    ['2025', '2024'],
    ['2025-03-08/2025-03-15', '2025-03-01/2025-03-08'],
    ['2025-03-20/2025-04-09', '2025-02-28/2025-03-20'],
    ['2025-10-20/2025-10-30', '2025-10-10/2025-10-20'],
  ];
  for (const [form, before] of whole) {
    it(`of ${form} is ${before}`, () => {
      expect(previous(form)).to.deep.equal(written(parsePeriod(before, context('Europe/Madrid', later))));
    });
  }

  const yearAgo: readonly [form: string, before: string][] = [
    ['2025-03', '2024-03'],
    ['2025-02', '2024-02'],
    ['2024-02', '2023-02'],
    ['2025-Q4', '2024-Q4'],
    ['2025', '2024'],
    ['2025-W12', '2024-W12'],
    ['2025-03-15', '2024-03-15'],
    ['2025-02-28', '2024-02-28'],
    ['2025-03-05/2025-03-12', '2024-03-05/2024-03-12'],
  ];
  for (const [form, before] of yearAgo) {
    it(`of ${form} a year ago is ${before}`, () => {
      expect(previous(form, 'year-ago')).to.deep.equal(written(parsePeriod(before, context('Europe/Madrid', later))));
    });
  }

  it('of an unfinished unit lasts as long as what has elapsed', () => {
    expect(previous('2025-03', 'previous', noon)).to.deep.equal(['2025-01-31T23:00Z', '2025-02-15T11:00Z']);
    expect(previous('today', 'previous', noon)).to.deep.equal(['2025-03-13T23:00Z', '2025-03-14T11:00Z']);
    expect(previous('2025', 'year-ago', noon), '73.5 days of a leap year').to.deep.equal([
      '2023-12-31T23:00Z',
      '2024-03-14T11:00Z',
    ]);
  });

  it('of an unfinished unit never reaches into the unit itself', () => {
    expect(previous('2025-03', 'previous', '2025-03-31T11:00Z')).to.deep.equal([
      '2025-01-31T23:00Z',
      '2025-02-28T23:00Z',
    ]);
  });

  it('of the last 30 days are the 30 before, on the same elapsed span', () => {
    expect(previous('last-30-days', 'previous', noon)).to.deep.equal(['2025-01-14T23:00Z', '2025-02-13T11:00Z']);
  });

  it('of so many days ends where they start and has as many local days', () => {
    const days = fc.integer({ min: 1, max: 120 });
    const first = fc.integer({ min: 0, max: 700 });
    fc.assert(
      fc.property(fc.constantFrom('Europe/Madrid', 'Europe/Bucharest'), first, days, (zone, offset, n) => {
        const date = (day: number) => new Date(at('2024-06-01') + day * 86_400_000).toISOString().slice(0, 10);
        const c = context(zone, later);
        const period = parsePeriod(`${date(offset)}/${date(offset + n)}`, c);
        fc.pre(wholeUnit(period, c) === undefined);
        const before = previousPeriod(period, 'previous', c);
        expect(before.end).to.equal(period.start);
        expect(before).to.deep.equal(parsePeriod(`${date(offset - n)}/${date(offset)}`, c));
      }),
    );
  });
});
