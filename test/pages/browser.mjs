import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { chromeArgs, findBrowser } from '../tools/browser.mjs';
import { serve } from '../tools/serve.mjs';
import { desk } from './desk.mjs';
import { root } from '../package/built.mjs';

/** The policy of an embedding page that allows nothing it can do without. */
export const strictPolicy = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'",
};

const javascript = 'text/javascript; charset=utf-8';

/** Makes of a violation what every test fails on: an error in the console. */
const watch = `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) =>
  console.error('violation', violatedDirective, blockedURI, sourceFile, lineNumber, sample));`;

const common = {
  '/watch.js': { type: javascript, body: watch },
  '/data/desk.json': { type: 'application/json', body: JSON.stringify(desk()) },
  '/favicon.ico': { status: 204, type: 'image/x-icon', body: '' },
};

export const tags = ['kpi-nps', 'kpi-response-bands', 'kpi-backlog', 'kpi-csat-trend'];

/** The four tags as a page writes them. */
export const markup = `
  <kpi-source src="/data/desk.json" time-zone="Europe/Madrid" period="2025-03">
    ${tags.map((tag) => `<${tag}></${tag}>`).join('\n    ')}
  </kpi-source>`;

/** A whole page; `scripts` come where a page puts them, `body` is what it shows. */
export function pageWith({ scripts = '', body = markup }) {
  return {
    body: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Desk</title>
    <script src="/watch.js"></script>
    ${scripts}
  </head>
  <body>
    <h1>Desk</h1>
    ${body}
  </body>
</html>`,
  };
}

export const script = (body) => ({ type: javascript, body });

/**
 * A browser and a server for the tests of one file, under the strict policy.
 *
 * @param {Parameters<typeof serve>[0]['pages']} pages
 * @param {string} [folder] What is served beside them, from the root of the project.
 */
export function site(pages, folder = '.') {
  const state = { browser: undefined, server: undefined };
  before(async () => {
    if (!existsSync(`${root}/dist/kpi-elements.js`)) throw new Error('dist/ is missing: npm run build');
    state.server = await serve({ root: `${root}/${folder}`, headers: strictPolicy, pages: { ...common, ...pages } });
    state.browser = await chromium.launch({ executablePath: await findBrowser(), args: chromeArgs });
  });
  after(async () => {
    await state.browser?.close();
    await state.server?.close();
  });
  return { open: (path, options) => open(state, path, options) };
}

/** Opens a page; `problems` fills with what must not happen: errors, violations, requests to elsewhere. */
async function open({ browser, server }, path, options) {
  const tab = await browser.newPage({
    viewport: { width: 1200, height: 900 },
    timezoneId: 'Asia/Kathmandu',
    ...options,
  });
  const problems = [];
  const requests = [];
  tab.on('pageerror', ({ message }) => problems.push(`page error: ${message}`));
  tab.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`);
  });
  tab.on('request', (request) => {
    const url = request.url();
    requests.push(url.replace(server.origin, ''));
    if (!url.startsWith(server.origin) && !url.startsWith('data:')) problems.push(`outside request: ${url}`);
  });
  await tab.goto(server.origin + path);
  return { tab, problems, requests };
}

/** The first number of a widget, once it shows one; else an error that says what the widget and the console say. */
export async function valueOf({ tab, problems }, tag) {
  const value = tab.locator(`${tag} [part~="value"]`).first();
  try {
    await value.waitFor({ timeout: 10_000 });
  } catch {
    const shown = await tab
      .locator(tag)
      .first()
      .evaluate((widget) => widget.shadowRoot?.textContent);
    throw new Error(`<${tag}> shows no value: ${shown?.replaceAll(/\s+/g, ' ')}\n${problems.join('\n')}`);
  }
  return (await value.innerText()).replaceAll(/\s/g, '');
}
