/**
 * `npm run bench:widgets -- [--runs 9] [--only kpi-elements,raw] [--drag 1000000]`
 * Widgets in headless Chromium beside raw SVG, the least page of Lit and d3, and Chart.js. See ../README.md.
 */
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../tools/browser.mjs';
import { bundle } from './bundle.mjs';
import { built, scriptsOf, weightOf } from './built.mjs';
import { measureDrag } from './drag.mjs';
import { printDrag, printGoals, printWidgets } from './report.mjs';

const contestants = ['raw', 'lit-d3', 'chartjs', 'kpi-elements', ...Object.keys(scriptsOf)];
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    only: { type: 'string', default: contestants.join(',') },
    drag: { type: 'string', default: '1000000' },
  },
});

const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--js-flags=--expose-gc'];
/** By file name. Time runs from here: the files are still to come. */
const scripts = { 'began.js': 'globalThis.began = performance.now();' };
const page = (name) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
  <link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><div id="root"></div>
  <script src="/began.js"></script>${[...(scriptsOf[name] ?? []), `${name}.js`]
    .map((file) => `<script type="module" src="/${file}"></script>`)
    .join('')}</html>`;
const css = 'body { margin: 0 } #root { width: 1240px } .box { display: inline-grid; width: 300px }';

function answer({ url }, response) {
  const script = scripts[url.slice(1)] ?? built(url.slice(1));
  const [type, body] = script
    ? ['text/javascript', script]
    : url === '/page.css'
      ? ['text/css', css]
      : ['text/html', page(url.slice(1))];
  response.writeHead(200, {
    'content-type': type,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  });
  response.end(body);
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** Nodes, listeners and heap after three collections. */
async function holds(tab, cdp) {
  for (let i = 0; i < 3; i++) {
    await cdp.send('HeapProfiler.collectGarbage');
    await tab.evaluate('bench.painted()');
  }
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return { heap: of.JSHeapUsedSize / 2 ** 20, nodes: of.Nodes, listeners: of.JSEventListeners };
}

async function leaks(browser, address) {
  const tab = await browser.newPage();
  const cdp = await tab.context().newCDPSession(tab);
  await cdp.send('Performance.enable');
  await tab.goto(address);
  await tab.evaluate('bench.firstPainted');
  await tab.evaluate('bench.twenty()');
  await tab.evaluate('bench.update(20)');
  const before = await holds(tab, cdp);
  await tab.evaluate('bench.update(50)');
  const updated = await holds(tab, cdp);
  await tab.evaluate('bench.churn(100)');
  const warm = await holds(tab, cdp);
  await tab.evaluate('bench.churn(1000)');
  const churned = await holds(tab, cdp);
  await tab.close();
  const grown = (from, to) => Object.fromEntries(Object.keys(from).map((key) => [key, to[key] - from[key]]));
  return { updates: grown(before, updated), churn: grown(warm, churned) };
}

const rounds = 15;

/** What the page's thread has worked so far, in ms of the processor: other work of the machine adds little to it. */
async function workOf(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

async function measure(browser, address) {
  const steps = { first: 'bench.firstPainted', twenty: 'bench.twenty()', update: `bench.update(${rounds})` };
  const runs = Object.fromEntries(Object.keys(steps).flatMap((key) => [key, `${key}Work`].map((name) => [name, []])));
  for (let i = 0; i <= Number(values.runs); i++) {
    const tab = await browser.newPage();
    tab.on('pageerror', ({ message }) => console.error(message));
    const cdp = await tab.context().newCDPSession(tab);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await tab.goto(address);
    const run = {};
    let before = 0;
    for (const [key, step] of Object.entries(steps)) {
      run[key] = await tab.evaluate(step);
      const worked = await workOf(cdp);
      run[`${key}Work`] = (worked - before) / (key === 'update' ? rounds : 1);
      before = worked;
    }
    await tab.close();
    // The first run warms the browser.
    if (i > 0) for (const key of Object.keys(runs)) runs[key].push(run[key]);
  }
  return Object.fromEntries(Object.entries(runs).map(([key, times]) => [key, median(times)]));
}

const server = createServer(answer);
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: await findBrowser(), args });
const results = {};
for (const name of values.only.split(',')) {
  const { files, gzip } = await bundle(name);
  Object.assign(scripts, files);
  const address = `${origin}/${name}`;
  const times = await measure(browser, address);
  results[name] = { ...times, gzip: gzip + weightOf(name), ...(await leaks(browser, address)) };
}
await browser.close();
server.close();
printWidgets(results);
printGoals(results);
if (Number(values.drag)) printDrag(await measureDrag(Number(values.drag)), Number(values.drag));
