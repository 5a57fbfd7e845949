import { expect, fixture, oneEvent } from '@open-wc/testing';
import * as exported from '../../src/index.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { zone } from '../support/desk.js';
import { emulate, itWithDevtools } from '../support/devtools.js';
import { everything } from '../support/everything.js';
import { card, press } from '../support/mount.js';
import { until } from '../support/until.js';

const widgets = Object.values(exported as Readonly<Record<string, unknown>>).flatMap((value) =>
  typeof value === 'function' && 'tag' in value && typeof value.tag === 'string' ? [value.tag] : [],
);
const tags = widgets.filter((tag) => tag !== 'kpi-source' && tag !== 'kpi-dashboard');

type Widget = HTMLElement & { updateComplete: Promise<unknown> };
const metricOf: Readonly<Record<string, string>> = { 'kpi-balance': 'pair="speed-vs-satisfaction"' };
const needsMetric = /^kpi-(stat|trend|breakdown|heatmap|bullet|explain)$/;
const markup = (tag: string) =>
  `<${tag} heading="${tag}" ${metricOf[tag] ?? (needsMetric.test(tag) ? 'metric="csat"' : '')}></${tag}>`;

/** Every element of the library in one page. */
async function page(attributes = '', data: unknown = everything()) {
  const source = await fixture<KpiSource>(
    `<kpi-source lang="en" time-zone="${zone}" period="2025-03" ${attributes}>${tags.map(markup).join('')}</kpi-source>`,
  );
  const elements = [...source.children] as Widget[];
  const ready = oneEvent(source, 'kpi-ready');
  source.data = data;
  await ready;
  const settled = () => elements.every((element) => !element.matches(':state(loading)'));
  await until(settled, 'all have an answer');
  await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  return { source, elements };
}

const looks: [string, { name: string; value: string }[]][] = [
  ['light', [{ name: 'prefers-color-scheme', value: 'light' }]],
  ['dark', [{ name: 'prefers-color-scheme', value: 'dark' }]],
  ['forced', [{ name: 'forced-colors', value: 'active' }]],
];

describe('every element', () => {
  before(() => document.documentElement.style.setProperty('color-scheme', 'light dark'));
  before(() => document.body.style.setProperty('background', 'Canvas'));
  afterEach(() => emulate([]));
  after(() => document.documentElement.style.removeProperty('color-scheme'));
  after(() => document.body.style.removeProperty('background'));

  for (const [name, features] of looks)
    (name === 'light' ? it : itWithDevtools)(
      `is accessible in ${name} colours: numbers, tables, explanations`,
      async () => {
        await emulate(features);
        const { source, elements } = await page();
        await expect(source).to.be.accessible();
        for (const element of elements) if (card(element)) press(card(element), 't');
        for (const element of elements) if (card(element)) press(card(element), 'i');
        await Promise.all(elements.map(({ updateComplete }) => updateComplete));
        await expect(source).to.be.accessible();
      },
    ).timeout(60_000);

  const states: [string, string, unknown][] = [
    ['an empty period', 'period="2019-01"', everything()],
    ['data that answer little', '', { asOf: '2025-04-02T00:00:00Z', tickets: [{ id: 1, createdAt: '2025-03-02' }] }],
    ['filters that match nothing', 'where="channel=fax"', everything()],
    ['a period that is none', 'period="soon"', everything()],
  ];
  for (const [name, attributes, data] of states)
    it(`is accessible with ${name}`, async () => {
      const { source } = await page(attributes, data);
      await expect(source).to.be.accessible();
    }).timeout(60_000);

  it('reads from right to left where the page does, and stays inside its card', async () => {
    const box = await fixture('<div dir="rtl"></div>');
    const { source, elements } = await page('dir="rtl"');
    box.append(source);
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    for (const element of elements) {
      const { left, right } = element.getBoundingClientRect();
      for (const part of element.shadowRoot!.querySelectorAll('[part~="label"], [part~="value"], [part~="footer"]')) {
        const inner = part.getBoundingClientRect();
        expect(inner.left, `<${element.localName}>`).to.be.at.least(left - 1);
        expect(inner.right, `<${element.localName}>`).to.be.at.most(right + 1);
      }
    }
    await expect(source).to.be.accessible();
  }).timeout(60_000);
});
