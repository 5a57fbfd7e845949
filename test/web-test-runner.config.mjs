import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { chromeArgs, findBrowser } from './tools/browser.mjs';
import { cdpPlugin } from './tools/wtr-cdp-plugin.mjs';
import { propertyPlugin } from './tools/wtr-property-plugin.mjs';
import { countReporter } from './tools/wtr-count-reporter.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** TESTS=a.test.ts,b.test.ts runs these only; else every test/**\/*.test.ts. */
function testFiles() {
  if (process.env.TESTS) return process.env.TESTS.split(',');
  return readdirSync(`${root}/test`, { recursive: true })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
    .sort();
}

const testRunnerHtml = (framework) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tests</title></head><body><script type="module" src="${framework}"></script></body></html>`;

/** Said once by each page in which Lit's development build runs. */
const known = ['Lit is in dev mode'];

export default {
  rootDir: root,
  files: testFiles(),
  nodeResolve: { exportConditions: ['development', 'browser'] },
  // One more than there are cores, since each page waits a good deal.
  concurrency: Number(process.env.WTR_CONCURRENCY ?? Math.min(4, availableParallelism() + 1)),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: process.env.FUZZ_RUNS ? 1_200_000 : 240_000,
  testFramework: { config: { ui: 'bdd', timeout: process.env.FUZZ_RUNS ? '300000' : '15000', retries: 0 } },
  testRunnerHtml,
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: `${root}/tsconfig.json`, target: 'es2022' }),
    a11ySnapshotPlugin(),
    cdpPlugin(),
    propertyPlugin(),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: await findBrowser(),
        headless: true,
        args: chromeArgs,
        // A zone that no test states, an odd distance from all that they do: whoever reads the machine's zone is found out.
        env: { ...process.env, TZ: 'Asia/Kathmandu' },
      },
      // A window for each page: a hidden tab gets no animation frames, mouse events or screenshots.
      createPage: ({ context }) => context.newPage({ type: 'window' }),
    }),
  ],
  filterBrowserLogs: ({ args }) =>
    !args.some((arg) => typeof arg === 'string' && known.some((start) => arg.startsWith(start))),
  // Twice as slow: `npm run test:all` and `COVERAGE=1` ask for it.
  coverage: process.env.COVERAGE === '1',
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/**/*.d.ts'],
    report: true,
    reportDir: 'coverage',
    reporters: ['lcovonly', 'json-summary', 'text-summary'],
    threshold: { statements: 90, branches: 85, functions: 80, lines: 90 },
  },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    ...(process.env.TESTS ? [summaryReporter({ flatten: true })] : []),
    ...(process.env.WTR_COUNTS ? [countReporter({ outputPath: process.env.WTR_COUNTS })] : []),
  ],
};
