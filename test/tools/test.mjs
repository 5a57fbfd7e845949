/**
 * npm test: the browser, the types, the build, the tests in the browser and those in Node; closes with the plain line
 * `N passed, N failed`. A step that breaks without counting tests counts as one failure.
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
import { installed, script } from './steps.mjs';

const args = process.argv.slice(2);
const all = args.includes('--all');
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
const counts = 'reports/wtr-counts.json';

const steps = {
  types: () => single(script('types')),
  build: () => single(script('build')),
  browser: browserTests,
  // Databases beside DuckDB are started for all tests only.
  node: () => runNodeTests(all ? ['test/package', 'test/pages'] : undefined),
  ...((all || only === 'browsers') && { browsers: otherBrowsers }),
  ...((all || only === 'hosts') && { hosts: () => testsWithPackages('test/hosts') }),
  ...(all && { databases: () => withServers(() => runNodeTests(['test/databases'])) }),
  ...((all || only === 'consumers') && { consumers: () => testsWithPackages('test/consumers') }),
  ...(all && { layout: () => single(script('test:layout')) }),
  ...(all && { stories: () => single(script('test:stories', { STORY_LANGUAGES: 'en,es,ro' })) }),
};

process.env.CHROME_PATH = await findBrowser();
let unbuilt = false;
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, step] of Object.entries(steps)) {
  if (only && only !== name) continue;
  if (unbuilt && name !== 'browser') {
    console.log(`\n== ${name}: not run without the build`);
    continue;
  }
  console.log(`\n== ${name}`);
  const started = Date.now();
  const result = await step();
  unbuilt ||= name === 'build' && result.failed > 0;
  for (const key of Object.keys(total)) total[key] += result[key] ?? 0;
  console.log(`== ${name}: ${result.failed ? 'FAILED' : 'ok'}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed ? 1 : 0);

/** A step without tests of its own only shows when it fails. */
function single(ok) {
  return { failed: ok ? 0 : 1 };
}

function browserTests() {
  return counted('test:unit', {
    FUZZ_RUNS: process.env.FUZZ_RUNS ?? (all ? '1000' : ''),
    COVERAGE: process.env.COVERAGE ?? (all ? '1' : ''),
  });
}

/** Charts and elements in the other engines. One that can't be had is said, and counts as skipped. */
function otherBrowsers() {
  const found = { firefox: findFirefox(), webkit: findWebKit() };
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, path] of Object.entries(found)) {
    console.log(path ? `\nIn ${name}` : `\nNo ${name}: its tests are skipped (CONTRIBUTING says how to get it)`);
    const result = path ? counted('test:unit:others', { BROWSER: name, FUZZ_RUNS: '', COVERAGE: '' }) : { skipped: 1 };
    for (const key of Object.keys(sum)) sum[key] += result[key] ?? 0;
  }
  return sum;
}

/** Runs a script of the test runner: `{ passed, failed, skipped }`. */
function counted(name, env) {
  rmSync(counts, { force: true });
  const ok = script(name, { WTR_COUNTS: counts, ...env });
  const result = readCounts();
  return { ...result, failed: result.failed || (ok ? 0 : 1) };
}

/** Tests that need packages of their own, which their folder names and locks. */
function testsWithPackages(folder) {
  return installed(folder) ? runNodeTests([folder]) : { failed: 1 };
}

function readCounts() {
  try {
    return JSON.parse(readFileSync(counts, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
