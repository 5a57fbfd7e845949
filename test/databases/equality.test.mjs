/**
 * The same desk through the engine and through a database: equal where exact is promised, within the accuracy for
 * quantiles. DuckDB always; PostgreSQL and two shards of ClickHouse where `npm run test:databases` has started them.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { buildLibrary } from './build.mjs';
import { counted, openFile } from './count.mjs';
import { databases } from './databases.mjs';
import { datasetOf, randomDesk } from './desk.mjs';
import { compare, variants } from './equality.mjs';
import { mappingOf, tablesOf } from './tables.mjs';

const slices = ['channel', 'priority', 'agent', 'team', 'type', 'source', 'status'];
const sla = {
  high: { firstResponse: 3_600_000, resolution: 86_400_000 },
  unknown: { firstResponse: 10_000_000 },
  '*': { firstResponse: 7_200_000, resolution: 259_200_000 },
};
const accuracy = 0.01;
/** Spring forward, fall back, and a stretch without a change that begins a month. */
const spans = [
  { from: '2025-02-10', to: '2025-04-21', period: '2025-03-17/2025-04-14' },
  { from: '2025-09-08', to: '2025-11-10', period: '2025-10-13/2025-11-09' },
  { from: '2025-05-01', to: '2025-07-01', period: '2025-06' },
];

const library = await buildLibrary();
const runs = Number(process.env.FUZZ_RUNS || 0) > 100 ? 12 : 2;

/** The two engines over one random desk. */
async function engines(database, { seed, zone, grain, span, size = 300 }) {
  const start = Date.parse(`${span.from}T00:00:00Z`);
  const end = Date.parse(`${span.to}T00:00:00Z`);
  const desk = randomDesk({ seed, size, from: start - 15 * 86_400_000, to: end + 3 * 86_400_000 });
  const tables = tablesOf(desk);
  await database.fill(tables);
  const spread = [...slices.map((slice) => [slice]), ['channel', 'priority']];
  const options = { tables: mappingOf(tables), dimensions: slices, spread, zone, grain, sla, accuracy };
  const file = await counted(library, database, { ...options, period: span, asOf: end - 86_400_000 + 12_345_678 });
  const [{ asOf }] = file.tables;
  return {
    file,
    plain: library.createEngine(datasetOf(desk, asOf), { timeZone: zone, sla }),
    counts: openFile(library, file, { timeZone: zone, sla }),
  };
}

const slicesOf = (metric) => Object.values(library.metrics).find(({ id }) => id === metric).slices;

for (const { name, open, skip } of databases) {
  describe(`facts counted in ${name}`, { skip }, () => {
    let database;
    before(async () => (database = await open()));
    after(() => database?.close());

    for (const zone of ['Europe/Madrid', 'Europe/Bucharest']) {
      it(`answer as the tickets do, in all, by week and by every slice (${zone})`, async () => {
        const desks = fc.record({
          seed: fc.integer({ min: 1, max: 1e9 }),
          span: fc.constantFrom(...spans),
          grain: fc.constantFrom('day', 'hour'),
        });
        await fc.assert(
          fc.asyncProperty(desks, async ({ seed, span, grain }) => {
            const { plain, counts } = await engines(database, { seed, zone, grain, span });
            for (const variant of variants) {
              const query = { ...variant, period: span.period };
              compare(plain, counts, { ...query, interval: 'week' }, accuracy);
              for (const by of slicesOf(variant.metric).filter((slice) => slices.includes(slice))) {
                compare(plain, counts, { ...query, by, compare: 'none' }, accuracy);
              }
            }
          }),
          { numRuns: runs, seed: 20_250_331, includeErrorInReport: true },
        );
      });
    }

    it('answer under two filters at once, and through the median and p90', async () => {
      const { plain, counts } = await engines(database, {
        seed: 7,
        zone: 'Europe/Madrid',
        grain: 'day',
        span: spans[0],
      });
      for (const statistic of ['median', 'p90']) {
        for (const metric of ['first-response-time', 'resolution-time', 'close-time']) {
          const where = { channel: ['chat', 'email'], priority: ['high', 'low', 'unknown'] };
          compare(plain, counts, { metric, statistic, where, period: spans[0].period }, accuracy);
        }
      }
    });

    it('count the latest of several rows with one id, as the tickets do', async () => {
      const [start, end] = [Date.parse('2025-05-01T00:00:00Z'), Date.parse('2025-07-01T00:00:00Z')];
      const desk = randomDesk({ seed: 11, size: 300, from: start, to: end });
      const older = randomDesk({ seed: 12, size: 300, from: start, to: end }).tickets;
      const changed = desk.tickets.map((ticket) => ({ ...ticket, updatedAt: ticket.createdAt + 3_600_000 }));
      const before = changed.filter((_, i) => i % 3 > 0);
      const repeated = before.map(({ id, updatedAt }, i) => ({
        ...older[i],
        id: ` ${id}`,
        updatedAt: i % 2 ? null : updatedAt - 60_000 * (i + 1),
      }));
      const all = { ...desk, tickets: [...repeated, ...changed] };
      const tables = tablesOf(all);
      await database.fill(tables);
      const period = { from: '2025-05-01', to: '2025-07-01' };
      const settings = { dimensions: ['channel', 'priority'], zone: 'UTC', grain: 'day', sla, period };
      const file = await counted(library, database, { ...settings, tables: mappingOf(tables), asOf: end });
      const plain = library.createEngine(datasetOf(all, file.tables[0].asOf), { timeZone: 'UTC', sla });
      const counts = openFile(library, file, { timeZone: 'UTC', sla });
      for (const metric of ['ticket-volume', 'backlog', 'resolutions', 'csat', 'first-response-sla'])
        compare(plain, counts, { metric, by: 'channel', period: '2025-06' }, accuracy);
    });

    it('fall into days of 23 and 25 hours as the calendar has them', async () => {
      for (const [span, day] of [
        [spans[0], '2025-03-30'],
        [spans[1], '2025-10-26'],
      ]) {
        const { plain, counts } = await engines(database, {
          seed: 3,
          zone: 'Europe/Madrid',
          grain: 'hour',
          span,
          size: 3000,
        });
        const query = { metric: 'ticket-volume', period: day, interval: 'hour' };
        const points = (engine) => engine.query(query).series.map(({ value }) => value);
        assert.deepEqual(points(counts), points(plain));
        assert.equal(points(counts).length, day === '2025-03-30' ? 23 : 25);
        assert.deepEqual(
          counts.heatmap({ metric: 'ticket-volume', period: day }),
          plain.heatmap({ metric: 'ticket-volume', period: day }),
        );
      }
    });
  });
}
