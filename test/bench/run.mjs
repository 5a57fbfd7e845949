/**
 * `npm run bench -- [--size 100000,1000000] [--peers all|none|arquero,d3-array] [--browser]`
 * `npm run bench -- --ingest [--size …] [--browser]`: from the text of a file to an engine, and to widgets.
 * `npm run bench -- --desks [--size …]`: the records of each desk, read in steps, and the longest of the steps.
 * Every contestant runs alone, one after the other, beside the floor. See README.md.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PEERS, buildEngine, here } from './build.mjs';
import { printContests, printGoals } from './report.mjs';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100000,1000000' },
    peers: { type: 'string', default: 'all' },
    browser: { type: 'boolean', default: false },
    ingest: { type: 'boolean', default: false },
    desks: { type: 'boolean', default: false },
  },
});
const sizes = values.size.split(',').map(Number);
if (values.ingest) {
  await (await import('./ingest.mjs')).ingest(sizes, values.browser);
  process.exit(0);
}
if (values.desks) {
  for (const size of sizes) await (await import('./desks.mjs')).deskStretches(size);
  process.exit(0);
}
const chosen = values.peers === 'all' ? PEERS : values.peers === 'none' ? [] : values.peers.split(',');
const unknown = chosen.filter((name) => !PEERS.includes(name));
if (unknown.length)
  throw new RangeError(`Unknown peers ${unknown.join(', ')}. Allowed: all, none, ${PEERS.join(', ')}.`);
if (chosen.length && !existsSync(join(here, 'node_modules'))) {
  throw new Error('The peers are not installed: run `npm ci` in test/bench, or use --peers none.');
}

const engine = await buildEngine();
const inPage = values.browser ? (await import('./page-contest.mjs')).contestInPage : undefined;

function inNode(name, size) {
  const script = join(here, 'node-contest.mjs');
  const flags = ['--expose-gc', '--max-old-space-size=8192'];
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 };
  return JSON.parse(execFileSync(process.execPath, [...flags, script, name, String(size), engine], options));
}

let smaller;
for (const size of sizes) {
  const contests = [];
  for (const name of ['kpi-elements', ...chosen]) contests.push(await (inPage ?? inNode)(name, size, engine));
  printContests(contests, size);
  printGoals(contests, smaller);
  smaller = contests;
}
