/**
 * Tickets of a year, generated inside a database: 5 channels x 4 priorities x 6 teams x 5 types = 600 cells a day; four
 * of five tickets answered and resolved, waits over eight orders of e.
 */
import { clickhouse } from './clickhouse.mjs';
import { duckdb } from './duckdb.mjs';
import { startClickHouse } from './servers.mjs';

const first = Date.parse('2025-01-01T00:00:00Z') / 1000;
const seconds = 365 * 86_400;

const columns = (n, random, integer) => ({
  opened: `${first} + ${integer(`${n} * ${seconds}.0`)}`,
  wait: integer(`exp(${random(1)} * 8 + 3)`),
  work: integer(`exp(${random(2)} * 8 + 6)`),
});

const asOf = Date.parse('2025-12-31T23:00:00Z');
export const sla = { p0: { firstResponse: 3_600_000, resolution: 86_400_000 }, p1: { firstResponse: 14_400_000 } };
export const zone = 'Europe/Madrid';

export const options = {
  tables: {
    tickets: {
      from: 'tickets',
      createdAt: 'opened_at',
      firstResponseAt: 'replied_at',
      resolvedAt: 'solved_at',
      channel: 'channel',
      priority: 'priority',
      team: 'team',
      type: 'type',
    },
  },
  dimensions: ['channel', 'priority', 'team', 'type'],
  spread: ['channel'],
  grain: 'day',
  zone,
  period: { from: '2025-01-01', to: '2026-01-01' },
  asOf,
  sla,
};

async function inDuckdb(size) {
  const database = await duckdb();
  const hash = (salt, modulo) => `(hash(i * 8 + ${salt}) % ${modulo})`;
  const { opened, wait, work } = columns(
    `(i / ${size}.0)`,
    (salt) => `(${hash(salt, 1_000_000)} / 1000000.0)`,
    (sql) => `CAST(floor(${sql}) AS BIGINT)`,
  );
  const at = (sql) => `make_timestamp((${sql}) * 1000000)`;
  await database.run(
    `CREATE TABLE tickets AS SELECT ${at(opened)} AS opened_at, CASE WHEN ${hash(3, 5)} > 0 THEN ${at(`${opened} + ${wait}`)} END AS replied_at,
       CASE WHEN ${hash(4, 5)} > 0 THEN ${at(`${opened} + ${work}`)} END AS solved_at, 'c' || ${hash(5, 5)} AS channel, 'p' || ${hash(6, 4)} AS priority,
       't' || ${hash(7, 6)} AS team, 'y' || ${hash(8, 5)} AS type FROM range(${size}) AS numbers(i)`,
  );
  return database;
}

const step = 5_000_000;

/** @param urls of servers that run already; others are started, and stopped again. */
async function inClickHouse(size, urls) {
  const servers = urls ? { urls, stop: async () => {} } : await startClickHouse();
  const database = clickhouse(servers.urls);
  const hash = (salt, modulo) => `(intHash64(i * 8 + ${salt}) % ${modulo})`;
  const { opened, wait, work } = columns(
    `(i / ${size})`,
    (salt) => `(${hash(salt, 1_000_000)} / 1000000)`,
    (sql) => `toInt64(floor(${sql}))`,
  );
  const key = (letter, salt, modulo) => `concat('${letter}', toString(${hash(salt, modulo)}))`;
  await database.everywhere(
    `CREATE TABLE own (opened_at DateTime, replied_at Nullable(DateTime), solved_at Nullable(DateTime), channel String, priority String, team String, type String, day Date) ENGINE = MergeTree(day, opened_at, 8192)`,
  );
  await database.everywhere(`CREATE TABLE tickets AS own ENGINE = Distributed(kpi, default, own, rand())`);
  for (const [shard, url] of servers.urls.entries()) {
    for (let from = shard; from < size; from += 2 * step) {
      const rows = Math.min(step, Math.ceil((size - from) / 2));
      const sql = `INSERT INTO own SELECT toDateTime(${opened}), if(${hash(3, 5)} > 0, toDateTime(${opened} + ${wait}), NULL), if(${hash(4, 5)} > 0, toDateTime(${opened} + ${work}), NULL),
          ${key('c', 5, 5)}, ${key('p', 6, 4)}, ${key('t', 7, 6)}, ${key('y', 8, 5)}, toDate(toDateTime(${opened}))
          FROM (SELECT number * 2 + ${from} AS i FROM system.numbers LIMIT ${rows})`;
      const response = await fetch(url, { method: 'POST', body: sql });
      if (!response.ok) throw new Error(await response.text());
    }
  }
  return { ...database, pids: servers.pids, close: () => servers.stop() };
}

/** A database with so many tickets, by the name of its dialect. */
export const yearOf = { duckdb: inDuckdb, clickhouse: inClickHouse };

/** The same rows with instants as epoch seconds, whatever the database. */
export function plainRows(dialect) {
  const at = (name) => (dialect === 'duckdb' ? `CAST(epoch(${name}) AS BIGINT)` : `toUnixTimestamp(${name})`);
  const instants = ['opened_at', 'replied_at', 'solved_at'].map((name) => `${at(name)} AS ${name}`);
  return `SELECT ${instants.join(', ')}, channel, priority, team, type FROM tickets`;
}
