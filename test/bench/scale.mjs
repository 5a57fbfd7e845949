/**
 * `npm run bench:scale -- [--size 1000000,10000000] [--databases duckdb,clickhouse]`
 * Tickets of a year are generated inside the database, counted, and shown by a page. See README.md.
 */
import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildLibrary } from '../databases/build.mjs';
import { clickhouse } from '../databases/clickhouse.mjs';
import { duckdb } from '../databases/duckdb.mjs';
import { startClickHouse } from '../databases/servers.mjs';
import { inPage } from './scale-page.mjs';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1000000,10000000,100000000' },
    databases: { type: 'string', default: 'duckdb,clickhouse' },
  },
});

const library = await buildLibrary();
const first = Date.parse('2025-01-01T00:00:00Z') / 1000;
const seconds = 365 * 86_400;
const zone = 'Europe/Madrid';

/** 5 x 4 x 6 x 5 = 600 cells a day; four of five tickets answered and resolved, waits over eight orders of e. */
const columns = (n, random, integer) => ({
  opened: `${first} + ${integer(`${n} * ${seconds}.0`)}`,
  channel: 5,
  priority: 4,
  team: 6,
  type: 5,
  wait: integer(`exp(${random(1)} * 8 + 3)`),
  work: integer(`exp(${random(2)} * 8 + 6)`),
});

const options = {
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
  asOf: Date.parse('2025-12-31T23:00:00Z'),
  sla: { p0: { firstResponse: 3_600_000, resolution: 86_400_000 }, p1: { firstResponse: 14_400_000 } },
};

const generators = {
  async duckdb(size) {
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
  },
  async clickhouse(size) {
    const servers = await startClickHouse();
    const database = clickhouse(servers.urls);
    const hash = (salt, modulo) => `(intHash64(i * 8 + ${salt}) % ${modulo})`;
    const { opened, wait, work } = columns(
      `(i / ${size})`,
      (salt) => `(${hash(salt, 1_000_000)} / 1000000)`,
      (sql) => `toInt64(floor(${sql}))`,
    );
    await database.everywhere(
      `CREATE TABLE own (opened_at DateTime, replied_at Nullable(DateTime), solved_at Nullable(DateTime), channel String, priority String, team String, type String, day Date) ENGINE = MergeTree(day, opened_at, 8192)`,
    );
    await database.everywhere(`CREATE TABLE tickets AS own ENGINE = Distributed(kpi, default, own, rand())`);
    for (const [shard, url] of servers.urls.entries()) {
      const step = 5_000_000;
      for (let from = shard; from < size; from += 2 * step) {
        const rows = Math.min(step, Math.ceil((size - from) / 2));
        const sql = `INSERT INTO own SELECT toDateTime(${opened}), if(${hash(3, 5)} > 0, toDateTime(${opened} + ${wait}), NULL), if(${hash(4, 5)} > 0, toDateTime(${opened} + ${work}), NULL),
          concat('c', toString(${hash(5, 5)})), concat('p', toString(${hash(6, 4)})), concat('t', toString(${hash(7, 6)})), concat('y', toString(${hash(8, 5)})), toDate(toDateTime(${opened}))
          FROM (SELECT number * 2 + ${from} AS i FROM system.numbers LIMIT ${rows})`;
        const response = await fetch(url, { method: 'POST', body: sql });
        if (!response.ok) throw new Error(await response.text());
      }
    }
    return { ...database, close: () => servers.stop() };
  },
};

const bare = {
  duckdb: `SELECT CAST(opened_at AS DATE) AS day, channel, priority, team, type, count(*) AS n FROM tickets GROUP BY ALL`,
  clickhouse: `SELECT toDate(opened_at) AS d, channel, priority, team, type, count() AS n FROM tickets GROUP BY d, channel, priority, team, type`,
};

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}

async function measure(name, size) {
  const { ms: generated, result: database } = await timed(() => generators[name](size));
  try {
    const plain = [];
    for (let i = 0; i < 2; i++) plain.push((await timed(() => database.run(bare[name]))).ms);
    const floor = Math.min(...plain);
    const results = [];
    const times = [];
    for (const query of library.factsQueries({ ...options, dialect: database.dialect })) {
      // The time of the database alone: what becomes of its rows here is no part of it.
      const { ms } = await timed(() =>
        database.run(`SELECT count(*) AS rows, sum(n) AS n FROM (${query.sql}) AS facts`),
      );
      const rows = await database.run(query.sql);
      results.push({ query, rows });
      times.push({ name: query.name, ms, rows: rows.length });
    }
    const file = library.factsFile(results);
    const text = JSON.stringify(file);
    const path = join(mkdtempSync(join(tmpdir(), 'kpi-scale-')), 'facts.json');
    writeFileSync(path, text);
    const counted = times.reduce((sum, { ms }) => sum + ms, 0);
    const page = await inPage(path);
    const direct = await database.run(
      'SELECT count(*) AS n FROM tickets WHERE solved_at < ' +
        (name === 'duckdb' ? `TIMESTAMP '2025-12-31 23:00:00'` : `toDateTime(${options.asOf / 1000})`),
    );
    print(name, size, {
      generated,
      floor,
      counted,
      times,
      rows: times.reduce((n, { rows }) => n + rows, 0),
      bytes: text.length,
      packed: gzipSync(text).length,
      page,
      direct: Number(direct[0].n),
    });
  } finally {
    await database.close();
  }
}

function print(name, size, { generated, floor, counted, times, rows, bytes, packed, page, direct }) {
  const s = (ms) => `${(ms / 1000).toFixed(2)} s`;
  const mb = (n) => `${(n / 1e6).toFixed(2)} MB`;
  console.log(`\n## ${name}, ${size.toLocaleString('en')} tickets (generated in ${s(generated)})`);
  console.log(`bare GROUP BY of the same columns ${s(floor)}; all ${times.length} queries ${s(counted)}`);
  for (const one of times)
    console.log(
      `  ${one.name.padEnd(42)} ${s(one.ms).padStart(9)} ${(one.ms / floor).toFixed(1).padStart(5)} x  ${one.rows} rows`,
    );
  console.log(`facts: ${rows} rows, ${mb(bytes)}, ${mb(packed)} packed`);
  console.log(
    `page: loaded in ${s(page.load)}, refilter of ${page.queries} questions ${page.refilter.toFixed(1)} ms (30 days), ${page.refilterYear.toFixed(1)} ms (year)`,
  );
  console.log(
    `tickets resolved: page ${page.resolved}, direct SQL ${direct}${page.resolved === direct ? '' : '  NOT EQUAL'}`,
  );
}

for (const size of values.size.split(',').map(Number)) {
  for (const name of values.databases.split(',')) await measure(name, size);
}
process.exit(0);
