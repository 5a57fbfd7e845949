import { expect, fixture, nextFrame, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { zone } from '../support/desk.js';
import { everyAnswer, type Widget } from '../support/every-element.js';
import { everything } from '../support/everything.js';

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
];

async function page(): Promise<{ source: KpiSource; widgets: readonly Widget[]; places: () => readonly number[] }> {
  const source = await fixture<KpiSource>(
    `<kpi-source lang="en" time-zone="${zone}" period="2025-03">${cards.join('')}<p>below</p></kpi-source>`,
  );
  const children = [...source.children] as Widget[];
  const widgets = children.slice(0, -1);
  await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
  await nextFrame();
  return { source, widgets, places: () => children.map((each) => Math.round(each.getBoundingClientRect().top)) };
}

describe('the room of a card', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  for (const width of [320, 480, 640, 800, 1200])
    it(`is kept before its data come, and nothing below moves when they do: a page of ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      const { source, widgets, places } = await page();
      const before = places();
      const ready = oneEvent(source, 'kpi-ready');
      source.data = everything();
      await ready;
      await everyAnswer(widgets);
      for (let i = 0; i < 4; i++) await nextFrame();
      expect(places()).to.deep.equal(before);
    }).timeout(30_000);

  it('is kept when a message takes the place of the numbers, and when they come again', async () => {
    const { source, widgets, places } = await page();
    const before = places();
    for (const period of ['2019-01', '2025-03']) {
      const ready = oneEvent(source, 'kpi-ready');
      source.period = period;
      source.data = everything();
      await ready;
      await everyAnswer(widgets);
      for (let i = 0; i < 4; i++) await nextFrame();
      expect(places(), period).to.deep.equal(before);
    }
  }).timeout(30_000);

  it('is that of their row for tiles, which stand beside each other', async () => {
    const source = await fixture<KpiSource>('<kpi-source><kpi-csat frame="tile"></kpi-csat></kpi-source>');
    const widget = source.firstElementChild as Widget;
    await widget.updateComplete;
    expect(getComputedStyle(widget.shadowRoot!.querySelector('.inside')!).minHeight).to.be.oneOf(['0px', 'auto']);
  });
});
