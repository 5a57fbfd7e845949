import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dataset, day, engineOf, exactRuns, hour, ticketOf, times } from '../support/records.js';
import { kaplanMeier } from './reference-statistics.js';

/** The zones' midnights at this time of the year. */
const zones = { 'Europe/Madrid': 2 * hour, 'America/New_York': -4 * hour } as const;
const start = Date.parse('2025-05-01T00:00Z');
const asOf = Date.parse('2025-06-20T00:00Z');
const channels = ['email', 'chat', 'phone'];

interface Ticket {
  readonly createdAt: number;
  readonly channel: string;
  /** How long it took; of those who got no reply, until it was resolved or the file was taken. */
  readonly time: number;
  readonly answered: boolean;
  readonly resolved: boolean;
}

/** Fifty days of tickets: a few waits that many share, some resolved without a reply, some that still wait. */
const desk: readonly Ticket[] = times(2500, (i) => {
  const createdAt = start + ((i * 7919) % 72_000) * 60_000;
  const wait = i % 5 ? 60_000 * (1 + ((i * i * 31) % 2880)) : (i % 4) * 6 * hour;
  const [answered, resolved] = [i % 7 < 5, i % 7 === 5];
  const ends = (answered || resolved) && createdAt + wait <= asOf;
  const time = ends ? wait : asOf - createdAt;
  return { createdAt, channel: channels[(i * 13) % 3]!, time, answered: answered && ends, resolved: resolved && ends };
});

const recordOf = ({ createdAt, channel, time, answered, resolved }: Ticket, id: number) =>
  ticketOf(id, {
    createdAt,
    channel,
    ...(answered && { firstResponseAt: createdAt + time }),
    ...(resolved && { status: 'resolved', resolvedAt: createdAt + time }),
  });

const records = { asOf, tickets: desk.map(recordOf) };
const local = (instant: number) => new Date(instant).toISOString().slice(0, 10);
const move = fc.record({
  from: fc.integer({ min: 0, max: 49 }),
  days: fc.integer({ min: 1, max: 30 }),
  channel: fc.subarray(channels, { minLength: 1 }),
});

describe('a cohort followed up, in a period that moves', () => {
  for (const [timeZone, offset] of Object.entries(zones)) {
    it(`has the times of the Kaplan-Meier curve of its tickets, wherever it moved from: ${timeZone}`, () => {
      const engine = engineOf(records, { timeZone });
      fc.assert(
        fc.property(move, ({ from, days, channel }) => {
          const [begin, end] = [start + from * day, start + (from + days) * day];
          const inside = desk
            .filter((one) => one.createdAt >= begin - offset && one.createdAt < end - offset)
            .filter((one) => channel.includes(one.channel))
            .map(({ time, answered }) => ({ time, observed: answered }));
          const found = engine.query({
            metric: 'first-response-time',
            population: 'cohort',
            period: `${local(begin)}/${local(end)}`,
            where: { channel },
          });
          expect(found.count).to.equal(inside.length);
          expect(found.observed).to.equal(inside.filter(({ observed }) => observed).length);
          expect(found.median).to.equal(kaplanMeier(inside, 0.5));
          expect(found.p90).to.equal(kaplanMeier(inside, 0.1));
        }),
        exactRuns(40),
      );
    });
  }

  it('sees what an upsert changes', () => {
    const question = { metric: 'first-response-time', population: 'cohort', period: '2025-05' } as const;
    const engine = engineOf(records);
    engine.query(question);
    const late = desk
      .slice(0, 300)
      .map(({ createdAt }, i) => ticketOf(i, { createdAt, firstResponseAt: createdAt + 3 * day }));
    engine.upsert(dataset({ tickets: late }));
    const fresh = engineOf({ ...records, tickets: [...late, ...records.tickets.slice(300)] });
    const { median, p90, observed } = fresh.query(question);
    expect(engine.query(question)).to.include({ median, p90, observed });
  });
});
