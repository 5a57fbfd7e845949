import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { builtFiles, packageOf, packagesBehind, parseModules, pkg, root } from './built.mjs';

const oneFile = 'dist/kpi-elements.js';
const read = (file) => readFileSync(`${root}/${file}`, 'utf8');

describe('the built modules', () => {
  const modules = parseModules(builtFiles('.js'));

  it('are JavaScript that Node can read', () => {
    assert.ok(modules.length > 10, 'hardly anything was built');
    assert.deepEqual(
      modules.filter(({ error }) => error),
      [],
    );
  });

  it('import nothing but each other and the declared dependencies', () => {
    const declared = Object.keys(pkg.dependencies);
    const foreign = modules.flatMap(({ file, imports }) =>
      imports
        .filter((name) => !name.startsWith('.') && !declared.includes(packageOf(name)))
        .map((name) => `${file}: ${name}`),
    );
    assert.deepEqual(foreign, []);
  });

  it('name no path of a machine, nor do their source maps', () => {
    const naming = [...builtFiles('.js'), ...builtFiles('.map')].filter((file) => read(file).includes(root));
    assert.deepEqual(naming, []);
  });
});

describe('what an entry loads', () => {
  it('the engine needs no package at all', () => {
    assert.deepEqual(packagesBehind('dist/engine/index.js'), []);
  });

  it('the metrics need no package at all', () => {
    assert.deepEqual(packagesBehind('dist/metrics/index.js'), []);
  });

  it('the sources need the CSV reader and zod, nothing that draws', () => {
    const allowed = ['d3-dsv', 'zod'];
    assert.deepEqual(
      packagesBehind('dist/sources/index.js').filter((name) => !allowed.includes(name)),
      [],
    );
  });
});

describe('the one-file build', () => {
  it('imports nothing, and later nothing but the reader of Parquet files', () => {
    const [{ imports, error }] = parseModules([oneFile]);
    assert.equal(error, undefined);
    assert.deepEqual(imports, []);
    assert.deepEqual(read(oneFile).match(/\bimport\s*\([^)]*\)/g), ['import(`./kpi-parquet.js`)']);
  });

  it('compiles no code', () => {
    assert.doesNotMatch(read(oneFile), /\beval\s*\(/);
  });

  it('comes with the licences of what is inside', () => {
    const notices = read('dist/THIRD-PARTY-LICENSES.md');
    for (const name of ['lit', '@lit/context', 'd3-scale', 'zod']) assert.ok(notices.includes(`\n## ${name} - `), name);
  });
});

describe('the types', () => {
  it('name only packages that are declared', () => {
    // An example in a comment names the package itself.
    const declared = [pkg.name, ...Object.keys({ ...pkg.dependencies, ...pkg.peerDependencies })];
    const foreign = builtFiles('.d.ts').flatMap((file) =>
      [...read(file).matchAll(/(?:from |import\()["']([^."'][^"']*)["']/g)]
        .map(([, name]) => name)
        .filter((name) => !declared.includes(packageOf(name)))
        .map((name) => `${file}: ${name}`),
    );
    assert.deepEqual(foreign, []);
  });
});

describe('the lock file', () => {
  it('names no registry and has no hole', () => {
    execFileSync(process.execPath, ['test/tools/check-lock.mjs'], { cwd: root, stdio: 'pipe' });
  });
});
