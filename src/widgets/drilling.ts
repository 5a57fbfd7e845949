import { nothing, type LitElement } from 'lit';
import type { Engine } from '../engine/engine.js';
import type { Result } from '../engine/result.js';
import type { Words } from '../i18n/words.js';
import type { Hub } from './hub.js';
import type { PanelController } from './panels.js';
import type { Content } from './parts.js';
import type { Part } from './selection.js';
import type { TicketsModel } from './ticket-list.js';

interface DrillingHost extends LitElement {
  readonly hub: Hub | undefined;
  readonly ticketUrl: string | undefined;
}

/** Opens the tickets behind a number or a part of it: in the list of the page that follows the source, else below the widget. */
export class Drilling {
  readonly #host: DrillingHost;
  readonly #panels: PanelController;
  #part: Part | undefined;
  #list: { panel(model: TicketsModel, close: () => void): Content } | undefined;

  constructor(host: DrillingHost, panels: PanelController) {
    this.#host = host;
    this.#panels = panels;
  }

  /** @param part - All of the answer when absent. */
  open(result: Result, part?: Part) {
    const { hub } = this.#host;
    if (hub?.showTickets({ result, part })) return this.#panels.close('menu', false);
    const same = JSON.stringify(part) === JSON.stringify(this.#part);
    this.#part = part;
    if (same || !this.#panels.has('tickets')) this.#panels.toggle('tickets');
    else this.#panels.enter('tickets');
  }

  /** Few readers open it: its code comes when the first one does. @param engine - What the result was asked of. */
  render(result: Result, words: Words, engine: Engine): Content {
    if (!this.#list) {
      void this.#load();
      return nothing;
    }
    const model = { words, engine, result, part: this.#part, url: this.#host.ticketUrl };
    return this.#list.panel(model, () => this.#panels.close('tickets'));
  }

  async #load() {
    const { TicketList, ticketsPanel } = await import('./tickets-panel.js');
    const list = new TicketList(this.#host);
    this.#list = { panel: (model, close) => ticketsPanel(list, model, close) };
    this.#panels.enter('tickets');
  }
}
