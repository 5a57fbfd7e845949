import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { staticModules } from './built.mjs';
import { budgets, firstModules, measure, numberModules } from './sizes.mjs';
import { tags } from '../tools/tags.mjs';

const measured = await measure();
const kilobytes = (n) => `${(n / 1000).toFixed(1)} kB`;

/** Above its measure, a budget has room for what a compiler of another version makes of the same code. */
const room = 0.01;

describe('bytes after gzip, against test/package/budgets.json (npm run sizes -- --write takes over what is measured)', () => {
  it('each measure has a budget', () => assert.deepEqual(Object.keys(budgets), Object.keys(measured)));

  for (const [what, { limit }] of Object.entries(budgets)) {
    it(`${what}: ${kilobytes(measured[what])}, at most ${kilobytes(limit)}`, () => {
      assert.ok(measured[what] <= limit, `${measured[what]} bytes are more than ${limit}: save them, or say so there`);
    });

    it(`${what}: its budget is not larger than it need be`, () => {
      assert.ok(measured[what] > limit * (1 - room) - 200, `${measured[what]} bytes: take the gain into ${limit}`);
    });
  }
});

const desks = [
  ...['zendesk', 'freshdesk', 'intercom', 'help-scout', 'liveagent', 'chatwoot', 'zammad', 'hubspot', 'salesforce'],
  ...['zoho', 'jira', 'servicenow', 'delighted', 'surveymonkey', 'typeform'],
];

describe('the first load of a page with <kpi-nps>', async () => {
  const modules = await firstModules();
  const strangers = [
    ['zod', /\/node_modules\/zod\//],
    ['d3', /\/node_modules\/d3(?:-|\/)/],
    // But for those of a card whose words could not be loaded either.
    ['words', /\/dist\/i18n\/(?!bring|languages|messages|text|unloaded)/],
    [
      'what draws and what asks',
      /\/dist\/(?:charts\/(?!measure|tabular|drawing)|widgets\/(?:views|export|styles\/index|element-view))/,
    ],
    ['a help desk', /\/dist\/sources\//],
    ['the engine', /\/dist\/engine\//],
    ['another element', /\/dist\/(?:define|widgets)\/kpi-(?!nps|source|element)/],
  ];
  for (const [what, pattern] of strangers) {
    it(`holds nothing of ${what}`, () =>
      assert.deepEqual(
        modules.filter((id) => pattern.test(id)),
        [],
      ));
  }
});

describe('a page with <kpi-nps>, until its number', async () => {
  const modules = await numberModules();
  for (const [what, pattern] of [
    ['the reader of Parquet', /\/node_modules\/hyparquet\/|\/dist\/sources\/(?:facts-)?parquet/],
    [
      'the answers from pre-counted facts',
      /\/dist\/(?:engine\/count(?:ed|ing)|facts\/counted|model\/(?:counted|packed))/,
    ],
    ['the queries that count them', /\/dist\/sql\//],
    ['zod', /\/node_modules\/zod\//],
    ['the parts of d3 that it does not draw with', /\/node_modules\/d3-(?!array\/)/],
    ['another language', /\/dist\/i18n\/(?:metrics\/)?(?!en\b)[a-z]{2}\b/],
    ['a help desk', new RegExp(`/dist/sources/(?:${desks.join('|')})`)],
    [
      'another element or its view',
      /\/dist\/(?:define|widgets)\/(?:kpi-(?!nps|source|element)|views\/(?!nps|time-picker))/,
    ],
  ]) {
    it(`loads nothing of ${what}`, () =>
      assert.deepEqual(
        modules.filter((id) => pattern.test(id)),
        [],
      ));
  }

  it('loads the engine, so that the list is one of all that it loads', () =>
    assert.ok(modules.some((id) => id.endsWith('/dist/engine/measurer.js'))));
});

describe('what a tag loads before it has data', () => {
  const everyMetric = new Set(
    'kpi-stat kpi-trend kpi-breakdown kpi-heatmap kpi-bullet kpi-balance kpi-tickets kpi-explain kpi-dashboard'.split(
      ' ',
    ),
  );
  for (const tag of tags) {
    it(`<${tag}>: no zod, no help desk${everyMetric.has(tag) ? '' : ', not the whole catalogue'}`, () => {
      const { files, packages } = staticModules(`dist/define/${tag}.js`);
      assert.ok(!packages.includes('zod'), 'zod');
      assert.deepEqual(
        files.filter((file) => file.startsWith('dist/sources/')),
        [],
      );
      if (!everyMetric.has(tag)) assert.ok(!files.includes('dist/metrics/index.js'), 'the whole catalogue');
    });

    // What changes a source instead of showing it speaks from its first frame on.
    if (['kpi-dashboard', 'kpi-filter', 'kpi-period'].includes(tag)) continue;
    it(`<${tag}>: no d3, no words, no engine, no view; nor in the files for pages without a bundler`, () => {
      const { files, packages } = staticModules(`dist/define/${tag}.js`);
      assert.ok(!packages.includes('d3'), 'd3');
      const later = /^dist\/(?:engine\/|i18n\/(?:en|create)|widgets\/(?:element-view|views\/.*-view)\.js)/;
      assert.deepEqual(
        files.filter((file) => later.test(file)),
        [],
      );
      assert.deepEqual(
        staticModules(`dist/browser/${tag}.js`).files.filter((file) => /\/shared\/(?:engine|view|words)-/.test(file)),
        [],
      );
    });
  }
});
