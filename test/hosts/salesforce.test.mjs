import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import lwc from '@lwc/rollup-plugin';
import { rollup } from 'rollup';
import { here, packed } from './apps.mjs';
import { numberIn, stage } from './stage.mjs';

const origin = 'https://acme.lightning.test';

/** Two cases, closed after 2 and after 6 hours, of 2,400 that there are. */
const cases = {
  totalSize: 2400,
  done: true,
  records: [2, 6].map((hours, index) => ({
    attributes: { type: 'Case' },
    Id: `500xx000000000${index}AAA`,
    CaseNumber: `0000100${index}`,
    Subject: `Case ${index}`,
    Status: 'Closed',
    IsClosed: true,
    Priority: 'Medium',
    Origin: 'Email',
    CreatedDate: `2026-11-0${index + 1}T08:00:00.000+0000`,
    ClosedDate: `2026-11-0${index + 1}T${String(8 + hours).padStart(2, '0')}:00:00.000+0000`,
  })),
};

/** What Lightning itself gives to a component. */
const platform = {
  '@salesforce/i18n/lang': "export default 'es';",
  '@salesforce/i18n/timeZone': "export default 'Europe/Madrid';",
  '@salesforce/resourceUrl/kpiElements': "export default '/resource/kpiElements.js';",
  '@salesforce/apex/KpiBoardController.cases': `export default async ({ days }) => {
    globalThis.askedDays = days;
    return JSON.stringify(${JSON.stringify(cases)});
  };`,
  'lightning/platformResourceLoader': `export const loadScript = (component, url) => new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: url, onload: resolve, onerror: reject });
    document.head.append(script);
  });`,
};

describe('the Lightning web component', () => {
  let page;
  before(async () => {
    const folder = packed('salesforce');
    const script = await compiled(`${folder}/force-app/main/default/lwc`);
    page = await stage(
      {
        [origin]: {
          policy:
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:",
          pages: {
            '/': '<!doctype html><title>Lightning</title><body><script type="module" src="/main.js"></script>',
            '/main.js': { contentType: 'text/javascript', body: script },
            '/resource/kpiElements.js': {
              contentType: 'text/javascript',
              body: readFileSync(`${folder}/force-app/main/default/staticresources/kpiElements.js`, 'utf8'),
            },
          },
        },
      },
      { width: 1200 },
    );
  });
  after(() => page?.close());

  it('shows the board of the cases that Apex gives, in the language and the zone of the reader', async () => {
    await numberIn(page.tab, 'kpi-dashboard');
    const [value, lang, zone] = await page.tab
      .locator('kpi-source')
      .evaluate((source) => [
        source.engine.query({ metric: 'resolution-time', period: 'P365D' }).value,
        source.lang,
        source.timeZone,
      ]);
    assert.deepEqual([value, lang, zone], [4 * 3_600_000, 'es', 'Europe/Madrid']);
  });

  it('asks for as many days as its builder set', async () => {
    assert.equal(await page.tab.evaluate(() => askedDays), 30);
  });

  it('marks its numbers as a sample: Apex gives 2 of 2,400 cases', async () => {
    const coverage = await page.tab
      .locator('kpi-source')
      .evaluate(({ engine }) => engine.query({ metric: 'ticket-volume', period: 'P365D' }).trace.coverage);
    assert.deepEqual([coverage.loaded, coverage.total], [2, 2400]);
  });

  it('needs nothing that the policy refuses, and nothing from elsewhere', () => {
    assert.deepEqual(page.problems, []);
  });
});

/** The component as Lightning runs it: compiled, with modules in place of what the platform gives. */
async function compiled(modules) {
  const folder = `${here}work/salesforce`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(modules, `${folder}/c`, { recursive: true });
  writeFileSync(`${folder}/start.js`, start);
  const bundle = await rollup({
    input: `${folder}/start.js`,
    plugins: [
      {
        name: 'platform',
        // The engine of Lightning asks whether it is in production.
        renderChunk: (code) => code.replaceAll('process.env.NODE_ENV', '"production"'),
        resolveId: (id) => (id in platform ? `\0${id}` : undefined),
        load: (id) => platform[id.slice(1)],
      },
      lwc({ rootDir: folder, modules: [{ dir: folder }] }),
    ],
    onwarn: () => {},
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
}

const start = `
  import { createElement } from 'lwc';
  import KpiBoard from 'c/kpiBoard';
  document.body.append(Object.assign(createElement('c-kpi-board', { is: KpiBoard }), { days: 30 }));`;
