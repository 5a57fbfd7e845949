/**
 * Tickets of a year, generated inside a database: 5 channels x 4 priorities x 6 teams x 5 types = 600 cells a day; four
 * of five tickets answered and resolved, waits over eight orders of e.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
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

/** Tickets are made in parts of so many: what was made stays when the rest is not. */
const step = 5_000_000;

/** @param keep folder in which the tickets stay; those of an earlier run are used and completed */
async function inDuckdb(size, { keep } = {}) {
  const database = await duckdb(keep && `${folderOf(keep, 'duckdb', size)}/year.duckdb`);
  const hash = (salt, modulo) => `(hash(i * 8 + ${salt}) % ${modulo})`;
  const { opened, wait, work } = columns(
    `(i / ${size}.0)`,
    (salt) => `(${hash(salt, 1_000_000)} / 1000000.0)`,
    (sql) => `CAST(floor(${sql}) AS BIGINT)`,
  );
  const at = (sql) => `make_timestamp((${sql}) * 1000000)`;
  await database.run(
    `CREATE TABLE IF NOT EXISTS tickets (opened_at TIMESTAMP, replied_at TIMESTAMP, solved_at TIMESTAMP, channel VARCHAR, priority VARCHAR, team VARCHAR, type VARCHAR)`,
  );
  const [{ n }] = await database.run('SELECT count(*) AS n FROM tickets');
  for (let from = Number(n); from < size; from += step) {
    await database.run(
      `INSERT INTO tickets SELECT ${at(opened)}, CASE WHEN ${hash(3, 5)} > 0 THEN ${at(`${opened} + ${wait}`)} END,
         CASE WHEN ${hash(4, 5)} > 0 THEN ${at(`${opened} + ${work}`)} END, 'c' || ${hash(5, 5)}, 'p' || ${hash(6, 4)},
         't' || ${hash(7, 6)}, 'y' || ${hash(8, 5)} FROM range(${from}, ${Math.min(from + step, size)}) AS numbers(i)`,
    );
  }
  return database;
}

const folderOf = (keep, name, size) => {
  const folder = join(keep, `${name}-${size}`);
  mkdirSync(folder, { recursive: true });
  return folder;
};

/** @param urls of servers that run already; others are started, and stopped again. @param keep as above */
async function inClickHouse(size, { urls, keep } = {}) {
  const servers = urls
    ? { urls, stop: async () => {} }
    : await startClickHouse(keep && folderOf(keep, 'clickhouse', size));
  const database = clickhouse(servers.urls);
  const hash = (salt, modulo) => `(intHash64(i * 8 + ${salt}) % ${modulo})`;
  const { opened, wait, work } = columns(
    `(i / ${size})`,
    (salt) => `(${hash(salt, 1_000_000)} / 1000000)`,
    (sql) => `toInt64(floor(${sql}))`,
  );
  const key = (letter, salt, modulo) => `concat('${letter}', toString(${hash(salt, modulo)}))`;
  await database.everywhere(shardTable);
  await database.everywhere(
    `CREATE TABLE IF NOT EXISTS tickets AS own ENGINE = Distributed(kpi, default, own, rand())`,
  );
  const shards = servers.urls.length;
  for (const [shard, url] of servers.urls.entries()) {
    const all = Math.ceil((size - shard) / shards);
    for (let from = await madeOn(url, all); from < all; from += step) {
      await post(
        url,
        `INSERT INTO own SELECT toDateTime(${opened}), if(${hash(3, 5)} > 0, toDateTime(${opened} + ${wait}), NULL), if(${hash(4, 5)} > 0, toDateTime(${opened} + ${work}), NULL),
          ${key('c', 5, 5)}, ${key('p', 6, 4)}, ${key('t', 7, 6)}, ${key('y', 8, 5)}
          FROM (SELECT (number + ${from}) * ${shards} + ${shard} AS i FROM system.numbers LIMIT ${Math.min(step, all - from)})`,
      );
    }
  }
  return { ...database, pids: servers.pids, close: () => servers.stop() };
}

const shardTable = `CREATE TABLE IF NOT EXISTS own (opened_at DateTime, replied_at Nullable(DateTime),
  solved_at Nullable(DateTime), channel String, priority String, team String, type String)
  ENGINE = MergeTree PARTITION BY toYYYYMM(opened_at) ORDER BY opened_at`;

async function post(url, sql) {
  const response = await fetch(url, { method: 'POST', body: sql });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** How many rows a shard has of an earlier run: whole parts, or none where an insert was broken off. */
async function madeOn(url, all) {
  const there = Number(await post(url, 'SELECT count() FROM own'));
  if (there === all || there % step === 0) return there;
  await post(url, 'DROP TABLE own');
  await post(url, shardTable);
  return 0;
}

/** A database with so many tickets, by the name of its dialect. */
export const yearOf = { duckdb: inDuckdb, clickhouse: inClickHouse };

/** The same rows with instants as epoch seconds, whatever the database. */
export function plainRows(dialect) {
  const at = (name) => (dialect === 'duckdb' ? `CAST(epoch(${name}) AS BIGINT)` : `toUnixTimestamp(${name})`);
  const instants = ['opened_at', 'replied_at', 'solved_at'].map((name) => `${at(name)} AS ${name}`);
  return `SELECT ${instants.join(', ')}, channel, priority, team, type FROM tickets`;
}
