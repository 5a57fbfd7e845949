import type { PropertyDeclarations } from 'lit';
import type { Metric } from '../metrics/metric.js';
import type { Hub } from './hub.js';
import { later } from './later.js';
import { ChosenMetric, metricProperty, type MetricName } from './views/chosen-metric.js';
import { MetricElement } from './views/metric-element.js';

const code = later(() => import('./views/tickets-view.js'));

/**
 * Lists what a metric counts, ticket by ticket, with links to the help desk. Without `metric` it also shows what readers
 * ask for in the widgets of its source.
 *
 * @summary The tickets behind a number.
 * @tagname kpi-tickets
 *
 * @csspart tickets - The list.
 */
export class KpiTickets extends MetricElement {
  static readonly tag = 'kpi-tickets';

  static override properties: PropertyDeclarations = { metric: metricProperty };

  readonly #chosen = new ChosenMetric(this);
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

  protected override updated() {
    this.#follow(this.isConnected && !this.hasAttribute('metric') ? this.hub : undefined);
  }

  /** @internal */
  override get room() {
    return 'list' as const;
  }

  protected override makeView() {
    return code.make(({ TicketsView }) => new TicketsView(this));
  }

  /** Readers are led here from the widgets of a source. */
  #follow(hub: Hub | undefined) {
    if (hub === this.#following) return;
    this.#following?.lists.delete(this);
    hub?.lists.add(this);
    this.#following = hub;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-tickets': KpiTickets;
  }
}
