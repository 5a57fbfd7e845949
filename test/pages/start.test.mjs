import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { root } from '../package/built.mjs';
import { site, tags, valueOf } from './browser.mjs';

/** `npm start` on a free port, up to the address that it prints. */
async function start() {
  const child = spawn(process.execPath, ['test/tools/start.mjs'], { cwd: root, env: { ...process.env, PORT: '0' } });
  let said = '';
  const address = await new Promise((done, fail) => {
    const read = (chunk) => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found) done(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => fail(new Error(said)));
  });
  return { address, stop: () => child.kill() };
}

describe('npm start', () => {
  let started;
  before(async () => {
    started = await start();
  });
  after(() => started?.stop());

  it('prints the address of a page whose HTML holds the four tags', async () => {
    const html = await (await fetch(started.address)).text();
    for (const tag of ['kpi-source', ...tags]) assert.match(html, new RegExp(`<${tag}[\\s>]`));
  });

  it('serves nothing from outside its folder', async () => {
    for (const path of ['..%2fpackage.json', 'assets/..%2f..%2fpackage.json']) {
      assert.equal((await fetch(started.address + path)).status, 404, path);
    }
  });
});

/** After `npm start`, which built it. */
describe('the demo', () => {
  // With its own data, not those of the other tests.
  const { open } = site({ '/data/desk.json': undefined }, 'dist-demo');
  const pages = {
    '/': tags,
    '/wall.html': ['kpi-first-response', 'kpi-csat', 'kpi-sla', 'kpi-fcr', 'kpi-backlog', 'kpi-volume'],
    '/sidebar.html': ['kpi-first-response', 'kpi-response-bands', 'kpi-csat'],
  };

  for (const [path, shown] of Object.entries(pages)) {
    it(`shows a number in each widget of ${path}, under the strictest policy`, async () => {
      const page = await open(path);
      for (const tag of shown) assert.match(await valueOf(page, tag), /\d/);
      assert.deepEqual(page.problems, []);
      await page.tab.close();
    });
  }

  it('fits its widgets into a sidebar of 320 px', async () => {
    const { tab } = await open('/sidebar.html', { viewport: { width: 1000, height: 900 } });
    await tab.locator('kpi-csat [part~="value"]').first().waitFor();
    const widths = await tab
      .locator('aside > kpi-source > [density]')
      .evaluateAll((all) => all.map(({ clientWidth }) => clientWidth));
    for (const width of widths) assert.ok(width > 280 && width <= 320, String(width));
    await tab.close();
  });

  it('gives each widget of the portal the whole width of a phone', async () => {
    const { tab } = await open('/', { viewport: { width: 320, height: 900 } });
    for (const tag of tags) {
      const { width } = await tab.locator(tag).boundingBox();
      assert.ok(width > 270, `${tag}: ${width}`);
    }
    await tab.close();
  });

  it('shows the board of a file that its reader gives, which goes nowhere', async () => {
    const page = await open('/export.html');
    const before = page.requests.length;
    await page.tab.setInputFiles('#file', { name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(ownFile) });
    assert.match(await valueOf(page, 'kpi-dashboard'), /\d/);
    assert.match(await page.tab.locator('#found').innerText(), /own\.csv/);
    const sent = page.requests.slice(before).filter((path) => !/^\/(assets\/|icon\.svg$)/.test(path));
    assert.deepEqual([sent, page.problems], [[], []]);
    await page.tab.close();
  });
});

const ownFile = `id,created_at,first_response_at,resolved_at,status,channel
1,2025-03-03 09:00,2025-03-03 09:30,2025-03-03 12:00,resolved,email
2,2025-03-04 09:00,2025-03-04 10:30,,open,chat
`;
