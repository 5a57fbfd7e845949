/**
 * `npm run bench:scale -- [--tickets 1000000,10000000] [--databases duckdb,clickhouse] [--keep folder] [--runs 2]`
 * Tickets of a year are generated inside the database, counted, compared with what SQL counts directly, and shown by a
 * page. With `--keep` the tickets and the facts stay in a folder: the next run uses them. See README.md.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildLibrary } from '../databases/build.mjs';
import { openFile } from '../databases/count.mjs';
import { compareWithSql } from '../databases/direct.mjs';
import { options, sla, yearOf, zone } from '../databases/year.mjs';
import { inPage } from './scale-page.mjs';

const { values } = parseArgs({
  options: {
    tickets: { type: 'string', default: '1000000,10000000,100000000' },
    databases: { type: 'string', default: 'duckdb,clickhouse' },
    keep: { type: 'string' },
    runs: { type: 'string', default: '2' },
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

/** What a query costs, the least of its runs: what else the machine does has little part in it. */
async function costOf(database, sql) {
  const costs = [];
  for (let i = 0; i < Number(values.runs); i++) {
    const before = spent(database);
    await database.run(sql);
    costs.push(spent(database) - before);
  }
  return Math.min(...costs);
}

const s = (ms) => `${(ms / 1000).toFixed(2)} s`;
const mb = (n) => `${(n / 1e6).toFixed(2)} MB`;
const whole = 'SELECT count(*) AS rows, sum(n) AS n FROM';

/** The time of the database alone, query by query: what becomes of the rows here is no part of it. */
async function costs(database, name, queries) {
  const floor = await costOf(database, `${whole} (${bare[name]}) AS facts`);
  console.log(`processor time: bare GROUP BY of the same columns ${s(floor)}`);
  let all = 0;
  for (const query of queries) {
    const ms = await costOf(database, `${whole} (${query.sql}) AS facts`);
    all += ms;
    console.log(`  ${query.name.padEnd(48)} ${s(ms).padStart(9)} ${(ms / floor).toFixed(2).padStart(6)} x`);
  }
  console.log(`  all ${queries.length} queries ${s(all)}`);
}

/** The facts, packed as they come, and the most memory that took. */
async function counted(database, queries) {
  let most = 0;
  let rows = 0;
  const run = async function* (sql) {
    for await (const some of await database.stream(sql)) {
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      most = Math.max(most, heapUsed + arrayBuffers);
      rows += some.length;
      yield some;
    }
  };
  const file = await library.countFacts(queries, run);
  return { file, rows, most };
}

async function measure(name, size) {
  const { ms: generated, result: database } = await timed(() => yearOf[name](size, values));
  console.log(`\n## ${name}, ${size.toLocaleString('en')} tickets (generated in ${s(generated)})`);
  try {
    const queries = library.factsQueries({ ...options, dialect: database.dialect });
    await costs(database, name, queries);
    const { file, rows, most } = await counted(database, queries);
    const text = JSON.stringify(file);
    const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'kpi-scale-'));
    const path = join(folder, `facts-${name}-${size}.json`);
    writeFileSync(path, text);
    console.log(`facts: ${rows} rows, ${mb(text.length)}, ${mb(gzipSync(text).length)} packed; memory ${mb(most)}`);
    const estimated = library.estimateRows({ ...options, dialect: name, keys, facts: size, budget: 1e12 });
    console.log(`estimateRows: at most ${Math.round(estimated.rows)} rows, about ${mb(estimated.bytes)} packed`);
    printPage(await inPage(path));
    const { equal, wrong } = await compareWithSql(database, openFile(library, file, { timeZone: zone, sla }));
    console.log(`figures of the engine that SQL counts too: ${equal} equal, ${wrong.length} not`);
    for (const one of wrong) console.log(`  NOT EQUAL ${one}`);
    if (wrong.length) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

function printPage(page) {
  const ms = (times) => `${times.first.toFixed(1)} ms for the first filter, ${times.next.toFixed(1)} ms for the next`;
  console.log(`page: loaded in ${s(page.load)}; another filter of ${page.queries} questions with weekly series:`);
  console.log(`  30 days ${ms(page.month)}; the year ${ms(page.year)}; another dimension ${ms(page.other)}`);
}

for (const size of values.tickets.split(',').map(Number)) {
  for (const name of values.databases.split(',')) await measure(name, size);
}
process.exit();
