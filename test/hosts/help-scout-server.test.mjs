import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { made } from './apps.mjs';

/** Help Scout's API as far as the server of the app asks it. */
function api() {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`.trim());
    const body =
      request.url === '/v2/oauth2/token' ? { access_token: 't-1', expires_in: 7200 } : { page: { number: 1 } };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  return { asked, server };
}

async function listening(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server.address().port;
}

/** A port that was free a moment ago. */
async function freePort() {
  const probe = createServer();
  const port = await listening(probe);
  await new Promise((done) => probe.close(done));
  return port;
}

describe('the server of the Help Scout app', () => {
  const { asked, server } = api();
  let app, origin;
  before(async () => {
    const folder = await made('help-scout');
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const desk = `http://127.0.0.1:${await listening(server)}`;
    const env = {
      ...process.env,
      PORT: String(port),
      HELPSCOUT_API: desk,
      HELPSCOUT_ID: 'id',
      HELPSCOUT_SECRET: 'secret',
    };
    app = spawn(process.execPath, ['server.mjs'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
    await once(app.stdout, 'data');
  });
  after(() => {
    app?.kill();
    server.close();
  });

  it('serves the built page', async () => {
    const page = await fetch(origin);
    assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(await page.text(), /<main id="figures">/);
  });

  it('asks for the conversations of one customer, with one token for all questions', async () => {
    await fetch(`${origin}/conversations?customer=256`);
    await fetch(`${origin}/conversations?customer=256&page=2`);
    const query = (page) => `/v2/conversations?status=all&embed=threads&query=%28customerIds%3A256%29&page=${page}`;
    assert.deepEqual(asked, ['POST /v2/oauth2/token', `GET ${query(1)} Bearer t-1`, `GET ${query(2)} Bearer t-1`]);
  });

  for (const customer of ['', 'abc', '1)OR(1', '1&status=spam']) {
    it(`refuses a customer "${customer}" without asking the desk`, async () => {
      const before = asked.length;
      const { status } = await fetch(`${origin}/conversations?customer=${encodeURIComponent(customer)}`);
      assert.equal(status, 400);
      assert.equal(asked.length, before);
    });
  }

  it('gives no file outside the built page', async () => {
    for (const path of ['/%2e%2e/server.mjs', '/..%2fserver.mjs', '/../package.json']) {
      const { status } = await fetch(origin + path);
      assert.equal(status, 404, path);
    }
  });
});
