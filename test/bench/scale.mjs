/**
 * `npm run bench:scale -- [--size 1000000,10000000] [--databases duckdb,clickhouse]`
 * Tickets of a year are generated inside the database, counted, and shown by a page. See README.md.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildLibrary } from '../databases/build.mjs';
import { options, yearOf } from '../databases/year.mjs';
import { inPage } from './scale-page.mjs';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1000000,10000000,100000000' },
    databases: { type: 'string', default: 'duckdb,clickhouse' },
  },
});

const library = await buildLibrary();

const keys = { channel: 5, priority: 4, team: 6, type: 5 };

const bare = {
  duckdb: `SELECT CAST(opened_at AS DATE) AS day, channel, priority, team, type, count(*) AS n FROM tickets GROUP BY ALL`,
  clickhouse: `SELECT toDate(opened_at) AS d, channel, priority, team, type, count() AS n FROM tickets GROUP BY d, channel, priority, team, type`,
};

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}

/** Processor time so far, of the servers where there are some (Linux tells it in hundredths of a second), in ms. */
function spent({ pids }) {
  if (!pids) return (process.cpuUsage().user + process.cpuUsage().system) / 1000;
  const ticks = (pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
    return Number(fields[13]) + Number(fields[14]);
  };
  return pids.reduce((sum, pid) => sum + ticks(pid) * 10, 0);
}

/** What a query costs, the less of two runs: what else the machine does has little part in it. */
async function costOf(database, sql) {
  const costs = [];
  for (let i = 0; i < 2; i++) {
    const before = spent(database);
    await database.run(sql);
    costs.push(spent(database) - before);
  }
  return Math.min(...costs);
}

async function measure(name, size) {
  const { ms: generated, result: database } = await timed(() => yearOf[name](size));
  try {
    const whole = 'SELECT count(*) AS rows, sum(n) AS n FROM';
    const floor = await costOf(database, `${whole} (${bare[name]}) AS facts`);
    const results = [];
    const times = [];
    for (const query of library.factsQueries({ ...options, dialect: database.dialect })) {
      // The time of the database alone: what becomes of its rows here is no part of it.
      const ms = await costOf(database, `${whole} (${query.sql}) AS facts`);
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
      estimated: library.estimateRows({ ...options, dialect: database.dialect, keys, facts: size, budget: 1e12 }),
      page,
      direct: Number(direct[0].n),
    });
  } finally {
    await database.close();
  }
}

function print(name, size, { generated, floor, counted, times, rows, bytes, packed, estimated, page, direct }) {
  const s = (ms) => `${(ms / 1000).toFixed(2)} s`;
  const mb = (n) => `${(n / 1e6).toFixed(2)} MB`;
  console.log(`\n## ${name}, ${size.toLocaleString('en')} tickets (generated in ${s(generated)})`);
  console.log(
    `processor time: bare GROUP BY of the same columns ${s(floor)}; all ${times.length} queries ${s(counted)}`,
  );
  for (const one of times)
    console.log(
      `  ${one.name.padEnd(42)} ${s(one.ms).padStart(9)} ${(one.ms / floor).toFixed(1).padStart(5)} x  ${one.rows} rows`,
    );
  console.log(`facts: ${rows} rows, ${mb(bytes)}, ${mb(packed)} packed`);
  console.log(`estimateRows: at most ${Math.round(estimated.rows)} rows, about ${mb(estimated.bytes)} packed`);
  const ms = (times) => `${times.first.toFixed(1)} ms for the first filter, ${times.next.toFixed(1)} ms for the next`;
  console.log(`page: loaded in ${s(page.load)}; another filter of ${page.queries} questions with weekly series:`);
  console.log(`  30 days ${ms(page.month)}; the year ${ms(page.year)}; another dimension ${ms(page.other)}`);
  console.log(
    `tickets resolved: page ${page.resolved}, direct SQL ${direct}${page.resolved === direct ? '' : '  NOT EQUAL'}`,
  );
}

for (const size of values.size.split(',').map(Number)) {
  for (const name of values.databases.split(',')) await measure(name, size);
}
process.exit(0);
