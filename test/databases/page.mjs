/**
 * `node test/databases/page.mjs [--tickets 1000000] [--database clickhouse] [--keep folder] [--picture facts.png]`
 * A page with <kpi-dashboard> shows the counts of a database; the text on screen is compared with that of a page which
 * loads the same tickets whole (up to a million), and with what SQL counts directly. With `--keep` the tickets and facts
 * of `npm run bench:scale -- --keep` are used.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { root } from '../package/built.mjs';
import { chromeArgs, findBrowser } from '../tools/browser.mjs';
import { serve } from '../tools/serve.mjs';
import { buildLibrary } from './build.mjs';
import { counted } from './count.mjs';
import { options, plainRows, sla, yearOf, zone } from './year.mjs';

const period = '2025-11';
const json = (value) => ({ type: 'application/json', body: typeof value === 'string' ? value : JSON.stringify(value) });

const page = (src) => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Desk</title>
<script type="module" src="/dist/kpi-elements.js"></script></head><body>
<kpi-source src="${src}" settings="/settings.json" time-zone="${zone}" period="${period}"><kpi-dashboard></kpi-dashboard></kpi-source></body></html>`,
});

/** The tickets themselves, as the data model has them. */
async function datasetOf(database, asOf) {
  const rows = await database.run(plainRows(database.dialect));
  const ms = (seconds) => (seconds === null ? undefined : Number(seconds) * 1000);
  const tickets = rows.map(({ opened_at, replied_at, solved_at, ...slices }, id) => ({
    id,
    createdAt: ms(opened_at),
    firstResponseAt: ms(replied_at),
    resolvedAt: ms(solved_at),
    ...slices,
  }));
  return { asOf, tickets };
}

/** Every widget of the dashboard that shows a number, and the numbers that it shows. */
async function numbersOn(tab) {
  await tab.waitForFunction(
    () => {
      const board = document.querySelector('kpi-dashboard')?.shadowRoot;
      const widgets = [...(board?.querySelectorAll('*') ?? [])].filter(({ localName }) => localName.startsWith('kpi-'));
      const cards = widgets.filter(({ shadowRoot }) => shadowRoot && shadowRoot.querySelector('[part~="value"]'));
      return cards.length > 5 && !widgets.some((widget) => widget.matches(':state(loading)'));
    },
    undefined,
    { timeout: 300_000 },
  );
  // Widgets further down draw when they come into view.
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.setViewportSize({ width: 1280, height: Math.min(height + 400, 16_000) });
  await tab.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
  return tab.evaluate(() => {
    const board = document.querySelector('kpi-dashboard').shadowRoot;
    const widgets = [...board.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('kpi-'));
    const shown = widgets.map((widget) => [
      [widget.localName, widget.getAttribute('metric') ?? ''].join(' ').trim(),
      [...(widget.shadowRoot?.querySelectorAll('[part~="value"]') ?? [])].map(({ innerText }) => innerText.trim()),
    ]);
    return Object.fromEntries(shown.filter(([, texts]) => texts.length > 0));
  });
}

/** What SQL counts of the period, without any of our queries. */
async function directOf(database) {
  const [start, end] = ['2025-10-31T23:00:00Z', '2025-11-30T23:00:00Z'].map((at) => Date.parse(at) / 1000);
  const one = async (what, where) => {
    const [row] = await database.run(`SELECT ${what} AS n FROM (${plainRows(database.dialect)}) AS t WHERE ${where}`);
    return Number(row.n);
  };
  const within = (name) => `${name} >= ${start} AND ${name} < ${end}`;
  return {
    created: await one('count(*)', within('opened_at')),
    resolved: await one('count(*)', within('solved_at')),
    backlog: await one('count(*)', `opened_at < ${end} AND (solved_at IS NULL OR solved_at >= ${end})`),
  };
}

/** @param facts of this database, where they have been counted already */
export async function comparePages(database, { picture, whole = true, facts: known } = {}) {
  if (!existsSync(`${root}/dist/kpi-elements.js`)) throw new Error('dist/ is missing: npm run build');
  const library = await buildLibrary();
  const facts = known ?? (await counted(library, database, options));
  const [{ asOf }] = facts.tables;
  const server = await serve({
    root,
    pages: {
      '/facts': page('/facts.json'),
      '/whole': page('/whole.json'),
      '/facts.json': json(facts),
      '/settings.json': json({ sla }),
      ...(whole && { '/whole.json': json(await datasetOf(database, asOf)) }),
    },
  });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: chromeArgs });
  const open = async (path, file) => {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 }, timezoneId: 'Asia/Kathmandu' });
    await tab.goto(server.origin + path);
    const shown = await numbersOn(tab);
    if (file) await tab.screenshot({ path: file, fullPage: true });
    await tab.close();
    return shown;
  };
  try {
    return {
      facts: await open('/facts', picture),
      whole: whole ? await open('/whole', picture?.replace('.png', '-whole.png')) : undefined,
      direct: await directOf(database),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The text on screen is the same, and says what SQL counts. */
export function checkPages({ facts, whole, direct }) {
  const number = (n) => n.toLocaleString('en');
  const texts = Object.values(facts).flat().join('\n');
  for (const [what, n] of Object.entries(direct))
    assert.ok(texts.includes(number(n)), `${what} ${number(n)} in\n${texts}`);
  if (!whole) return;
  for (const [name, shown] of Object.entries(facts)) assert.deepEqual(shown, whole[name], name);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      tickets: { type: 'string', default: '1000000' },
      database: { type: 'string', default: 'clickhouse' },
      keep: { type: 'string' },
      picture: { type: 'string' },
    },
  });
  const size = Number(values.tickets);
  const kept = `${values.keep}/facts-${values.database}-${size}.json`;
  const database = await yearOf[values.database](size, values);
  try {
    const found = await comparePages(database, {
      picture: values.picture,
      whole: size <= 1_000_000,
      facts: values.keep && existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : undefined,
    });
    console.log(JSON.stringify(found, undefined, 1));
    checkPages(found);
    console.log(`${size.toLocaleString('en')} tickets: ${Object.keys(found.facts).length} widgets show the same`);
  } finally {
    await database.close();
  }
}
