import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dataset, day, engineOf, exactRuns, ticketOf } from '../support/records.js';

const start = Date.parse('2025-03-01T00:00Z');
const channels = ['email', 'chat', 'phone'];

interface Ticket {
  readonly repliedAt: number;
  readonly wait: number;
  readonly channel: string;
}

/** Sixty days of replies, in all orders, with waits of a second to six days. */
const desk: readonly Ticket[] = Array.from({ length: 4000 }, (_, i) => ({
  repliedAt: start + ((i * 7919) % 86_400) * 60_000,
  wait: 1000 * (1 + ((i * i * 31) % 518_400)),
  channel: channels[(i * 13) % 3]!,
}));

const records = {
  asOf: '2025-05-15T00:00Z',
  tickets: desk.map(({ repliedAt, wait, channel }, i) =>
    ticketOf(i, { createdAt: repliedAt - wait, firstResponseAt: repliedAt, channel }),
  ),
};

/** The definition of type 7, over all values sorted. */
function quantile(sorted: readonly number[], q: number) {
  const position = (sorted.length - 1) * q;
  const [low, high] = [sorted[Math.floor(position)]!, sorted[Math.ceil(position)]!];
  return low + (high - low) * (position - Math.floor(position));
}

const local = (instant: number) => new Date(instant).toISOString().slice(0, 10);

describe('means and quantiles of a period that moves', () => {
  it('are those of its values sorted, wherever it moved from and whatever was filtered before', () => {
    const engine = engineOf(records);
    const move = fc.record({
      from: fc.integer({ min: 0, max: 55 }),
      days: fc.integer({ min: 1, max: 40 }),
      channel: fc.subarray(channels, { minLength: 1 }),
    });
    fc.assert(
      fc.property(move, ({ from, days, channel }) => {
        const [begin, end] = [start + from * day, start + (from + days) * day];
        const inside = desk.filter(({ repliedAt }) => repliedAt >= begin && repliedAt < end);
        const waits = inside.filter((one) => channel.includes(one.channel)).map(({ wait }) => wait);
        waits.sort((a, b) => a - b);
        const period = `${local(begin)}/${local(end)}`;
        const found = engine.query({ metric: 'first-response-time', period, where: { channel }, compare: 'none' });
        expect(found.count).to.equal(waits.length);
        expect(found.median).to.be.closeTo(quantile(waits, 0.5), 1e-3);
        expect(found.p90).to.be.closeTo(quantile(waits, 0.9), 1e-3);
        expect(found.mean).to.be.closeTo(waits.reduce((sum, wait) => sum + wait, 0) / waits.length, 1e-3);
      }),
      exactRuns(60),
    );
  });

  it('see what an upsert changes', () => {
    const question = { metric: 'first-response-time', period: '2025-03', compare: 'none' } as const;
    const engine = engineOf(records);
    const { median: before } = engine.query(question);
    const slow = desk
      .slice(0, 200)
      .map(({ repliedAt }, i) => ticketOf(i, { createdAt: repliedAt - 30 * day, firstResponseAt: repliedAt }));
    engine.upsert(dataset({ tickets: slow }));
    const { median } = engine.query(question);
    const fresh = engineOf({ ...records, tickets: [...slow, ...records.tickets.slice(200)] });
    expect(median).to.equal(fresh.query(question).median);
    expect(median).to.be.greaterThan(before!);
  });
});
