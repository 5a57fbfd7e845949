import type { PropertyDeclarations } from 'lit';
import type { Metric } from '../metrics/metric.js';
import type { Room } from './card.js';
import type { Hub, Visited } from './hub.js';
import { later } from './later.js';
import { ChosenMetric, metricProperty, type MetricName } from './views/chosen-metric.js';
import { MetricElement } from './views/metric-element.js';

const code = later(() => import('./views/explain-view.js'));

/**
 * Says how a number came to be: formula and sum, date, zone, calendar, filters, what was left out and why, the age of
 * the data, the source of the target. Of one metric, or of the widget that the reader went to last.
 *
 * @summary How a number is computed.
 * @tagname kpi-explain
 */
export class KpiExplain extends MetricElement {
  static readonly tag = 'kpi-explain';

  static override properties: PropertyDeclarations = { metric: metricProperty };

  readonly #chosen = new ChosenMetric(this);
  #followed: Visited | undefined;
  #following: Hub | undefined;

  constructor() {
    super();
    this.#chosen.choose('ticket-volume');
  }

  /** Id of the metric, e.g. `csat`. Without one the widget of the source that the reader went to last is explained. */
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

  protected override updated() {
    this.#follow(this.isFollowing && this.isConnected ? this.hub : undefined);
  }

  /** @internal It is one itself. */
  override get isExplained() {
    return false;
  }

  /** @internal What it explains on request may be short. */
  override get room(): Room {
    return this.isFollowing ? 'free' : 'explain';
  }

  /** Whoever reads an explanation asks for no other. */
  protected override visited() {}

  protected override makeView() {
    return code.make(({ ExplainView }) => new ExplainView(this));
  }

  /** @internal Whether it explains what the reader went to last. */
  get isFollowing() {
    return !this.hasAttribute('metric');
  }

  /** Readers go from widget to widget, and the numbers of one may change while it is explained. */
  #follow(hub: Hub | undefined) {
    if (hub !== this.#following) {
      this.#following?.followers.delete(this.#again);
      hub?.followers.add(this.#again);
      this.#following = hub;
    }
    if (hub?.visited === this.#followed) return;
    this.#followed?.removeEventListener('kpi-ready', this.#again);
    hub?.visited?.addEventListener('kpi-ready', this.#again);
    this.#followed = hub?.visited;
  }

  readonly #again = () => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-explain': KpiExplain;
  }
}
