import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { bringLanguage } from '../i18n/bring.js';

/** The element that a node stands in, also when that is the host of its shadow root. */
const parentOf = (node: Node): Node | null => node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);

/** The language of the nearest ancestor that states one, across shadow roots; English without any. */
export const languageOf = (element: HTMLElement) => {
  for (let node: Node | null = element; node; node = parentOf(node))
    if (node instanceof Element && node.getAttribute('lang')) return node.getAttribute('lang') as string;
  return 'en';
};

const rootsOf = (element: Node): Node[] => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
};

const listeners = new Map<() => void, readonly Node[]>();
let observer: MutationObserver | undefined;

/** One observer for the whole page; it can only forget all, so it starts again with the roots that remain. */
const observe = () => {
  observer?.disconnect();
  if (!listeners.size) return;
  observer ??= new MutationObserver(() => {
    for (const listener of listeners.keys()) listener();
  });
  for (const root of new Set([...listeners.values()].flat()))
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
};

/** Knows the language of its host, has its words brought, and asks for an update when an ancestor changes it. */
export class LanguageController implements ReactiveController {
  value = 'en';
  /** Whether its words have come. */
  ready = true;

  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    const known = [...listeners.values()].flat();
    const roots = rootsOf(this.#host);
    listeners.set(this.#read, roots);
    if (roots.some((root) => !known.includes(root))) observe();
    this.#read();
  }

  hostDisconnected() {
    const roots = listeners.get(this.#read) ?? [];
    listeners.delete(this.#read);
    const left = new Set([...listeners.values()].flat());
    if (roots.some((root) => !left.has(root))) observe();
  }

  readonly #read = () => {
    const language = languageOf(this.#host);
    if (language === this.value) return;
    this.value = language;
    void this.#bring(language);
    this.#host.requestUpdate();
  };

  async #bring(language: string) {
    const words = bringLanguage(language);
    this.ready = !words;
    await words;
    if (this.ready || language !== this.value) return;
    this.ready = true;
    this.#host.requestUpdate();
  }
}
