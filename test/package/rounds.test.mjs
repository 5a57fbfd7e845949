import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ahead } from '../tools/ahead-imports.mjs';
import { tags } from '../tools/tags.mjs';
import { parseModules, staticModules } from './built.mjs';

const chunks = {
  'kpi-a.js': { isEntry: true, imports: ['shared/family.js'] },
  'shared/family.js': { isEntry: false, imports: ['shared/core.js'] },
  'shared/core.js': { isEntry: false, imports: [] },
  'shared/a-view.js': { isEntry: false, imports: ['shared/core.js', 'shared/view.js'] },
  'shared/view.js': { isEntry: false, imports: ['shared/core.js', 'shared/engine.js'] },
  'shared/engine.js': { isEntry: false, imports: ['shared/core.js'] },
};
const written = (code, file) => ahead(code, file, chunks, /engine/).toString();

describe('a file for pages without a bundler', () => {
  it('that is a tag names also what its imports import, and at its end, since that is the order in which they run', () =>
    assert.equal(
      written('import"./shared/family.js";', 'kpi-a.js'),
      'import"./shared/family.js";\nimport"./shared/core.js";',
    ));

  it('asks for a part together with what is behind it, but for what it has and for what every page asks for', () =>
    assert.equal(
      written('import(`./a-view.js`)', 'shared/family.js'),
      'Promise.all([import(`./a-view.js`),import("./view.js")]).then(([e])=>e)',
    ));

  it('leaves a part alone that brings nothing', () =>
    assert.equal(written('import("./engine.js")', 'shared/core.js'), 'import("./engine.js")'));
});

/** A page asks for what a file names at once, and for what these name when they have come. */
describe('the files of a tag come in two rounds', () => {
  const entries = tags.map((tag) => `dist/browser/${tag}.js`);
  for (const { file, imports } of parseModules(entries)) {
    it(file, () => {
      const named = imports.map((path) => new URL(path, `file:///${file}`).pathname.slice(1));
      assert.deepEqual([...new Set([...named, file])].sort(), staticModules(file).files);
    });
  }
});
