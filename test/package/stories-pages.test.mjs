import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { desks } from '../../stories/desks.mjs';
import { pkg, root } from './built.mjs';

/*
 * The pages of the documentation say nothing that is not there.
 */

const read = (file) => readFileSync(`${root}/${file}`, 'utf8');
const manifest = JSON.parse(read(pkg.exports['./custom-elements.json']));
const attributes = new Map(
  manifest.modules.flatMap(({ declarations }) =>
    declarations.map(({ tagName, attributes: own = [] }) => [tagName, own.map(({ name }) => name)]),
  ),
);
/** Of every element, whatever it is. */
const global = ['id', 'slot', 'lang', 'dir', 'hidden', 'class'];

const pages = readdirSync(`${root}/stories/docs`, { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.mdx'));

/** Each element that a text writes, with the names of its attributes. */
const written = (text) =>
  [...text.matchAll(/<(kpi-[a-z-]+)((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/g)].map(([, tag, told]) => ({
    tag,
    names: [...told.replaceAll(/=("[^"]*"|'[^']*')/g, '').matchAll(/[\w-]+/g)].map(([name]) => name),
  }));

describe('a page of the documentation', () => {
  for (const page of [...pages.map((file) => `stories/docs/${file}`), 'README.md', 'stories/desk-page.ts'])
    it(`${page} writes only elements and attributes that there are`, () => {
      for (const { tag, names } of written(read(page))) {
        assert.ok(attributes.has(tag), `<${tag}>`);
        for (const name of names)
          assert.ok(attributes.get(tag).includes(name) || global.includes(name), `${name} of <${tag}>`);
      }
    });

  it('is read as it is meant: an attribute in either kind of quotes, and one without a value', () =>
    assert.deepEqual(written(`<kpi-nps src="a b" mapping='{ "x": "y=z" }' hidden>`), [
      { tag: 'kpi-nps', names: ['src', 'mapping', 'hidden'] },
    ]));

  it('imports only what the package exports', () => {
    const exported = Object.keys(pkg.exports).map((name) => name.replace('.', pkg.name));
    for (const page of pages)
      for (const [, name] of read(`stories/docs/${page}`).matchAll(/from '(kpi-elements[^']*)'/g))
        assert.ok(exported.includes(name), `${name} in ${page}`);
  });
});

describe('the page of a help desk', () => {
  // Our own forms and files of any desk have pages of their own.
  const other = ['json', 'csv', 'facts'];
  const adapters = [...read('src/sources/lazy.ts').matchAll(/^ {2}(\w+): async/gm)].map(([, id]) => id);

  it('is there for each adapter', () => {
    const ids = adapters.filter((id) => !other.includes(id)).sort();
    assert.ok(ids.length > 10);
    assert.deepEqual(Object.keys(desks).sort(), ids);
    assert.deepEqual(
      pages
        .filter((file) => file.startsWith('desks/'))
        .map((file) => file.slice(6, -4))
        .sort(),
      ids,
    );
  });

  const files = readdirSync(`${root}/src/sources`);
  for (const [id, { name, sources, fields, mapping }] of Object.entries(desks)) {
    it(`of ${name} names fields that its adapter reads`, () => {
      const code = files.filter((file) => file.startsWith(sources)).map((file) => read(`src/sources/${file}`));
      for (const field of fields) assert.match(code.join('\n'), new RegExp(`\\b${field}`), field);
    });

    it(`of ${name} has a row in the README, and states a mapping that is JSON`, () => {
      const rows = read('README.md')
        .split('\n')
        .filter((line) => line.startsWith('| '));
      assert.ok(rows.some((row) => row.includes(`(\`${id}\`)`) || row.split('|')[1].includes(name)));
      if (mapping) assert.equal(typeof JSON.parse(mapping), 'object');
    });
  }
});
