import { fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { zone } from './desk.js';
import { everything } from './everything.js';
import { everyTag } from './tags.js';
import { until } from './until.js';

export type Widget = HTMLElement & { updateComplete: Promise<unknown> };

const told: Readonly<Record<string, string>> = {
  'kpi-balance': 'pair="speed-vs-satisfaction"',
  'kpi-heatmap': 'metric="ticket-volume"',
  'kpi-breakdown': 'metric="csat" by="channel"',
  'kpi-explain': 'metric="csat"',
  'kpi-tickets': 'ticket-url="https://desk.example/{id}"',
  'kpi-stat': 'metric="csat"',
  'kpi-trend': 'metric="csat"',
  'kpi-bullet': 'metric="csat"',
};

/** Every tag that shows something inside a source. */
export const elementTags = [...everyTag.filter((tag) => tag !== 'kpi-dashboard'), 'kpi-explain'] as const;

/** An element with what it cannot do without. */
export const markupOf = (tag: string, more = '') => `<${tag} ${told[tag] ?? ''} ${more}></${tag}>`;

const settings = { sla: { unknown: { firstResponse: 3_600_000 } }, currency: 'EUR', grossMargin: 0.4 };

/** Every element of the library in one source, with its numbers. */
export async function everyElement({ lang = 'en', attributes = '', data = everything() as unknown } = {}) {
  const source = await fixture<KpiSource>(
    `<kpi-source lang="${lang}" time-zone="${zone}" period="2025-03" settings='${JSON.stringify(settings)}' ${attributes}>
      ${elementTags.map((tag) => markupOf(tag)).join('')}
    </kpi-source>`,
  );
  const elements = [...source.children] as Widget[];
  source.data = data;
  await everyAnswer(elements);
  return { source, elements };
}

/** Resolves when all have said something: numbers, or why there are none. */
export async function everyAnswer(elements: readonly Widget[]) {
  const said = (element: Widget) => (element.shadowRoot?.querySelector('.kpi')?.textContent ?? '').trim() !== '';
  await until(
    () => elements.every((element) => said(element) && !element.matches(':state(loading)')),
    'all have an answer',
  );
  await Promise.all(elements.map(({ updateComplete }) => updateComplete));
}
