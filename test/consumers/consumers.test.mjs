import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { expected } from '../pages/desk.mjs';
import { strictPolicy } from '../pages/browser.mjs';
import { chromeArgs, findBrowser } from '../tools/browser.mjs';
import { serve } from '../tools/serve.mjs';
import { files, htmlPages } from './html.mjs';
import { built, frameworks, here, project } from './projects.mjs';
import { builtFromReadme } from './readme.mjs';

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: chromeArgs });
});
after(() => browser?.close());

/** What each of them has to do, the same for all. */
function behaves(open) {
  let tab, problems, close;
  before(async () => {
    ({ tab, problems, close } = await open());
  });
  after(() => close?.());

  const number = async (tag) => (await tab.locator(`${tag} [part~="value"]`).first().innerText()).replaceAll(/\s/g, '');
  const shows = (id, pattern) =>
    tab.waitForFunction(
      ([id, source]) => new RegExp(source).test(document.getElementById(id).textContent),
      [id, pattern.source],
    );

  it('takes its data as a property and shows the numbers', async () => {
    assert.equal(await number('kpi-nps'), expected['kpi-nps']);
    assert.equal(await number('kpi-stat'), '124');
  });

  it('takes attributes in the words of HTML', async () => {
    await shows('zone', /^Europe\/Madrid$/);
    assert.equal(await tab.locator('kpi-nps').evaluate(({ target }) => target), '30');
  });

  it('hears the event of the source', () => shows('ready', /^[1-9]/));

  it('follows a change: February had 4 tickets on 28 days', async () => {
    await tab.locator('#february').click();
    await tab.waitForFunction(
      () =>
        document.querySelector('kpi-stat').shadowRoot.querySelector('[part~="value"]')?.textContent.trim() === '112',
    );
  });

  it('hears of data that cannot be read', async () => {
    await tab.locator('#broken').click();
    await shows('error', /^unknown-format$/);
  });

  it('has no error and no violation of the policy', () => assert.deepEqual(problems, []));
}

async function opened({ root, pages = {}, headers = {} }) {
  const { origin, close } = await serve({ root, pages, headers });
  const tab = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const problems = [];
  tab.on('pageerror', ({ stack }) => problems.push(stack));
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.location().url.endsWith('favicon.ico'))
      problems.push(message.text());
  });
  await tab.goto(origin);
  return { tab, problems, close: () => Promise.all([tab.close(), close()]) };
}

for (const name of frameworks) {
  describe(`the packed library in ${name}`, () => {
    behaves(() => opened({ root: built(name) }));

    it('shows the numbers of the README with the code of the README', async () => {
      const { tab, problems, close } = await opened({ root: builtFromReadme(name) });
      const value = (tag) => tab.locator(`${tag} [part~="value"]`).first().innerText();
      assert.equal(await value('kpi-nps'), '+33');
      assert.match(await value('kpi-backlog'), /^1\s*open$/);
      assert.deepEqual(problems, []);
      await close();
    });
  });
}

for (const [name, html] of Object.entries(htmlPages)) {
  describe(`the packed library in plain HTML, by ${name}`, () =>
    behaves(() => {
      const root = site();
      const script = (body) => ({ type: 'text/javascript', body });
      const pages = {
        '/': { body: html },
        '/behaviour.js': script(files['/behaviour.js']),
        '/desk.js': script(readFileSync(`${here}../pages/desk.mjs`, 'utf8')),
      };
      return opened({ root, pages, headers: strictPolicy });
    }));
}

let folder;
/** A server's folder with two copies of the library: two versions at once are in test/pages. */
function site() {
  if (folder) return folder;
  folder = `${project('html')}/site`;
  mkdirSync(folder);
  for (const copy of ['lib', 'older'])
    cpSync(`${folder}/../node_modules/kpi-elements/dist`, `${folder}/${copy}`, { recursive: true });
  return folder;
}
