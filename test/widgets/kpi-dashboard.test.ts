import { expect, fixture, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import type { KpiDashboard } from '../../src/widgets/kpi-dashboard.js';
import type { KpiStat } from '../../src/widgets/kpi-stat.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { daily } from '../support/counted.mjs';
import { desk, zone } from '../support/desk.js';
import { everything } from '../support/everything.js';
import { part, settled, text } from '../support/mount.js';
import { until } from '../support/until.js';

async function dashboard(data: unknown, lang = 'en', attributes = '', children = '') {
  const element = await fixture<KpiDashboard>(
    `<kpi-dashboard lang="${lang}" time-zone="${zone}" period="2025-03" ${attributes}>${children}</kpi-dashboard>`,
  );
  element.data = data;
  await oneEvent(element, 'kpi-ready');
  await element.updateComplete;
  return element;
}

const find = (element: Element, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const widgets = (element: Element) => [...find(element, '.board').children];
const tags = (element: Element) => widgets(element).map(({ localName }) => localName);

describe('<kpi-dashboard>', () => {
  const languages: [string, string, string][] = [
    ['en', 'Customer support', '50 tickets · data up to 2 Apr 2025, 10:00 · Europe/Madrid'],
    ['es', 'Atención al cliente', '50 tickets · datos hasta el 2 abr 2025, 10:00 · Europe/Madrid'],
    ['ro', 'Asistență pentru clienți', '50 de tichete · date până la 2 apr. 2025, 10:00 · Europe/Madrid'],
  ];
  for (const [lang, title, about] of languages)
    it(`says in "${lang}" what the data are`, async () => {
      const element = await dashboard(desk(), lang);
      expect(text(find(element, 'h2'))).to.equal(title);
      expect(text(find(element, '.head p'))).to.equal(about);
    });

  it('shows what the data support, and nothing else', async () => {
    // Tickets, replies and surveys of two kinds; no agents, calls, customers, articles.
    const element = await dashboard(desk());
    expect(tags(element)).to.include.members(['kpi-first-response', 'kpi-nps', 'kpi-csat-trend', 'kpi-backlog']);
    expect(tags(element)).to.not.include.members(['kpi-ces']);
    for (const tag of [
      'kpi-sla',
      'kpi-ces',
      'kpi-conversion',
      'kpi-engagement',
      'kpi-wait-time',
      'kpi-clv',
      'kpi-utilization',
      'kpi-social',
      'kpi-read-time',
    ])
      expect(tags(element), tag).to.not.include(tag);
  });

  it('shows of tickets that were counted by day what counts can tell: no hours', async () => {
    const element = await dashboard(daily);
    expect(tags(element)).to.include.members(['kpi-volume']);
    expect(tags(element)).to.not.include.members(['kpi-heatmap']);
  });

  it('shows everything where the data hold everything', async () => {
    const element = await dashboard(everything());
    expect(tags(element)).to.include.members([
      'kpi-ces',
      'kpi-wait-time',
      'kpi-utilization',
      'kpi-social',
      'kpi-read-time',
    ]);
  });

  it('fills twelve columns in each row', async () => {
    const element = await dashboard(everything());
    let column = 0;
    for (const widget of widgets(element)) {
      column += Number(/columns-(\d+)/.exec(widget.className)?.[1]);
      expect(column, widget.localName).to.be.at.most(12);
      if (column === 12) column = 0;
    }
    expect(column).to.equal(0);
  });

  it('shows what the page names, in its order, also what the data cannot answer', async () => {
    const element = await dashboard(desk(), 'en', 'show="backlog nps wait-time"');
    expect(tags(element)).to.deep.equal(['kpi-backlog', 'kpi-nps', 'kpi-wait-time']);
    element.show = 'nps first-response';
    await oneEvent(element, 'kpi-ready');
    expect(tags(element)).to.deep.equal(['kpi-nps', 'kpi-first-response']);
  });

  it('leaves out what the page hides', async () => {
    const all = tags(await dashboard(desk()));
    const fewer = tags(await dashboard(desk(), 'en', 'hide="nps backlog"'));
    expect(fewer).to.deep.equal(all.filter((tag) => tag !== 'kpi-nps' && tag !== 'kpi-backlog'));
  });

  it('puts elements of the page in the place of a widget, where it names them, and below', async () => {
    const own = `<p slot="nps">Instead</p><p slot="mine">Between</p>
      <kpi-stat slot="small" frame="tile" metric="nps"></kpi-stat><p id="last">Below</p>`;
    const element = await dashboard(desk(), 'en', 'show="small nps mine backlog"', own);
    expect(tags(element)).to.deep.equal(['slot', 'slot', 'slot', 'kpi-backlog']);
    const slots = widgets(element).filter((cell) => cell instanceof HTMLSlotElement);
    expect(slots.map((slot) => text(slot.assignedElements()[0]))).to.include.members(['Instead', 'Between']);
    expect(slots[0]!.className).to.contain('lone');
    expect(element.querySelector('#last')!.assignedSlot).to.not.equal(null);
    // It asks the dashboard for its numbers.
    const stat = element.querySelector('kpi-stat')!;
    await settled(stat);
    expect(part(stat, 'value')).to.equal('+40');
  });

  it('names each card of one metric by what it shows of it', async () => {
    const element = await dashboard(everything());
    const heads = await Promise.all(
      ['kpi-heatmap', 'kpi-volume', 'kpi-channels'].map(async (tag) => {
        const widget = widgets(element).find(({ localName }) => localName === tag) as KpiStat;
        await widget.updateComplete;
        return part(widget, 'label');
      }),
    );
    expect(heads).to.deep.equal([
      'Ticket volume by day and hour',
      'Ticket volume over time',
      'Ticket volume by channel',
    ]);
  });

  it('gives its density to every widget', async () => {
    const element = await dashboard(desk(), 'en', 'density="wall"');
    const nps = widgets(element).find(({ localName }) => localName === 'kpi-nps') as KpiStat;
    await nps.updateComplete;
    expect(find(nps, '.kpi').className).to.contain('wall');
  });

  it('shows the period in words on a wall, and nothing to press', async () => {
    const element = await dashboard(desk(), 'en', 'density="wall"');
    expect(text(find(element, '.head p'))).to.match(/^1–31 Mar 2025 · 50 tickets · /);
    expect(find(element, 'kpi-filter, kpi-period, button')).to.equal(null);
  });

  const ways: [string, string, string[]][] = [
    ['en', 'Export', ['Download CSV', 'Download PNG image', 'Download SVG', 'Print or save as PDF']],
    ['es', 'Exportar', ['Descargar CSV', 'Descargar imagen PNG', 'Descargar SVG', 'Imprimir o guardar como PDF']],
    ['ro', 'Exportă', ['Descarcă CSV', 'Descarcă imagine PNG', 'Descarcă SVG', 'Tipărește sau salvează ca PDF']],
  ];
  for (const [lang, name, entries] of ways)
    it(`offers ways out of the page for all cards at once, in "${lang}"`, async () => {
      const element = await dashboard(desk(), lang, 'show="nps backlog"');
      const button = find(element, '.export > button');
      expect(button.ariaLabel).to.equal(name);
      button.click();
      await until(() => find(element, '.export .menu'));
      const items = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[role=menuitem]')];
      expect(items.map(text)).to.deep.equal(entries);
      await expect(element).to.be.accessible();
      expect(element.shadowRoot!.activeElement).to.equal(items[0]);
      items[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
      expect(element.shadowRoot!.activeElement).to.equal(items.at(-1));
      items[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await element.updateComplete;
      expect(find(element, '.export .menu')).to.equal(null);
      expect(element.shadowRoot!.activeElement).to.equal(button);
    });

  it('gives its period and its filters to every widget', async () => {
    const element = await dashboard(desk());
    const nps = widgets(element).find(({ localName }) => localName === 'kpi-nps') as HTMLElement;
    await settled(nps);
    expect(part(nps, 'period')).to.equal('1–31 Mar 2025');
    element.period = '2025-02';
    await settled(nps);
    expect(part(nps, 'value')).to.equal('+30');
  });

  it('takes the period that a reader chooses', async () => {
    const element = await dashboard(desk());
    const period = find(element, 'kpi-period');
    const { KpiPeriodRequestEvent } = await import('../../src/widgets/events.js');
    period.dispatchEvent(new KpiPeriodRequestEvent('2025-02'));
    expect(element.period).to.equal('2025-02');
  });

  it('says where a filter of the page does not hold', async () => {
    const element = await dashboard(everything());
    element.where = 'channel=chat';
    const of = (tag: string) => widgets(element).find(({ localName }) => localName === tag) as HTMLElement;
    await Promise.all([settled(of('kpi-clv')), settled(of('kpi-resolved'))]);
    // Customers have no channel, resolved tickets have one.
    expect(part(of('kpi-clv'), 'period')).to.equal('Not filtered by channel');
    expect(part(of('kpi-resolved'), 'period')).to.equal('');
  });

  it('says once, instead of a board, that the data cannot be had', async () => {
    const element = await fixture<KpiDashboard>('<kpi-dashboard lang="en"></kpi-dashboard>');
    const failed = oneEvent(element, 'kpi-error');
    element.fetcher = () => Promise.resolve(new Response('', { status: 401 }));
    element.src = 'tickets.json';
    await failed;
    await element.updateComplete;
    expect(find(element, '.board')).to.equal(null);
    expect(text(find(element, '[role=alert]'))).to.contain('(401)');
    await expect(element).to.be.accessible();
  });

  it('says that it has no data yet', async () => {
    const element = await fixture<KpiDashboard>('<kpi-dashboard lang="en"></kpi-dashboard>');
    expect(text(find(element, '.message'))).to.equal('No data source yet.');
  });

  it('takes the source around it', async () => {
    const source = await fixture<KpiSource>(
      `<kpi-source lang="en" time-zone="${zone}" period="2025-02"><kpi-dashboard></kpi-dashboard></kpi-source>`,
    );
    const element = source.firstElementChild as KpiDashboard;
    const ready = oneEvent(element, 'kpi-ready');
    source.data = desk();
    await ready;
    await element.updateComplete;
    find(element, 'kpi-filter');
    expect(tags(element)).to.include('kpi-nps');
    const { KpiFilterRequestEvent } = await import('../../src/widgets/events.js');
    find(element, 'kpi-filter').dispatchEvent(new KpiFilterRequestEvent({ channel: ['chat'] }));
    expect(source.where).to.equal('channel=chat');
  });

  it('is accessible', async () => {
    await expect(await dashboard(desk())).to.be.accessible();
  });
});
