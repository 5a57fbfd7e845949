import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'vite';
import { inNode, pkg } from '../package/built.mjs';
import { project } from '../package/project.mjs';
import { pageWith, script, site } from './browser.mjs';

/*
 * The engine and the sources without a page: in a module worker under the strictest policy, and in Node.
 */

const csv = [
  'id;created at;channel;first response at;resolved at;status',
  '1;2025-03-03T10:00:00Z;Email;2025-03-03T10:10:00Z;2025-03-04T10:00:00Z;resolved',
  '2;2025-03-04T10:00:00Z;Chat;2025-03-04T10:30:00Z;;open',
  '3;2025-03-05T10:00:00Z;Email;;;open',
].join('\n');

/** Three tickets of March: two answered after 10 and 30 minutes, one resolved after a day, two still open. */
const expected = {
  adapter: 'csv',
  rows: 3,
  volume: 3,
  byChannel: { email: 2, chat: 1 },
  firstResponse: 20 * 60_000,
  resolution: 24 * 3_600_000,
  backlog: 2,
  after: 4,
  formula: 'distribution(column: wait, bands: true) of first-responses by respondedAt',
  mistake: 'RangeError',
};

/** Written once, run in both places. */
const work = `
  import { createEngine } from '${pkg.name}/engine';
  import { readPayload } from '${pkg.name}/sources';

  function answer(csv) {
    const { dataset, adapter } = readPayload(csv);
    const engine = createEngine({ ...dataset, asOf: '2025-04-01T00:00:00Z' }, { timeZone: 'Europe/Madrid' });
    const ask = (metric, more) => engine.query({ metric, period: '2025-03', ...more });
    const { value: volume, groups } = ask('ticket-volume', { by: 'channel' });
    const first = ask('first-response-time');
    const found = {
      adapter,
      rows: engine.facts({ metric: 'ticket-volume', period: '2025-03' }).length,
      volume,
      byChannel: Object.fromEntries(groups.map(({ key, value }) => [key, value])),
      firstResponse: first.value,
      resolution: ask('resolution-time').value,
      backlog: ask('backlog').value,
      formula: first.trace.formula,
    };
    engine.upsert({ tickets: [{ id: '4', createdAt: '2025-03-06T10:00:00Z' }] });
    let mistake;
    try {
      ask('npx');
    } catch (error) {
      mistake = error.name;
    }
    return { ...found, after: ask('ticket-volume').value, mistake };
  }
`;

/** One file, as a page would ship it. */
async function bundled() {
  const folder = project();
  const entry = join(folder, 'worker.mjs');
  writeFileSync(entry, `${work}\nself.onmessage = ({ data }) => self.postMessage(answer(data));\n`);
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: {
      target: 'es2022',
      outDir: 'out',
      lib: { entry, formats: ['es'], fileName: () => 'worker.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  return readFileSync(join(folder, 'out', 'worker.js'), 'utf8');
}

const { open } = site({
  '/': pageWith({ scripts: '<script type="module" src="/page.js"></script>', body: '<output></output>' }),
  '/worker.js': script(await bundled()),
  // A worker's address must be trusted before it can be one.
  '/page.js': script(`
    const policy = trustedTypes.createPolicy('desk', { createScriptURL: (url) => url });
    const output = document.querySelector('output');
    const worker = new Worker(policy.createScriptURL('/worker.js'), { type: 'module' });
    worker.onmessage = ({ data }) => { output.value = JSON.stringify(data); };
    worker.onerror = ({ message }) => { output.value = JSON.stringify({ error: message ?? 'not loaded' }); };
    worker.postMessage(${JSON.stringify(csv)});
  `),
});

describe('the engine and the sources', () => {
  it('answer in a module worker of a page that allows nothing it can do without', async () => {
    const { tab, problems } = await open('/');
    const output = tab.locator('output:not(:empty)');
    await output.waitFor();
    assert.deepEqual(JSON.parse(await output.textContent()), expected);
    assert.deepEqual(problems, []);
    await tab.close();
  });

  it('answer the same in Node, where there is no page at all', () => {
    const answer = inNode(`${work}
      for (const name of ['document', 'window', 'HTMLElement', 'customElements'])
        if (name in globalThis) throw new Error(name);
      console.log(JSON.stringify(answer(${JSON.stringify(csv)})));`);
    assert.deepEqual(JSON.parse(answer), expected);
  });
});
