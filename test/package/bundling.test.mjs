import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { pkg } from './built.mjs';
import { project } from './project.mjs';

const folder = project();

async function bundled(name, code) {
  writeFileSync(join(folder, `${name}.mjs`), code);
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: {
      target: 'es2022',
      outDir: `out-${name}`,
      minify: false,
      lib: { entry: join(folder, `${name}.mjs`), formats: ['es'], fileName: () => 'bundle.mjs' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  return import(pathToFileURL(join(folder, `out-${name}`, 'bundle.mjs')).href);
}

/** `sideEffects` of package.json lets a bundler drop modules; what registers something must stay. */
describe('a bundle of a page of its own', () => {
  it('keeps every adapter', async () => {
    const { read } = await bundled(
      'sources',
      `import { readPayload } from '${pkg.name}/sources'; export const read = (text) => readPayload(text).adapter;`,
    );
    assert.match(read('id,created at\n1,2025-03-03T10:00:00Z\n'), /csv/);
    assert.match(read('{"tickets":[{"id":"1","createdAt":"2025-03-03T10:00:00Z"}]}'), /canonical|json/);
  });

  it('keeps every metric', async () => {
    const { ids } = await bundled(
      'engine',
      `import { createEngine } from '${pkg.name}/engine';
       const engine = createEngine({}, {});
       export const ids = ['nps', 'csat', 'first-response-time', 'backlog'].map((metric) => engine.query({ metric }).metric);`,
    );
    assert.deepEqual(ids, ['nps', 'csat', 'first-response-time', 'backlog']);
  });
});
