import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'vite';
import { duckdb } from '../databases/duckdb.mjs';
import { pkg, root } from '../package/built.mjs';
import { compiled } from '../package/compiled.mjs';
import { project } from '../package/project.mjs';
import { snippet, snippets } from '../package/snippets.mjs';
import { inlineAllowed, savedTickets, serviceNowLog } from './newcomer.mjs';
import { script, site, valueOf } from './browser.mjs';

/*
 * Each piece of code of the README, as a newcomer pastes it into an empty file, and the number that comes of it.
 */

const file = 'README.md';
const block = (text) => snippet(file, text);
const csv = block('Ticket,Created');
const cdn = 'https://cdn.example/kpi-elements.js';

/** What tells each block from the others; the frameworks' are built and opened in test/consumers. */
const told = {
  page: '<!doctype html>',
  csv: 'Ticket,Created',
  several: '<kpi-source src="tickets.csv" time-zone',
  chosen: 'type="file"',
  payload: 'src="tickets.json"',
  autoload: 'browser/autoload.js',
  integrity: cdn,
  bundler: "import 'kpi-elements/kpi-nps/define'",
  fetcher: 'source.fetcher',
  mapping: 'src="incidents.csv"',
  sql: "from 'kpi-elements/sql'",
  node: 'readFileSync',
  shell: 'npm start',
  react: 'kpi-elements/jsx',
  vueConfig: 'isCustomElement',
  vue: 'kpi-elements/vue',
  svelte: 'kpi-elements/svelte',
  angular: '@Component',
};

const page = (name, headers) => ({ body: block(told[name]), headers });
const hash = JSON.parse(readFileSync(`${root}/dist/integrity.json`, 'utf8'))['kpi-elements.js'];
const bundled = project();

const { open } = site(
  {
    '/tickets.csv': { type: 'text/csv', body: csv },
    '/tickets.json': { type: 'application/json', body: savedTickets },
    '/incidents.csv': { type: 'text/csv', body: serviceNowLog },
    '/desk/api/v2/tickets.json': { type: 'application/json', body: savedTickets },
    '/page': page('page'),
    '/several': page('several'),
    '/chosen': page('chosen', inlineAllowed),
    '/payload': page('payload'),
    '/autoload': page('autoload'),
    '/mapping': { body: `<script type="module" src="kpi-elements.js"></script>${block(told.mapping)}` },
    '/fetcher.js': script(block(told.fetcher)),
    '/fetcher': {
      body: `<kpi-source adapter="zendesk"><kpi-response-bands></kpi-response-bands></kpi-source>
        <script type="module" src="kpi-elements.js"></script><script type="module" src="fetcher.js"></script>`,
    },
    '/integrity': {
      body: block(told.integrity).replace('sha384-…', hash),
      headers: { 'content-security-policy': `${inlineAllowed['content-security-policy']} https://cdn.example` },
    },
  },
  'dist',
);

/** Opens a page of the table above; checks its numbers, and that nothing else is to be said of it. */
async function shows(path, numbers) {
  const shown = await open(path);
  for (const [tag, number] of Object.entries(numbers)) assert.equal(await valueOf(shown, tag), number, tag);
  assert.deepEqual(shown.problems, []);
  return shown;
}

describe('the README, pasted', () => {
  it('has no code that this file, or the test of the frameworks, does not run', () => {
    const texts = Object.values(told);
    for (const { code } of snippets(file))
      assert.equal(texts.filter((text) => code.includes(text)).length, 1, `a test for this block:\n${code}`);
  });

  it('a page with one number and the file below it: 7 promoters and 3 detractors of 12', async () => {
    const { tab } = await shows('/page', { 'kpi-nps': '+33' });
    await tab.getByText('Small sample · 12 answers').waitFor();
  });

  it('several widgets of one source', () =>
    shows('/several', {
      'kpi-nps': '+33',
      // 9 of 13 tickets are answered within the hour; one is not answered, nor resolved.
      'kpi-response-bands': '69%',
      'kpi-backlog': '1open',
      // 9 of 12 answers are 4 or 5.
      'kpi-csat-trend': '75%',
    }));

  it('a board, and then one of a file that the reader chooses', async () => {
    const { tab, problems } = await shows('/chosen', { 'kpi-dashboard kpi-nps': '+33' });
    const rows = csv.split('\n');
    // Without its three detractors.
    const buffer = Buffer.from(rows.filter((row) => !/^(?:2|6|10),/.test(row)).join('\n') + '\n');
    await tab.locator('#file').setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer });
    await tab.getByText('10 tickets · data up to').waitFor();
    assert.deepEqual(problems, []);
  });

  it('the saved answer of a help desk', () => shows('/payload', { 'kpi-response-bands': '68%' }));

  it('the autoloader', () => shows('/autoload', { 'kpi-nps': '+33' }));

  it('the file from elsewhere, with its hash', async () => {
    const shown = await open('/watch.js');
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' };
    await shown.tab.route(cdn, (route) => route.fulfill({ path: `${root}/dist/kpi-elements.js`, headers }));
    await shown.tab.goto(new URL('/integrity', shown.tab.url()).href);
    assert.equal(await valueOf(shown, 'kpi-nps'), '+33');
    assert.deepEqual(shown.problems, [`outside request: ${cdn}`]);
  });

  it('a fetch of the page, from the first request on', async () => {
    const shown = await open('/watch.js');
    const asked = [];
    shown.tab.on('request', (request) => request.url().includes('/desk/') && asked.push(request.headers()['x-team']));
    await shown.tab.goto(new URL('/fetcher', shown.tab.url()).href);
    assert.equal(await valueOf(shown, 'kpi-response-bands'), '68%');
    assert.deepEqual(asked, ['support']);
    assert.deepEqual(shown.problems, []);
  });

  it('a log of changes, with what its columns and labels mean: one incident is solved, two are not', () =>
    shows('/mapping', { 'kpi-backlog': '2open' }));

  it('a module of a page with a bundler, with its types', async () => {
    assert.equal(compiled().check('page.ts', block(told.bundler)), '');
    writeFileSync(join(bundled, 'main.ts'), block(told.bundler));
    writeFileSync(join(bundled, 'index.html'), '<script type="module" src="./main.ts"></script><kpi-nps></kpi-nps>');
    const { output } = await build({ root: bundled, configFile: false, logLevel: 'error', build: { write: false } });
    assert.ok(output.some(({ code }) => code?.includes('kpi-nps')));
  });

  it('Node: the same number without a page', () => {
    writeFileSync(join(bundled, 'tickets.csv'), csv);
    writeFileSync(join(bundled, 'kpi.mjs'), block(told.node));
    const { stdout, stderr } = spawnSync(process.execPath, ['kpi.mjs'], { cwd: bundled, encoding: 'utf8' });
    assert.equal(stderr, '');
    const [, value, count] = /^([\d.]+) (\d+) \[ .* \]\n$/.exec(stdout) ?? [];
    assert.deepEqual([Math.round(value), Number(count)], [33, 12]);
  });

  it('counts of a database, in the file that a page takes', async () => {
    const database = await duckdb();
    await database.run(`CREATE TABLE tickets AS SELECT * FROM (VALUES
      (1, TIMESTAMP '2025-03-03 09:00', TIMESTAMP '2025-03-03 15:00', 'email'),
      (2, TIMESTAMP '2025-03-04 10:30', NULL, 'chat')) AS t (id, opened_at, solved_at, channel)`);
    globalThis.run = (sql) => database.run(sql);
    writeFileSync(join(bundled, 'counts.mjs'), `${block(told.sql)}\nexport { file };`);
    const counts = await import(join(bundled, 'counts.mjs'));
    const { createEngine } = await import(`${pkg.name}/engine`);
    const { readPayload } = await import(`${pkg.name}/sources`);
    const { dataset } = readPayload(counts.file);
    const engine = createEngine(dataset, { timeZone: 'Europe/Madrid' });
    const of = (metric) => engine.query({ metric, period: '2025-03' }).value;
    assert.deepEqual([of('ticket-volume'), of('backlog'), of('resolution-time')], [2, 1, 6 * 3_600_000]);
    await database.close();
    delete globalThis.run;
  });

  it('commands that there are', () => {
    for (const [, name] of block(told.shell).matchAll(/^npm (?:run )?(\w+)/gm)) assert.ok(pkg.scripts[name], name);
  });
});
