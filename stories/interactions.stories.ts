/* What readers do, by keyboard and by pointer, as tests: they run in every language. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { press, shown, sourceOf, until, words } from './acting.js';
import { desk } from './data-sets.js';
import { told } from './element-story.js';

const meta: Meta = { title: 'interactions', tags: ['!autodocs'] };
export default meta;

const source = (content: TemplateResult) =>
  told('kpi-source', { period: '2025-03', timeZone: 'Europe/Madrid', data: desk() }, content);

const nps = { render: () => source(html`<kpi-nps></kpi-nps>`) };
const channels = html`<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>`;

/** Opens with Enter, walks around with arrows, Home and End, closes with Escape and gives the focus back. */
export const MenuByKeyboard: StoryObj = {
  ...nps,
  play: async ({ canvasElement }) => {
    const { menu } = words().text;
    const card = await shown(canvasElement, 'kpi-nps', '.menu-button');
    await press(card.find('.menu-button'), '{Enter}');
    await until(() => expect(card.focused).toHaveTextContent(menu.table));
    await userEvent.keyboard('{ArrowDown}');
    await expect(card.focused).toHaveTextContent(menu.explain);
    await userEvent.keyboard('{End}{ArrowDown}');
    await expect(card.focused).toHaveTextContent(menu.table);
    await userEvent.keyboard('{Escape}');
    await until(() => expect(card.find('[role=menu]')).toBeNull());
    await expect(card.focused).toBe(card.find('.menu-button'));
  },
};

/** I explains the number: its sum, its interval, its zone. Escape closes the explanation. */
export const ExplainPanel: StoryObj = {
  ...nps,
  play: async ({ canvasElement }) => {
    const card = await shown(canvasElement, 'kpi-nps', '.menu-button');
    await press(card.find('.menu-button'), 'i');
    await until(() => expect(card.find('.panel')).toBeTruthy());
    await expect(card.text('.panel')).toContain('Europe/Madrid');
    await expect(card.text('.panel')).toContain('× 100 =');
    await userEvent.keyboard('{Escape}');
    await until(() => expect(card.find('.panel')).toBeNull());
  },
};

/** T turns the chart into a table, and back. */
export const Table: StoryObj = {
  ...nps,
  play: async ({ canvasElement }) => {
    const card = await shown(canvasElement, 'kpi-nps', '.menu-button');
    await press(card.find('.menu-button'), 't');
    await until(() => expect(card.find('table caption')).toBeTruthy());
    await expect(card.all('tbody tr').length).toBeGreaterThan(3);
    await userEvent.keyboard('t');
    await until(() => expect(card.find('table')).toBeNull());
  },
};

/** A preset holds for all widgets of the source once it is applied. */
export const ChoosingAPeriod: StoryObj = {
  render: () => source(html`<kpi-period></kpi-period><kpi-nps></kpi-nps>`),
  play: async ({ canvasElement }) => {
    const { page } = words().text;
    const picker = await shown(canvasElement, 'kpi-period', '.period-button:not(:disabled)');
    const card = await shown(canvasElement, 'kpi-nps', '[part~=period]');
    const before = card.text('[part~=period]');
    await userEvent.click(picker.find('.period-button')!);
    await userEvent.click(await picker.named('button', page.presets['previous-quarter']));
    await expect(sourceOf(canvasElement).period).toBe('2025-03');
    await userEvent.click(await picker.named('button', page.apply));
    await expect(sourceOf(canvasElement).period).toBe('previous-quarter');
    await until(() => expect(card.text('[part~=period]')).not.toBe(before));
  },
};

/** A key of the list filters at once, and the chip takes it off. */
export const Filtering: StoryObj = {
  render: () => source(html`<kpi-filter></kpi-filter><kpi-stat metric="ticket-volume"></kpi-stat>`),
  play: async ({ canvasElement }) => {
    const filter = await shown(canvasElement, 'kpi-filter', '.chip button');
    const stat = await shown(canvasElement, 'kpi-stat', '[part~=value]');
    const all = stat.text('[part~=value]');
    await userEvent.click(filter.find('.chip button')!);
    await until(() => expect(filter.all('[role=option]').length).toBeGreaterThan(1));
    await userEvent.click(filter.all('[role=option]')[0]!);
    await until(() => expect(sourceOf(canvasElement).where).toMatch(/^channel=/));
    await until(() => expect(stat.text('[part~=value]')).not.toBe(all));
    await userEvent.keyboard('{Escape}');
    await userEvent.click(filter.find('.remove')!);
    await until(() => expect(stat.text('[part~=value]')).toBe(all));
  },
};

/** A row that is chosen filters the other widgets of the source; Escape takes it back. */
export const CrossFilter: StoryObj = {
  render: () => source(html`${channels}<kpi-stat metric="ticket-volume"></kpi-stat>`),
  play: async ({ canvasElement }) => {
    const rows = await shown(canvasElement, 'kpi-breakdown', 'svg.plot');
    const stat = await shown(canvasElement, 'kpi-stat', '[part~=value]');
    const all = stat.text('[part~=value]');
    await press(rows.find('svg.plot'), '{ArrowDown}{Enter}');
    await until(() => expect(stat.text('[part~=value]')).not.toBe(all));
    await expect(rows.all('.picked').length).toBeGreaterThan(0);
    await expect(sourceOf(canvasElement).state.selections).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    await until(() => expect(stat.text('[part~=value]')).toBe(all));
    await expect(rows.all('.picked')).toHaveLength(0);
  },
};

/** The headings of the table put the rows in another order, and turn it round. */
export const SortingABreakdown: StoryObj = {
  render: () => source(channels),
  play: async ({ canvasElement }) => {
    const card = await shown(canvasElement, 'kpi-breakdown', '.menu-button');
    await press(card.find('.menu-button'), 't');
    await until(() => expect(card.all('thead .sort').length).toBeGreaterThan(2));
    const order = () => card.all('thead th').map((head) => head.ariaSort);
    const names = () => card.all('tbody th').map((head) => head.textContent.trim());
    const last = card.all('thead .sort').length - 1;
    await userEvent.click(card.all('thead .sort')[last]!);
    await until(() => expect(order()[last]).toBe('descending'));
    const falling = names();
    await userEvent.click(card.all('thead .sort')[last]!);
    await until(() => expect(order()[last]).toBe('ascending'));
    // The total stays below.
    await expect(names().slice(0, -1)).toEqual(falling.slice(0, -1).reverse());
  },
};

/** The file holds what is drawn, with full precision, under a name that says what and when. */
export const ExportCsv: StoryObj = {
  ...nps,
  play: async ({ canvasElement }) => {
    const card = await shown(canvasElement, 'kpi-nps', '.menu-button');
    await userEvent.click(card.find('.menu-button')!);
    const link = (await card.named('menuitem', words().text.menu.csv)) as HTMLAnchorElement;
    await expect(link.download).toBe('kpi-nps_2025-03-01_2025-03-31.csv');
    const lines = decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1)).split('\r\n');
    await expect(lines.length).toBeGreaterThan(4);
    await expect(lines.filter((line) => line.startsWith('2025-03-01,2025-04-01,')).length).toBeGreaterThan(2);
    await userEvent.keyboard('{Escape}');
  },
};

/** The tickets behind a number open in the list of the source, which knows the way back to all tickets. */
export const DrillDown: StoryObj = {
  render: () => source(html`<kpi-csat></kpi-csat><kpi-tickets></kpi-tickets>`),
  play: async ({ canvasElement }) => {
    const { menu, page } = words().text;
    const card = await shown(canvasElement, 'kpi-csat', '.menu-button');
    const list = await shown(canvasElement, 'kpi-tickets', '.ticket');
    const rows = () => Number(list.find('[role=table]')!.getAttribute('aria-rowcount'));
    const all = rows();
    await userEvent.click(card.find('.menu-button')!);
    await userEvent.click(await card.named('menuitem', menu.tickets));
    const back = await list.named('button', page.allTickets);
    await until(() => expect(rows()).toBeLessThan(all));
    await expect(rows()).toBeGreaterThan(1);
    await userEvent.click(back);
    await until(() => expect(rows()).toBe(all));
  },
};

/** Only the rows in view are in the page: those that come into view are drawn, with their place in the whole list. */
export const ScrollingTickets: StoryObj = {
  render: () => source(html`<kpi-tickets metric="first-response-time"></kpi-tickets>`),
  play: async ({ canvasElement }) => {
    const list = await shown(canvasElement, 'kpi-tickets', '.ticket');
    const body = list.find('.ticket-body')!;
    const first = () => Number(list.find('.ticket')!.getAttribute('aria-rowindex'));
    await expect(first()).toBe(2);
    const total = Number(list.find('[role=table]')!.getAttribute('aria-rowcount'));
    await expect(list.all('.ticket').length).toBeLessThan(total - 1);
    body.scrollTop = body.scrollHeight;
    await until(() => expect(first()).toBeGreaterThan(2));
    await until(() => expect(list.all('.ticket').at(-1)!.getAttribute('aria-rowindex')).toBe(String(total)));
  },
};
