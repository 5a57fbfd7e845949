/** Loads a file of facts in Chromium and asks what a dashboard asks, under one filter after another. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findBrowser } from '../tools/browser.mjs';

const source = (path) => JSON.stringify(fileURLToPath(new URL(`../../src/${path}`, import.meta.url)));

const contents = `
import { createEngine } from ${source('engine/index.ts')};
import { readPayloadAsync } from ${source('sources/index.ts')};
const metrics = ['ticket-volume', 'tickets-resolved', 'first-response-time', 'response-bands', 'first-response-sla', 'resolution-time', 'resolution-sla', 'backlog', 'arrivals', 'immediate-responses'];
globalThis.measure = async (url) => {
  const began = performance.now();
  const { dataset } = await readPayloadAsync(await (await fetch(url)).text());
  const engine = createEngine(dataset, {});
  const ask = (where, period) => metrics.map((metric) => engine.query({ metric, period, where, interval: 'week' }).value);
  const [, resolved] = ask({}, '2025');
  const load = performance.now() - began;
  const refilter = (dimension, period) => {
    const times = [0, 1, 2, 3, 0, 1, 2, 3].map((key) => {
      const start = performance.now();
      ask({ [dimension]: [dimension[0] + key] }, period);
      return performance.now() - start;
    });
    return { first: times[0], next: times.slice(1).sort((a, b) => a - b)[3] };
  };
  const month = refilter('channel', '2025-12');
  const year = refilter('channel', '2025');
  return { load, resolved, queries: metrics.length, month, year, other: refilter('team', '2025-12') };
};`;

export async function inPage(path) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    minify: true,
    logLevel: 'error',
  });
  const files = {
    '/': ['text/html', '<!doctype html><script type="module" src="/page.js"></script>'],
    '/page.js': ['text/javascript', outputFiles[0].text],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[request.url] ?? ['application/json', readFileSync(path)];
    response.writeHead(200, { 'Content-Type': type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => 'measure' in globalThis);
    return await page.evaluate(() => globalThis.measure('/facts.json'));
  } finally {
    await browser.close();
    server.close();
  }
}
