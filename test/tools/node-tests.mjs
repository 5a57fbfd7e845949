import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { run } from 'node:test';
import { pathToFileURL } from 'node:url';
import { printFailures, secondLook } from './second-look.mjs';

/** Builds what the others read. */
const builds = (file) => file.endsWith('/start.test.mjs');

/**
 * Runs the tests that need Node (the built package, whole pages), and what failed once more, and counts them:
 * `{ passed, failed, skipped, failures, unsteady }`.
 */
export async function runNodeTests(folders = ['test/package', 'test/pages', 'test/databases']) {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.test.mjs'))
      .map((file) => `${folder}/${file}`),
  );
  const counts = none();
  await count(counts, files.filter(builds), 1);
  // Two at once, since pages and servers wait a good deal; databases have what is on the machine for themselves.
  await count(
    counts,
    files.filter((file) => !builds(file)),
    folders.includes('test/pages') ? 2 : 1,
  );
  return secondLook(counts, (failing) => count(none(), failing, 1));
}

const none = () => ({ passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] });

async function count(counts, files, concurrency) {
  if (!files.length) return counts;
  for await (const { type, data } of run({ files, concurrency, timeout: 600_000 })) {
    if (type === 'test:stdout' || type === 'test:stderr') process.stdout.write(data.message);
    if (type === 'test:pass' || type === 'test:fail') report(counts, type === 'test:pass', data);
  }
  return counts;
}

function report(counts, passed, { name, nesting, details, file, line, skip, todo }) {
  if (details.type === 'suite') return;
  const indent = '  '.repeat(nesting + 1);
  if (skip !== undefined || todo !== undefined) {
    counts.skipped++;
    console.log(`${indent}skip ${name}`);
    return;
  }
  counts[passed ? 'passed' : 'failed']++;
  console.log(`${indent}${passed ? 'ok  ' : 'FAIL'} ${name}`);
  if (passed) return;
  const message = causeOf(details.error);
  counts.failures.push({
    file: relative(process.cwd(), file ?? name),
    name: line ? `${name} (line ${line})` : name,
    message,
  });
  console.log(message);
}

/** The test runner wraps what the test threw. */
function causeOf(error) {
  const cause = error?.cause ?? error;
  return cause?.stack ?? String(cause);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const counts = await runNodeTests();
  printFailures(counts);
  process.exit(counts.failed ? 1 : 0);
}
