import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/**
 * Writes `{ passed, failed, skipped, failures: [{ file, name, message }] }` of a run to a file; a test file that did not
 * load counts as one failure.
 */
export function countReporter({ outputPath }) {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
      for (const session of sessions) add(counts, session);
      mkdirSync(dirname(outputPath), { recursive: true });
      writeFileSync(outputPath, JSON.stringify(counts));
    },
  };
}

function add(counts, { testFile, testResults, passed, errors }) {
  const file = relative(process.cwd(), testFile);
  const tests = flatten(testResults);
  const failures = tests
    .filter((test) => !test.skipped && !test.passed)
    .map(({ name, error }) => ({ file, name, message: error?.message }));
  if (!failures.length && !passed) failures.push({ file, name: 'the file', message: errors?.[0]?.message });
  counts.failures.push(...failures);
  counts.failed += failures.length;
  counts.passed += tests.filter((test) => test.passed && !test.skipped).length;
  counts.skipped += tests.filter((test) => test.skipped).length;
}

/** All tests of a suite and of the suites inside it, each with the names of those around it before its own. */
function flatten(suite, names = []) {
  if (!suite) return [];
  const named = (name) => [...names, name].filter(Boolean);
  return [
    ...(suite.tests ?? []).map((test) => ({ ...test, name: named(test.name).join(' ') })),
    ...(suite.suites ?? []).flatMap((inner) => flatten(inner, named(inner.name))),
  ];
}
