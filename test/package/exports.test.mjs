import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { tags } from '../tools/tags.mjs';
import { builtFiles, inNode, pkg, root } from './built.mjs';

const named = Object.entries(pkg.exports).filter(([, target]) => typeof target === 'object');
const single = named.filter(([name]) => !name.includes('*'));
const families = named.filter(([name]) => name.includes('*'));

/** What `*` stands for in `./kpi-*`, read off the files. */
function membersOf([, target]) {
  const [before, after] = target.default.slice(2).split('*');
  return builtFiles(after)
    .filter((file) => file.startsWith(before))
    .map((file) => file.slice(before.length, -after.length));
}

describe('the export map', () => {
  for (const [name, target] of single) {
    it(`${name} gives types and a module`, () => {
      assert.deepEqual(Object.keys(target), ['types', 'default']);
      for (const file of Object.values(target)) assert.ok(existsSync(`${root}/${file}`), `${file} is missing`);
    });
  }

  for (const family of families) {
    it(`${family[0]} has members, each with types`, () => {
      const members = membersOf(family);
      assert.ok(members.length, 'no file');
      for (const member of members) {
        const types = family[1].types.replace('*', member);
        assert.ok(existsSync(`${root}/${types}`), `${types} is missing`);
      }
    });
  }

  for (const name of ['./custom-elements.json', './package.json']) {
    it(`${name} is there`, () => assert.ok(existsSync(`${root}/${pkg.exports[name]}`)));
  }
});

describe('each entry', () => {
  // The one file brings the Lit of browsers with it.
  const browserOnly = ['./kpi-elements.js'];
  /** Registering is all that they do, or types are all that they have. */
  const isSilent = (name) => name.endsWith('/define') || ['./jsx', './vue', './svelte'].includes(name);
  const entries = [
    ...single.map(([name]) => name),
    ...families.flatMap((family) => membersOf(family).map((member) => family[0].replace('*', member))),
  ];

  it('of a tag are two: its class, and what registers it', () => {
    for (const tag of tags) assert.ok(entries.includes(`./${tag}`) && entries.includes(`./${tag}/define`), tag);
  });

  it('resolves by its name', () => {
    const asked = entries.map((name) => name.replace('.', pkg.name));
    const found = JSON.parse(
      inNode(`console.log(JSON.stringify(${JSON.stringify(asked)}.map((name) => import.meta.resolve(name))))`),
    );
    assert.deepEqual(
      found.filter((url) => !existsSync(fileURLToPath(url))),
      [],
    );
  });

  for (const name of entries.filter((entry) => !browserOnly.includes(entry))) {
    it(`${name} can be imported in Node, without a DOM`, () => {
      const specifier = name.replace('.', pkg.name);
      const names = inNode(`console.log(Object.keys(await import('${specifier}')).length)`);
      assert.equal(Number(names) > 0, !isSilent(name));
    });
  }

  for (const name of ['engine', 'sources', 'metrics', 'i18n']) {
    it(`./${name} leaves the globals as they are`, () => {
      const added = inNode(`
        const before = new Set(Reflect.ownKeys(globalThis).map(String));
        await import('${pkg.name}/${name}');
        console.log(JSON.stringify(Reflect.ownKeys(globalThis).map(String).filter((key) => !before.has(key))));
      `);
      // zod keeps its settings where several copies of it find them.
      assert.deepEqual(
        JSON.parse(added).filter((key) => !key.startsWith('__zod_')),
        [],
      );
    });
  }

  it('says the version of the package, where two versions meet on a page', async () => {
    const { version } = await import('../../dist/version.js');
    assert.equal(version, pkg.version);
  });

  it('the root registers no element', () => {
    const tags = inNode(`
      await import('${pkg.name}');
      console.log(['kpi-source', 'kpi-nps', 'kpi-backlog'].filter((tag) => globalThis.customElements?.get(tag)).join());
    `);
    assert.equal(tags, '');
  });
});
