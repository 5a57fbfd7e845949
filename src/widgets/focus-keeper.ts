import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusFirst } from './focus-first.js';

interface FocusHost extends ReactiveControllerHost {
  readonly shadowRoot: ShadowRoot | null;
}

const focusable = 'button:not([disabled]), a[href], [tabindex], summary';

/**
 * Keeps the focus in its host when newer data take away what had it: on what stood before it, else on what stood after,
 * else on the way out of the message that is there instead. The page would begin from its top again.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: FocusHost;
  #held: Element | null = null;
  /** What could have the focus before the update, the nearest first. */
  #neighbours: readonly HTMLElement[] = [];

  constructor(host: FocusHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate() {
    const root = this.#host.shadowRoot;
    this.#held = root?.activeElement ?? null;
    if (!root || !this.#held) return;
    const all = [...root.querySelectorAll<HTMLElement>(focusable)];
    const at = all.findIndex((element) => element === this.#held);
    this.#neighbours = [...all.slice(0, Math.max(0, at)).reverse(), ...all.slice(at + 1)];
  }

  hostUpdated() {
    const held = this.#held;
    // Charts and panels see to theirs first.
    if (held) queueMicrotask(() => this.#restore(held));
  }

  #restore(held: Element) {
    const root = this.#host.shadowRoot;
    if (!root || hasFocus(root, held)) return;
    const neighbour = this.#neighbours.find((element) => element.isConnected && element.matches(focusable));
    if (neighbour) neighbour.focus();
    else focusFirst(root, '.message .action', '.menu-button', focusable);
  }
}

/** A chart without marks is none that could be focused, and the browser notices late. */
const hasFocus = ({ activeElement }: ShadowRoot, held: Element) =>
  activeElement === held ? held.matches(focusable) : activeElement !== null;
