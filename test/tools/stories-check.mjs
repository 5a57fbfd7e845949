/**
 * Opens every story of the built Storybook in each of STORY_LANGUAGES (default: en), lets its play function run, and
 * fails on what that finds, on errors in the console, requests to elsewhere and axe violations. Pages are opened too.
 *
 * STORY_LANGUAGES with more than one language looks at all: in each language, in the dark (stories of an element that
 * show its numbers), and at stories that repeat the states of another element. STORIES narrows down by a part of the id.
 * What fails is looked at once more, alone; what is in order then is named as unsteady.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { chromium } from 'playwright-core';
import { chromeArgs, findBrowser } from './browser.mjs';
import { printFailures, secondLook } from './second-look.mjs';
import { serve } from './serve.mjs';

const root = 'dist-storybook';
const languages = (process.env.STORY_LANGUAGES ?? 'en').split(',');
const thorough = languages.length > 1;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const started = performance.now();
const wanted = checks();
const server = await serve({ root });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: chromeArgs });
const first = await look(wanted, Math.min(4, Math.max(2, availableParallelism())));
const result = await secondLook(first, (failing) =>
  look(
    wanted.filter((check) => failing.includes(label(check))),
    1,
  ),
);
await browser.close();
await server.close();
printFailures(result);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`stories: ${result.passed} of ${wanted.length} in order, ${seconds} s`);
process.exit(result.failed || !wanted.length ? 1 : 0);

/** Looks at all of them, so many at once. */
async function look(list, atOnce) {
  const queue = [...list];
  const failures = [];
  await Promise.all(Array.from({ length: atOnce }, () => worker(queue, failures)));
  return { passed: list.length - failures.length, failed: failures.length, failures, unsteady: [] };
}

function label({ id, language, theme }) {
  return `${id} [${language}, ${theme}]`;
}

/** What is looked at, and how: neighbours share language and theme, which a page takes from its address. */
function checks() {
  const { entries } = JSON.parse(readFileSync(`${root}/index.json`, 'utf8'));
  const wanted = Object.values(entries).filter(({ id }) => id.includes(process.env.STORIES ?? ''));
  const stories = wanted.filter(({ type, tags }) => type === 'story' && (thorough || !tags.includes('repeated')));
  const pages = wanted.filter(({ type, tags }) => type === 'docs' && tags.includes('unattached-mdx'));
  return [
    ...languages.flatMap((language) => stories.map(({ id }) => ({ id, language, theme: 'light' }))),
    ...stories.filter(inTheDark).map(({ id }) => ({ id, language: languages[0], theme: 'dark' })),
    ...pages.map(({ id }) => ({ id, language: languages[0], theme: 'light', page: true })),
  ];
}

/** What a theme can spoil is seen in the numbers; in all tests, in every state. */
function inTheDark({ title, name }) {
  return title.startsWith('elements/') && (thorough || ['Ready', 'ready'].includes(name));
}

async function worker(queue, failures) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  const page = await context.newPage();
  const problems = [];
  watch(page, problems);
  let shown;
  for (let next = queue.shift(); next; next = queue.shift()) {
    problems.length = 0;
    try {
      shown = await (next.page ? readPage(page, next) : checkStory(page, next, shown, problems));
    } catch (error) {
      problems.push(error.message);
      shown = undefined;
    }
    if (problems.length) failures.push({ file: label(next), message: problems.join('; ') });
    console.log(`${problems.length ? 'FAIL' : 'ok  '} ${label(next)}`);
    for (const problem of problems) console.log(`       ${problem}`);
  }
  await context.close();
}

/** A page of the documentation, until its text and its live examples are there. Resolves with nothing to go on from. */
async function readPage(page, { id }) {
  await page.goto(`${server.origin}/iframe.html?id=${id}&viewMode=docs`);
  await page.waitForSelector('#storybook-docs h1', { timeout: 15_000 });
  await page.waitForFunction(() => !globalThis.document.querySelector('.sb-show-errordisplay, .sb-show-nopreview'));
  await page.evaluate(settled, ['#storybook-docs', 1500]);
}

/** Storybook itself goes on to the next story: loading all of it again takes longer than all that is checked. */
async function checkStory(page, { id, language, theme }, shown, problems) {
  const look = `${language},${theme}`;
  if (shown !== look) await open(page, language, theme);
  problems.push(...(await page.evaluate(play, id)));
  await page.evaluate(settled, ['#storybook-root', id.includes('--loading') ? 300 : 1500]);
  problems.push(...(await violations(page)));
  return look;
}

/** The frame of the stories without one, so that each is begun in the same way. `manual` leaves axe to us. */
async function open(page, language, theme) {
  const globals = `locale:${language};theme:${theme};a11y.manual:!true`;
  await page.goto(`${server.origin}/iframe.html?viewMode=story&globals=${globals}`);
  await page.waitForFunction(() => globalThis.__STORYBOOK_PREVIEW__?.storyStoreValue);
  await page.evaluate(axe);
}

/** Shows a story and lets it play. Resolves with what went wrong. */
function play(storyId) {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const wrong = [];
  const told = {
    playFunctionThrewException: ({ message }) => wrong.push(`play: ${message}`),
    unhandledErrorsWhilePlaying: (errors) => wrong.push(...errors.map(({ message }) => `play: ${message}`)),
  };
  return new Promise((done) => {
    const finish = (problem) => {
      for (const [event, listen] of Object.entries({ ...told, ...ends })) channel.off(event, listen);
      done(problem ? [...wrong, problem] : wrong);
    };
    const refuse = () => finish('the story could not be rendered');
    const ends = {
      storyErrored: refuse,
      storyThrewException: refuse,
      storyMissing: refuse,
      storyFinished: (end) => end.storyId === storyId && finish(),
    };
    for (const [event, listen] of Object.entries({ ...told, ...ends })) channel.on(event, listen);
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  });
}

/** Until nothing loads any more. Stories that show just that are given a moment. */
async function settled([selector, longest]) {
  const started = performance.now();
  const root = globalThis.document.querySelector(selector);
  const loads = () => [...root.querySelectorAll('*')].some((element) => element.matches(':state(loading)'));
  do await new Promise((next) => setTimeout(next, 50));
  while (loads() && performance.now() - started < longest);
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
