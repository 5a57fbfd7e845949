/** A period moved by a day in every frame, over twelve widgets and many tickets, as a reader drags a brush. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../tools/browser.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const args = ['--no-sandbox', '--disable-gpu', '--js-flags=--max-old-space-size=8192'];
const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>drag</title><link rel="stylesheet" href="/page.css">
  <div id="root"></div><script type="module" src="/page.js"></script></html>`;
const css = 'body { margin: 0; } kpi-source { display: grid; grid-template-columns: repeat(4, 300px); }';

async function script() {
  const { outputFiles } = await build({
    entryPoints: [`${here}drag-page.mjs`],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles[0].contents;
}

/** What the main thread has worked so far, in ms of the processor: a busy machine adds little to it. */
async function processorTimes(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = Object.fromEntries(metrics.map(({ name, value }) => [name, 1000 * value]));
  return { all: of.TaskDuration, layout: of.LayoutDuration, style: of.RecalcStyleDuration };
}

export async function measureDrag(size) {
  const files = { '/page.js': ['text/javascript', await script()], '/page.css': ['text/css', css] };
  const server = createServer(({ url }, response) => {
    const [type, body] = files[url] ?? ['text/html', html];
    response.writeHead(200, { 'content-type': type });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args });
  try {
    const tab = await browser.newPage({ viewport: { width: 1240, height: 900 } });
    tab.setDefaultTimeout(600_000);
    tab.on('pageerror', ({ message }) => console.error(message));
    await tab.goto(`http://127.0.0.1:${server.address().port}/`);
    await tab.waitForFunction('globalThis.drag');
    await tab.evaluate(`drag.prepare(${size})`);
    const cdp = await tab.context().newCDPSession(tab);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await processorTimes(cdp);
    const moved = await tab.evaluate('drag.move()');
    const after = await processorTimes(cdp);
    const each = Object.entries(after).map(([name, time]) => [name, (time - before[name]) / moved.frames]);
    return { ...moved, processor: Object.fromEntries(each) };
  } finally {
    await browser.close();
    server.close();
  }
}
