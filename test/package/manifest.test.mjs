import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { classOf, tags } from '../tools/tags.mjs';
import { pkg, root } from './built.mjs';

const manifest = JSON.parse(readFileSync(`${root}/${pkg.customElements}`, 'utf8'));
const declarations = new Map(
  manifest.modules.flatMap(({ path, declarations: found }) =>
    found.map((declaration) => [declaration.tagName, { path, ...declaration }]),
  ),
);

/** A metric in a view is a line of a table: with a test and a story of its own. */
const isInTable = (file, tag) => readFileSync(`${root}/${file}`, 'utf8').includes(`'${tag}'`);

describe('one word for', () => {
  it('the elements that there are', () => assert.ok(tags.length >= 5, tags.join()));

  for (const tag of tags) {
    const declared = declarations.get(tag);

    it(`<${tag}>, its class and its file`, () => {
      assert.ok(declared, 'not in the manifest');
      assert.equal(declared.name, classOf(tag));
      assert.equal(declared.path, `dist/widgets/${tag}.js`);
      assert.ok(existsSync(`${root}/${declared.path}`));
    });

    it(`<${tag}>, its test and its story`, () => {
      for (const [folder, ending] of [
        ['test/widgets', 'test.ts'],
        ['stories', 'stories.ts'],
      ]) {
        const own = existsSync(`${root}/${folder}/${tag}.${ending}`);
        assert.ok(own || isInTable(`${folder}/named.${ending}`, tag), `no ${ending} in ${folder}`);
      }
    });
  }
});

describe('the manifest', () => {
  for (const tag of tags) {
    it(`says in words what <${tag}>, its attributes and its events are`, () => {
      const { summary, attributes = [], events = [], members = [] } = declarations.get(tag);
      assert.ok(summary);
      assert.ok(attributes.length && events.length);
      assert.deepEqual(
        events.filter(({ name, description }) => !name || !description),
        [],
      );
      assert.deepEqual(
        members.filter(({ name, privacy }) => name.startsWith('#') || privacy === 'private'),
        [],
      );
    });
  }
});
