/** The same through `<kpi-source>` in headless Chromium: how long, and how long the page was held up at a time. */
import { chromium } from 'playwright-core';
import { chromeArgs, findBrowser } from '../tools/browser.mjs';
import { serve } from '../tools/serve.mjs';
import { here } from './build.mjs';
import { csvText, jsonText } from './ingest-data.mjs';
import { withTasks } from './tasks.mjs';

const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
const ways = { worker: policy, slices: `${policy}; worker-src 'none'` };

/** Runs in the page: loads a file, without and with widgets that ask. */
async function load([src, widgets]) {
  const settle = () => new Promise((resolve) => setTimeout(resolve, 300));
  const source = document.createElement('kpi-source');
  Object.assign(source, { src, period: '2025-01-01/2026-01-01', timeZone: 'Europe/Madrid' });
  source.append(...widgets.map((tag) => document.createElement(tag)));
  const shown = [...source.children, source].map(
    (element) => new Promise((resolve) => element.addEventListener('kpi-ready', resolve, { once: true })),
  );
  const began = performance.now();
  document.body.append(source);
  await Promise.all(shown);
  const ms = performance.now() - began;
  await settle();
  return ms;
}

async function measured(browser, origin, way, file) {
  const page = await browser.newPage();
  page.setDefaultTimeout(900_000);
  const cdp = await page.context().newCDPSession(page);
  const heap = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  await page.goto(`${origin}/${way}`);
  await page.waitForFunction(() => customElements.get('kpi-source'));
  const before = await heap();
  const data = await withTasks(browser, () => page.evaluate(load, [`/${file}`, []]));
  const mb = (await heap()) - before;
  await page.close();
  const second = await browser.newPage();
  second.setDefaultTimeout(900_000);
  await second.goto(`${origin}/${way}`);
  await second.waitForFunction(() => customElements.get('kpi-source'));
  const widgets = ['kpi-nps', 'kpi-response-bands', 'kpi-backlog', 'kpi-csat-trend'];
  const board = await withTasks(browser, () => second.evaluate(load, [`/${file}`, widgets]));
  await second.close();
  return { way, file, data, board, mb };
}

export async function ingestInPage(size) {
  const body = '<!doctype html><title>Ingest</title><script type="module" src="/dist/kpi-elements.js"></script>';
  const pages = Object.fromEntries(
    Object.entries(ways).map(([way, rules]) => [`/${way}`, { body, headers: { 'content-security-policy': rules } }]),
  );
  const files = {
    '/tickets.json': { type: 'application/json', body: jsonText(size) },
    '/tickets.csv': { type: 'text/csv', body: csvText(size) },
  };
  const server = await serve({ root: `${here}/../..`, pages: { ...pages, ...files } });
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...chromeArgs, '--enable-precise-memory-info'],
  });
  try {
    const results = [];
    for (const way of Object.keys(ways))
      for (const file of ['tickets.json', 'tickets.csv'])
        results.push(await measured(browser, server.origin, way, file));
    return results;
  } finally {
    await browser.close();
    await server.close();
  }
}
