/** The same in headless Chromium: a page of its own for each contestant. */
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../tools/browser.mjs';
import { buildPage, here } from './build.mjs';

const args = ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc --max-old-space-size=8192'];
const files = join(here, 'node_modules/@duckdb/duckdb-wasm/dist/');
const types = { '.wasm': 'application/wasm', '.js': 'text/javascript' };

function serve(script) {
  const server = createServer((request, response) => {
    const name = request.url.slice(1);
    const file = /^files\/(duckdb[\w.-]+)$/.exec(name)?.[1];
    const type = types[/\.\w+$/.exec(name)?.[0]] ?? 'text/html';
    response.setHeader('content-type', type);
    // An isolated page has a clock of 5 microseconds instead of 100.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    if (file) createReadStream(join(files, file)).pipe(response);
    else response.end(name === 'page.js' ? script : '<!doctype html><script type="module" src="/page.js"></script>');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

export async function contestInPage(name, size, engine) {
  const server = await serve(await buildPage(name, engine));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(900_000);
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction('globalThis.contest');
    return await page.evaluate(`contest(${size})`);
  } finally {
    await browser.close();
    server.close();
  }
}
