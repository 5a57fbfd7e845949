/**
 * What the pages of a reader load, in bytes after gzip -9, measured on the built package. `node test/package/sizes.mjs`
 * prints the figures beside their budgets, `--write` takes them over as the new ones.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { pkg, root } from './built.mjs';

const budgetsFile = `${root}/test/package/budgets.json`;
export const budgets = JSON.parse(readFileSync(budgetsFile, 'utf8'));

const bytes = (code) => gzipSync(code, { level: 9 }).length;

/** The chunks that a bundler makes of a page's own script, which imports the package by its name. */
export async function bundle(code) {
  const entry = 'page-entry';
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === entry ? { id, moduleSideEffects: true } : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', output: { minify: true } },
    },
  });
  return output.filter(({ type }) => type === 'chunk');
}

/** The chunks that come with these, by their static imports. */
function closure(chunks, first) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set();
  const visit = (chunk) => {
    if (found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) if (byName.has(name)) visit(byName.get(name));
  };
  first.forEach(visit);
  return [...found];
}

/** The chunk that a module of the package came into. */
function holding(chunks, module) {
  const chunk = chunks.find(({ modules }) => Object.keys(modules).some((id) => id.endsWith(`/dist/${module}`)));
  if (!chunk) throw new Error(`No chunk holds ${module}`);
  return chunk;
}

const sum = (chunks) => chunks.reduce((total, { code }) => total + bytes(code), 0);

const page = ['kpi-source/define', 'kpi-nps/define'].map((name) => `import '${pkg.name}/${name}';`).join('\n');

/** The modules that the first load of a page with <kpi-nps> holds. */
export async function firstModules() {
  const chunks = await bundle(page);
  return closure(
    chunks,
    chunks.filter(({ isEntry }) => isEntry),
  ).flatMap(({ modules }) => Object.keys(modules));
}

/** What comes after the first frame, whatever the data: reading and computing, the facts of the metric, what draws it. */
const always = ['widgets/open.js', 'facts/survey-facts.js', 'widgets/views/nps-view.js', 'widgets/state-controller.js'];

/** The modules that it has loaded when it shows its number. */
export async function numberModules() {
  const chunks = await bundle(page);
  const first = [...chunks.filter(({ isEntry }) => isEntry), ...always.map((module) => holding(chunks, module))];
  return closure(chunks, first).flatMap(({ modules }) => Object.keys(modules));
}

export async function measure() {
  const chunks = await bundle(page);
  const entry = chunks.filter(({ isEntry }) => isEntry);
  const until = (...modules) => sum(closure(chunks, [...entry, ...modules.map((each) => holding(chunks, each))]));
  const file = (name) => bytes(readFileSync(`${root}/dist/${name}`));
  return {
    'kpi-nps page, first load': sum(closure(chunks, entry)),
    'kpi-nps page, until its number from JSON': until(...always),
    'kpi-nps page, until its number from CSV': until(...always, 'sources/csv-tickets.js'),
    'engine, one family': sum(
      await bundle(`export { createCoreEngine, satisfaction } from '${pkg.name}/engine/core';`),
    ),
    'engine, every metric': sum(await bundle(`export { createEngine } from '${pkg.name}/engine';`)),
    'kpi-elements.js, everything in one file': file('kpi-elements.js'),
    autoloader: file('browser/autoload.js'),
  };
}

/** A budget written anew lets a line or two come in without a word. */
const room = 1.008;

const kilobytes = (n) => `${(n / 1000).toFixed(1)} kB`;

function report(measured) {
  for (const [what, size] of Object.entries(measured)) {
    const { limit, goal } = budgets[what] ?? {};
    const distance = goal && size > goal ? `, ${kilobytes(size - goal)} over the goal of ${kilobytes(goal)}` : '';
    console.log(`${what}: ${kilobytes(size)} of ${limit ? kilobytes(limit) : 'no budget'}${distance}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const measured = await measure();
  report(measured);
  if (process.argv.includes('--write')) {
    const next = Object.entries(measured).map(([what, size]) => [
      what,
      { ...budgets[what], limit: Math.ceil((size * room) / 100) * 100 },
    ]);
    writeFileSync(budgetsFile, `${JSON.stringify(Object.fromEntries(next), null, 2)}\n`);
  }
}
