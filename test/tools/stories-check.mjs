/**
 * Opens every story of the built Storybook in each of STORY_LANGUAGES (default: en) and fails on errors in the console,
 * requests to elsewhere and axe violations.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { chromeArgs, findBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

const root = 'dist-storybook';
const languages = (process.env.STORY_LANGUAGES ?? 'en').split(',');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const queue = storiesInLanguages();
const total = queue.length;
const server = await serve({ root });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: chromeArgs });
let failed = 0;
// More than the cores: each mostly waits for its page to come to rest.
await Promise.all([worker(), worker(), worker(), worker()]);
await browser.close();
await server.close();
console.log(`stories: ${total - failed} of ${total} in order`);
process.exit(failed || !total ? 1 : 0);

function storiesInLanguages() {
  const { entries } = JSON.parse(readFileSync(`${root}/index.json`, 'utf8'));
  return Object.values(entries)
    .filter(({ type }) => type === 'story')
    .flatMap(({ id }) => languages.map((language) => ({ id, language })));
}

async function worker() {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const problems = await problemsOf(next);
    if (problems.length) failed++;
    console.log(`${problems.length ? 'FAIL' : 'ok  '} ${next.id} [${next.language}]`);
    for (const problem of problems) console.log(`       ${problem}`);
  }
}

/** A page of its own for each story, so that nothing of one is left for the next. */
async function problemsOf({ id, language }) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  const problems = [];
  watch(page, problems);
  try {
    // `manual` keeps Storybook's own axe run from colliding with ours.
    await page.goto(
      `${server.origin}/iframe.html?id=${id}&viewMode=story&globals=locale:${language};a11y.manual:!true`,
    );
    await page.waitForSelector('#storybook-root > *', { state: 'attached', timeout: 15_000 });
    await page.waitForLoadState('networkidle');
    problems.push(...(await violations(page)));
  } catch (error) {
    problems.push(error.message);
  }
  await page.close();
  return problems;
}

function watch(page, problems) {
  page.on('pageerror', ({ message }) => problems.push(`page error: ${message}`));
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !url.endsWith('favicon.ico')) problems.push(`console: ${message.text()} ${url}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith('http') && !url.startsWith(server.origin)) problems.push(`outside request: ${url}`);
  });
}

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate((runOnly) => globalThis.axe.run('#storybook-root', { runOnly }), rules);
  return found.violations.map(
    ({ id, impact, nodes }) =>
      `axe ${id} (${impact}): ${nodes.map(({ target }) => target.flat().join(' ')).join(' | ')}`,
  );
}
