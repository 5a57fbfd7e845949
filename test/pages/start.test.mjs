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
  const { open } = site({}, 'dist-demo');

  it('shows a number in each widget, under the strictest policy', async () => {
    const page = await open('/');
    const { tab, problems } = page;
    for (const tag of tags) assert.match(await valueOf(page, tag), /\d/);
    assert.deepEqual(problems, []);
    await tab.close();
  });
});
