import { html, nothing, type PropertyDeclarations } from 'lit';
import type { Metric } from '../metrics/metric.js';
import type { Words } from '../i18n/words.js';
import type { Asker } from './asker.js';
import type { Hub } from './hub.js';
import type { Opened } from './open.js';
import { partText } from './selection-words.js';
import type { Sheet } from './sheet.js';
import { behind, type Drill } from './ticket-facts.js';
import { TicketList } from './ticket-list.js';
import type { Answer, Scene, View } from './view.js';
import { ChosenMetric, metricProperty, type MetricName } from './views/chosen-metric.js';
import { dot, factsFooter, MetricView } from './views/metric-view.js';

/**
 * Lists what a metric counts, ticket by ticket, with links to the help desk. Without `metric` it also shows what readers
 * ask for in the widgets of its source.
 *
 * @summary The tickets behind a number.
 * @tagname kpi-tickets
 *
 * @csspart tickets - The list.
 */
export class KpiTickets extends MetricView {
  static readonly tag = 'kpi-tickets';

  static override properties: PropertyDeclarations = { metric: metricProperty };

  readonly #chosen = new ChosenMetric(this);
  readonly #list = new TicketList(this);
  #following: Hub | undefined;

  constructor() {
    super();
    this.#chosen.choose('ticket-volume');
  }

  /**
   * Id of the metric, e.g. `csat`. Without one the list shows `ticket-volume`, and whatever readers ask for in the
   * widgets of its source.
   */
  override get metric(): Metric {
    return this.#chosen.metric;
  }

  override set metric(name: MetricName) {
    this.#chosen.choose(name ?? 'ticket-volume');
  }

  /** @internal */
  override get families() {
    return this.#chosen.families;
  }

  /** @internal Without a metric it is the list itself; with one, the tickets behind that. */
  override titled(words: Words, length: 'name' | 'short') {
    const { title } = words.text.page.tickets;
    return this.hasAttribute('metric') ? `${title}: ${super.titled(words, length)}` : title;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#follow(undefined);
  }

  /** @internal Shows itself to a reader who asked for it elsewhere. */
  async enter() {
    await this.updateComplete;
    this.scrollIntoView({ block: 'nearest' });
    this.renderRoot.querySelector<HTMLElement>('.ticket-body')?.focus();
  }

  /** @internal */
  override ask(asker: Asker): Answer {
    return { main: this.query(asker, { compare: 'none' }) };
  }

  protected override updated() {
    this.#follow(this.isConnected && !this.hasAttribute('metric') ? this.hub : undefined);
  }

  protected override isEmpty(answer: Answer) {
    return !this.#drill && super.isEmpty(answer);
  }

  protected override view(answer: Answer, { words, opened }: Scene): View {
    const drill = this.#drillOf(answer, opened);
    const { result } = drill;
    const list = this.#list.render({ ...drill, words, url: this.ticketUrl });
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
    return this.hasAttribute('metric') ? undefined : this.hub?.drill;
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

  /** Readers are led here from the widgets of a source. */
  #follow(hub: Hub | undefined) {
    if (hub === this.#following) return;
    this.#following?.lists.delete(this);
    hub?.lists.add(this);
    this.#following = hub;
  }
}

const countOf = (drill: Drill) => ({ ...drill.result, count: behind(drill).facts.length });

declare global {
  interface HTMLElementTagNameMap {
    'kpi-tickets': KpiTickets;
  }
}
