import type { PropertyDeclarations } from 'lit';
import type { Metric } from '../metrics/metric.js';
import { ChosenMetric, metricProperty, type MetricName } from './views/chosen-metric.js';
import { HeatMapElement } from './views/heatmap-element.js';

/**
 * Shows in which hours of the week the facts of a metric happen, beside the opening hours.
 *
 * @summary When things happen, by weekday and hour.
 * @tagname kpi-heatmap
 */
export class KpiHeatmap extends HeatMapElement {
  static readonly tag = 'kpi-heatmap';

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
    'kpi-heatmap': KpiHeatmap;
  }
}
