import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageWith, site, tags, valueOf } from './browser.mjs';
import { expected } from './desk.mjs';

const library = '<script type="module" src="/dist/kpi-elements.js"></script>';
const { open } = site({ '/': pageWith({ scripts: library }) });

/** Presses Tab until the menu button of a widget has the focus. */
async function tabToMenu(tab, tag) {
  for (let presses = 0; presses < 60; presses++) {
    await tab.keyboard.press('Tab');
    const there = await tab
      .locator(tag)
      .evaluate((widget) => widget.shadowRoot.activeElement?.getAttribute('aria-haspopup') === 'menu');
    if (there) return;
  }
  throw new Error(`the menu of ${tag} cannot be reached with Tab`);
}

/** Chooses an entry of the open menu with arrows and Enter. */
async function choose(tab, index) {
  for (let step = 0; step < index; step++) await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Enter');
}

describe('under the strictest policy', () => {
  it('the four widgets show the numbers of the page, and nothing is violated', async () => {
    const page = await open('/');
    const { tab, problems } = page;
    for (const tag of tags) assert.equal(await valueOf(page, tag), expected[tag], tag);
    assert.deepEqual(problems, []);
    await tab.close();
  });

  for (const tag of tags) {
    it(`<${tag}> opens its menu, table and explanation by keyboard`, async () => {
      const page = await open('/');
      const { tab, problems } = page;
      await valueOf(page, tag);
      const widget = tab.locator(tag);

      await tabToMenu(tab, tag);
      await tab.keyboard.press('Enter');
      await widget.getByRole('menu').waitFor();
      await choose(tab, 0);
      await widget.locator('table').first().waitFor();
      await tab.keyboard.press('Escape');
      await widget.locator('table').first().waitFor({ state: 'detached' });

      await tab.keyboard.press('Enter');
      await choose(tab, 1);
      await widget.locator('[part~="explain"], .panel').first().waitFor();
      await tab.keyboard.press('Escape');
      await widget.locator('[part~="explain"], .panel').first().waitFor({ state: 'detached' });

      assert.deepEqual(problems, []);
      await tab.close();
    });

    it(`<${tag}> walks over its chart with the arrows`, async () => {
      const page = await open('/');
      const { tab, problems } = page;
      await valueOf(page, tag);
      const plot = tab.locator(`${tag} svg[tabindex="0"]`).first();
      await plot.focus();
      await tab.keyboard.press('ArrowRight');
      await tab.locator(`${tag} [part~="tooltip"]`).first().waitFor();
      assert.deepEqual(problems, []);
      await tab.close();
    });
  }

  it('a change of period and of language violates nothing', async () => {
    const page = await open('/');
    const { tab, problems } = page;
    await valueOf(page, 'kpi-nps');
    await tab.evaluate(() => {
      document.documentElement.lang = 'ro';
      document.querySelector('kpi-source').setAttribute('period', '2025-02');
    });
    await tab.locator('kpi-nps').getByText('februarie').or(tab.locator('kpi-nps').getByText('feb.')).first().waitFor();
    assert.deepEqual(problems, []);
    await tab.close();
  });

  it('an answer that is no data is said in words, and nothing is violated', async () => {
    const page = await open('/');
    const { tab, problems } = page;
    await valueOf(page, 'kpi-nps');
    await tab.evaluate(() => {
      const source = document.createElement('kpi-source');
      source.setAttribute('src', '/watch.js');
      source.append(document.createElement('kpi-nps'));
      document.body.append(source);
    });
    await tab.locator('kpi-source:nth-of-type(2) kpi-nps').getByRole('alert').first().waitFor();
    assert.deepEqual(problems, []);
    await tab.close();
  });
});

describe('the page around the widgets', () => {
  it('stays as it was: nothing in its head, nothing stored, one request for the data', async () => {
    const page = await open('/');
    const { tab, problems, requests } = page;
    for (const tag of tags) await valueOf(page, tag);
    const left = await tab.evaluate(async () => ({
      head: document.head.childElementCount,
      sheets: document.adoptedStyleSheets.length,
      stored: localStorage.length + sessionStorage.length,
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
    }));
    assert.deepEqual(left, { head: 4, sheets: 0, stored: 0, cookies: '', databases: 0 });
    assert.deepEqual(
      requests.filter((path) => !path.endsWith('/favicon.ico')),
      ['/', '/watch.js', '/dist/kpi-elements.js', '/data/desk.json'],
    );
    assert.deepEqual(problems, []);
    await tab.close();
  });
});
