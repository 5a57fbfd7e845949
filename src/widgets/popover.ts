import type { LitElement, ReactiveController } from 'lit';

/**
 * One panel at a time below a button of its host. Opening moves the focus to `.entrance` inside it; Escape, a
 * press elsewhere and leaving with Tab close it. The focus returns to the button where the reader stayed.
 */
export class PopoverController implements ReactiveController {
  /** Name of the panel that is open. */
  open: string | undefined;

  readonly #host: LitElement;
  #button: HTMLElement | null = null;
  #entering = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated() {
    if (!this.#entering) return;
    this.#entering = false;
    const panel = this.#host.renderRoot.querySelector<HTMLElement>('.popover');
    if (panel) this.#place(panel);
    panel?.querySelector<HTMLElement>('.entrance')?.focus();
  }

  hostDisconnected() {
    this.close(false);
  }

  toggle(name: string, button: HTMLElement) {
    if (this.open === name) return this.close();
    this.open = name;
    this.#button = button;
    this.#entering = true;
    document.addEventListener('pointerdown', this.#press, true);
    this.#host.requestUpdate();
  }

  /** @param giveBack - Whether the focus returns; not when the reader went elsewhere. */
  close(giveBack = true) {
    if (this.open === undefined) return;
    this.open = undefined;
    document.removeEventListener('pointerdown', this.#press, true);
    this.#host.requestUpdate();
    if (giveBack) this.#button?.focus();
  }

  /** For `keydown` of the panel and of its button. */
  readonly key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || this.open === undefined) return;
    event.stopPropagation();
    this.close();
  };

  /** For `focusout` of the panel. */
  readonly left = (event: FocusEvent) => {
    const next = event.relatedTarget as Node | null;
    if (!next || (event.currentTarget as Node).contains(next) || this.#button?.contains(next)) return;
    this.close(false);
  };

  readonly #press = (event: Event) => {
    const panel = this.#host.renderRoot.querySelector('.popover');
    const path = event.composedPath();
    if (!panel || (!path.includes(panel) && !(this.#button && path.includes(this.#button)))) this.close(false);
  };

  /** Below its button, and inside the window from left to right. */
  #place(panel: HTMLElement) {
    const room = 8;
    const { left, width } = panel.getBoundingClientRect();
    const beyond = left + width + room - document.documentElement.clientWidth;
    const shift = Math.max(Math.min(0, -beyond), room - left);
    if (shift) panel.style.setProperty('translate', `${Math.round(shift)}px`);
  }
}
