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
await Promise.all([worker(), worker()]);
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
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  const page = await context.newPage();
  const problems = [];
  watch(page, problems);
  let shown;
  for (let next = queue.shift(); next; next = queue.shift()) {
    problems.length = 0;
    try {
      await show(page, next, shown);
      shown = next.language;
      problems.push(...(await violations(page)));
    } catch (error) {
      problems.push(error.message);
      shown = undefined;
    }
    if (problems.length) failed++;
    console.log(`${problems.length ? 'FAIL' : 'ok  '} ${next.id} [${next.language}]`);
    for (const problem of problems) console.log(`       ${problem}`);
  }
  await context.close();
}

/** Storybook itself goes on to the next story: loading all of it again takes longer than all that is checked. */
async function show(page, { id, language }, shown) {
  if (shown === language) {
    await page.evaluate((storyId) => {
      const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
      return new Promise((rendered, refused) => {
        const refuse = () => refused(new Error('the story could not be rendered'));
        for (const event of ['storyErrored', 'storyThrewException', 'storyMissing']) channel.once(event, refuse);
        channel.once('storyRendered', (id) => (id === storyId ? rendered() : refuse()));
        channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
      });
    }, id);
  } else {
    // `manual` keeps Storybook's own axe run from colliding with ours.
    await page.goto(
      `${server.origin}/iframe.html?id=${id}&viewMode=story&globals=locale:${language};a11y.manual:!true`,
    );
    await page.waitForSelector('#storybook-root > *', { state: 'attached', timeout: 15_000 });
    await page.evaluate(axe);
  }
  await page.evaluate(settled);
}

/** Until nothing loads any more. Some stories show just that: they are given a moment. */
async function settled() {
  const started = performance.now();
  const root = globalThis.document.getElementById('storybook-root');
  const loads = () => [...root.querySelectorAll('*')].some((element) => element.matches(':state(loading)'));
  do await new Promise((next) => setTimeout(next, 50));
  while (loads() && performance.now() - started < 1500);
  await new Promise((next) => globalThis.requestAnimationFrame(() => globalThis.requestAnimationFrame(next)));
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
  const found = await page.evaluate((runOnly) => globalThis.axe.run('#storybook-root', { runOnly }), rules);
  return found.violations.map(
    ({ id, impact, nodes }) =>
      `axe ${id} (${impact}): ${nodes.map(({ target }) => target.flat().join(' ')).join(' | ')}`,
  );
}
