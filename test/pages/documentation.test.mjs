import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'vite';
import { desks as pagesOfDesks, sampleOf } from '../../stories/desks.mjs';
import { project } from '../package/project.mjs';
import { snippet, snippets } from '../package/snippets.mjs';
import { desks as samples } from '../support/desks/index.mjs';
import { savedTickets, serviceNowLog } from './newcomer.mjs';
import { script, site, valueOf } from './browser.mjs';

/*
 * The code of the Storybook's pages, pasted into an empty file. Those of large desks run in test/databases.
 */

const docs = (name) => `stories/docs/${name}.mdx`;
const names = ['getting-started', 'feeding-data', 'theming', 'languages', 'embedding-rules'];
const block = (name, text) => snippet(docs(name), text);
const library = '<script type="module" src="kpi-elements.js"></script>';

/** Every piece of markup, with the library where the piece itself does not load it. */
const markup = names.flatMap((name) =>
  snippets(docs(name))
    .filter(({ language }) => language === 'html')
    .map(({ code }, i) => ({
      path: `/${name}/${i + 1}`,
      code,
      body: `<!doctype html><html lang="en"><base href="/">${code.includes('<script') ? '' : library}${code}</html>`,
    })),
);

const canonical = block('feeding-data', '"asOf"');
const { tickets, surveys } = JSON.parse(canonical);
const satisfaction = {
  satisfaction_ratings: [{ id: 1, ticket_id: 1000, score: 'good', created_at: '2025-03-04T08:00:00Z' }],
};
const json = (value) => ({ type: 'application/json', body: typeof value === 'string' ? value : JSON.stringify(value) });

/** A language of its own, as a page with a bundler registers it. */
const folder = project();
async function irish() {
  const code = `import 'kpi-elements/define';\n${block('languages', 'registerLanguage')}`;
  writeFileSync(join(folder, 'irish.js'), code);
  const lib = { entry: join(folder, 'irish.js'), formats: ['es'], fileName: 'irish' };
  const options = { write: false, lib, rolldownOptions: { output: { codeSplitting: false } } };
  const [{ output }] = [await build({ root: folder, configFile: false, logLevel: 'error', build: options })].flat();
  return output[0].code;
}

const handed = `<kpi-source id="desk" time-zone="UTC" period="2025-03"><kpi-stat metric="ticket-volume"></kpi-stat></kpi-source>`;
const proxied = { '/proxy': json(savedTickets) };

/** Desks that tell the two tickets of `test/support/desks`: Ana is answered after 50 minutes, and resolved. */
const told = samples.filter(({ adapter, name }) => adapter in pagesOfDesks && !name);

/** What the first address of a page answers; the others have no records beside them. */
const answersOf = ({ adapter, streams, envelope }) =>
  Object.fromEntries(
    // Two addresses may differ in their query alone: then the first answers for both.
    [...pagesOfDesks[adapter].addresses.entries()]
      .toReversed()
      .map(([i, address]) => [
        `/desk/${adapter}${new URL(address, 'http://desk.invalid').pathname}`,
        json(i ? [] : { payloads: Object.entries(streams).map(([name, records]) => envelope(name, records)) }),
      ]),
  );

const { open } = site(
  {
    ...Object.fromEntries(markup.map(({ path, body }) => [path, { body }])),
    ...proxied,
    ...Object.assign({}, ...told.toReversed().map(answersOf)),
    ...Object.fromEntries(
      told.map(({ adapter }) => [
        `/of/${adapter}`,
        { body: `<base href="/">${library}${sampleOf(adapter).replaceAll('/desk/', `/desk/${adapter}/`)}` },
      ]),
    ),
    '/tickets.csv': { type: 'text/csv', body: snippet('README.md', 'Ticket,Created') },
    '/incidents.csv': { type: 'text/csv', body: serviceNowLog },
    '/tickets.json': json(savedTickets),
    '/satisfaction.json': json(satisfaction),
    '/canonical.json': json(canonical),
    '/desk/api/v2/tickets.json': json(savedTickets),
    '/canonical': {
      body: `${library}<kpi-csat src="canonical.json"></kpi-csat><kpi-backlog src="canonical.json"></kpi-backlog>`,
    },
    '/handed.js': script(
      `const [tickets, surveys] = ${JSON.stringify([tickets, surveys])};\n${block('feeding-data', 'source.data')}`,
    ),
    '/handed': { body: `${handed}${library}<script type="module" src="handed.js"></script>` },
    '/asked.js': script(`const source = document.querySelector('kpi-source');
      const session = { accessToken: async () => 'of-the-reader' };
      ${block('feeding-data', 'getToken')}
      source.src = '/api/v2/tickets.json';`),
    '/asked': { body: `${handed}${library}<script type="module" src="asked.js"></script>` },
    '/branded.css': {
      type: 'text/css',
      body: `${block('theming', '--kpi-surface')}\n${block('theming', '::part(label)')}`,
    },
    '/branded': {
      body: `<link rel="stylesheet" href="branded.css">${library}<div class="portal"><kpi-nps src="tickets.csv"></kpi-nps></div>`,
    },
    '/irish.js': script(await irish()),
    '/irish': {
      body: `<!doctype html><html lang="ga"><script type="module" src="irish.js"></script>
        <kpi-backlog src="tickets.csv"></kpi-backlog><kpi-stat metric="csat" target="10" src="tickets.json"></kpi-stat></html>`,
    },
  },
  'dist',
);

/** Once all sources and widgets that stand in the page have their data, where they are given any: those that failed. */
async function failed(tab) {
  const found = await tab.waitForFunction(() => {
    const all = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('kpi-'));
    const is = (element, ...states) => states.some((state) => element.matches(`:state(${state})`));
    const silent = new Set(['kpi-source', 'kpi-dashboard', 'kpi-period', 'kpi-filter']);
    const given = all.filter(
      (element) => element.src || (element.closest('kpi-source') && element.localName !== 'kpi-source'),
    );
    const done = (element) =>
      silent.has(element.localName)
        ? !('report' in element) || element.report || is(element, 'failed')
        : is(element, 'ready', 'empty', 'failed');
    return (
      given.every(done) && { failed: all.filter((element) => is(element, 'failed')).map(({ localName }) => localName) }
    );
  });
  return (await found.jsonValue()).failed;
}

describe('the code on the pages of the Storybook, pasted', () => {
  it('is there on each of them', () => {
    for (const name of names) assert.ok(snippets(docs(name)).length, name);
  });

  for (const { path, code } of markup)
    it(`${path}: ${code.match(/<kpi-[a-z-]+/g).join(' ')} show what they are given`, async () => {
      const { tab, problems } = await open(path);
      assert.deepEqual([await failed(tab), problems], [[], []]);
      await tab.close();
    });

  for (const { adapter } of told)
    it(`of ${adapter}: its records are read, and its widgets show them`, async () => {
      const page = await open(`/of/${adapter}`);
      assert.deepEqual([await failed(page.tab), page.problems], [[], []]);
      const answered = await page.tab
        .locator('kpi-source')
        .evaluate(({ engine }) => engine.query({ metric: 'first-response-time', period: '2026-03' }));
      assert.deepEqual([answered.count, answered.value], [1, 50 * 60_000]);
      await page.tab.close();
    });

  it('canonical JSON: its one answer, its one ticket, which is resolved', async () => {
    const page = await open('/canonical');
    assert.equal(await valueOf(page, 'kpi-backlog'), '0open');
    await page.tab.locator('kpi-csat').getByText('Small sample · 1 answer').waitFor();
    assert.deepEqual(page.problems, []);
  });

  it('data that the page has', async () => assert.equal(await valueOf(await open('/handed'), 'kpi-stat'), '1'));

  it('a fetch and a token of the page: asked at its proxy, with the token of the reader', async () => {
    const shown = await open('/watch.js');
    const asked = [];
    shown.tab.on('request', (request) => request.url().includes('api') && asked.push(request));
    await shown.tab.goto(new URL('/asked', shown.tab.url()).href);
    assert.equal(await valueOf(shown, 'kpi-stat'), '50');
    assert.deepEqual(
      asked.map((request) => [new URL(request.url()).pathname, request.headers().authorization]),
      [['/proxy', 'Bearer of-the-reader']],
    );
  });

  it('colours and parts of a brand', async () => {
    const page = await open('/branded');
    await valueOf(page, 'kpi-nps');
    const label = page.tab.locator('kpi-nps [part~="label"]').first();
    const [ground, letters] = [
      await page.tab.locator('kpi-nps .card').evaluate(colour),
      await label.evaluate((element) => getComputedStyle(element).textTransform),
    ];
    assert.deepEqual([ground, letters], ['rgb(255, 250, 242)', 'uppercase']);
  });

  it('another language, registered by the page', async () => {
    const page = await open('/irish');
    assert.equal(await valueOf(page, 'kpi-stat'), '74%');
    await page.tab.locator('kpi-stat').getByText('Ar an sprioc').waitFor();
    assert.deepEqual(page.problems, []);
  });
});

const colour = (element) => getComputedStyle(element).backgroundColor;
