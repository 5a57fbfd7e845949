import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from '../package/built.mjs';
import { markup, pageWith, script, site, tags, valueOf } from './browser.mjs';
import { expected } from './desk.mjs';

const library = '/dist/kpi-elements.js';
const copy = readFileSync(`${root}${library}`, 'utf8');
const module = (src) => `<script type="module" src="${src}"></script>`;

const { open } = site({
  '/copy/kpi-elements.js': script(copy),
  '/late.js': script(`addEventListener('load', () => setTimeout(() => import('${library}'), 100));`),
  '/build.js': script(`
    await import('${library}');
    const source = document.createElement('kpi-source');
    source.setAttribute('src', '/data/desk.json');
    source.setAttribute('time-zone', 'Europe/Madrid');
    source.setAttribute('period', '2025-03');
    document.body.append(source);
    for (const tag of ${JSON.stringify(tags)}) source.append(document.createElement(tag));`),
  '/': pageWith({ scripts: module(library) }),
  '/two-copies': pageWith({ scripts: module(library) + module('/copy/kpi-elements.js') }),
  '/late': pageWith({ scripts: module('/late.js') }),
  '/built': pageWith({ scripts: module('/build.js'), body: '' }),
  '/named': pageWith({
    scripts: module(library),
    body: `
      ${tags.map((tag) => `<${tag} source="desk"></${tag}>`).join('')}
      <kpi-source id="desk" src="/data/desk.json" time-zone="Europe/Madrid" period="2025-03"></kpi-source>`,
  }),
  '/lone': pageWith({
    scripts: module(library),
    body: tags
      .map((tag) => `<${tag} src="/data/desk.json" time-zone="Europe/Madrid" period="2025-03"></${tag}>`)
      .join(''),
  }),
  '/twice': pageWith({ scripts: module(library), body: markup + markup }),
});

const ways = [
  ['the script before the tags', '/'],
  ['the script twice, from two addresses', '/two-copies'],
  ['the script long after the tags', '/late'],
  ['tags made by a script', '/built'],
  ['widgets that name a source further down', '/named'],
  ['widgets on their own', '/lone'],
  ['two sources of one address', '/twice'],
];

describe('a page with', () => {
  for (const [what, path] of ways) {
    it(`${what} shows the same numbers`, async () => {
      const page = await open(path);
      const { tab, problems, requests } = page;
      for (const tag of tags) assert.equal(await valueOf(page, tag), expected[tag], tag);
      assert.deepEqual(problems, []);
      assert.equal(requests.filter((url) => url === '/data/desk.json').length, 1, 'one load for one address');
      await tab.close();
    });
  }
});
