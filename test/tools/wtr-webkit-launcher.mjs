import { setTimeout as wait } from 'node:timers/promises';
import { openWebKit } from './webdriver.mjs';

/** Keys that WebDriver knows by code points of its private area. */
const codes = {
  Shift: '\uE008',
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/**
 * A launcher of @web/test-runner for WebKitGTK. Its pages have the keyboard of puppeteer's pages, which is what
 * `sendKeys` needs. `paths` as `findWebKit` gives them.
 */
export function webKitLauncher(paths, env) {
  const urls = new Map();
  let opening;
  const call = async (...request) => (await (opening ??= openWebKit(paths, env))).call(...request);
  const keyboard = keyboardOf((actions) =>
    call('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] }),
  );

  return {
    name: 'WebKitGTK',
    type: 'puppeteer',
    concurrency: 1,
    initialize: () => undefined,
    stop: async () => (await opening)?.stop(),
    async startSession(id, url) {
      urls.set(id, url);
      await call('POST', '/window/rect', { x: 0, y: 0, width: 800, height: 700 });
      await call('POST', '/url', { url });
    },
    async stopSession(id) {
      urls.delete(id);
      await call('POST', '/url', { url: 'about:blank' });
      return {};
    },
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    getPage: () => ({ keyboard, setViewport: (size) => setViewport(call, size) }),
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no session for debugging here.')),
  };
}

/**
 * WebDriver sizes windows: what their frame takes is found by a first try. The window follows late, and never gets
 * narrower than its buttons need: tests that need a narrow page give it to the body (test/support/page.ts).
 */
async function setViewport(call, { width, height }) {
  const inner = () => call('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
  const outer = { width, height };
  for (let tries = 0; tries < 20; tries++) {
    const [innerWidth, innerHeight] = await inner();
    if (innerWidth === width && innerHeight === height) return;
    const frame = await call('GET', '/window/rect');
    Object.assign(outer, { width: frame.width + width - innerWidth, height: frame.height + height - innerHeight });
    await call('POST', '/window/rect', outer);
    await wait(20);
  }
}

function keyboardOf(perform) {
  const down = (key) => ({ type: 'keyDown', value: codes[key] ?? key });
  const up = (key) => ({ type: 'keyUp', value: codes[key] ?? key });
  return {
    down: (key) => perform([down(key)]),
    up: (key) => perform([up(key)]),
    press: (key) => perform([down(key), up(key)]),
    type: (text) => perform([...text].flatMap((key) => [down(key), up(key)])),
  };
}
