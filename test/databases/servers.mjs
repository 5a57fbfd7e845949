/** Starts PostgreSQL and two shards of ClickHouse on loopback, each with temporary folders of its own, and stops them. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverConfig, usersConfig } from './clickhouse-config.mjs';

const isRoot = process.getuid?.() === 0;

/** A port that nobody listens on. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const folderOf = (name) => {
  const folder = mkdtempSync(join(tmpdir(), `kpi-${name}-`));
  chmodSync(folder, 0o777);
  return folder;
};

const find = (name, folders) =>
  [...folders, ...(process.env.PATH ?? '').split(':')]
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

export const clickhouseServer = () => find('clickhouse-server', ['/usr/sbin', '/usr/bin', '/usr/local/bin']);

export function postgresFolder() {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => `${root}/${version}/bin`).find((bin) => existsSync(`${bin}/initdb`));
}

/** Waits until `isReady` says so; a server that ends before that says why in its log. */
async function ready(child, isReady, what) {
  for (let tries = 0; tries < 150; tries++) {
    if (child.exitCode !== null) throw new Error(`${what} ended with code ${child.exitCode}`);
    if (await isReady().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${what} did not answer within 30 s`);
}

/** Ends a process that was started here, and waits for it. */
const end = (child, signal = 'SIGTERM') =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill(signal);
  });

/** @param keep folder in which the shards have what they hold, also after they were stopped; else it is removed then */
export async function startClickHouse(keep) {
  const binary = clickhouseServer();
  const shards = [];
  for (let i = 0; i < 2; i++)
    shards.push({
      folder: keep ? join(keep, `shard-${i}`) : folderOf('clickhouse'),
      tcp: await freePort(),
      http: await freePort(),
      interserver: await freePort(),
    });
  const tcp = shards.map((shard) => shard.tcp);
  for (const shard of shards) {
    for (const name of ['data', 'tmp']) mkdirSync(join(shard.folder, name), { recursive: true });
    writeFileSync(join(shard.folder, 'config.xml'), serverConfig({ ...shard, shards: tcp }));
    writeFileSync(join(shard.folder, 'users.xml'), usersConfig('only-reads'));
    shard.child = spawn(binary, [`--config-file=${shard.folder}/config.xml`], { stdio: 'ignore', cwd: shard.folder });
    const url = `http://127.0.0.1:${shard.http}/`;
    await ready(shard.child, async () => (await fetch(url)).ok, 'ClickHouse');
  }
  return {
    urls: shards.map(({ http }) => `http://127.0.0.1:${http}/`),
    pids: shards.map(({ child }) => child.pid),
    async stop() {
      await Promise.all(shards.map(({ child }) => end(child)));
      if (!keep) for (const { folder } of shards) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function startPostgres() {
  const bin = postgresFolder();
  const folder = folderOf('postgres');
  const port = await freePort();
  const as = (command, args) => (isRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]);
  const init = spawnSync(
    ...as(`${bin}/initdb`, ['-D', `${folder}/data`, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C']),
    { encoding: 'utf8', cwd: folder },
  );
  if (init.status !== 0) throw new Error(init.stderr);
  const options = ['-D', `${folder}/data`, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off'];
  const child = spawn(...as(`${bin}/postgres`, options), { stdio: 'ignore', cwd: folder });
  const connection = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-X', '-q'];
  await ready(
    child,
    async () => spawnSync(`${bin}/psql`, [...connection, '-c', 'SELECT 1']).status === 0,
    'PostgreSQL',
  );
  return {
    psql: `${bin}/psql`,
    connection,
    async stop() {
      spawnSync(...as(`${bin}/pg_ctl`, ['-D', `${folder}/data`, 'stop', '-m', 'immediate']), { cwd: folder });
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
