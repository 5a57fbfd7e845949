import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * A session of WebKitGTK by the W3C WebDriver protocol, on a display of its own: `{ call(method, path, body), stop() }`.
 * `browser`, `driver` and `display` are paths, as `findWebKit` gives them; `env` is the environment of the browser.
 */
export async function openWebKit({ browser, driver, display }, env) {
  const screen = spawn(display, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(screen.stdio[3], 'data');
  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...env,
      DISPLAY: `:${String(number).trim()}`,
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Containers have no namespaces for the browser's own sandbox.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const request = (method, path, body) => ask(`http://127.0.0.1:${port}${path}`, method, body);
  await untilReady(request);
  const { sessionId } = await request('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } },
  });
  return {
    call: (method, path, body) => request(method, `/session/${sessionId}${path}`, body),
    async stop() {
      await request('DELETE', `/session/${sessionId}`).catch(() => undefined);
      server.kill();
      screen.kill();
    },
  };
}

async function ask(url, method, body) {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebDriver ${method} ${url}: ${value?.error} ${value?.message}`);
  return value;
}

async function untilReady(request) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      return await request('GET', '/status');
    } catch {
      await wait(100);
    }
  }
  throw new Error('WebKitWebDriver does not answer.');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
