import { expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { KpiErrorEvent, KpiStateEvent } from '../../src/widgets/events.js';
import type { KpiElement } from '../../src/widgets/kpi-element.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { readState, type State } from '../../src/widgets/state.js';
import { zone } from '../support/desk.js';
import { everything } from '../support/everything.js';
import { part } from '../support/mount.js';

const widget = 'kpi-breakdown:ticket-volume:channel';
const chat: State = { selections: [{ widget, where: { channel: ['chat'] } }] };

describe('a state', () => {
  const good: [string, unknown, State][] = [
    ['nothing', {}, {}],
    ['absent parts', { period: undefined, where: null }, {}],
    ['filters as a text', { where: 'channel=email,chat' }, { where: { channel: ['email', 'chat'] } }],
    ['one key alone', { where: { agent: 7 } }, { where: { agent: ['7'] } }],
    ['selections', chat, chat],
    [
      'tickets of bands',
      { selections: [{ widget, tickets: { metric: 'm', population: 'cohort', bands: ['0-1'] } }] },
      { selections: [{ widget, tickets: { metric: 'm', population: 'cohort', bands: ['0-1'] } }] },
    ],
  ];
  for (const [name, given, read] of good)
    it(`may have ${name}`, () => {
      expect(readState(given)).to.deep.equal(read);
    });

  const wrong: [unknown, string][] = [
    ['text', 'state: state: is not an object'],
    [[], 'state: state: is not an object'],
    [{ zone: 'UTC' }, 'state: zone: is not known; allowed: period, where, compare, selections'],
    [{ period: 7 }, 'state: period: is not a text'],
    [{ period: 'soon' }, 'state: period: "soon" is no period'],
    [{ where: 'channel' }, 'state: where: is not of the form channel=email,chat'],
    [{ where: { colour: ['red'] } }, 'state: where.colour: is no slice; allowed: channel, '],
    [{ where: { channel: [{}] } }, 'state: where.channel: is not a list of texts'],
    [{ compare: 'never' }, 'state: compare: is not one of previous, year-ago, none'],
    [{ selections: {} }, 'state: selections: is not a list'],
    [{ selections: [{}] }, 'state: selections.0.widget: names no widget'],
    [{ selections: [{ widget }] }, 'state: selections.0: has to have exactly one of where, period, tickets'],
    [{ selections: [{ widget, period: 'x' }] }, 'state: selections.0.period: "x" is no period'],
    [{ selections: [{ widget, tickets: {} }] }, 'state: selections.0.tickets.metric: names no metric'],
    [
      { selections: [{ widget, tickets: { metric: 'm', clock: 'sun' } }] },
      'state: selections.0.tickets.clock: is not one of calendar, business',
    ],
  ];
  for (const [given, message] of wrong)
    it(`cannot be ${JSON.stringify(given)}`, () => {
      expect(() => readState(given)).to.throw(message);
    });
});

const address = location.href;
const query = () => new URL(location.href).search;

interface Page {
  readonly source: KpiSource;
  readonly breakdown: KpiElement;
  readonly volume: KpiElement;
}

async function page(attributes = '', tag = 'kpi-source'): Promise<Page> {
  const source = await fixture<KpiSource>(
    `<${tag} lang="en" time-zone="${zone}" period="2025-03" ${attributes}>
      <kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown><kpi-stat metric="ticket-volume"></kpi-stat>
    </${tag}>`,
  );
  const [breakdown, volume] = source.children as unknown as [KpiElement, KpiElement];
  const ready = Promise.all([oneEvent(breakdown, 'kpi-ready'), oneEvent(volume, 'kpi-ready')]);
  source.data = everything();
  await ready;
  await volume.updateComplete;
  return { source, breakdown, volume };
}

/** Does something, and waits until the widget has followed. */
async function follow({ volume }: Page, act: () => unknown) {
  const ready = oneEvent(volume, 'kpi-ready');
  await act();
  await ready;
  await volume.updateComplete;
}

describe('the state of a source', () => {
  afterEach(() => history.replaceState(null, '', address));

  it('is read and set as one object, and told', async () => {
    const own = await page();
    expect(own.source.state).to.deep.equal({ period: '2025-03' });
    const told: State[] = [];
    own.source.addEventListener('kpi-state', (event: KpiStateEvent) => told.push(event.state));
    const state: State = { period: '2025-02', where: { channel: ['email', 'chat'] }, compare: 'none', ...chat };
    await follow(own, () => (own.source.state = state));
    expect(own.source.state).to.deep.equal(state);
    expect(told).to.deep.equal([state]);
    expect(own.source.period).to.equal('2025-02');
    expect(own.source.where).to.equal('channel=email,chat');
    // Of the ten tickets of February three came by chat.
    expect(part(own.volume, 'value')).to.equal('3');
    expect(part(own.volume, 'delta')).to.equal('');
    await follow(own, () => (own.source.state = {}));
    expect(own.source.state).to.deep.equal({ period: '2025-03' });
    expect(part(own.volume, 'value')).to.equal('40');
  });

  it('stays as it is when what is given cannot be read, and the page is told where', async () => {
    const own = await page();
    const failed = oneEvent(own.source, 'kpi-error') as unknown as Promise<KpiErrorEvent>;
    own.source.state = { period: 'soon' };
    const { code, cause } = await failed;
    expect(code).to.equal('bad-state');
    expect(String(cause)).to.contain('"soon" is no period');
    expect(own.source.state).to.deep.equal({ period: '2025-03' });
  });

  it('says nothing in the address unless the page asks', async () => {
    const own = await page();
    await follow(own, () => (own.source.state = chat));
    expect(location.href).to.equal(address);
  });

  it('stands in the query beside what others have there, and goes with the state', async () => {
    history.replaceState(null, '', '?page=7&flag#part');
    const own = await page('persist="url"');
    expect(query()).to.equal('?page=7&flag');
    await follow(own, () => (own.source.state = { period: '2025-02', where: { channel: ['email'] } }));
    expect(query()).to.equal('?page=7&flag&kpi.period=2025-02&kpi.where=channel=email');
    expect(location.hash).to.equal('#part');
    await follow(own, () => (own.source.state = {}));
    expect(query()).to.equal('?page=7&flag');
  });

  it('stands in the hash where the page asks for that', async () => {
    history.replaceState(null, '', '?page=7#part');
    const own = await page('persist="hash"');
    await follow(own, () => (own.source.state = { period: '2025-02' }));
    expect(location.hash).to.equal('#part&kpi.period=2025-02');
    expect(query()).to.equal('?page=7');
  });

  it('comes from the address', async () => {
    const select = encodeURIComponent(JSON.stringify(chat.selections));
    history.replaceState(null, '', `?kpi.period=2025-02&kpi.select=${select}`);
    const own = await page('persist="url"');
    expect(own.source.state).to.deep.equal({ period: '2025-02', ...chat });
    expect(part(own.volume, 'value')).to.equal('3');
    expect(own.breakdown.shadowRoot!.querySelectorAll('.picked')).to.have.length(1);
  });

  it('ignores an address that cannot be read', async () => {
    history.replaceState(null, '', '?kpi.period=soon&kpi.select=%5B');
    const own = await page('persist="url"');
    expect(own.source.state).to.deep.equal({ period: '2025-03' });
    expect(part(own.volume, 'value')).to.equal('40');
  });

  it('goes back and forward with the buttons of the browser', async () => {
    history.pushState(null, '', '?page=7');
    const own = await page('persist="url"');
    await follow(own, () => (own.source.state = { period: '2025-02' }));
    expect(part(own.volume, 'value')).to.equal('10');
    await follow(own, () => history.back());
    expect(own.source.state).to.deep.equal({ period: '2025-03' });
    expect(part(own.volume, 'value')).to.equal('40');
    await follow(own, () => history.forward());
    expect(own.source.state).to.deep.equal({ period: '2025-02' });
    expect(query()).to.equal('?page=7&kpi.period=2025-02');
  });

  it('is kept for each source of a page by itself', async () => {
    const sales = await page('id="sales" persist="url"');
    const [one, two] = [await page('persist="url"'), await page('persist="url"')];
    await follow(sales, () => (sales.source.state = { period: '2025-02' }));
    await follow(one, () => (one.source.state = { period: '2025-01' }));
    await follow(two, () => (two.source.state = { compare: 'none' }));
    expect(query()).to.contain('kpi.sales.period=2025-02&kpi.period=2025-01&kpi2.compare=none');
    expect(sales.source.state).to.deep.equal({ period: '2025-02' });
  });

  it('follows what a reader chooses, and Escape', async () => {
    const own = await page('persist="url"');
    const plot = own.breakdown.shadowRoot!.querySelector<SVGElement>('svg.plot')!;
    plot.focus();
    await follow(own, async () => {
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
    });
    expect(own.source.state.selections).to.deep.equal(chat.selections);
    expect(query()).to.contain('kpi.select=');
    await follow(own, () => sendKeys({ press: 'Escape' }));
    expect(own.source.state.selections).to.equal(undefined);
    expect(query()).to.not.contain('kpi.select=');
  });

  it('is that of the data of a dashboard as well', async () => {
    const element = await fixture<HTMLElement & { state: State; data: unknown }>(
      `<kpi-dashboard lang="en" time-zone="${zone}" period="2025-03" persist="url"></kpi-dashboard>`,
    );
    const ready = oneEvent(element, 'kpi-ready');
    element.data = everything();
    await ready;
    const told = oneEvent(element, 'kpi-state');
    element.state = { period: '2025-02' };
    await told;
    expect(element.state).to.deep.equal({ period: '2025-02' });
    expect(query()).to.contain('kpi.period=2025-02');
  });
});
