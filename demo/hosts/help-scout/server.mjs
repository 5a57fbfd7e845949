/**
 * What stands between the page and Help Scout's API: it holds the keys, serves the built page, and answers one question,
 * the conversations of a customer. HELPSCOUT_ID and HELPSCOUT_SECRET are those of your OAuth application. Put it behind
 * the sign-in of your company: who reaches it reads conversations.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const port = Number(process.env.PORT ?? 8080);
const api = process.env.HELPSCOUT_API ?? 'https://api.helpscout.net';
const folder = fileURLToPath(new URL('dist', import.meta.url));
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
let token = { value: '', until: 0 };

createServer((request, response) => {
  answer(new URL(request.url, 'http://page.invalid')).then(
    ({ status = 200, type = 'application/json', body }) =>
      response.writeHead(status, { 'content-type': type }).end(body),
    () => response.writeHead(502).end(),
  );
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`));

async function answer({ pathname, searchParams }) {
  if (pathname !== '/conversations') return page(pathname);
  const customer = searchParams.get('customer');
  if (!/^\d+$/.test(customer ?? '')) return { status: 400, body: '{}' };
  const query = new URLSearchParams({ status: 'all', embed: 'threads', query: `(customerIds:${customer})` });
  query.set('page', String(Number(searchParams.get('page')) || 1));
  const headers = { authorization: `Bearer ${await bearer()}` };
  const found = await fetch(`${api}/v2/conversations?${query}`, { headers });
  return { status: found.status, body: await found.text() };
}

/** Tokens live for two hours; a new one is fetched a minute before the end. */
async function bearer() {
  if (Date.now() < token.until) return token.value;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.HELPSCOUT_ID,
    client_secret: process.env.HELPSCOUT_SECRET,
  });
  const answered = await fetch(`${api}/v2/oauth2/token`, { method: 'POST', body });
  const { access_token: value, expires_in: seconds } = await answered.json();
  token = { value, until: Date.now() + (seconds - 60) * 1000 };
  return value;
}

async function page(pathname) {
  const file = normalize(join(folder, pathname === '/' ? 'index.html' : pathname));
  if (!file.startsWith(folder)) return { status: 404, body: '' };
  try {
    return { type: types[extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
  } catch {
    return { status: 404, type: 'text/plain', body: 'Not found' };
  }
}
