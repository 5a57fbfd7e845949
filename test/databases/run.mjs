/**
 * npm run test:databases: installs PostgreSQL and ClickHouse where it may, starts them, runs the tests of this folder in
 * all three databases, and stops them. Where they cannot be had it says so, and their tests count as skipped.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { clickhouseServer, postgresFolder, startClickHouse, startPostgres } from './servers.mjs';

const wanted = [
  { has: postgresFolder, packages: ['postgresql'] },
  { has: clickhouseServer, packages: ['clickhouse-server', 'clickhouse-client'] },
];

/** Debian's packages, for whoever may install them. */
function install() {
  const missing = wanted.filter(({ has }) => !has()).flatMap(({ packages }) => packages);
  if (missing.length === 0 || process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { stdio: 'ignore', env });
}

/** Starts a server; without one the reason is what is skipped by. */
async function start(has, begin, name) {
  if (!has()) return { why: `${name} is not installed and cannot be` };
  try {
    return { server: await begin() };
  } catch (error) {
    return { why: `${name} does not start: ${error.message}` };
  }
}

/** Runs `work` with the servers that can be had, then stops them. */
export async function withServers(work) {
  install();
  const postgres = await start(postgresFolder, startPostgres, 'PostgreSQL');
  const clickhouse = await start(clickhouseServer, startClickHouse, 'ClickHouse');
  for (const { why } of [postgres, clickhouse]) if (why) console.log(`skipped: ${why}`);
  process.env.KPI_DATABASES = JSON.stringify({
    ...(postgres.server && { postgres: { psql: postgres.server.psql, connection: postgres.server.connection } }),
    ...(clickhouse.server && { clickhouse: clickhouse.server.urls }),
    whyNoPostgres: postgres.why,
    whyNoClickHouse: clickhouse.why,
  });
  try {
    return await work();
  } finally {
    delete process.env.KPI_DATABASES;
    await Promise.all([postgres, clickhouse].map(({ server }) => server?.stop()));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { runNodeTests } = await import('../tools/node-tests.mjs');
  const { passed, failed, skipped } = await withServers(() => runNodeTests(['test/databases']));
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  process.exit(failed ? 1 : 0);
}
