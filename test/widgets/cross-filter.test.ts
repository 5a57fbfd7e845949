import { expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { KpiElement } from '../../src/widgets/kpi-element.js';
import type { KpiFilter } from '../../src/widgets/kpi-filter.js';
import { KpiSelectEvent, type KpiReadyEvent } from '../../src/widgets/events.js';
import type { Dataset } from '../../src/model/records.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { zone } from '../support/desk.js';
import { everything } from '../support/everything.js';
import { part, text } from '../support/mount.js';
import { until } from '../support/until.js';

interface Page {
  readonly source: KpiSource;
  /** The widget in which something is chosen. */
  readonly first: KpiElement;
  /** One that follows: the number of tickets created. */
  readonly volume: KpiElement;
  readonly filter: KpiFilter;
}

const ready = (element: HTMLElement) => oneEvent(element, 'kpi-ready') as unknown as Promise<KpiReadyEvent>;

/** Two tickets of March have an answer of each kind. */
function answers(): Dataset {
  const data = everything();
  const kinds = [10, 7, 3].flatMap((score) =>
    data.surveys!.filter((one) => one.kind === 'nps' && one.score === score && one.answeredAt! > '2025-03').slice(0, 2),
  );
  const owner = new Map(kinds.map(({ id }, i) => [id, `m${i}`]));
  return {
    ...data,
    surveys: data.surveys!.map((one) => (owner.has(one.id) ? { ...one, ticket: owner.get(one.id)! } : one)),
  };
}

async function page(widget: string, { lang = 'en', where = '', answered = false } = {}): Promise<Page> {
  const source = await fixture<KpiSource>(
    `<kpi-source lang="${lang}" time-zone="${zone}" period="2025-03" where="${where}">
      ${widget}<kpi-stat metric="ticket-volume"></kpi-stat><kpi-filter></kpi-filter>
    </kpi-source>`,
  );
  const [first, volume, filter] = source.children as unknown as [KpiElement, KpiElement, KpiFilter];
  const shown = Promise.all([ready(first), ready(volume)]);
  source.data = answered ? answers() : everything();
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

  it('filters the others by how people answered: those of a part of the score', async () => {
    const own = await page('<kpi-nps></kpi-nps>', { answered: true });
    // Of the answers of March, in the order of the bar, two of each kind belong to tickets.
    for (const [keys, name] of [
      [['ArrowRight', 'Enter'], 'Detractors'],
      [['ArrowRight', 'Enter'], 'Promoters'],
      [['ArrowRight', 'Enter'], 'Passives'],
    ] as const) {
      const result = await choose(own, keys);
      expect(chips(own.first)).to.deep.equal([`NPS: ${name}`]);
      expect(result.value).to.equal(2);
      expect(own.first.shadowRoot!.querySelector('[aria-pressed="true"]')!.getAttribute('aria-label')).to.contain(name);
    }
    await expect(own.first).to.be.accessible();
    // The score is the answer of all of them.
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    expect(chips(own.first)).to.deep.equal(['NPS: Passives']);
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

describe('what is chosen, for assistive technology', () => {
  const wide = 'style="display: block; width: 760px"';
  /** Every chart in which something can be chosen, and how many things in it. */
  const charts: readonly (readonly [markup: string, chart: number, marks: number])[] = [
    ['<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>', 0, 3],
    ['<kpi-trend metric="csat" interval="month"></kpi-trend>', 0, 12],
    ['<kpi-trend metric="ticket-volume" interval="day"></kpi-trend>', 0, 31],
    ['<kpi-csat-trend></kpi-csat-trend>', 0, 26],
    ['<kpi-heatmap metric="ticket-volume"></kpi-heatmap>', 0, 168],
    ['<kpi-response-bands></kpi-response-bands>', 0, 6],
    ['<kpi-backlog></kpi-backlog>', 1, 62],
    ['<kpi-backlog></kpi-backlog>', 0, 5],
    ['<kpi-nps></kpi-nps>', 0, 3],
    ['<kpi-nps></kpi-nps>', 1, 12],
    [`<kpi-stat metric="csat" ${wide}></kpi-stat>`, 1, 12],
    ['<kpi-channels></kpi-channels>', 0, 3],
    ['<kpi-utilization></kpi-utilization>', 0, 3],
  ];
  for (const [markup, chart, marks] of charts)
    it(`is pressed: ${markup.slice(0, markup.indexOf('>') + 1)}, chart ${chart + 1}`, async () => {
      const { first } = await page(markup, { answered: true });
      const states = () => [...plot(first, chart).querySelectorAll('[role="button"]')].map((mark) => mark.ariaPressed);
      expect(states(), 'while nobody is there').to.deep.equal([]);
      plot(first, chart).focus();
      expect(states()).to.deep.equal(Array(marks).fill('false'));
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'Enter' });
      await until(() => states().includes('true'), 'it is pressed');
      // A day of the backlog has a mark for its level and one for its flow.
      const both = markup.includes('backlog') && chart === 1 ? 2 : 1;
      expect(states().filter((state) => state === 'true')).to.have.length(both);
      const pressed = plot(first, chart).querySelector('[aria-pressed="true"]')!;
      const said = text({ textContent: pressed.getAttribute('aria-label') } as Element);
      expect(live(first)).to.contain(said.split(',')[0]);
      await expect(first).to.be.accessible();
      (document.activeElement?.shadowRoot?.activeElement as SVGElement).blur();
      expect(
        states().filter((state) => state === 'true'),
        'when the focus has gone',
      ).to.have.length(both);
    });

  it('is nothing in charts that say one number or compare two: those are no part of the tickets', async () => {
    for (const markup of [
      '<kpi-bullet metric="csat"></kpi-bullet>',
      '<kpi-balance pair="speed-vs-satisfaction"></kpi-balance>',
    ]) {
      const { first } = await page(markup);
      plot(first).focus();
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'Enter' });
      await drawn(first);
      expect(first.shadowRoot!.querySelectorAll('[aria-pressed], .picked'), markup).to.have.length(0);
      expect(plot(first).hasAttribute('aria-description'), markup).to.equal(false);
    }
  });

  it('hides who said what where so few agents answered that they could be known', async () => {
    const own = await page('<kpi-breakdown metric="agent-satisfaction" by="channel"></kpi-breakdown>');
    const query = { metric: 'agent-satisfaction', period: '2025-03' };
    const few = new KpiSelectEvent(undefined, { ...query, period: '2025-03-01/2025-03-02' }, own.source.engine!);
    expect(own.source.engine!.facts(few.query).length).to.be.within(1, 4);
    expect(few.facts).to.deep.equal([]);
    expect(few.ids).to.deep.equal([]);
    expect(new KpiSelectEvent(undefined, query, own.source.engine!).facts).to.have.length(40);
  });
});
