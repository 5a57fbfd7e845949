/**
 * npm test: the browser, the types, the build, the tests in the browser and those in Node; closes with the plain line
 * `N passed, N failed`. A step that breaks without counting tests counts as one failure. Tests that fail are run once more,
 * alone; those that pass then are named as unsteady.
 *
 * --all adds the charts and elements in Firefox and WebKitGTK, the stories in three languages, the apps inside help desks,
 * the package in frameworks, the databases, ten times as many examples for each property, the coverage, and a look for
 * words that overlap or are cut off.
 * --only types|build|browser|node|browsers|hosts|consumers runs one step.
 */
import { readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { withServers } from '../databases/run.mjs';
import { runNodeTests } from './node-tests.mjs';
import { findFirefox, findWebKit } from './other-browsers.mjs';
import { printFailures, secondLook } from './second-look.mjs';
import { installed, script } from './steps.mjs';

const args = process.argv.slice(2);
const all = args.includes('--all');
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
const counts = 'reports/wtr-counts.json';

const steps = {
  types: () => single('types'),
  build: () => single('build'),
  browser: browserTests,
  // Databases beside DuckDB are started for all tests only.
  node: () => runNodeTests(all ? ['test/package', 'test/pages'] : undefined),
  ...((all || only === 'browsers') && { browsers: otherBrowsers }),
  ...((all || only === 'hosts') && { hosts: () => testsWithPackages('test/hosts') }),
  ...(all && { databases: () => withServers(() => runNodeTests(['test/databases'])) }),
  ...((all || only === 'consumers') && { consumers: () => testsWithPackages('test/consumers') }),
  ...(all && { layout: () => single('test:layout') }),
  ...(all && { stories: () => single('test:stories', { STORY_LANGUAGES: 'en,es,ro' }) }),
};

process.env.CHROME_PATH = await findBrowser();
let unbuilt = false;
const total = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };
for (const [name, step] of Object.entries(steps)) {
  if (only && only !== name) continue;
  if (unbuilt && name !== 'browser') {
    console.log(`\n== ${name}: not run without the build`);
    continue;
  }
  console.log(`\n== ${name}`);
  const started = Date.now();
  const result = await step();
  unbuilt ||= name === 'build' && result.failed === 1;
  add(total, result);
  console.log(`== ${name}: ${result.failed ? 'FAILED' : 'ok'}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
printFailures(total);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed ? 1 : 0);

/** Adds counts to counts and lists to lists. */
function add(sum, result) {
  for (const key of Object.keys(sum)) {
    if (Array.isArray(sum[key])) sum[key].push(...(result[key] ?? []));
    else sum[key] += result[key] ?? 0;
  }
}

/** A script without tests of its own only shows when it fails. */
function single(name, env) {
  return script(name, env) ? {} : broken(name);
}

function browserTests() {
  return counted('test:unit', {
    FUZZ_RUNS: process.env.FUZZ_RUNS ?? (all ? '1000' : ''),
    COVERAGE: process.env.COVERAGE ?? (all ? '1' : ''),
  });
}

/** Charts and elements in the other engines. One that can't be had is said, and counts as skipped. */
async function otherBrowsers() {
  const found = { firefox: findFirefox(), webkit: findWebKit() };
  const sum = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };
  for (const [name, path] of Object.entries(found)) {
    console.log(path ? `\nIn ${name}` : `\nNo ${name}: its tests are skipped (CONTRIBUTING says how to get it)`);
    const env = { BROWSER: name, FUZZ_RUNS: '', COVERAGE: '' };
    add(sum, path ? await counted('test:unit:others', env) : { skipped: 1 });
  }
  return sum;
}

/** Runs a script of the test runner, and what failed in it once more: `{ passed, failed, skipped, failures, unsteady }`. */
function counted(name, env) {
  const run = (more) => {
    rmSync(counts, { force: true });
    const ok = script(name, { WTR_COUNTS: counts, ...env, ...more });
    const result = readCounts();
    return ok || result.failed ? result : broken(name);
  };
  return secondLook(run(), (files) => run({ TESTS: files.join(','), WTR_CONCURRENCY: '1', COVERAGE: '' }));
}

/** Tests that need packages of their own, which their folder names and locks. */
function testsWithPackages(folder) {
  return installed(folder) ? runNodeTests([folder]) : broken(`npm ci in ${folder}`);
}

function readCounts() {
  try {
    return JSON.parse(readFileSync(counts, 'utf8'));
  } catch {
    return broken('test runner');
  }
}

/** What ends badly without naming a test is one failure. */
function broken(name) {
  return { passed: 0, failed: 1, skipped: 0, failures: [{ name, message: 'ended badly, see above' }] };
}
