/** The engine as one file in a temporary folder, and where the contestants come from. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const here = fileURLToPath(new URL('.', import.meta.url));
const source = join(here, '../../src/engine/index.ts');

export const PEERS = ['arquero', 'crossfilter2', 'd3-array', 'duckdb-wasm'];

export const buildEngine = () => bundled(`export * from ${JSON.stringify(source)};`);

/** What these lines import and export, as one file in a temporary folder. */
export async function bundled(contents) {
  const outfile = join(mkdtempSync(join(tmpdir(), 'kpi-bench-')), 'bundle.mjs');
  const options = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'error' };
  await build({ stdin: { contents, resolveDir: here }, outfile, ...options });
  return outfile;
}

/** The page's script for one contestant: `globalThis.contest(size)`. */
export async function buildPage(name, engine) {
  const own = `import { createEngine } from ${JSON.stringify(engine)}; const parts = { createEngine };`;
  const other = `import * as peer from './peers/${name}.mjs'; const parts = { peer, init: location.origin + '/files/' };`;
  const contents = `import { contest } from './contest.mjs'; ${name === 'kpi-elements' ? own : other}
    globalThis.contest = (size) => contest(${JSON.stringify(name)}, size, parts);`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
    external: ['node:*'],
  });
  return outputFiles[0].text;
}
