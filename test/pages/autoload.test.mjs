import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from '../package/built.mjs';
import { markup, pageWith, script, site, valueOf } from './browser.mjs';
import { expected } from './desk.mjs';

const loader = '/dist/browser/autoload.js';
const scripts = `<script type="module" src="${loader}"></script>`;
const nps = '<kpi-nps src="/data/desk.json" time-zone="Europe/Madrid" period="2025-03"></kpi-nps>';

const { open } = site({
  '/': pageWith({ scripts, body: nps }),
  '/none': pageWith({ scripts, body: '<p>No number</p>' }),
  '/four': pageWith({ scripts }),
  '/spanish': pageWith({ scripts, body: `<div lang="es">${nps}</div>` }),
  '/strange': pageWith({ scripts, body: '<kpi-of-ours></kpi-of-ours>' }),
  '/shadow.js': script(`
    import { observe } from '${loader}';
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    observe(root);
    const widget = document.createElement('kpi-nps');
    root.append(widget);
    await customElements.whenDefined('kpi-nps');
    document.body.dataset.inside = 'defined';`),
  '/shadow': pageWith({ scripts: '<script type="module" src="/shadow.js"></script>', body: '' }),
});

const shared = new Set(readdirSync(`${root}/dist/browser`).filter((file) => file.endsWith('.js')));
/** The files of tags that a page has asked for. */
const tagFiles = (requests) =>
  requests.filter((url) => url !== loader && shared.has(url.replace('/dist/browser/', ''))).sort();

describe('a page with the autoloader', () => {
  it('loads the tag that it uses, and no other', async () => {
    const page = await open('/');
    assert.equal(await valueOf(page, 'kpi-nps'), expected['kpi-nps']);
    assert.deepEqual(tagFiles(page.requests), ['/dist/browser/kpi-nps.js']);
    const files = page.requests.filter((url) => url.startsWith('/dist/'));
    assert.ok(files.length <= 10, files.join('\n'));
    assert.deepEqual(page.problems, []);
    await page.tab.close();
  });

  it('without a tag loads nothing but the autoloader', async () => {
    const page = await open('/none');
    await page.tab.waitForLoadState('networkidle');
    assert.deepEqual(
      page.requests.filter((url) => url.startsWith('/dist/')),
      [loader],
    );
    await page.tab.close();
  });

  it('shows the numbers of several tags and their source', async () => {
    const page = await open('/four');
    for (const tag of Object.keys(expected)) assert.equal(await valueOf(page, tag), expected[tag], tag);
    assert.ok(markup.includes('kpi-source'));
    assert.deepEqual(page.problems, []);
    await page.tab.close();
  });

  it('loads a tag that comes later', async () => {
    const page = await open('/none');
    await page.tab.evaluate(() => {
      const widget = document.createElement('kpi-nps');
      widget.setAttribute('src', '/data/desk.json');
      widget.setAttribute('time-zone', 'Europe/Madrid');
      widget.setAttribute('period', '2025-03');
      document.querySelector('p').append(widget);
    });
    assert.equal(await valueOf(page, 'kpi-nps'), expected['kpi-nps']);
    await page.tab.close();
  });

  it('brings the words of the language that the page states', async () => {
    const page = await open('/spanish');
    await valueOf(page, 'kpi-nps');
    const text = await page.tab.evaluate(() => document.querySelector('kpi-nps').shadowRoot.textContent);
    assert.match(text, /Promotores/);
    assert.equal(page.requests.filter((url) => /\/ro-/.test(url)).length, 0, 'Romanian has come too');
    await page.tab.close();
  });

  it('leaves the elements of others alone', async () => {
    const page = await open('/strange');
    await page.tab.waitForLoadState('networkidle');
    assert.deepEqual(tagFiles(page.requests), []);
    assert.deepEqual(page.problems, []);
    await page.tab.close();
  });

  it('observes a shadow root that it is given', async () => {
    const page = await open('/shadow');
    await page.tab.waitForSelector('[data-inside="defined"]', { timeout: 20_000 });
    await page.tab.close();
  });
});
