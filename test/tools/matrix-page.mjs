/** A page with every element on the demo's data, for pictures and for checks of the layout. */
import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { chromeArgs, findBrowser } from './browser.mjs';
import { extremeCounts, extremeDesk } from './extreme-desk.mjs';
import { serve } from './serve.mjs';
import { neverAnswered, spoil, statePages, statesMarkup } from './states-page.mjs';

export const widths = [320, 480, 1200];
export const languages = ['en', 'es', 'ro'];
export const schemes = ['light', 'dark'];

/** Beside the named elements, which need no attributes, one of each view. */
const views = {
  stat: '<kpi-stat metric="csat" target="85"></kpi-stat>',
  'stat-small': '<kpi-stat metric="csat" where="channel=social"></kpi-stat>',
  'stat-time': '<kpi-stat metric="resolution-time" population="cohort"></kpi-stat>',
  tile: '<kpi-stat metric="first-response-time" frame="tile"></kpi-stat>',
  'trend-line': '<kpi-trend metric="csat" target="80-90"></kpi-trend>',
  'trend-bars': '<kpi-trend metric="ticket-volume" interval="day"></kpi-trend>',
  'trend-months': '<kpi-trend metric="first-response-time" interval="month"></kpi-trend>',
  'breakdown-agent': '<kpi-breakdown metric="csat" by="agent"></kpi-breakdown>',
  'breakdown-tag': '<kpi-breakdown metric="ticket-volume" by="tag"></kpi-breakdown>',
  heatmap: '<kpi-heatmap metric="ticket-volume"></kpi-heatmap>',
  bullet: '<kpi-bullet metric="first-response-time" target="2h"></kpi-bullet>',
  balance: '<kpi-balance pair="speed-vs-satisfaction"></kpi-balance>',
  tickets: '<kpi-tickets></kpi-tickets>',
  period: '<kpi-period></kpi-period>',
  filter: '<kpi-filter></kpi-filter>',
  empty: '<kpi-nps period="2019-01"></kpi-nps>',
  wall: '<kpi-nps density="wall"></kpi-nps>',
};

const named = `nps csat csat-trend ces first-response response-time response-bands sla resolution-time volume channels
  resolved backlog fcr contacts reopen utilization agent-satisfaction quality appraisal complaints wait-time retention
  churn clv engagement conversion referral feedback social channel-preference self-service read-time
  overall-satisfaction`.split(/\s+/);

/** Markup by the name of its picture. */
export const elements = {
  ...Object.fromEntries(named.map((name) => [name, `<kpi-${name}></kpi-${name}>`])),
  ...views,
};

const settings = {
  sla: Object.fromEntries(
    ['low', 'normal', 'high', 'urgent', 'unknown'].map((key) => [
      key,
      { firstResponse: 4 * 3_600_000, resolution: 3 * 86_400_000 },
    ]),
  ),
  businessHours: {
    weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '18:00']]])),
    holidays: [],
  },
  grossMargin: 0.4,
};

const head = `<meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>Every element</title>
    <link rel="stylesheet" href="/matrix.css" />
    <script type="module" src="/dist/kpi-elements.js"></script>`;
const told = `src="/demo/public/data/desk.json" time-zone="Europe/Madrid" source-time-zone="Europe/Madrid"
      period="2025-03" settings='${JSON.stringify(settings)}'`;

/** From the narrowest sidebar to a screen on the wall. */
export const boardWidths = [240, 320, 480, 768, 1200, 1920];
const board = `<section id="dashboard"><kpi-dashboard ${told}></kpi-dashboard></section>`;

const sections = Object.entries(elements)
  .map(([name, markup]) => `<section id="${name}">${markup}</section>`)
  .join('\n      ');
const pageAround = (body) => `<!doctype html>
<html lang="en">
  <head>
    ${head}
  </head>
  <body>
    ${body}
  </body>
</html>`;
const pageOf = (source, more = '') =>
  pageAround(`<kpi-source ${source}>
      ${sections}
    </kpi-source>
    ${more}`);
const page = pageOf(told);
export const boardPage = pageAround(board);

/** Each view in some states, or in all. */
export const statesPage = (names) => pageAround(statesMarkup(names));

/** The same elements on a desk at the ends of everything. */
export const extremePage = pageOf(
  told.replace('/demo/public/data/desk.json', '/extreme.json'),
  `<kpi-source src="/counts.json" time-zone="Europe/Madrid" period="2025-03">
      <section id="huge-volume"><kpi-volume></kpi-volume></section>
      <section id="huge-stat"><kpi-stat metric="ticket-volume"></kpi-stat></section>
      <section id="huge-tile"><kpi-stat metric="ticket-volume" frame="tile"></kpi-stat></section>
    </kpi-source>
    <kpi-source src="/extreme.json" time-zone="Europe/Madrid" period="2024-03-25/2025-03-31">
      <section id="year-trend"><kpi-trend metric="csat" interval="week"></kpi-trend></section>
      <section id="year-bars"><kpi-trend metric="ticket-volume" interval="week"></kpi-trend></section>
      <section id="year-backlog"><kpi-backlog></kpi-backlog></section>
      <section id="year-days"><kpi-trend metric="ticket-volume" interval="day"></kpi-trend></section>
    </kpi-source>`,
);

const css = `body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#f2f4f6, #0b0e11); }
  section { box-sizing: border-box; padding: 8px; }`;

const root = new URL('../..', import.meta.url).pathname;

/** Opens the page in a browser of its own. The bundle must be built. */
export async function openMatrix({ colorScheme = 'light', markup = page } = {}) {
  if (!existsSync(`${root}dist/kpi-elements.js`)) throw new Error('dist/ is missing: npm run build');
  if (!existsSync(`${root}demo/public/data/desk.json`))
    spawnSync(process.execPath, ['demo/data/write.mjs', 'demo/public/data'], { cwd: root, stdio: 'inherit' });
  const pages = {
    '/': { body: markup },
    '/matrix.css': { type: 'text/css; charset=utf-8', body: css },
    '/extreme.json': { type: 'application/json', body: JSON.stringify(extremeDesk()) },
    '/counts.json': { type: 'application/json', body: JSON.stringify(extremeCounts()) },
    ...statePages(JSON.parse(readFileSync(`${root}demo/public/data/desk.json`, 'utf8'))),
  };
  const { origin, close } = await serve({ root, pages });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: chromeArgs });
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme, reducedMotion: 'reduce' });
  const errors = [];
  tab.on('pageerror', ({ message }) => errors.push(message));
  await tab.route(`**${neverAnswered}`, () => undefined);
  await tab.goto(origin);
  await tab.waitForFunction(quiet, neverAnswered, { timeout: 120_000 });
  await spoil(tab, pages);
  return { tab, errors, close: () => Promise.all([browser.close(), close()]) };
}

/** Whether every widget has its numbers, or has said why it has none; those without an answer have bones. */
const quiet = (never) =>
  [
    ...document.querySelectorAll('section > *'),
    ...(document.querySelector('kpi-dashboard')?.shadowRoot?.querySelectorAll('.board > *') ?? []),
  ].every(
    (element) =>
      !element.matches(':defined') ||
      !element.metric ||
      element.matches(':state(ready), :state(empty), :state(failed)') ||
      element.closest(`kpi-source:is([src="${never}"], :not([src]))`),
  ) &&
  [...document.querySelectorAll('kpi-source, kpi-dashboard')].every(
    (source) => source.engine !== undefined || source.matches(`:state(failed), [src="${never}"], :not([src])`),
  ) &&
  (!document.querySelector('kpi-dashboard') ||
    document.querySelector('kpi-dashboard').shadowRoot.querySelector('.board') !== null);

/** Shows everything in another width and language, and waits until it is drawn. */
export async function arrange(tab, width, lang) {
  await tab.evaluate(
    async ([px, language]) => {
      document.documentElement.lang = language;
      for (const section of document.querySelectorAll('section')) section.style.setProperty('width', `${px + 16}px`);
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      for (let i = 0; i < 4; i++) await frame();
      await Promise.all([...document.querySelectorAll('section > *')].map((element) => element.updateComplete));
      for (let i = 0; i < 4; i++) await frame();
    },
    [width, lang],
  );
  await tab.waitForFunction(quiet, neverAnswered);
}
