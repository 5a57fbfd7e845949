/** The handler behind a real server, and a page that asks it again: closed periods are counted once, open ones anew. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { root } from '../package/built.mjs';
import { chromeArgs, findBrowser } from '../tools/browser.mjs';
import { serve } from '../tools/serve.mjs';
import { buildLibrary } from './build.mjs';
import { duckdb } from './duckdb.mjs';

const library = await buildLibrary();
const day = 86_400_000;
const tables = { tickets: { from: 'tickets', createdAt: 'opened_at', channel: 'channel' } };

/** Requests of Node as those of the web, as the page of documentation has it. */
const listener = (handler) => async (incoming, outgoing) => {
  const url = new URL(incoming.url, `http://${incoming.headers.host}`);
  const response = await handler(new Request(url, { method: incoming.method, headers: incoming.headers }));
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...fromAnywhere });
  outgoing.end(Buffer.from(await response.arrayBuffer()));
};
const fromAnywhere = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag' };

describe('the handler over HTTP', () => {
  const state = { now: Date.parse('2025-05-20T10:00:00Z'), asked: [], answered: [] };
  let database;
  let server;
  let address;
  const insert = (at, n) =>
    database.run(`INSERT INTO tickets SELECT TIMESTAMP '${at}', 'email' FROM range(${n}) AS numbers(i)`);
  /** Months that were counted since the last look. */
  const counted = () => [...new Set(state.asked.splice(0).map((sql) => /from=(\d{4}-\d\d)/.exec(sql)[1]))].sort();

  before(async () => {
    database = await duckdb();
    await database.run('CREATE TABLE tickets (opened_at TIMESTAMP, channel VARCHAR)');
    await insert('2025-03-10 09:00:00', 5);
    await insert('2025-05-10 09:00:00', 7);
    const handler = library.createFactsHandler({
      dialect: 'duckdb',
      tables,
      dimensions: ['channel'],
      grain: 'day',
      zone: 'UTC',
      from: '2025-03-01',
      settles: 10,
      now: () => state.now,
      authorize: () => 'all',
      run(sql) {
        state.asked.push(sql);
        return database.run(sql);
      },
    });
    const listen = listener(handler);
    server = createServer(async (incoming, outgoing) => {
      // A page of another origin asks first whether it may say what it has.
      if (incoming.method === 'OPTIONS') {
        outgoing.writeHead(204, { ...fromAnywhere, 'Access-Control-Allow-Headers': 'If-None-Match' }).end();
        return;
      }
      await listen(incoming, outgoing);
      state.answered.push(outgoing.statusCode);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${server.address().port}/facts`;
  });
  after(async () => {
    server.close();
    server.closeAllConnections();
    await database.close();
  });

  it('counts every month for the first reader and none for the second, who has it already', async () => {
    const first = await fetch(address);
    assert.equal(first.status, 200);
    assert.deepEqual(counted(), ['2025-03', '2025-04', '2025-05']);
    await first.arrayBuffer();
    const again = await fetch(address, { headers: { 'If-None-Match': first.headers.get('ETag') } });
    assert.equal(again.status, 304);
    assert.equal((await again.arrayBuffer()).byteLength, 0);
    assert.deepEqual(counted(), []);
  });

  it('shows a page that stays open the tickets of the next day, and counts only the open month for it', async () => {
    const site = await serve({
      root,
      pages: {
        '/': {
          body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Desk</title>
<script type="module" src="/dist/kpi-elements.js"></script></head><body>
<kpi-source src="${address}" period="2025-05"><kpi-stat metric="ticket-volume"></kpi-stat></kpi-source></body></html>`,
        },
      },
    });
    const browser = await chromium.launch({ executablePath: await findBrowser(), args: chromeArgs });
    try {
      const tab = await browser.newPage();
      await tab.goto(site.origin);
      const value = tab.locator('kpi-stat [part~="value"]').first();
      await value.filter({ hasText: /^\s*7\s*$/ }).waitFor();
      assert.deepEqual(counted(), []);

      state.answered.length = 0;
      await tab.evaluate(() => document.querySelector('kpi-source').reload());
      assert.deepEqual(counted(), []);

      await insert('2025-05-20 12:00:00', 2);
      // Nobody counts March again: not even what should not be there.
      await insert('2025-03-11 12:00:00', 1);
      state.now += day;
      await tab.evaluate(() => document.querySelector('kpi-source').reload());
      await value.filter({ hasText: /^\s*9\s*$/ }).waitFor();
      assert.deepEqual(counted(), ['2025-05']);
      assert.ok(state.answered.includes(304), `answers: ${state.answered.join()}`);
    } finally {
      await browser.close();
      await site.close();
    }
  });
});
