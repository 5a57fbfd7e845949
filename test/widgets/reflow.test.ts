import { expect, fixture, nextFrame } from '@open-wc/testing';
import type { KpiDashboard } from '../../src/widgets/kpi-dashboard.js';
import { zone } from '../support/desk.js';
import { devtools, itWithDevtools } from '../support/devtools.js';
import { everyAnswer, everyElement, type Widget } from '../support/every-element.js';
import { everything } from '../support/everything.js';
import { card, press, text } from '../support/mount.js';
import { pageOverflow, resetPage, setPage } from '../support/page.js';
import { until } from '../support/until.js';

/** Everything drawn in an element, also in elements inside it. */
function inside(root: ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? inside(element.shadowRoot) : []),
  ]);
}

const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const isScrolled = (element: Element): boolean => {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
  return false;
};
const nameOf = (element: Element) =>
  `${element.localName}.${element.getAttribute('class')} "${text(element).slice(0, 40)}"`;

/** Words that stand outside their element, and those that are cut off without their whole text in a tooltip. */
function lost(widget: Widget): readonly string[] {
  const frame = widget.getBoundingClientRect();
  return inside(widget.shadowRoot!).flatMap((element) => {
    const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    if (!hasWords || !isSeen(element) || element.closest('.unseen') || isScrolled(element)) return [];
    const { left, right, width } = element.getBoundingClientRect();
    if (!width) return [];
    if (left < frame.left - 1 || right > frame.right + 1) return [`${widget.localName} ${nameOf(element)} sticks out`];
    const { overflowX } = getComputedStyle(element);
    const isCut =
      overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && !element.hasAttribute('title');
    return isCut ? [`${widget.localName} ${nameOf(element)} is cut off`] : [];
  });
}

/** Drawn anew for the size of now. */
async function redrawn() {
  for (let i = 0; i < 4; i++) await nextFrame();
}

async function board(): Promise<KpiDashboard & Widget> {
  const element = await fixture<KpiDashboard & Widget>(
    `<kpi-dashboard lang="en" time-zone="${zone}" period="2025-03"></kpi-dashboard>`,
  );
  element.data = everything();
  await until(() => element.shadowRoot!.querySelector('.board > *'), 'it stands');
  await everyAnswer([...element.shadowRoot!.querySelectorAll<Widget>('.board > *')]);
  return element;
}

const zooms: readonly (readonly [name: string, width: number, size: string])[] = [
  ['at 400 % of a window of 1280 px', 320, '100%'],
  ['with words of twice their size', 640, '200%'],
];

describe('who needs larger words', () => {
  afterEach(async () => {
    document.documentElement.style.removeProperty('font-size');
    await resetPage();
  });

  for (const [name, width, size] of zooms)
    for (const lang of ['en', 'es', 'ro'])
      it(`reads every element ${name} in "${lang}" without scrolling sideways, and loses no word`, async () => {
        await setPage(width);
        document.documentElement.style.setProperty('font-size', size);
        const { elements } = await everyElement({ lang });
        await redrawn();
        expect(pageOverflow(), 'the page').to.equal(0);
        expect(elements.flatMap(lost)).to.deep.equal([]);
        for (const element of elements) if (card(element)) press(card(element), 'i');
        await until(() => elements.some((element) => element.shadowRoot!.querySelector('.panel')), 'explained');
        await redrawn();
        expect(pageOverflow(), 'the page, explained').to.equal(0);
        expect(elements.flatMap(lost)).to.deep.equal([]);
      }).timeout(60_000);

  for (const [name, width, size] of zooms)
    it(`reads a whole board ${name}`, async () => {
      await setPage(width);
      document.documentElement.style.setProperty('font-size', size);
      const element = await board();
      await redrawn();
      expect(pageOverflow()).to.equal(0);
      expect(lost(element)).to.deep.equal([]);
    }).timeout(60_000);
});

const controls = 'button:not([disabled]), a[href], summary, [role="option"], [role="menuitem"]';

/** Targets that are smaller than `least` px in either direction; a link in the middle of words may be as high as its line. */
const small = (widget: Widget, least: number): readonly string[] =>
  inside(widget.shadowRoot!).flatMap((element) => {
    if (!element.matches(controls) || !isSeen(element)) return [];
    const { width, height } = element.getBoundingClientRect();
    if (Math.min(width, height) >= least - 0.5) return [];
    return [`${widget.localName} ${nameOf(element)}: ${Math.round(width)} x ${Math.round(height)}`];
  });

/** What opens over an element. */
const overlays = '[role="menu"], [role="listbox"], [role="dialog"]';

/** Too small targets of elements in which the panels are open, and over which each menu opens. */
async function smallOf(elements: readonly Widget[], least: number): Promise<readonly string[]> {
  const found = elements.flatMap((element) => small(element, least));
  for (const element of elements) {
    const root = element.shadowRoot!;
    for (const opener of root.querySelectorAll<HTMLElement>('[aria-haspopup]')) {
      opener.click();
      await element.updateComplete;
      await until(() => root.querySelector(overlays), 'it is open');
      // The next one closes it by taking the focus.
      found.push(...small(element, least));
    }
  }
  return [...new Set(found)];
}

/** Every element, with a filter, its table and its explanation. */
async function unfolded() {
  const { source, elements } = await everyElement();
  source.where = 'channel=chat,email';
  await source.updateComplete;
  await everyAnswer(elements);
  for (const element of elements) if (card(element)) for (const key of ['t', 'i']) press(card(element), key);
  const isOpen = (selector: string) => elements.some((element) => element.shadowRoot!.querySelector(selector));
  await until(() => ['.panel', 'table'].every(isOpen), 'panels are open');
  await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  return elements;
}

describe('who does not hit small things', () => {
  it('finds none below 24 px', async () => {
    expect(await smallOf(await unfolded(), 24)).to.deep.equal([]);
    expect(await smallOf([await board()], 24)).to.deep.equal([]);
  }).timeout(60_000);

  itWithDevtools('finds none below 44 px where a finger points', async () => {
    await devtools('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
    try {
      await until(() => matchMedia('(pointer: coarse)').matches, 'a finger points');
      expect(await smallOf(await unfolded(), 44)).to.deep.equal([]);
      expect(await smallOf([await board()], 44)).to.deep.equal([]);
    } finally {
      await devtools('Emulation.setTouchEmulationEnabled', { enabled: false });
    }
  }).timeout(60_000);
});
