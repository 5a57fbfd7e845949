import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pkg, root } from './built.mjs';
import { project } from './project.mjs';

const folder = project();
const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];

/** What the compiler says of a file of a page that has the package installed, library checks included. */
function check(name, code) {
  writeFileSync(join(folder, name), code);
  const compiler = join(root, 'node_modules/@typescript/native/bin/tsc');
  return spawnSync(process.execPath, [compiler, ...flags, '--lib', 'es2023,dom,dom.iterable', name], {
    cwd: folder,
    encoding: 'utf8',
  }).stdout;
}

describe('the types, for a page in TypeScript', () => {
  it('know the engine, the sources, the elements and their events', () => {
    const said = check(
      'right.ts',
      `import { createEngine, metrics, type Result } from '${pkg.name}/engine';
       import { readPayload } from '${pkg.name}/sources';
       import type { KpiNps, KpiReadyEvent } from '${pkg.name}';
       import '${pkg.name}/define';
       const { dataset } = readPayload('id,created at', { adapter: 'auto', sourceTimeZone: 'UTC' });
       const engine = createEngine(dataset, { timeZone: 'Europe/Madrid' });
       const result: Result = engine.query({ metric: 'nps', period: '2025-03' });
       export const value: number | undefined = result.value;
       export const unit: string | undefined = metrics['nps']?.unit;
       export const widget: KpiNps | null = document.querySelector('kpi-nps');
       widget?.addEventListener('kpi-ready', (event: KpiReadyEvent) => event);`,
    );
    assert.equal(said, '');
  });

  it('refuse what the engine does not know', () => {
    const said = check(
      'wrong.ts',
      `import { createEngine } from '${pkg.name}/engine';
       createEngine({}, {}).query({ metric: 'nps', interval: 'fortnight' });`,
    );
    assert.match(said, /fortnight/);
  });
});
