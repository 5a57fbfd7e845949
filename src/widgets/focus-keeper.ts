import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface FocusHost extends ReactiveControllerHost {
  readonly shadowRoot: ShadowRoot | null;
}

/** Moves the focus to the first of some things that there is. */
export function focusFirst(root: ParentNode | null | undefined, ...selectors: readonly string[]) {
  const found = selectors.map((selector) => root?.querySelector<HTMLElement>(selector)).find(Boolean);
  found?.focus();
}

/** Where readers find themselves when what they were on is gone: at the way out of a message, else at the menu. */
const refuges = ['.message .action', '.menu-button', '.link'];

/** Keeps the focus in its host when newer data take away what had it: the page would begin from its top again. */
export class FocusKeeper implements ReactiveController {
  readonly #host: FocusHost;
  #held: Element | null = null;

  constructor(host: FocusHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate() {
    this.#held = this.#host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated() {
    if (!this.#held) return;
    const held = this.#held;
    // Charts and panels have seen to theirs by then.
    queueMicrotask(() => {
      const root = this.#host.shadowRoot;
      const isGone = !held.isConnected || (held.matches('.plot') && !held.hasAttribute('tabindex'));
      if (isGone && (!root?.activeElement || root.activeElement === held)) focusFirst(root, ...refuges);
    });
  }
}
