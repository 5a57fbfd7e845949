import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes `{ passed, failed, skipped }` of a run to a file; a test file that did not load counts as one failure. */
export function countReporter({ outputPath }) {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) add(counts, session);
      mkdirSync(dirname(outputPath), { recursive: true });
      writeFileSync(outputPath, JSON.stringify(counts));
    },
  };
}

function add(counts, session) {
  const tests = flatten(session.testResults);
  const failed = tests.filter((test) => !test.skipped && !test.passed).length;
  counts.passed += tests.filter((test) => test.passed && !test.skipped).length;
  counts.skipped += tests.filter((test) => test.skipped).length;
  counts.failed += failed || (session.passed ? 0 : 1);
}

/** All tests of a suite and of the suites inside it. */
function flatten(suite) {
  if (!suite) return [];
  return [...(suite.tests ?? []), ...(suite.suites ?? []).flatMap(flatten)];
}
