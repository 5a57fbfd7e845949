import { html, nothing } from 'lit';
import { dot } from '../../i18n/text.js';
import type { Words } from '../../i18n/words.js';
import type { Asker } from '../asker.js';
import type { Opened } from '../open.js';
import { partText } from '../selection-words.js';
import type { Sheet } from '../sheet.js';
import { behind, type Drill } from '../ticket-facts.js';
import { TicketList } from '../ticket-list.js';
import type { Answer, Scene, View } from '../view.js';
import { factsFooter, MetricView } from './metric-view.js';

/** The tickets behind a metric, or behind what readers ask for in the widgets of the source. */
export class TicketsView extends MetricView {
  readonly #list = new TicketList(this);

  /** Without a metric it is the list itself; with one, the tickets behind that. */
  protected override titled(words: Words, length: 'name' | 'short') {
    const { title } = words.text.page.tickets;
    return this.element.hasAttribute('metric') ? `${title}: ${super.titled(words, length)}` : title;
  }

  override ask(asker: Asker): Answer {
    return { main: this.query(asker, { compare: 'none' }) };
  }

  protected override isEmpty(answer: Answer) {
    return !this.#drill && super.isEmpty(answer);
  }

  protected override view(answer: Answer, { words, opened }: Scene): View {
    const drill = this.#drillOf(answer, opened);
    const { result } = drill;
    const list = this.#list.render({ ...drill, words, url: this.element.ticketUrl });
    const asked = this.#drill && this.#askedFor(drill, words);
    const body = html`${asked ?? nothing}${list}`;
    return {
      status: 'neutral',
      hero: nothing,
      body,
      footer: factsFooter(this.#drill ? countOf(drill) : result, words),
    };
  }

  protected override sheet(answer: Answer, { words, opened }: Scene): Sheet {
    const { tickets } = words.text.page;
    const { facts, kind } = behind(this.#drillOf(answer, opened));
    const unit = kind === 'hit' || kind === undefined ? 'count' : kind;
    return {
      columns: [tickets.ticket, tickets.date, tickets.value],
      rows: facts.map(({ ticket, at, value }) => [ticket ?? '', words.date(at), words.value(value, unit)]),
      drawn: facts.map(({ ticket, at, value }) => ({ group: ticket, start: at, value, unit })),
    };
  }

  get #drill() {
    return this.element.hasAttribute('metric') ? undefined : this.hub?.drill;
  }

  #drillOf({ main }: Answer, { engine }: Opened): Drill {
    return { engine, ...(this.#drill ?? { result: main }) };
  }

  /** What a reader asked for in another widget, and the way back to all tickets. */
  #askedFor({ result, part, engine }: Drill, words: Words) {
    const said = [words.metric(result.metric), words.period(result.period), part && partText(part, words, engine)];
    const back = () => this.hub?.showTickets(undefined);
    return html`<div class="actions">
      <span>${said.filter(Boolean).join(dot)}</span>
      <button type="button" class="link" @click=${back}>${words.text.page.allTickets}</button>
    </div>`;
  }
}

const countOf = (drill: Drill) => ({ ...drill.result, count: behind(drill).facts.length });
