import { expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { Dataset } from '../../src/model/records.js';
import type { KpiDashboard } from '../../src/widgets/kpi-dashboard.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { zone } from '../support/desk.js';
import { everything } from '../support/everything.js';
import { card, mount, press, settled, text } from '../support/mount.js';
import { until } from '../support/until.js';

type Widget = HTMLElement & { updateComplete: Promise<unknown> };

const find = (element: Element, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector);
const focused = (element: Element) => element.shadowRoot!.activeElement;
/** Elements are compared here: the words for two unequal ones would take minutes to write. */
const isOn = (host: Element, wanted: Element | null, what = 'the focus') =>
  expect(focused(host) === wanted, `${what}: on ${focused(host)?.outerHTML.slice(0, 80)}`).to.equal(true);
const live = (element: Element) => text(find(element, '.live'));
const sourceOf = (element: Element) => element.closest<KpiSource>('kpi-source')!;

async function keys(widget: Widget, ...pressed: readonly string[]) {
  for (const key of pressed) await sendKeys({ press: key });
  await widget.updateComplete;
}

/** What a page does while somebody reads. */
const changes: readonly (readonly [name: string, change: (source: KpiSource) => void])[] = [
  ['the data are replaced', (source) => void (source.data = everything())],
  ['the data are loaded again', (source) => source.reload()],
  ['the period changes', (source) => void (source.period = '2025-02')],
];

async function after(change: (source: KpiSource) => void, widget: Widget) {
  const again = settled(widget);
  change(sourceOf(widget));
  await again;
}

const charts = [
  '<kpi-stat metric="csat"></kpi-stat>',
  '<kpi-bullet metric="csat"></kpi-bullet>',
  '<kpi-trend metric="ticket-volume" interval="month"></kpi-trend>',
  '<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>',
  '<kpi-heatmap metric="ticket-volume"></kpi-heatmap>',
  '<kpi-response-bands></kpi-response-bands>',
  '<kpi-balance pair="speed-vs-satisfaction"></kpi-balance>',
  '<kpi-nps></kpi-nps>',
];

describe('a reader in the middle of a chart', () => {
  for (const [name, change] of changes)
    // A pair of which February knows one side has no chart then.
    for (const markup of charts.filter((each) => !(name.includes('period') && each.includes('balance'))))
      it(`of ${markup.slice(0, markup.indexOf('>') + 1)} stays on the same mark when ${name}`, async () => {
        const widget = await mount<Widget>(markup, { data: everything() });
        find(widget, '.plot')!.focus();
        await keys(widget, 'ArrowRight', 'ArrowDown');
        const mark = text(find(widget, '.tip b'));
        const [, kind] = mark.match(/^(\D*)/)!;
        expect(mark).to.not.equal('');
        await after(change, widget);
        isOn(widget, find(widget, '.plot'), 'the focus');
        // The title of some marks is their value, which is another one in another period.
        expect(text(find(widget, '.tip b'))).to.match(
          name.includes('period') ? new RegExp(`^${kind}`) : new RegExp(''),
        );
        if (!name.includes('period')) expect(text(find(widget, '.tip b'))).to.equal(mark);
        expect(find(widget, '.focus-ring')).to.not.equal(null);
      });

  it('is led to the nearest mark when theirs is gone, and hears which one', async () => {
    const widget = await mount<Widget>('<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>', {
      data: everything(),
    });
    find(widget, '.plot')!.focus();
    await keys(widget, 'End');
    const before = text(find(widget, '.tip b'));
    expect(live(widget)).to.contain(before);
    const left = [...find(widget, '.plot')!.querySelectorAll('text')].map(text);
    const data = everything();
    await after((source) => {
      source.data = { ...data, tickets: data.tickets!.filter(({ channel }) => channel !== before.toLowerCase()) };
    }, widget);
    const now = text(find(widget, '.tip b'));
    expect(now).to.not.equal(before);
    expect(left, 'the row above').to.include(now);
    isOn(widget, find(widget, '.plot'));
    expect(live(widget)).to.match(new RegExp(`^${now}, `));
  });

  it('stays in the chart when the card is laid out anew for another width', async () => {
    const widget = await mount<Widget>('<kpi-stat metric="csat" style="display: block; width: 500px"></kpi-stat>', {
      data: everything(),
    });
    const narrow = find(widget, '.plot')!;
    narrow.focus();
    await keys(widget, 'ArrowRight');
    widget.style.setProperty('width', '700px');
    await until(() => find(widget, '.halves'), 'the way that led there stands beside the number');
    await widget.updateComplete;
    expect(narrow.isConnected, 'another drawing').to.equal(false);
    expect(focused(widget)?.getAttribute('class')).to.equal('plot');
  });

  it('who points at it with the mouse is told nothing of another mark', async () => {
    const widget = await mount<Widget>('<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>', {
      data: everything(),
    });
    const box = find(widget, '.plot')!.getBoundingClientRect();
    const at = { clientX: box.left + 40, clientY: box.bottom - 40, bubbles: true, composed: true };
    find(widget, '.plot')!.dispatchEvent(new PointerEvent('pointermove', at));
    const before = text(find(widget, '.tip b'));
    expect(before).to.not.equal('');
    const data = everything();
    await after((source) => {
      source.data = { ...data, tickets: data.tickets!.filter(({ channel }) => channel !== before.toLowerCase()) };
    }, widget);
    expect(find(widget, '.tip') === null).to.equal(true);
    expect(live(widget)).to.equal('');
  });
});

describe('what a reader has opened', () => {
  const open: readonly (readonly [name: string, keys: readonly string[], selector: string, focus: string])[] = [
    ['the table', ['t'], 'table', '.scroll'],
    ['the explanation', ['i'], '.panel', '.panel .close-button'],
    ['the menu', ['Enter'], '[role="menu"]', '[role="menuitem"]'],
  ];
  for (const [name, pressed, selector, focus] of open)
    for (const [what, change] of changes)
      it(`${name}, stays open with the focus in it when ${what}`, async () => {
        const widget = await mount<Widget>('<kpi-csat></kpi-csat>', { data: everything() });
        find(widget, '.menu-button')!.focus();
        await keys(widget, ...pressed);
        const opened = find(widget, selector)!;
        await after(change, widget);
        expect(find(widget, selector) === opened, 'the same one').to.equal(true);
        isOn(widget, find(widget, focus));
      });

  it('the tickets, stay open with the focus in them', async () => {
    for (const [what, change] of changes) {
      const widget = await mount<Widget>('<kpi-csat></kpi-csat>', { data: everything() });
      find(widget, '.menu-button')!.focus();
      await keys(widget, 'Enter', 'ArrowDown', 'ArrowDown', 'Enter');
      await until(() => find(widget, '.tickets-panel .close-button'), 'the list is loaded');
      await widget.updateComplete;
      await after(change, widget);
      isOn(widget, find(widget, '.tickets-panel .close-button'), what);
    }
  });

  it('the order of a table, stays as the reader has chosen it', async () => {
    const widget = await mount<Widget>('<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>', {
      data: everything(),
    });
    press(card(widget), 't');
    await widget.updateComplete;
    const heading = find(widget, '.sort')!;
    heading.focus();
    await keys(widget, 'Enter', 'Enter');
    const order = () => find(widget, 'th[aria-sort]')!.getAttribute('aria-sort');
    const [rows, before] = [text(find(widget, 'tbody')), order()];
    expect(before).to.be.oneOf(['ascending', 'descending']);
    for (const [what, change] of changes) {
      await after(change, widget);
      expect(order(), what).to.equal(before);
      isOn(widget, heading, what);
      if (!what.includes('period')) expect(text(find(widget, 'tbody'))).to.equal(rows);
    }
  });

  it('a selected mark, stays selected, and the others follow it', async () => {
    const widget = await mount<Widget>(
      '<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown><kpi-volume></kpi-volume>',
      { data: everything() },
    );
    const other = widget.nextElementSibling as Widget;
    await until(() => text(find(other, '[part="value"]')) === '40');
    const chosen = settled(other);
    find(widget, '.plot')!.focus();
    await keys(widget, 'ArrowDown', 'Enter');
    await chosen;
    const pressed = () => find(widget, '[aria-pressed="true"]')!.getAttribute('aria-label')!.split(',')[0];
    expect(pressed()).to.equal('Chat');
    for (const [what, change] of changes) {
      await Promise.all([after(change, widget), settled(other)]);
      expect(pressed(), what).to.equal('Chat');
      isOn(widget, find(widget, '.plot'), what);
      expect(text(find(other, '[part="period"]'))).to.contain('only Channel: Chat');
    }
  });
});

describe('a reader whose place has gone', () => {
  it('is at the way out of the message that is there instead', async () => {
    for (const start of ['.plot', '.menu-button', 'footer .link']) {
      const widget = await mount<Widget>('<kpi-csat></kpi-csat>', { data: everything() });
      find(widget, start)!.focus();
      await after((source) => void (source.period = '2019-01'), widget);
      expect(text(focused(widget)), start).to.equal('Show March');
    }
  });

  it('is at the way out of the message also from an open menu, which goes with its card in one drawing', async () => {
    const { warn } = console;
    const warned: unknown[] = [];
    const widget = await mount<Widget>('<kpi-nps></kpi-nps>', { data: everything() });
    find(widget, '.menu-button')!.focus();
    await keys(widget, 'Enter');
    await until(() => focused(widget)?.matches('[role="menuitem"]'), 'the menu is open');
    console.warn = (text) => warned.push(text);
    try {
      await after((source) => void (source.period = '2019-01'), widget);
    } finally {
      console.warn = warn;
    }
    expect(text(focused(widget))).to.equal('Show March');
    // Lit's development build says when an update asks for another one.
    expect(warned).to.deep.equal([]);
  });

  it('is at the chart again when a selection has been taken back below it', async () => {
    const widget = await mount<Widget>('<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>', {
      data: everything(),
    });
    find(widget, '.plot')!.focus();
    await keys(widget, 'ArrowDown', 'Enter');
    await until(() => find(widget, '.remove'));
    find(widget, '.remove')!.focus();
    await keys(widget, 'Enter');
    await until(() => !find(widget, '.remove'));
    await widget.updateComplete;
    isOn(widget, find(widget, '.plot'));
  });

  it('is back in the chart when the table that took its place is closed', async () => {
    const widget = await mount<Widget>('<kpi-csat></kpi-csat>', { data: everything() });
    find(widget, '.plot')!.focus();
    await keys(widget, 't');
    isOn(widget, find(widget, '.scroll'));
    await keys(widget, 'Escape');
    await widget.updateComplete;
    isOn(widget, find(widget, '.plot'));
  });

  it('is given no focus that was elsewhere', async () => {
    const widget = await mount<Widget>('<kpi-csat></kpi-csat>', { data: everything() });
    const elsewhere = document.createElement('button');
    sourceOf(widget).append(elsewhere);
    find(widget, '.plot')!.focus();
    elsewhere.focus();
    await after((source) => void (source.period = '2019-01'), widget);
    expect(document.activeElement === elsewhere).to.equal(true);
  });
});

describe('a reader of a list of tickets', () => {
  const list = () =>
    mount<Widget>('<kpi-tickets ticket-url="https://desk.example/{id}"></kpi-tickets>', { data: everything() });
  const body = (widget: Element) => find(widget, '.ticket-body')!;
  const linkOf = (widget: Element, id: string) =>
    [...widget.shadowRoot!.querySelectorAll('a')].find((link) => text(link) === id);

  it('stays at their place and in their order when newer data come', async () => {
    const widget = await list();
    const date = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('[role="columnheader"] button')][0]!;
    date.click();
    await widget.updateComplete;
    const order = find(widget, '[aria-sort="ascending"], [aria-sort="descending"]')!.getAttribute('aria-sort');
    body(widget).scrollTop = 200;
    await after((source) => void (source.data = everything()), widget);
    expect(body(widget).scrollTop).to.equal(200);
    expect(find(widget, `[aria-sort="${order}"]`)!.textContent).to.contain('Date');
  });

  it('stays on the same ticket when others come before it', async () => {
    const widget = await list();
    const id = text(widget.shadowRoot!.querySelectorAll('a')[2]);
    linkOf(widget, id)!.focus();
    const data: Dataset = everything();
    const newer = { ...data.tickets![0]!, id: 'newer', createdAt: '2025-03-31T20:00:00Z' };
    await after((source) => void (source.data = { ...data, tickets: [...data.tickets!, newer] }), widget);
    expect(linkOf(widget, 'newer'), 'it is listed').to.not.equal(undefined);
    expect(text(focused(widget))).to.equal(id);
  });

  it('is in the list still when their ticket has gone, or has been scrolled away', async () => {
    const widget = await list();
    const id = text(widget.shadowRoot!.querySelectorAll('a')[0]);
    linkOf(widget, id)!.focus();
    const data: Dataset = everything();
    const rest = data.tickets!.filter((ticket) => String(ticket.id) !== id);
    await after((source) => void (source.data = { ...data, tickets: rest }), widget);
    isOn(widget, body(widget));
    // WebKit brings what is focused into view a moment later, and with that the list back to its head.
    widget.shadowRoot!.querySelector('a')!.focus({ preventScroll: true });
    body(widget).scrollTop = 1e6;
    await until(() => focused(widget) === body(widget));
  });
});

describe('a reader of the bar of filters and the period', () => {
  async function bar() {
    const source = await fixture<KpiSource>(
      `<kpi-source lang="en" time-zone="${zone}" period="2025-03"><kpi-filter></kpi-filter><kpi-period></kpi-period></kpi-source>`,
    );
    const ready = oneEvent(source, 'kpi-ready');
    source.data = everything();
    await ready;
    const [filter, period] = source.children as unknown as [Widget, Widget];
    await Promise.all([filter.updateComplete, period.updateComplete]);
    return { source, filter, period };
  }
  async function replaced(source: KpiSource, data: Dataset, ...elements: readonly Widget[]) {
    const ready = oneEvent(source, 'kpi-ready');
    source.data = data;
    await ready;
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  }

  it('keeps the open list, and the focus on its key', async () => {
    const { source, filter } = await bar();
    find(filter, '.chip button')!.focus();
    await keys(filter, 'Enter', 'ArrowDown');
    const key = text(focused(filter));
    const data = everything();
    const [first, ...others] = data.tickets!;
    await replaced(source, { ...data, tickets: [{ ...first!, channel: 'an earlier one' }, ...others] }, filter);
    expect([...filter.shadowRoot!.querySelectorAll('[role="option"]')].map(text)).to.include('an earlier one');
    expect(text(focused(filter))).to.equal(key);
  });

  it('goes to the nearest key when theirs has gone', async () => {
    const { source, filter } = await bar();
    find(filter, '.chip button')!.focus();
    await keys(filter, 'Enter', 'End');
    const key = text(focused(filter));
    const data = everything();
    const rest = data.tickets!.filter(({ channel }) => channel !== key.toLowerCase());
    await replaced(source, { ...data, tickets: rest }, filter);
    expect(focused(filter)?.getAttribute('role')).to.equal('option');
    expect(text(focused(filter))).to.not.equal(key);
  });

  it('goes to the filter whose choice has been taken off', async () => {
    const { source, filter } = await bar();
    source.where = 'channel=chat';
    await source.updateComplete;
    await filter.updateComplete;
    find(filter, '.remove')!.focus();
    await keys(filter, 'Enter');
    await filter.updateComplete;
    expect(source.where || '').to.equal('');
    expect(text(focused(filter))).to.contain('Channel');
  });

  it('keeps the open calendar, its draft and the focus on its day', async () => {
    const { source, period } = await bar();
    find(period, '.period-button')!.focus();
    await keys(period, 'Enter', 'ArrowUp', 'Enter');
    const day = focused(period)!.getAttribute('aria-label');
    await replaced(source, everything(), period);
    expect(focused(period)!.getAttribute('aria-label')).to.equal(day);
    expect(text(find(period, '.decision p'))).to.equal('Now choose the last day.');
  });
});

describe('a reader of a board', () => {
  it('stays in their widget when another one comes or goes before it', async () => {
    const board = await fixture<KpiDashboard>(
      `<kpi-dashboard lang="en" time-zone="${zone}" period="2025-03"></kpi-dashboard>`,
    );
    board.data = everything();
    await until(() => find(board, 'kpi-response-bands'), 'the board stands');
    const widget = find(board, 'kpi-response-bands') as Widget;
    await until(() => find(widget, '.chart .plot[tabindex]'), 'its chart can be read');
    find(widget, '.chart .plot')!.focus();
    await keys(widget, 'ArrowRight');
    const { surveys: _, ...silent } = everything();
    for (const [data, says] of [
      [silent, false],
      [everything(), true],
    ] as const) {
      board.data = data;
      await until(() => (find(board, 'kpi-nps') !== null) === says, 'the board follows');
      await widget.updateComplete;
      isOn(board, widget);
      isOn(widget, find(widget, '.chart .plot'));
    }
  });
});
