import { expect, userEvent, waitFor, within } from 'storybook/test';
import { wordsFor, type Words } from '../src/i18n/words.js';
import type { KpiSource } from '../src/widgets/kpi-source.js';

/** The words that the reader of a story sees: interactions are the same in every language. */
export const words = (): Words => wordsFor(document.documentElement.lang);

/** What a reader does in one element, and sees of it. */
export interface Scene<T extends HTMLElement = HTMLElement> {
  readonly element: T;
  /** What has this role and name inside its shadow root, as soon as it is there. */
  named(role: string, name: string): Promise<HTMLElement>;
  find(selector: string): HTMLElement | null;
  all(selector: string): HTMLElement[];
  /** Text of the first that fits, with ordinary spaces. */
  text(selector: string): string;
  readonly focused: Element | null;
}

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

function sceneOf<T extends HTMLElement>(element: T): Scene<T> {
  const root = element.shadowRoot!;
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  return {
    element,
    named: (role, name) => queries(root).findByRole(role, { name }),
    find,
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    text: (selector) => plain(find(selector)?.textContent),
    get focused() {
      return root.activeElement;
    },
  };
}

interface Queries {
  findByRole(role: string, options: { name: string }): Promise<HTMLElement>;
}

/** They ask for an element, and take whatever can be searched. */
const queries = (root: ShadowRoot): Queries => within(root as unknown as HTMLElement) as unknown as Queries;

/** An element of the story, as soon as `selector` is inside it. */
export async function shown<T extends HTMLElement>(canvas: HTMLElement, tag: string, selector: string) {
  await waitFor(() => expect(canvas.querySelector(tag)?.shadowRoot?.querySelector(selector)).toBeTruthy(), patience);
  return sceneOf(canvas.querySelector<T>(tag)!);
}

/** A busy machine may take its time. */
const patience = { timeout: 5000 };

export const until = (holds: () => unknown) => waitFor(holds, patience);

export const sourceOf = (canvas: HTMLElement) => canvas.querySelector<KpiSource>('kpi-source')!;

/** Goes there, then presses keys as `userEvent` writes them: `{Enter}`, `{ArrowDown}`, `t`. */
export async function press(place: HTMLElement | null, keys: string) {
  place?.focus();
  await userEvent.keyboard(keys);
}
