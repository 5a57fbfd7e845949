import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from '../package/built.mjs';
import { inlineAllowed, savedTickets, ticketsCsv } from './newcomer.mjs';
import { site, valueOf } from './browser.mjs';

/*
 * The code that each page of the demo offers for copying, pasted into an empty file beside `kpi-elements.js`.
 */

const sdk = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';
const entities = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const names = ['index', 'wall', 'sidebar', 'export'];

/** What a reader gets who presses "Copy". */
function copied(name) {
  const page = readFileSync(`${root}/demo/${name}.html`, 'utf8');
  const [, code] = /<code id="code">(.*?)<\/code>/s.exec(page);
  return code.replaceAll(/&\w+;/g, (entity) => entities[entity]);
}

const { open } = site(
  {
    ...Object.fromEntries(names.map((name) => [`/${name}`, { body: copied(name), headers: inlineAllowed }])),
    '/tickets.csv': { type: 'text/csv', body: ticketsCsv(Date.now()) },
  },
  'dist',
);

/** Stands for the client that the help desk gives to an app: it answers what its API would. */
const client = (answer) => `globalThis.ZAFClient = {
  init: () => ({ request: async ({ url }) => ((globalThis.asked = url), ${answer}) }),
};`;

describe('the code to copy from the demo', () => {
  it('portal: one number', async () => {
    const page = await open('/index');
    // Of 30 answers 20 promote and 10 do not.
    assert.equal(await valueOf(page, 'kpi-nps'), '+33');
    assert.deepEqual(page.problems, []);
  });

  it('wall screen: the figures of the last thirty days until now', async () => {
    const page = await open('/wall');
    const numbers = {
      'kpi-first-response': '30min',
      'kpi-csat': '67%',
      // Of 40 tickets 30 are resolved, all of them within three days.
      'kpi-sla': '100%',
      'kpi-backlog': '10open',
      'kpi-volume': '40',
    };
    for (const [tag, number] of Object.entries(numbers)) assert.equal(await valueOf(page, tag), number, tag);
    // A file of one row for each ticket does not say how often the customer had to ask.
    await page.tab.locator('kpi-fcr').getByText('The data has nothing to compute this from.').waitFor();
    assert.deepEqual(page.problems, []);
  });

  it('sidebar: asked through the client of the help desk', async () => {
    const page = await open('/watch.js');
    const policy = `${inlineAllowed['content-security-policy']} https://static.zdassets.com`;
    await page.tab.route('**/sidebar', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    });
    await page.tab.route(sdk, (route) => route.fulfill({ contentType: 'text/javascript', body: client(savedTickets) }));
    await page.tab.goto(new URL('/sidebar', page.tab.url()).href);
    assert.equal(await valueOf(page, 'kpi-response-bands'), '68%');
    const asked = await page.tab.evaluate(() => globalThis.asked);
    const { pathname, searchParams } = new URL(asked, 'https://acme.zendesk.com');
    assert.equal(pathname, '/api/v2/incremental/tickets/cursor.json');
    const days = (Date.now() / 1000 - Number(searchParams.get('start_time'))) / 86400;
    assert.ok(Math.abs(days - 60) < 0.1, `${days} days`);
  });

  it('your export: the file beside the page, then the one that the reader chooses', async () => {
    const { tab, problems } = await open('/export');
    await tab.getByText('40 tickets · data up to').waitFor();
    const buffer = Buffer.from(ticketsCsv(Date.now(), 12));
    await tab.locator('#file').setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer });
    await tab.getByText('12 tickets · data up to').waitFor();
    assert.deepEqual(problems, []);
  });
});
