/** With more files than these something is broken, not unsteady, and running them again would only take time. */
const few = 5;

/**
 * Runs the files of failed tests once more, alone. What fails beside others and passes alone is unsteady: it is named at the
 * end of the run, so that somebody repairs it, and does not stop a landing. `result` holds
 * `{ passed, failed, skipped, failures: [{ file, name, message }] }`; `again(files)` resolves with the same form.
 */
export async function secondLook(result, again) {
  const files = [...new Set(result.failures.map(({ file }) => file))];
  if (!files.length || files.length > few || files.includes(undefined)) return result;
  console.log(`\nOnce more, alone: ${files.join(', ')}`);
  const { failures } = await again(files);
  const failing = new Set(failures.map(key));
  const unsteady = result.failures.filter((failure) => !failing.has(key(failure)));
  return { ...result, passed: result.passed + unsteady.length, failed: failures.length, failures, unsteady };
}

const key = ({ file, name }) => [file, name].filter(Boolean).join(': ');

/** The failures of a run by name and first line, where a reader of its end looks for them. */
export function printFailures({ failures, unsteady }) {
  const lines = (list) =>
    list.map((each) => `  ${key(each)}\n    ${String(each.message).split('\n', 1)[0]}`).join('\n');
  if (unsteady.length) console.log(`\nPassed only when run once more, alone:\n${lines(unsteady)}`);
  if (failures.length) console.log(`\nFailed:\n${lines(failures)}`);
}
