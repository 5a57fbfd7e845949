import type { PropertyDeclarations } from 'lit';
import type { Metric } from '../metrics/metric.js';
import { ChosenMetric, metricProperty, type MetricName } from './views/chosen-metric.js';
import { TrendElement } from './views/trend-element.js';

/**
 * Shows any metric over time, with its target, control limits of the weeks, and what happened beside the desk.
 *
 * @summary One metric over time.
 * @tagname kpi-trend
 */
export class KpiTrend extends TrendElement {
  static readonly tag = 'kpi-trend';

  static override properties: PropertyDeclarations = { metric: metricProperty };

  readonly #chosen = new ChosenMetric(this);

  /** Id of the metric, e.g. `csat`. */
  override get metric(): Metric {
    return this.#chosen.metric;
  }

  override set metric(name: MetricName) {
    this.#chosen.choose(name);
  }

  /** @internal */
  override get families() {
    return this.#chosen.families;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-trend': KpiTrend;
  }
}
