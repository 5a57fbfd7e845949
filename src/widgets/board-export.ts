import { html, nothing, type LitElement } from 'lit';
import { icon } from '../charts/icons.js';
import type { Words } from '../i18n/words.js';
import type * as exportMenus from './export-menu.js';
import type { Content } from './parts.js';
import { PopoverController } from './popover.js';

/** The way out of a board: a button for all of its cards at once. Its menu comes with the first reader who opens it. */
export class BoardExport {
  readonly #host: LitElement;
  readonly #popover: PopoverController;
  #menu: typeof exportMenus | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#popover = new PopoverController(host);
  }

  render(words: Words): Content {
    const isOpen = this.#popover.open !== undefined;
    return html`<div class="anchor export" @keydown=${this.#popover.key} @focusout=${this.#popover.left}>
      <button
        type="button"
        class="action"
        aria-label=${words.text.page.export}
        aria-haspopup="menu"
        aria-expanded=${isOpen}
        @click=${(event: Event) => void this.#toggle(event.currentTarget as HTMLElement)}
      >
        ${icon('download')}<span>${words.text.page.export}</span>
      </button>
      ${isOpen && this.#menu ? this.#menu.exportMenu(this.#host, words, () => this.#popover.close()) : nothing}
    </div>`;
  }

  async #toggle(button: HTMLElement) {
    this.#menu ??= await import('./export-menu.js');
    this.#popover.toggle('export', button);
  }
}
