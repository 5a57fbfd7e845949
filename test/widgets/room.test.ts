import { expect, fixture, nextFrame, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { zone } from '../support/desk.js';
import { everyAnswer, type Widget } from '../support/every-element.js';
import { everything } from '../support/everything.js';
import { resetPage, setPage } from '../support/page.js';

/** Each form that a card can have. */
const cards = [
  '<kpi-csat></kpi-csat>',
  '<kpi-first-response></kpi-first-response>',
  '<kpi-csat-trend></kpi-csat-trend>',
  '<kpi-volume></kpi-volume>',
  '<kpi-nps></kpi-nps>',
  '<kpi-response-bands></kpi-response-bands>',
  '<kpi-balance pair="speed-vs-satisfaction"></kpi-balance>',
  '<kpi-backlog></kpi-backlog>',
  '<kpi-heatmap metric="ticket-volume"></kpi-heatmap>',
  '<kpi-channels></kpi-channels>',
  '<kpi-bullet metric="csat"></kpi-bullet>',
  '<kpi-tickets></kpi-tickets>',
  '<kpi-explain metric="csat"></kpi-explain>',
];

async function page({ look = '', lang = 'en' } = {}) {
  const markup = cards.map((card) => card.replace('></', ` ${look}></`));
  const source = await fixture<KpiSource>(
    `<kpi-source lang="${lang}" time-zone="${zone}" period="2025-03">${markup.join('')}<p>below</p></kpi-source>`,
  );
  const children = [...source.children] as Widget[];
  const widgets = children.slice(0, -1);
  await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
  await nextFrame();
  const heights = () =>
    Object.fromEntries(widgets.map(({ localName, offsetHeight }) => [localName, offsetHeight] as const));
  return { source, widgets, heights };
}

async function answered(source: KpiSource, widgets: readonly Widget[]) {
  const ready = oneEvent(source, 'kpi-ready');
  source.data = everything();
  await ready;
  await everyAnswer(widgets);
  for (let i = 0; i < 4; i++) await nextFrame();
}

describe('the room of a card', () => {
  afterEach(() => resetPage());

  for (const look of ['', 'density="compact"', 'density="wall"', 'frame="plain"'])
    for (const width of [320, 480, 640, 800, 1200])
      it(`is kept before its data come, and nothing below moves when they do: ${look || 'a card'} in a page of ${width} px`, async () => {
        await setPage(width);
        const { source, widgets, heights } = await page({ look });
        const before = heights();
        await answered(source, widgets);
        expect(heights()).to.deep.equal(before);
      }).timeout(30_000);

  it('is kept when a message takes the place of the numbers, and when they come again', async () => {
    const { source, widgets, heights } = await page();
    const before = heights();
    for (const period of ['2019-01', '2025-03']) {
      source.period = period;
      await answered(source, widgets);
      expect(heights(), period).to.deep.equal(before);
    }
  }).timeout(30_000);

  for (const [name, widths] of [
    ['card', [232, 288, 400]],
    ['wall', [300, 600]],
  ] as const)
    it(`is kept by tiles too: ${name}`, async () => {
      const look = `frame="tile" ${name === 'wall' ? 'density="wall"' : ''}`;
      for (const width of widths) {
        const source = await fixture<KpiSource>(
          `<kpi-source lang="en" time-zone="${zone}" period="2025-03" style="display: block; width: ${width}px"><kpi-fcr ${look}></kpi-fcr><kpi-first-response ${look}></kpi-first-response><kpi-volume ${look}></kpi-volume></kpi-source>`,
        );
        const widgets = [...source.children] as Widget[];
        await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
        await nextFrame();
        const heights = () => widgets.map(({ offsetHeight }) => offsetHeight);
        const before = heights();
        await answered(source, widgets);
        expect(heights(), `${width} px`).to.deep.equal(before);
      }
    });
});
