import { html, nothing, type PropertyDeclarations } from 'lit';
import type { Metric } from '../metrics/metric.js';
import type { Asker } from './asker.js';
import type { Sheet } from './sheet.js';
import { behind } from './ticket-facts.js';
import { TicketList } from './ticket-list.js';
import type { Answer, Scene, View } from './view.js';
import { ChosenMetric, metricProperty, type MetricName } from './views/chosen-metric.js';
import { factsFooter, MetricView } from './views/metric-view.js';

/**
 * Lists what a metric counts, ticket by ticket, with links to the help desk.
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

  constructor() {
    super();
    this.#chosen.choose('ticket-volume');
  }

  /** Id of the metric, e.g. `csat`; `ticket-volume` when absent. */
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

  /** @internal */
  override ask(asker: Asker): Answer {
    return { main: this.query(asker, { compare: 'none' }) };
  }

  protected override view({ main }: Answer, { words, opened }: Scene): View {
    const list = this.#list.render({ words, engine: opened.engine, result: main, url: this.ticketUrl });
    return { status: 'neutral', hero: nothing, body: html`${list}`, footer: factsFooter(main, words) };
  }

  protected override sheet({ main }: Answer, { words, opened }: Scene): Sheet {
    const { tickets } = words.text.page;
    const { facts, kind } = behind(main, opened.engine);
    const unit = kind === 'hit' || kind === undefined ? 'count' : kind;
    return {
      columns: [tickets.ticket, tickets.date, tickets.value],
      rows: facts.map(({ ticket, at, value }) => [ticket ?? '', words.date(at), words.value(value, unit)]),
      drawn: facts.map(({ ticket, at, value }) => ({ group: ticket, start: at, value, unit })),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-tickets': KpiTickets;
  }
}
