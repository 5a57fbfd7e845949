import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusFirst } from './focus-first.js';
import type * as Content from './opened-panels.js';

type Panel = 'menu' | 'table' | 'explain' | 'tickets';

interface PanelHost extends ReactiveControllerHost {
  readonly shadowRoot: ShadowRoot | null;
  /** Whether there is an explanation to open. */
  readonly isExplained: boolean;
}

/** Where the focus goes when a panel opens. */
const entrances: Readonly<Record<Panel, string>> = {
  menu: '[role="menuitem"]',
  table: '.scroll',
  explain: '.panel .close-button',
  tickets: '.tickets-panel .close-button',
};

const letters: Readonly<Record<string, Panel>> = { t: 'table', i: 'explain' };

let content: typeof Content | undefined;

/** What is open over or below the numbers: menu, table, explanation. Closing gives the focus back to where it came from. */
export class PanelController implements ReactiveController {
  readonly #host: PanelHost;
  readonly #open = new Set<Panel>();
  #entering: Panel | undefined;
  /** The code of what is inside, on its way from the first opening on. */
  coming: Promise<void> | undefined;
  #back: HTMLElement | null = null;
  #drawing = false;

  constructor(host: PanelHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What draws the panels; `undefined` until it has come. */
  get content() {
    return content;
  }

  hostUpdate() {
    this.#drawing = true;
  }

  hostUpdated() {
    this.#drawing = false;
    if (!this.#entering || !content) return;
    const entrance = this.#host.shadowRoot?.querySelector<HTMLElement>(entrances[this.#entering]);
    this.#entering = undefined;
    entrance?.focus();
  }

  /** Whether a panel can be opened. */
  offers(panel: Panel) {
    return panel !== 'explain' || this.#host.isExplained;
  }

  has(panel: Panel) {
    return this.#open.has(panel);
  }

  open(panel: Panel) {
    if (this.#open.has(panel)) return;
    const from = this.#host.shadowRoot?.activeElement as HTMLElement | null | undefined;
    if (!this.#open.has('menu')) this.#back = from ?? null;
    this.#open.delete('menu');
    this.#open.add(panel);
    this.#entering = panel;
    this.#host.requestUpdate();
    if (!content) this.coming ??= this.#bring();
  }

  async #bring() {
    try {
      content = await import('./opened-panels.js');
    } catch {
      // Tried again when a panel is opened again.
      this.#open.clear();
    }
    this.coming = undefined;
    this.#host.requestUpdate();
  }

  /** Moves the focus into a panel whose content has come later than itself. */
  enter(panel: Panel) {
    this.#entering = panel;
    this.#host.requestUpdate();
  }

  /** @param giveBack - Whether the focus returns; not when the reader went elsewhere. */
  close(panel: Panel, giveBack = true) {
    if (!this.#open.delete(panel)) return;
    this.#open.delete('menu');
    // A menu that is drawn away with its card loses the focus: nothing is left to be drawn.
    if (!this.#drawing) this.#host.requestUpdate();
    if (!giveBack) return;
    if (this.#back?.isConnected) return this.#back.focus();
    // A chart that had to make room comes back with the next drawing.
    void this.#host.updateComplete.then(() => focusFirst(this.#host.shadowRoot, '.plot[tabindex]', '.menu-button'));
  }

  toggle(panel: Panel) {
    if (this.has(panel)) this.close(panel);
    else this.open(panel);
  }

  /** Escape closes what was opened last; T shows the table, I the explanation. */
  key(event: KeyboardEvent) {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const letter = letters[event.key.toLowerCase()];
    const last = [...this.#open].at(-1);
    if (letter && this.offers(letter)) this.toggle(letter);
    else if (event.key === 'Escape' && last) this.close(last);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
