/**
 * Sets fast-check up in every test page that loads it. The same examples on every run, so that nobody's change fails by
 * chance; FUZZ_RUNS=1000 tries each property on so many new ones (unless the test states how many), and a failure names
 * the seed that shows it again.
 */
export function propertyPlugin() {
  const runs = Number(process.env.FUZZ_RUNS || 0);
  const parameters = runs ? { numRuns: runs } : { seed: 20250330 };
  return {
    name: 'property-tests',
    transform({ path, body }) {
      if (!path.endsWith('/fast-check/lib/fast-check.js')) return undefined;
      return `${body}\nconfigureGlobal(${JSON.stringify(parameters)});`;
    },
  };
}
