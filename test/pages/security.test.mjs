import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { builtFiles, root } from '../package/built.mjs';
import { pageWith, script, site, strictPolicy, valueOf } from './browser.mjs';
import { desk } from './desk.mjs';

/*
 * What SECURITY.md promises: each promise has its part here, under its name. Pages run under the strict policy, with
 * everything on them that there is.
 */

const security = readFileSync(`${root}/SECURITY.md`, 'utf8');
const promises = [...security.matchAll(/^\| (No [\w ]+|Strict policies) +\|/gm)].map(([, name]) => name.trim());

/** A desk whose every text would run, if it were taken for markup. */
const markup = '<img src=x onerror="globalThis.run=1"><script>globalThis.run=1</script>';
function hostile() {
  const { tickets, ...rest } = desk();
  const words = { subject: markup, channel: markup, type: markup, priority: markup, agent: markup, tags: [markup] };
  return { ...rest, tickets: tickets.map((ticket) => ({ ...ticket, ...words })) };
}

/** Keeps a list of what a page would store, or would make of text, in whatever way it does so. */
const spy = script(`globalThis.did = [];
  const note = (owner, name, what) => {
    const own = owner?.[name];
    if (own) owner[name] = function (...values) { did.push(what + ' ' + values[0]); return Reflect.apply(own, this, values); };
  };
  note(Storage.prototype, 'setItem', 'storage');
  note(IDBFactory.prototype, 'open', 'database');
  note(globalThis.CacheStorage?.prototype, 'open', 'cache');
  note(globalThis.ServiceWorkerContainer?.prototype, 'register', 'service worker');
  note(Navigator.prototype, 'sendBeacon', 'beacon');
  note(URL, 'createObjectURL', 'object');
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', { ...cookie, set: (value) => did.push('cookie ' + value) });
  for (const name of ['WebSocket', 'EventSource', 'RTCPeerConnection', 'SharedWorker', 'Function'])
    globalThis[name] = new Proxy(globalThis[name], { construct: () => did.push(name), apply: () => did.push(name) });`);

const everything = `<kpi-source id="desk" time-zone="Europe/Madrid" period="2025-03">
  <kpi-dashboard id="board"></kpi-dashboard>
  <kpi-nps></kpi-nps><kpi-breakdown metric="ticket-volume" by="agent"></kpi-breakdown><kpi-tickets metric="ticket-volume"></kpi-tickets>
  <kpi-explain metric="csat"></kpi-explain><kpi-period></kpi-period><kpi-filter></kpi-filter>
</kpi-source>`;
const scripts = '<script src="/spy.js"></script><script type="module" src="/dist/kpi-elements.js"></script>';

const { open } = site({
  '/spy.js': spy,
  '/data/hostile.json': { type: 'application/json', body: JSON.stringify(hostile()) },
  '/hand.js': script(`await customElements.whenDefined('kpi-source');
    const source = document.getElementById('desk');
    source.getToken = () => 'a-token-of-the-reader';
    source.data = ${JSON.stringify(hostile()).replaceAll('<', '\\u003c')};`),
  '/named': pageWith({ scripts, body: everything.replace('id="desk"', 'id="desk" src="/data/hostile.json"') }),
  '/handed': pageWith({ scripts: `${scripts}<script type="module" src="/hand.js"></script>`, body: everything }),
});

/** The page with its numbers, its menus opened, and its readers' choices made. */
async function used(path) {
  const page = await open(path);
  await valueOf(page, 'kpi-nps');
  await page.tab.locator('kpi-tickets').getByText('<img src=x').first().waitFor();
  await page.tab
    .locator('kpi-nps')
    .getByRole('button', { name: /menu|NPS/i })
    .first()
    .click();
  await page.tab.locator('kpi-nps').getByRole('menuitem').first().click();
  await page.tab.locator('kpi-nps table').first().waitFor();
  await page.tab.locator('#desk').evaluate((source) => (source.state = { where: { priority: ['unknown'] } }));
  await page.tab.locator('#desk').evaluate((source) => (source.state = {}));
  await valueOf(page, 'kpi-nps');
  return page;
}

const own = (requests) =>
  requests.filter((path) => !/^\/(?:named|handed|(?:watch|spy|hand)\.js|dist\/|favicon)/.test(path));

describe('SECURITY.md', () => {
  it('makes the promises that stand here, and no other', () =>
    assert.deepEqual(promises, [
      'No network',
      'No storage',
      'No code from text',
      'No markup from text',
      'Strict policies',
    ]));

  it('No network: a page that names an address asks for it, once', async () => {
    const { requests, problems } = await used('/named');
    assert.deepEqual(own(requests), ['/data/hostile.json']);
    assert.deepEqual(problems, []);
  });

  it('No network: data that the page hands over stay in it', async () => {
    const { requests, problems } = await used('/handed');
    assert.deepEqual(own(requests), []);
    assert.deepEqual(problems, []);
  });

  it('No storage: nothing is kept, nor the token, and nothing is opened to keep or to send', async () => {
    const { tab } = await used('/handed');
    assert.deepEqual(await tab.evaluate(() => globalThis.did), []);
    assert.doesNotMatch(await tab.evaluate(() => location.href + document.documentElement.outerHTML), /a-token-of/);
  });

  it('No code from text: what compiles is never called, and stands only in the reader of rows that others wrote', async () => {
    const { tab } = await used('/handed');
    assert.ok(!(await tab.evaluate(() => globalThis.did)).includes('Function'));
    // d3-dsv writes a function for `parse`, which lint forbids us to call.
    const written =
      /\beval\s*\(|\bFunction\s*\((?!["'`]d["'`],)|createObjectURL\([^)]*javascript|new Worker\(\s*["'`]data:/;
    assert.deepEqual(
      builtFiles('.js').filter((file) => written.test(readFileSync(`${root}/${file}`, 'utf8'))),
      [],
    );
  });

  it('No markup from text: no element comes of the data, in any tree of the page', async () => {
    const { tab } = await used('/named');
    const found = await tab.evaluate(() => {
      const trees = (root) =>
        [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? trees(each.shadowRoot) : [])]);
      const all = trees(document);
      return {
        images: all.filter(({ localName }) => ['img', 'iframe', 'object', 'embed'].includes(localName)).length,
        ran: globalThis.run,
      };
    });
    assert.deepEqual(found, { images: 0, ran: undefined });
    await tab.locator('kpi-breakdown').getByText('<img src=x', { exact: false }).first().waitFor();
  });

  it('Strict policies: the one that it states is the one of these tests', () => {
    const stated = /^Content-Security-Policy: ([^`]*)/m.exec(security)[1].replaceAll(/\s+/g, ' ').trim();
    assert.equal(stated, strictPolicy['content-security-policy']);
  });
});
