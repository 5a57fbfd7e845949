import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'vite';
import { pkg, root } from '../package/built.mjs';
import { pageWith, script, site, tags, valueOf } from './browser.mjs';
import { expected } from './desk.mjs';

/*
 * A portal takes one version of the library, and a part of its page, made by others, brings the next one.
 */

const next = '99.0.0';
const renamed = 'How likely they recommend us';

/** The library as a later version has it: another number, and another name of a KPI. */
const laterVersion = {
  name: 'later-version',
  enforce: 'pre',
  transform(code, id) {
    if (id.endsWith('/src/version.ts')) return changed(code, pkg.version, next);
    if (id.endsWith('/i18n/metrics/en-satisfaction.ts')) return changed(code, 'Net Promoter Score (NPS)', renamed);
  },
};

function changed(code, from, to) {
  assert.ok(code.includes(from), `${from} stands no longer where this test changes it`);
  return code.replace(from, to);
}

/** Its one file, built as ours is. */
async function later() {
  const outDir = mkdtempSync(join(tmpdir(), 'kpi-next-'));
  const config = { root, configFile: join(root, 'vite.config.ts'), mode: 'bundle', logLevel: 'error' };
  await build({ ...config, plugins: [laterVersion], build: { outDir, sourcemap: false, license: false } });
  const text = readFileSync(join(outDir, 'kpi-elements.js'), 'utf8');
  rmSync(outDir, { recursive: true, force: true });
  return text;
}

const module = (...addresses) => addresses.map((src) => `<script type="module" src="${src}"></script>`).join('');
const one = '/dist/kpi-elements.js';
const other = '/next/kpi-elements.js';
const { open } = site({
  [other]: script(await later()),
  '/first': pageWith({ scripts: module(one, other) }),
  '/second': pageWith({ scripts: module(other, one) }),
  '/shared': pageWith({ scripts: module('/dist/browser/kpi-source.js', '/dist/browser/kpi-nps.js', other) }),
});

/** What the console warns of from the first moment on. */
async function opened(path) {
  const warnings = [];
  const page = await open('/watch.js');
  page.tab.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.tab.goto(new URL(path, page.tab.url()).href);
  return { ...page, warnings };
}

const warning = (mine, first) =>
  `kpi-elements: version ${mine} was loaded after ${first}, whose elements the page keeps; load only one of them`;
const current = 'Net Promoter Score (NPS)';

const ways = [
  ['the next version after this one', '/first', current, warning(next, pkg.version)],
  ['this version after the next one', '/second', renamed, warning(pkg.version, next)],
  [
    'a source and a widget of this version, the other widgets of the next',
    '/shared',
    current,
    warning(next, pkg.version),
  ],
];

describe('a page with two versions of the library:', () => {
  for (const [what, path, name, said] of ways) {
    it(`${what}: the first keeps its tags, all show the numbers, and one warning says so`, async () => {
      const page = await opened(path);
      for (const each of tags) assert.equal(await valueOf(page, each), expected[each], each);
      assert.equal(await page.tab.locator('kpi-nps [part~="label"]').first().innerText(), name);
      assert.deepEqual(page.warnings, [said]);
      assert.deepEqual(page.problems, []);
      await page.tab.close();
    });
  }

  it('widgets of both follow the period of their source, and what is chosen in one filters the others', async () => {
    const page = await opened('/shared');
    for (const each of tags) await valueOf(page, each);
    await page.tab.locator('kpi-source').evaluate((source) => source.setAttribute('period', '2025-02'));
    const shown = (each, text) =>
      page.tab.waitForFunction(
        ([name, value]) =>
          document
            .querySelector(name)
            .shadowRoot.querySelector('[part~="value"]')
            ?.textContent.trim()
            .startsWith(value),
        [each, text],
      );
    // 28 mornings with four tickets each, all resolved.
    await shown('kpi-backlog', '0');
    await page.tab.locator('kpi-source').evaluate((source) => (source.state = { where: { channel: ['chat'] } }));
    // Chat is answered after 30 minutes, by promoters who are satisfied.
    await shown('kpi-response-bands', '100');
    await shown('kpi-nps', '+100');
    assert.deepEqual(page.problems, []);
    await page.tab.close();
  });
});
