import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder, and pages given as text, on 127.0.0.1.
 *
 * @param {object} options
 * @param {string} options.root Folder whose files are served.
 * @param {number} [options.port] 0 takes a free one.
 * @param {Record<string, string>} [options.headers] Headers of every answer.
 * @param {Record<string, { body: string, type?: string, status?: number, headers?: Record<string, string> }>} [options.pages]
 *   Answers by path, before the files of the folder.
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 *   Rejects with the error of `listen`, e.g. `EADDRINUSE`.
 */
export async function serve({ root, port = 0, headers = {}, pages = {} }) {
  const base = resolve(root);
  const server = createServer((request, response) => {
    const path = decodePath(request.url ?? '/');
    const page = path === undefined ? undefined : pages[path];
    if (page) return sendPage(response, page, headers);
    const file = path === undefined ? undefined : fileFor(base, path);
    return file ? sendFile(response, file, headers) : sendPage(response, notFound, headers);
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

const notFound = { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found' };

function decodePath(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/** The file of a path, `index.html` for a folder; nothing outside the base. */
function fileFor(base, path) {
  const file = normalize(join(base, path));
  if (file !== base && !file.startsWith(base + sep)) return undefined;
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, 'index.html');
  return existsSync(index) ? index : undefined;
}

function sendPage(response, { body, type = types['.html'], status = 200, headers: own = {} }, headers) {
  response.writeHead(status, { 'content-type': type, ...headers, ...own });
  response.end(body);
}

function sendFile(response, file, headers) {
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', ...headers });
  createReadStream(file).pipe(response);
}
