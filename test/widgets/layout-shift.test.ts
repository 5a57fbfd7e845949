import { expect, fixture, fixtureCleanup, nextFrame, oneEvent } from '@open-wc/testing';
import type { KpiDashboard } from '../../src/widgets/kpi-dashboard.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { zone } from '../support/desk.js';
import { elementTags, everyAnswer, markupOf, type Widget } from '../support/every-element.js';
import { everything } from '../support/everything.js';
import { resetPage, setPage } from '../support/page.js';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** An element whose code comes when the test says so, as over a slow network. */
type Slow = Widget & { makeView?(): unknown };

/** By how much what a reader sees has moved since it was asked: the sum that browsers call cumulative layout shift. */
function shifts() {
  let sum = 0;
  const add = (entries: PerformanceEntryList) => {
    for (const entry of entries) sum += (entry as LayoutShift).value;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  return async () => {
    for (let i = 0; i < 3; i++) await nextFrame();
    add(observer.takeRecords());
    observer.disconnect();
    return sum;
  };
}

async function frames(n = 2) {
  for (let i = 0; i < n; i++) await nextFrame();
}

/** Holds the code of an element back. @returns what lets it come. */
function holdCode(element: Slow): () => void {
  const make = element.makeView?.bind(element);
  let come = () => {};
  const gate = new Promise<void>((resolve) => (come = resolve));
  if (make) element.makeView = () => gate.then(make);
  return come;
}

/** An element between words of the page: first without code and data, then with its code, then with its numbers. */
async function loaded(tag: string, more = ''): Promise<number> {
  // What is out of sight moves unseen.
  fixtureCleanup();
  const source = await fixture<KpiSource>(
    `<kpi-source lang="en" time-zone="${zone}" period="2025-03"><p>above</p><template>${markupOf(tag, more)}</template><p style="height: 800px">below</p></kpi-source>`,
  );
  const template = source.querySelector('template')!;
  const element = document.importNode(template.content, true).firstElementChild as Slow;
  customElements.upgrade(element);
  const come = holdCode(element);
  template.replaceWith(element);
  await frames();
  const moved = shifts();
  come();
  await element.updateComplete;
  await frames();
  const ready = oneEvent(source, 'kpi-ready');
  source.data = everything();
  await ready;
  await everyAnswer([element]);
  await element.updateComplete;
  return moved();
}

/** Few facts, and more rows than usual, add a line or two; browsers call 0.1 good. */
const aLine = 0.04;

const canTell = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

(canTell ? describe : describe.skip)('nothing that a reader sees moves while code and data come slowly', () => {
  afterEach(() => resetPage());

  for (const width of [360, 800])
    for (const look of ['', 'density="compact"', 'density="wall"', 'frame="tile"'])
      it(`around every element: ${look || 'a card'} in a page of ${width} px`, async () => {
        await setPage(width);
        const moved: Record<string, number> = {};
        for (const tag of elementTags) moved[tag] = await loaded(tag, look);
        expect(Object.entries(moved).filter(([, shift]) => shift > aLine)).to.deep.equal([]);
      }).timeout(60_000);

  for (const width of [360, 1200])
    for (const more of ['', 'show="fcr csat-trend"'])
      it(`around a board: ${more || 'of everything'} in a page of ${width} px`, async () => {
        await setPage(width);
        const page = await fixture(
          `<div><p>above</p><kpi-dashboard lang="en" time-zone="${zone}" period="2025-03" ${more}><p>of its own</p></kpi-dashboard><p style="height: 800px">below</p></div>`,
        );
        const board = page.querySelector<KpiDashboard>('kpi-dashboard')!;
        let answer: (response: Response) => void = () => {};
        board.fetcher = () => new Promise<Response>((resolve) => (answer = resolve));
        board.src = 'slow.json';
        await board.updateComplete;
        await frames();
        const moved = shifts();
        const ready = oneEvent(board, 'kpi-ready');
        answer(new Response(JSON.stringify(everything()), { headers: { 'content-type': 'application/json' } }));
        await ready;
        await everyAnswer([...board.shadowRoot!.querySelectorAll<Widget>('.board > *')]);
        expect(await moved()).to.be.at.most(aLine);
      });
});
