import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createEngine } from '../../src/engine/index.js';
import { fullDesk } from '../facts/dirty-desk.js';
import { at, day, engineOf, fuzzRuns, ticketOf, times } from '../support/records.js';

const createdAt = (...instants: string[]) => ({ tickets: instants.map((createdAt, i) => ticketOf(i, { createdAt })) });

describe('the heat map of arrivals', () => {
  it('has Monday first and the hours of the zone', () => {
    // Sunday 23:30 UTC is Monday 00:30 in Madrid.
    const engine = engineOf(createdAt('2025-03-09T23:30Z', '2025-03-16T22:30Z'), { timeZone: 'Europe/Madrid' });
    const { cells, total, peak } = engine.heatmap({ metric: 'ticket-volume', period: '2025-03' });
    expect(cells).to.have.length(7);
    for (const row of cells) expect(row).to.have.length(24);
    expect([cells[0]![0], cells[6]![23], total]).to.deep.equal([1, 1, 2]);
    expect(peak).to.deep.equal({ weekday: 1, hour: 0, count: 1 });
  });

  it('adds up to the volume', () => {
    fc.assert(
      fc.property(fullDesk('2025-10'), fc.constantFrom('Europe/Madrid', 'Europe/Bucharest'), (data, timeZone) => {
        const engine = createEngine(data, { timeZone });
        const { cells, total } = engine.heatmap({ metric: 'ticket-volume', period: '2025-10' });
        const sum = cells.flat().reduce<number>((n, cell) => n + (cell ?? 0), 0);
        expect([sum, total]).to.deep.equal(
          times(2, () => engine.query({ metric: 'ticket-volume', period: '2025-10' }).value),
        );
      }),
      fuzzRuns(20),
    );
  });

  it('shows no zero for hours that the period does not hold', () => {
    const { cells } = engineOf({}).heatmap({ metric: 'ticket-volume', period: '2025-03-10' });
    expect(cells[0]!.every((cell) => cell === 0)).to.equal(true);
    expect(
      cells
        .slice(1)
        .flat()
        .every((cell) => cell === undefined),
    ).to.equal(true);
  });
});

describe('the heat map of two weeks and a day', () => {
  for (const [what, period] of [
    ['an hour is skipped', '2025-03-22/2025-04-06'],
    ['an hour comes twice', '2025-10-18/2025-11-02'],
  ] as const) {
    it(`has a zero for every hour of the week, also where ${what}`, () => {
      const engine = engineOf({ asOf: '2025-12-01T00:00Z', tickets: [] }, { timeZone: 'Europe/Madrid' });
      const { cells } = engine.heatmap({ metric: 'ticket-volume', period });
      expect(cells.flat().filter((cell) => cell === 0)).to.have.length(168);
    });
  }
});

describe('the same weekday', () => {
  it('is the mean of the four weeks before', () => {
    const monday = at('2025-03-31T12:00Z');
    const counts = [5, 4, 0, 2, 6];
    const tickets = counts.flatMap((n, week) =>
      times(n, (i) => ticketOf(`${week} ${i}`, { createdAt: monday - week * 7 * day })),
    );
    const { days } = engineOf({ tickets }).sameWeekday({ period: '2025-03-31' });
    expect(days.map(({ value, expected }) => [value, expected])).to.deep.equal([[5, 3]]);
  });

  it('counts local days over a clock change', () => {
    // 00:30 in Madrid on Mondays before and after the change of 30 March.
    const tickets = ['2025-03-16T23:30Z', '2025-03-23T23:30Z', '2025-03-30T22:30Z'].map((createdAt, i) =>
      ticketOf(i, { createdAt }),
    );
    const { days } = engineOf({ tickets }, { timeZone: 'Europe/Madrid' }).sameWeekday({ period: '2025-03-31' });
    expect(days.map(({ value, expected }) => [value, expected])).to.deep.equal([[1, 0.5]]);
  });
});
