import { expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { KpiElement } from '../../src/widgets/kpi-element.js';
import type { KpiFilter } from '../../src/widgets/kpi-filter.js';
import type { KpiReadyEvent, KpiSelectEvent } from '../../src/widgets/events.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { zone } from '../support/desk.js';
import { everything } from '../support/everything.js';
import { part, text } from '../support/mount.js';

interface Page {
  readonly source: KpiSource;
  /** The widget in which something is chosen. */
  readonly first: KpiElement;
  /** One that follows: the number of tickets created. */
  readonly volume: KpiElement;
  readonly filter: KpiFilter;
}

const ready = (element: HTMLElement) => oneEvent(element, 'kpi-ready') as unknown as Promise<KpiReadyEvent>;

async function page(widget: string, { lang = 'en', where = '' } = {}): Promise<Page> {
  const source = await fixture<KpiSource>(
    `<kpi-source lang="${lang}" time-zone="${zone}" period="2025-03" where="${where}">
      ${widget}<kpi-stat metric="ticket-volume"></kpi-stat><kpi-filter></kpi-filter>
    </kpi-source>`,
  );
  const [first, volume, filter] = source.children as unknown as [KpiElement, KpiElement, KpiFilter];
  const shown = Promise.all([ready(first), ready(volume)]);
  source.data = everything();
  await shown;
  await drawn(first, volume, filter);
  return { source, first, volume, filter };
}

const drawn = (...elements: readonly KpiElement[] | readonly (KpiElement | KpiFilter)[]) =>
  Promise.all(elements.map(({ updateComplete }) => updateComplete));

const plot = (element: Element, i = 0) => element.shadowRoot!.querySelectorAll<SVGElement>('svg.plot')[i]!;
const live = (element: Element) => text(element.shadowRoot!.querySelector('.live'));
const chips = (element: Element) => [...element.shadowRoot!.querySelectorAll('.chip.set')].map(text);
const value = (element: Element) => part(element, 'value');

/** Goes to a chart, then presses keys there; resolves when the other widget has followed. */
async function choose({ volume, first }: Page, keys: readonly string[], i = 0) {
  plot(first, i).focus();
  const followed = ready(volume);
  for (const key of keys) await sendKeys({ press: key });
  const { result } = await followed;
  await drawn(first, volume);
  return result!;
}

describe('choosing in one widget', () => {
  // Of March: 40 tickets by email, chat and phone in turn from the eleventh of the desk: 13, 14 and 13.
  const charts: [string, string, number, readonly string[], number][] = [
    ['a row', '<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>', 0, ['ArrowDown', 'Enter'], 14],
    ['a band', '<kpi-response-bands></kpi-response-bands>', 0, ['ArrowRight', 'Enter'], 20],
    ['the last band', '<kpi-response-bands></kpi-response-bands>', 0, ['End', ' '], 3],
    ['a day', '<kpi-trend metric="ticket-volume"></kpi-trend>', 0, ['ArrowRight', 'Enter'], 2],
  ];
  for (const [name, widget, i, keys, expected] of charts)
    it(`filters the others by ${name}, by keyboard`, async () => {
      const own = await page(widget);
      expect(value(own.volume)).to.equal('40');
      const before = text(plot(own.first, i));
      const result = await choose(own, keys, i);
      expect(result.value).to.equal(expected);
      expect(value(own.volume)).to.equal(String(expected));
      expect(text(plot(own.first, i)), 'the chart itself still shows all').to.equal(before);
      expect(own.first.shadowRoot!.querySelectorAll('.picked')).to.have.length(1);
      expect(live(own.first)).to.contain('selected');
      await expect(own.first).to.be.accessible();
      await expect(own.volume).to.be.accessible();
    });

  it('filters by a cell of the heat map', async () => {
    const own = await page('<kpi-heatmap metric="ticket-volume"></kpi-heatmap>');
    // All tickets are created at noon. Friday is the last row but two.
    const keys = [...Array<string>(13).fill('ArrowRight'), 'Enter'];
    const result = await choose(own, keys);
    const { cells } = own.source.engine!.heatmap({ metric: 'ticket-volume', period: '2025-03' });
    expect(result.value).to.equal(cells[0]![12]);
  });

  it('filters by pointer, and by touch, where the mark is', async () => {
    const own = await page('<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>');
    const box = plot(own.first).getBoundingClientRect();
    const followed = ready(own.volume);
    plot(own.first).dispatchEvent(
      new MouseEvent('click', { clientX: box.left + 20, clientY: box.top + 6, bubbles: true, composed: true }),
    );
    expect((await followed).result!.value).to.equal(14);
  });

  it('filters by a week wherever its column is touched', async () => {
    const own = await page('<kpi-trend metric="first-response-time" interval="week"></kpi-trend>');
    const box = plot(own.first).getBoundingClientRect();
    const followed = ready(own.volume);
    const foot = { clientX: box.right - 16, clientY: box.top + box.height * 0.8, bubbles: true, composed: true };
    plot(own.first).dispatchEvent(new MouseEvent('click', foot));
    const { start, end } = (await followed).result!.period;
    expect(end - start, 'a week, an hour short where clocks went forward').to.be.closeTo(7 * 86_400_000, 3_600_000);
  });

  it('says everywhere what is chosen', async () => {
    const own = await page('<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>');
    await choose(own, ['ArrowDown', 'Enter']);
    await drawn(own.filter);
    expect(chips(own.first)).to.deep.equal(['Channel: Chat']);
    expect(chips(own.filter)).to.deep.equal(['Channel: Chat']);
    expect(part(own.volume, 'period')).to.contain('only Channel: Chat');
    await expect(own.filter).to.be.accessible();
  });

  it('takes several with Shift', async () => {
    const own = await page('<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>');
    await choose(own, ['ArrowDown', 'Enter']);
    const followed = ready(own.volume);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    expect((await followed).result!.value).to.equal(27);
    await drawn(own.first);
    expect(own.first.shadowRoot!.querySelectorAll('.picked')).to.have.length(2);
  });

  const ways: [string, (own: Page) => Promise<void> | void][] = [
    ['Escape in the chart', () => sendKeys({ press: 'Escape' })],
    ['the same mark again', () => sendKeys({ press: 'Enter' })],
    ['the chip of the widget', ({ first }) => first.shadowRoot!.querySelector<HTMLElement>('.chip .remove')!.click()],
    ['the chip of the filter', ({ filter }) => filter.shadowRoot!.querySelector<HTMLElement>('.chip .remove')!.click()],
    ['Clear filters', ({ filter }) => filter.shadowRoot!.querySelector<HTMLElement>('.clear')!.click()],
    [
      'Escape in another widget',
      async ({ volume }) => {
        volume.shadowRoot!.querySelector<HTMLElement>('.menu-button')!.focus();
        await sendKeys({ press: 'Escape' });
      },
    ],
  ];
  for (const [name, back] of ways)
    it(`is taken back by ${name}`, async () => {
      const own = await page('<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>');
      await choose(own, ['ArrowDown', 'Enter']);
      await drawn(own.filter);
      const followed = ready(own.volume);
      await back(own);
      await followed;
      await drawn(own.first, own.volume, own.filter);
      expect(value(own.volume)).to.equal('40');
      expect(own.first.shadowRoot!.querySelectorAll('.picked, .chip')).to.have.length(0);
      expect(chips(own.filter)).to.deep.equal([]);
    });

  it('meets the filters of the source, and what is chosen in other widgets', async () => {
    const own = await page('<kpi-breakdown metric="ticket-volume" by="agent"></kpi-breakdown>', {
      where: 'channel=chat',
    });
    expect(value(own.volume)).to.equal('14');
    const result = await choose(own, ['ArrowDown', 'Enter']);
    expect(result.trace.where).to.have.keys('channel', 'agent');
  });

  it('tells the page the tickets and the question behind them, and lets it keep the others as they are', async () => {
    const own = await page('<kpi-response-bands></kpi-response-bands>');
    const events: KpiSelectEvent[] = [];
    own.source.addEventListener('kpi-select', (event) => {
      events.push(event);
      event.preventDefault();
    });
    plot(own.first).focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    await drawn(own.first, own.volume);
    const [event] = events;
    expect(event!.ids).to.have.members(['m37', 'm38', 'm39']);
    expect(event!.selection?.tickets?.bands).to.deep.equal(['unanswered']);
    expect(own.source.engine!.facts(event!.query)).to.have.length(3);
    expect(event!.facts[0]!.record).to.have.property('subject');
    expect(value(own.volume)).to.equal('40');
  });

  it('stays chosen when the value has disappeared from the data', async () => {
    const own = await page('<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>');
    await choose(own, ['ArrowDown', 'Enter']);
    const followed = ready(own.volume);
    const data = everything();
    own.source.data = { ...data, tickets: data.tickets!.map((ticket) => ({ ...ticket, channel: 'email' })) };
    await followed;
    await drawn(own.first, own.volume);
    expect(value(own.volume)).to.equal('0');
    expect(chips(own.first)).to.deep.equal(['Channel: Chat']);
  });

  it('leaves alone a widget whose page has settled the question for it', async () => {
    const own = await page(
      '<kpi-trend metric="ticket-volume"></kpi-trend><kpi-stat metric="ticket-volume" period="2025-03"></kpi-stat>',
    );
    // The second widget has a period of its own, the third has not.
    const [, settled, follower] = own.source.children as unknown as [KpiElement, KpiElement, KpiElement];
    await drawn(follower);
    const followed = ready(follower);
    plot(own.first).focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await followed;
    await drawn(settled);
    expect(value(settled)).to.equal('40');
    expect(value(follower)).to.equal('2');
  });
});
