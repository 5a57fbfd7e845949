import { expect, fixture, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { KpiDashboard } from '../../src/widgets/kpi-dashboard.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { zone } from '../support/desk.js';
import { everything } from '../support/everything.js';
import { part, settled, text } from '../support/mount.js';
import { everyTag } from '../support/tags.js';
import { until } from '../support/until.js';

type Widget = HTMLElement & { updateComplete: Promise<unknown> };

/** As every driver of a browser names the key. */
const space = ' ';

const find = (element: Element, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector);
const live = (element: Element) => text(find(element, '.live'));

const needed: Readonly<Record<string, string>> = {
  'kpi-balance': 'pair="speed-vs-satisfaction"',
  'kpi-explain': 'metric="csat"',
  'kpi-tickets': 'ticket-url="https://desk.example/{id}"',
  'kpi-heatmap': 'metric="ticket-volume"',
  'kpi-breakdown': 'metric="ticket-volume" by="channel"',
};
const metric = (tag: string) => needed[tag] ?? (/-(stat|trend|bullet)$/.test(tag) ? 'metric="csat"' : '');

/** An element between two buttons of the page, the focus on the first one. */
async function between(
  markup: string,
  follower = '',
): Promise<{ widget: Widget; source: KpiSource; end: HTMLElement }> {
  const source = await fixture<KpiSource>(
    `<kpi-source lang="en" time-zone="${zone}" period="2025-03" settings='{"sla":{"unknown":{"firstResponse":3600000}}}'><button>before</button>${markup}<button>after</button>${follower}</kpi-source>`,
  );
  const [start, widget, end] = source.children as unknown as [HTMLElement, Widget, HTMLElement];
  const ready = Promise.race([settled(widget), oneEvent(source, 'kpi-ready')]);
  source.data = everything();
  await ready;
  await until(() => !widget.matches(':state(loading)'), 'it has its numbers');
  await widget.updateComplete;
  await until(() => controls(widget.shadowRoot!).length > 0, 'it can be worked');
  start.focus();
  return { widget, source, end };
}

async function keys(widget: Widget, ...pressed: readonly string[]) {
  for (const key of pressed) {
    await sendKeys({ press: key });
    await widget.updateComplete;
  }
}

async function shifted(key: string) {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Shift' });
}

/** Where the focus is, through every shadow root. */
function deepFocus(root: Document | ShadowRoot = document): Element | null {
  const { activeElement } = root;
  return activeElement?.shadowRoot ? (deepFocus(activeElement.shadowRoot) ?? activeElement) : activeElement;
}

/** Everything in an element that can be worked, also in elements inside it. */
function controls(root: ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches('button:not([disabled]), a[href], summary, [tabindex="0"]') ? [element] : []),
    ...(element.shadowRoot ? controls(element.shadowRoot) : []),
  ]);
}

const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
const nameOf = (element: Element) =>
  `${element.localName}.${element.getAttribute('class')} ${text(element).slice(0, 30)}`;

/** Tabs from the button before an element to the one after it. @returns what had the focus on the way. */
async function walk(end: Element, most = 120): Promise<ReadonlySet<Element>> {
  const seen = new Set<Element>();
  for (let i = 0; i < most; i++) {
    await sendKeys({ press: 'Tab' });
    const here = deepFocus();
    if (here === end) return seen;
    if (here) seen.add(here);
    // A list draws the tickets to which it is scrolled by the focus.
    if (here?.closest('.ticket')) for (let frame = 0; frame < 2; frame++) await nextFrame();
  }
  throw new Error(`the keyboard does not get out: ${[...seen].slice(-3).map(nameOf).join('; ')}`);
}

/** Those that Tab does not reach are reached by arrows: in menus, lists and the calendar. */
const byArrows = '[role="menuitem"], [role="option"], .day';

async function expectReachable(widget: Widget, end: Element) {
  const seen = await walk(end);
  const missed = controls(widget.shadowRoot!).filter(
    (control) => isSeen(control) && !seen.has(control) && !control.matches(byArrows),
  );
  expect(missed.map(nameOf), `<${widget.localName}>`).to.deep.equal([]);
}

const cards = everyTag.filter((tag) => !['kpi-dashboard', 'kpi-filter', 'kpi-period'].includes(tag));

describe('by keyboard alone, everything that can be worked is reached and left', () => {
  for (const tag of cards)
    it(`in <${tag}>, with its table, its explanation and its tickets`, async () => {
      const { widget, end } = await between(`<${tag} ${metric(tag)}></${tag}>`);
      const start = widget.previousElementSibling as HTMLElement;
      await expectReachable(widget, end);
      // What the data cannot answer has nothing to open.
      if (!find(widget, '.menu-button')) return;
      start.focus();
      await keys(widget, 'Tab', 't');
      await until(() => find(widget, 'table'), 'its table');
      await keys(widget, 'i');
      await widget.updateComplete;
      start.focus();
      await expectReachable(widget, end);
    }).timeout(30_000);

  it('in <kpi-filter>, <kpi-period> and <kpi-dashboard>', async () => {
    for (const tag of ['kpi-filter', 'kpi-period']) {
      const { widget, end } = await between(`<${tag}></${tag}>`);
      await expectReachable(widget, end);
    }
    const box = await fixture(
      `<div><button>before</button><kpi-dashboard lang="en" show="csat-trend nps channels" time-zone="${zone}" period="2025-03"></kpi-dashboard><button>after</button></div>`,
    );
    const [start, board, end] = box.children as unknown as [HTMLElement, KpiDashboard & Widget, HTMLElement];
    board.data = everything();
    await until(() => find(board, 'kpi-channels')?.matches(':state(ready)'), 'it stands');
    await until(() => find(board, 'kpi-nps')?.matches(':state(ready)'), 'it stands');
    start.focus();
    await expectReachable(board, end);
  }).timeout(30_000);
});

describe('by keyboard alone, each entry of the menu', () => {
  const { click } = HTMLElement.prototype;
  afterEach(() => {
    HTMLElement.prototype.click = click;
  });

  /** Names of the files that are given from now on: none of them is saved on this machine. */
  const filesGiven = () => {
    const names: string[] = [];
    HTMLElement.prototype.click = function (this: HTMLElement) {
      if (this instanceof HTMLAnchorElement && this.download) names.push(this.download);
      else click.call(this);
    };
    return names;
  };

  const open = async (downs: number) => {
    const own = await between('<kpi-csat></kpi-csat>');
    await keys(own.widget, 'Tab', 'Enter', ...Array<string>(downs).fill('ArrowDown'));
    return own;
  };

  for (const [at, name, opened] of [
    [0, 'View as table', 'table'],
    [1, 'How it is computed', '.panel'],
    [2, 'See the tickets', '.tickets-panel .close-button'],
  ] as const)
    it(`${name} opens, by Enter and by Space, and Escape closes it`, async () => {
      for (const key of ['Enter', space]) {
        const { widget } = await open(at);
        expect(text(deepFocus())).to.contain(name);
        await keys(widget, key);
        await until(() => find(widget, opened), opened);
        await widget.updateComplete;
        await keys(widget, 'Escape');
        expect(find(widget, opened) === null).to.equal(true);
      }
    });

  it('Download CSV gives the file', async () => {
    const { widget } = await open(3);
    let given = '';
    widget.shadowRoot!.addEventListener('click', (event) => {
      event.preventDefault();
      given = (event.target as HTMLAnchorElement).download;
    });
    await keys(widget, 'Enter');
    expect(given).to.match(/^kpi-csat_2025-03-01_2025-03-31\.csv$/);
    expect(find(widget, '[role="menu"]') === null).to.equal(true);
    expect(deepFocus()?.className).to.contain('menu-button');
  });

  for (const [at, name, file] of [
    [4, 'PNG', /^kpi-csat_2025-03-01_2025-03-31\.png$/],
    [5, 'SVG', /^kpi-csat_2025-03-01_2025-03-31\.svg$/],
    [6, 'Copy numbers', undefined],
    [7, 'Copy picture', undefined],
  ] as const)
    it(`${name} closes the menu, gives the focus back, and ${file ? 'gives the file' : 'says how it went'}`, async () => {
      const { widget } = await open(at);
      expect(text(deepFocus())).to.contain(name);
      const given = filesGiven();
      await keys(widget, 'Enter');
      expect(find(widget, '[role="menu"]') === null).to.equal(true);
      expect(deepFocus()?.className).to.contain('menu-button');
      await until(() => (file ? given.length : live(widget)), 'it is done');
      if (file) expect(given[0]).to.match(file);
    });
});

describe('by keyboard alone, each chart', () => {
  /** Keys from the button before the card, and what is heard then. */
  const walks: readonly (readonly [markup: string, keys: readonly string[], heard: RegExp])[] = [
    ['<kpi-stat metric="csat"></kpi-stat>', ['ArrowRight'], /^84%, 95% interval/],
    ['<kpi-bullet metric="csat"></kpi-bullet>', ['ArrowDown'], /^84%/],
    ['<kpi-trend metric="csat" interval="month"></kpi-trend>', ['ArrowRight', 'ArrowRight'], /^May 2024/],
    ['<kpi-trend metric="csat" interval="month"></kpi-trend>', ['End'], /^Mar 2025, 84%/],
    ['<kpi-trend metric="csat" interval="month"></kpi-trend>', ['End', 'ArrowLeft'], /^Feb 2025, 87%/],
    ['<kpi-response-bands></kpi-response-bands>', ['Home', 'ArrowRight'], /^15–60 min, 20%/],
    ['<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>', ['ArrowDown', 'ArrowDown'], /^Email, 13/],
    ['<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>', ['End', 'ArrowUp'], /^Email, 13/],
    ['<kpi-heatmap metric="ticket-volume"></kpi-heatmap>', ['ArrowRight', 'ArrowRight'], /^Monday, 1:00/],
    ['<kpi-heatmap metric="ticket-volume"></kpi-heatmap>', ['ArrowRight', 'ArrowDown'], /^Tuesday, 0:00/],
    ['<kpi-heatmap metric="ticket-volume"></kpi-heatmap>', ['End', 'ArrowUp', 'ArrowLeft'], /^Saturday, 22:00/],
    ['<kpi-balance pair="speed-vs-satisfaction"></kpi-balance>', ['ArrowDown', 'ArrowDown'], /^CSAT/],
    ['<kpi-nps></kpi-nps>', ['ArrowRight', 'ArrowDown'], /^NPS \+40/],
  ];
  for (const [markup, pressed, heard] of walks)
    it(`of ${markup.slice(0, markup.indexOf('>') + 1)} is read: ${pressed.join(', ')}`, async () => {
      const { widget } = await between(markup);
      await keys(widget, 'Tab', 'Tab', ...pressed);
      expect(deepFocus()?.getAttribute('class')).to.contain('plot');
      expect(live(widget)).to.match(heard);
    });

  it('of <kpi-backlog> is read by days, by rows and by ages', async () => {
    const { widget } = await between('<kpi-backlog></kpi-backlog>');
    await keys(widget, 'Tab', 'Tab', 'Home');
    const first = live(widget);
    await keys(widget, 'ArrowDown');
    expect(live(widget)).to.not.equal(first);
    await keys(widget, 'Tab', 'End');
    expect(live(widget)).to.not.equal('');
  });

  it('is chosen from, added to with Shift, and let go of with Escape', async () => {
    const { widget } = await between('<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>');
    const pressed = () => widget.shadowRoot!.querySelectorAll('[aria-pressed="true"]').length;
    await keys(widget, 'Tab', 'Tab', 'ArrowDown', space);
    expect(pressed()).to.equal(1);
    await sendKeys({ press: 'ArrowDown' });
    await shifted('Enter');
    await widget.updateComplete;
    expect(pressed()).to.equal(2);
    await keys(widget, 'Escape');
    expect(pressed()).to.equal(0);
    expect(live(widget)).to.equal('Selection: None');
  });

  it('opens the tickets behind what is chosen', async () => {
    const { widget } = await between('<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>');
    await keys(widget, 'Tab', 'Tab', 'ArrowDown', 'Enter', 'Tab', 'Tab');
    expect(text(deepFocus())).to.equal('See the tickets');
    await keys(widget, 'Enter');
    await until(() => find(widget, '.tickets-panel .ticket'), 'the list is there');
    expect(text(find(widget, '.tickets-panel header'))).to.contain('14 tickets');
  });
});

describe('by keyboard alone, the rest', () => {
  it('sorts a table by each of its headings, and turns it round', async () => {
    const { widget } = await between('<kpi-breakdown metric="csat" by="agent"></kpi-breakdown>');
    await keys(widget, 'Tab', 't');
    const sorts = () => [...widget.shadowRoot!.querySelectorAll('thead th')].map((head) => head.ariaSort);
    for (const column of [0, 1, 3]) {
      await keys(widget, ...(column === 3 ? ['Tab', 'Tab'] : ['Tab']), 'Enter');
      const first = sorts()[column];
      expect(first).to.be.oneOf(['ascending', 'descending']);
      await keys(widget, 'Enter');
      expect(sorts()[column]).to.be.oneOf(['ascending', 'descending']).and.not.equal(first);
    }
  });

  it('sorts a list of tickets, scrolls it and follows a link of it', async () => {
    const { widget } = await between('<kpi-tickets ticket-url="https://desk.example/{id}"></kpi-tickets>');
    await keys(widget, 'Tab', 'Tab', 'Enter');
    expect(text(find(widget, '[aria-sort="ascending"]'))).to.equal('Date');
    await keys(widget, 'Enter');
    expect(text(find(widget, '[aria-sort="descending"]'))).to.equal('Date');
    await keys(widget, 'Tab');
    if (text(deepFocus()) === 'Value') await keys(widget, 'Tab');
    expect(deepFocus()?.className).to.equal('ticket-body');
    await keys(widget, 'End');
    await until(() => find(widget, '.ticket-body')!.scrollTop > 0, 'it scrolls');
    await keys(widget, 'Tab');
    expect((deepFocus() as HTMLAnchorElement).href).to.match(/^https:\/\/desk\.example\/m\d+$/);
  });

  it('unfolds the definition of an explanation', async () => {
    const { widget } = await between('<kpi-explain metric="csat"></kpi-explain>');
    await keys(widget, 'Tab', 'Tab', 'Enter');
    expect(deepFocus()?.localName).to.equal('summary');
    expect(find(widget, 'details')!.hasAttribute('open')).to.equal(true);
  });

  it('takes a filter off, adds another one, and takes all of them off', async () => {
    const { widget, source } = await between('<kpi-filter></kpi-filter>');
    await keys(widget, 'Tab', 'Enter', space, 'Escape');
    expect(source.where).to.match(/^channel=/);
    await keys(widget, 'Tab', 'Enter');
    expect(source.where).to.equal('');
    source.where = 'channel=chat; agent=ana';
    await source.updateComplete;
    await widget.updateComplete;
    find(widget, '.clear')!.focus();
    await keys(widget, 'Enter');
    expect(source.where).to.equal('');
    expect(widget.shadowRoot!.activeElement === null, 'the focus stays in the bar').to.equal(false);
  });

  it('chooses a period by its name', async () => {
    const { widget, source } = await between('<kpi-period></kpi-period>');
    await keys(widget, 'Tab', 'Enter');
    const wanted = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('.preset')].find(
      (preset) => text(preset) === 'Last 7 days',
    )!;
    // Back from the day that is chosen to the names before the calendar.
    for (let i = 0; i < 20 && deepFocus() !== wanted; i++) await shifted('Tab');
    await keys(widget, 'Enter');
    for (let i = 0; i < 30 && text(deepFocus()) !== 'Apply'; i++) await sendKeys({ press: 'Tab' });
    await keys(widget, 'Enter');
    expect(source.period).to.equal('last-7-days');
  });

  it('leads out of every message: the month that holds data, the filters, another try', async () => {
    const { widget, source } = await between('<kpi-csat></kpi-csat>');
    const again = async (change: () => void) => {
      const told = settled(widget);
      change();
      await told;
    };
    await again(() => void (source.period = '2019-01'));
    (widget.previousElementSibling as HTMLElement).focus();
    const shown = settled(widget);
    await keys(widget, 'Tab', 'Enter');
    await shown;
    expect(part(widget, 'value')).to.equal('84%');
    await again(() => void (source.where = 'channel=fax'));
    (widget.previousElementSibling as HTMLElement).focus();
    const cleared = settled(widget);
    await keys(widget, 'Tab', 'Enter');
    await cleared;
    expect(part(widget, 'value')).to.equal('84%');
  });

  it('exports a board: opens its menu, walks in it, takes the file', async () => {
    const board = await fixture<KpiDashboard & Widget>(
      `<kpi-dashboard lang="en" show="csat-trend nps" time-zone="${zone}" period="2025-03"></kpi-dashboard>`,
    );
    board.data = everything();
    await until(() => find(board, 'kpi-nps')?.matches(':state(ready)'), 'it stands');
    const button = [...board.shadowRoot!.querySelectorAll<HTMLElement>('[aria-haspopup="menu"]')][0]!;
    button.focus();
    await keys(board, 'Enter');
    await until(() => find(board, '[role="menuitem"]'), 'the menu is there');
    await board.updateComplete;
    const items = [...board.shadowRoot!.querySelectorAll('[role="menuitem"]')];
    const visited = [];
    for (const _ of items) {
      visited.push(board.shadowRoot!.activeElement);
      await keys(board, 'ArrowDown');
    }
    expect(visited.map((each) => text(each))).to.deep.equal(items.map(text));
    let given = '';
    board.shadowRoot!.addEventListener('click', (event) => {
      event.preventDefault();
      given = (event.target as HTMLAnchorElement).download;
    });
    await keys(board, 'Home', 'Enter');
    expect(given).to.match(/\.csv$/);
  });
});
