import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dataset, day, engineOf, exactRuns, hour, ticketOf, times } from '../support/records.js';
import { quantile } from './reference-statistics.js';

const zones = { 'Europe/Madrid': 2 * hour, 'America/New_York': -4 * hour } as const;
const start = Date.parse('2025-05-01T00:00Z');
const asOf = Date.parse('2025-07-01T00:00Z');
const channels = ['email', 'chat', 'phone'];
const edges = [1, 3, 7, 30].map((days) => days * day);

interface Ticket {
  readonly createdAt: number;
  readonly channel: string;
  /** Each time that it was open, in order; without an end while it is. */
  readonly stays: readonly (readonly [from: number, to: number | undefined])[];
}

/** Sixty days of tickets in any order: some never resolved, some resolved at once, some opened again. */
const desk: readonly Ticket[] = times(1200, (i) => {
  const createdAt = start + ((i * 7919) % 80_000) * 60_000;
  const resolvedAt = createdAt + ((i * i * 37) % 20_000) * 60_000;
  const reopenedAt = resolvedAt + ((i * 11) % 5000) * 60_000;
  const stays =
    i % 4 === 0
      ? ([[createdAt, undefined]] as const)
      : i % 4 === 1 && reopenedAt < asOf
        ? ([
            [createdAt, resolvedAt],
            [reopenedAt, undefined],
          ] as const)
        : ([[createdAt, resolvedAt]] as const);
  return { createdAt, channel: channels[(i * 13) % 3]!, stays };
});

const changesOf = ({ stays }: Ticket, ticket: number) =>
  stays.flatMap(([from, to], i) => [
    ...(i > 0 ? [{ ticket, at: from, status: 'open' }] : []),
    ...(to === undefined ? [] : [{ ticket, at: to, status: 'resolved' }]),
  ]);

const records = {
  asOf,
  tickets: desk.map(({ createdAt, channel }, i) => ticketOf(i, { createdAt, channel })),
  statusChanges: desk.flatMap(changesOf).filter(({ at }) => at < asOf),
};

const local = (instant: number) => new Date(instant).toISOString().slice(0, 10);
const isOpen = ({ stays }: Ticket, at: number) =>
  stays.some(([from, to]) => from < at && (to === undefined || to >= at));

describe('the ages of what is open, at an instant that moves', () => {
  for (const [timeZone, offset] of Object.entries(zones)) {
    it(`are those of the tickets that are open then, wherever it moved from: ${timeZone}`, () => {
      const engine = engineOf(records, { timeZone });
      const move = fc.record({
        days: fc.integer({ min: 1, max: 63 }),
        channel: fc.subarray(channels, { minLength: 1 }),
        statistic: fc.constantFrom('median', 'p90'),
      });
      fc.assert(
        fc.property(move, ({ days, channel, statistic }) => {
          const end = start + days * day;
          const at = Math.min(end - offset, asOf);
          const ages = desk
            .filter((one) => channel.includes(one.channel) && isOpen(one, at))
            .map(({ createdAt }) => at - createdAt);
          const found = engine.query({
            metric: 'backlog-age',
            period: `2025-05-01/${local(end)}`,
            where: { channel },
            statistic,
          } as const);
          expect(found.count).to.equal(ages.length);
          expect(found.median).to.equal(quantile(ages, 0.5));
          expect(found.p90).to.equal(quantile(ages, 0.9));
          if (ages.length)
            expect(found.mean).to.be.closeTo(ages.reduce((sum, age) => sum + age, 0) / ages.length, 1e-3);
          expect(found.bands?.map(({ count }) => count)).to.deep.equal(
            [...edges, Infinity].map((to, i) => ages.filter((age) => age > (edges[i - 1] ?? 0) && age <= to).length),
          );
        }),
        exactRuns(40),
      );
    });
  }

  it('see what an upsert changes', () => {
    const question = { metric: 'backlog-age', period: '2025-06', statistic: 'median' } as const;
    const engine = engineOf(records);
    engine.query(question);
    const statusChanges = times(100, (i) => ({ ticket: i * 4, at: asOf - 20 * day, status: 'resolved' }));
    engine.upsert(dataset({ statusChanges }));
    const fresh = engineOf({ ...records, statusChanges: [...records.statusChanges, ...statusChanges] });
    const { count, median } = fresh.query(question);
    expect(engine.query(question)).to.include({ count, median });
  });
});
