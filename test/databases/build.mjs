/** The engine, the sources and the queries as one file for Node, in a temporary folder. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = (path) => JSON.stringify(fileURLToPath(new URL(`../../src/${path}`, import.meta.url)));

export async function buildLibrary() {
  const outfile = join(mkdtempSync(join(tmpdir(), 'kpi-sql-')), 'library.mjs');
  const contents = ['engine/index.ts', 'sources/index.ts', 'sql/index.ts', 'sources/binary.ts']
    .map((path) => `export * from ${source(path)};`)
    .join('\n');
  await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  return import(outfile);
}
