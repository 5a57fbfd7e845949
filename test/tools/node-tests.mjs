import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { pathToFileURL } from 'node:url';

/** Builds what the others read. */
const builds = (file) => file.endsWith('/start.test.mjs');

/** Runs the tests that need Node (the built package, whole pages) and counts them: `{ passed, failed, skipped }`. */
export async function runNodeTests(folders = ['test/package', 'test/pages', 'test/databases']) {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.test.mjs'))
      .map((file) => `${folder}/${file}`),
  );
  const counts = { passed: 0, failed: 0, skipped: 0 };
  await count(counts, files.filter(builds), 1);
  // Two at once, since pages and servers wait a good deal; databases have what is on the machine for themselves.
  await count(
    counts,
    files.filter((file) => !builds(file)),
    folders.includes('test/pages') ? 2 : 1,
  );
  return counts;
}

async function count(counts, files, concurrency) {
  if (!files.length) return;
  for await (const { type, data } of run({ files, concurrency, timeout: 600_000 })) {
    if (type === 'test:stdout' || type === 'test:stderr') process.stdout.write(data.message);
    if (type === 'test:pass' || type === 'test:fail') report(counts, type === 'test:pass', data);
  }
}

function report(counts, passed, { name, nesting, details, skip, todo }) {
  if (details.type === 'suite') return;
  const indent = '  '.repeat(nesting + 1);
  if (skip !== undefined || todo !== undefined) {
    counts.skipped++;
    console.log(`${indent}skip ${name}`);
    return;
  }
  counts[passed ? 'passed' : 'failed']++;
  console.log(`${indent}${passed ? 'ok  ' : 'FAIL'} ${name}`);
  if (!passed) console.log(causeOf(details.error));
}

/** The test runner wraps what the test threw. */
function causeOf(error) {
  const cause = error?.cause ?? error;
  return cause?.stack ?? String(cause);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { failed } = await runNodeTests();
  process.exit(failed ? 1 : 0);
}
