import { expect, fixture, oneEvent } from '@open-wc/testing';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { desk, zone } from '../support/desk.js';
import { card } from '../support/mount.js';

/** What a page may have set for all of its text, and what stands in a widget instead: the initial values of CSS. */
const inherited = [
  ['font-style', 'italic', 'normal'],
  ['font-weight', '900', '400'],
  ['font-variant-caps', 'small-caps', 'normal'],
  ['letter-spacing', '9px', 'normal'],
  ['word-spacing', '9px', '0px'],
  ['text-align', 'right', 'start'],
  ['text-indent', '40px', '0px'],
  ['text-shadow', 'rgb(255, 0, 0) 1px 1px 1px', 'none'],
  ['text-transform', 'uppercase', 'none'],
  ['white-space', 'pre', 'normal'],
  ['list-style-type', 'square', 'none'],
] as const;

const widgets = [
  '<kpi-nps></kpi-nps>',
  '<kpi-stat metric="csat"></kpi-stat>',
  '<kpi-tickets></kpi-tickets>',
  '<kpi-explain metric="csat"></kpi-explain>',
  '<kpi-period></kpi-period>',
  '<kpi-filter></kpi-filter>',
];

async function mount(widget: string, attributes = '') {
  const source = await fixture<KpiSource>(
    `<kpi-source lang="en" time-zone="${zone}" period="2025-03" ${attributes}>${widget}</kpi-source>`,
  );
  const ready = oneEvent(source, 'kpi-ready');
  source.data = desk();
  await ready;
  const element = source.firstElementChild as HTMLElement & { updateComplete: Promise<unknown> };
  await element.updateComplete;
  return element;
}

describe("the page's own styles", () => {
  beforeEach(() => inherited.forEach(([name, value]) => document.body.style.setProperty(name, value)));
  afterEach(() => document.body.removeAttribute('style'));

  for (const widget of widgets)
    it(`do not reach into ${widget}`, async () => {
      const element = await mount(widget);
      const style = getComputedStyle(card(element));
      for (const [name, , own] of inherited) expect(style.getPropertyValue(name), name).to.equal(own);
    });

  it('bring their font and their reading direction', async () => {
    document.body.style.setProperty('font-family', 'fantasy');
    const element = await mount('<kpi-nps></kpi-nps>', 'dir="rtl"');
    const { fontFamily, direction } = getComputedStyle(card(element));
    expect(fontFamily).to.contain('fantasy');
    expect(direction).to.equal('rtl');
  });
});
