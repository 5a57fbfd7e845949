import { fixture, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { desk, march, zone } from './desk.js';

/** Resolves when the element has shown its numbers, or has said why it cannot, and has been drawn. */
export async function settled<T extends HTMLElement>(element: T): Promise<T> {
  await Promise.race([oneEvent(element, 'kpi-ready'), oneEvent(element, 'kpi-error')]);
  await (element as T & { updateComplete?: Promise<unknown> }).updateComplete;
  return element;
}

/** A widget inside a source with the hand-made desk. `attributes` are those of the source. */
export async function mount<T extends HTMLElement>(
  widget: string,
  {
    data = desk(),
    attributes = `period="${march}"`,
    lang = 'en',
  }: { data?: unknown; attributes?: string; lang?: string } = {},
): Promise<T> {
  const source = await fixture<KpiSource>(
    `<kpi-source lang="${lang}" time-zone="${zone}" ${attributes}>${widget}</kpi-source>`,
  );
  const element = source.firstElementChild as T;
  const done = settled(element);
  source.data = data;
  return done;
}

/** The text of a part, with ordinary spaces. */
export const part = (element: Element, name: string) => text(element.shadowRoot?.querySelector(`[part~="${name}"]`));

/** Everything a reader sees in an element, with ordinary spaces. */
export const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export const card = (element: Element) => element.shadowRoot?.querySelector('.kpi') as HTMLElement;

export const press = (element: Element, key: string) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
