/**
 * A help desk as an app inside it sees it: origins of their own, answered from memory and from folders, without a
 * network. What an app must not do (errors, violations of its policy, requests to elsewhere) is gathered in `problems`.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { chromeArgs, findBrowser } from '../tools/browser.mjs';

const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * @typedef {{ status?: number, contentType?: string, headers?: Record<string, string>, body: string }} Answer
 * @typedef {object} Site
 * @property {string} [folder] Files by path.
 * @property {string} [policy] Content-Security-Policy of its pages.
 * @property {Record<string, string | Answer | ((url: URL, request: import('playwright-core').Request) => Answer)>} [pages]
 *   Answers by path, before the files; text is HTML.
 */

/**
 * Opens the first page of the first origin.
 * @param {Record<string, Site>} sites by origin
 * @param {{ path?: string, width?: number, script?: string }} [options] `script` runs first in every frame.
 */
export async function stage(sites, { path = '/', width = 360, script } = {}) {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: chromeArgs });
  const context = await browser.newContext({ viewport: { width, height: 900 }, timezoneId: 'Asia/Kathmandu' });
  // The payloads are of November 2026; what is 'now' must not depend on when the tests run.
  await context.clock.setFixedTime('2026-11-20T12:00:00Z');
  if (script) await context.addInitScript(script);
  const problems = [];
  const tab = await context.newPage();
  tab.on('pageerror', (error) => problems.push(`page error: ${error.stack}`));
  tab.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`);
  });
  await context.route('**', (route) => {
    const url = new URL(route.request().url());
    const answer =
      url.pathname === '/favicon.ico' ? { status: 204, body: '' } : answerOf(sites[url.origin], url, route.request());
    if (!answer) problems.push(`nothing at ${url}`);
    return route.fulfill(answer ?? { status: 404, body: 'Not found' });
  });
  await tab.goto(Object.keys(sites)[0] + path);
  return { tab, problems, close: () => browser.close() };
}

function answerOf(site, url, request) {
  if (!site) return undefined;
  const page = site.pages?.[url.pathname];
  const given = typeof page === 'function' ? page(url, request) : page;
  const answer = given === undefined ? fileOf(site.folder, url.pathname) : asAnswer(given);
  if (!answer || !site.policy) return answer;
  return { ...answer, headers: { 'content-security-policy': site.policy, ...answer.headers } };
}

const asAnswer = (given) => (typeof given === 'string' ? { contentType: types['.html'], body: given } : given);

function fileOf(folder, path) {
  if (!folder) return undefined;
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(folder) || !existsSync(file) || statSync(file).isDirectory()) return undefined;
  return { contentType: types[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) };
}

export const json = (value, headers = {}) => ({
  contentType: 'application/json',
  headers,
  body: JSON.stringify(value),
});

/** The large number of a widget inside the app, once it is there; spaces left out. */
export async function numberIn(frame, tag) {
  const value = frame.locator(`${tag} [part~="value"]`).first();
  await value.waitFor({ timeout: 15_000 });
  return (await value.innerText()).replaceAll(/\s/g, '');
}

/** Seconds between two loads of an app; `undefined` while it rests. */
export const refresh = (frame) => frame.locator('kpi-source').evaluate((source) => source.refresh);

/** Waits for what a message to the app brings about. */
export async function until(condition, deadline = Date.now() + 10_000) {
  while (!(await condition())) if (Date.now() > deadline) throw new Error('it did not come true within ten seconds');
}
