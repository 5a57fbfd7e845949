import { expect, fixture, oneEvent } from '@open-wc/testing';
import * as exported from '../../src/index.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { zone } from '../support/desk.js';
import { everything } from '../support/everything.js';
import { text } from '../support/mount.js';
import { until } from '../support/until.js';

const tags = Object.values(exported as Readonly<Record<string, unknown>>)
  .flatMap((value) =>
    typeof value === 'function' && 'tag' in value && typeof value.tag === 'string' ? [value.tag] : [],
  )
  .filter((tag) => tag !== 'kpi-source' && tag !== 'kpi-dashboard');

/** What a page may get wrong. Values that no attribute understands, those of other kinds, and markup. */
const attributes: readonly (readonly [name: string, value: string])[] = [
  ['metric', 'happiness'],
  ['pair', 'love-vs-hate'],
  ['period', 'soon'],
  ['where', 'channel'],
  ['where', 'colour=red'],
  ['by', 'colour'],
  ['interval', 'fortnight'],
  ['statistic', 'mode'],
  ['clock', 'sun'],
  ['population', 'all'],
  ['compare', 'never'],
  ['target', 'lots'],
  ['within', '7 parsecs'],
  ['density', 'tiny'],
  ['frame', 'gold'],
  ['theme', 'pink'],
  ['slices', 'colour <b>bold</b>'],
  ['source', 'nobody'],
  ['heading', '<img src=x onerror=alert(1)>'],
  ['ticket-url', 'javascript:alert(1)'],
  ['lang', 'tlh'],
];

/** A page in which every element has the same mistake; what it throws, and what it is told. */
async function page([name, value]: readonly [string, string]) {
  const source = await fixture<KpiSource>(
    `<kpi-source time-zone="${zone}" period="2025-03">${tags.map((tag) => `<${tag}></${tag}>`).join('')}</kpi-source>`,
  );
  const elements = [...source.children] as (HTMLElement & { updateComplete: Promise<unknown> })[];
  for (const element of elements) {
    const required = { 'kpi-balance': ['pair', 'speed-vs-satisfaction'] }[element.localName] ?? ['metric', 'csat'];
    if (/stat$|trend$|breakdown|heatmap|bullet|tickets|explain|balance/.test(element.localName))
      element.setAttribute(required[0]!, required[1]!);
    element.setAttribute(name, value);
  }
  const ready = oneEvent(source, 'kpi-ready');
  source.data = everything();
  await ready;
  await until(() => elements.every((element) => !element.matches(':state(loading)')), 'all have an answer');
  await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  return elements;
}

describe('a mistake in an attribute', () => {
  for (const wrong of attributes)
    it(`${wrong[0]}="${wrong[1]}" throws out of no element, and each shows numbers or one message`, async () => {
      const thrown: unknown[] = [];
      const hear = (event: ErrorEvent | PromiseRejectionEvent) => {
        thrown.push('reason' in event ? event.reason : event.error);
        event.preventDefault();
      };
      window.addEventListener('error', hear);
      window.addEventListener('unhandledrejection', hear);
      try {
        for (const element of await page(wrong)) {
          const root = element.shadowRoot!;
          expect(text(root.firstElementChild), element.localName).to.not.equal('');
          expect(root.querySelectorAll('.message').length, `messages of <${element.localName}>`).to.be.at.most(1);
          expect(root.querySelectorAll('img, b[onclick], a[href^="javascript"]'), element.localName).to.have.length(0);
        }
        expect(thrown).to.deep.equal([]);
      } finally {
        window.removeEventListener('error', hear);
        window.removeEventListener('unhandledrejection', hear);
      }
    });

  it('of a source that is none is said by each widget, once', async () => {
    const box = await fixture(`<div>${tags.map((tag) => `<${tag}></${tag}>`).join('')}</div>`);
    for (const element of box.children as unknown as Iterable<HTMLElement & { updateComplete: Promise<unknown> }>) {
      await element.updateComplete;
      // The period has no room for words: its button cannot be pressed.
      if (element.localName === 'kpi-period') continue;
      const said = [...element.shadowRoot!.querySelectorAll('.message, .muted:not(.message *)')].map(text);
      expect(said, element.localName).to.deep.equal(['No data source yet.']);
    }
  });
});
