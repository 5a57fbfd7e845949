import type { PropertyDeclarations } from 'lit';
import type { Metric } from '../metrics/metric.js';
import { BreakdownElement } from './views/breakdown-element.js';
import { ChosenMetric, metricProperty, type MetricName } from './views/chosen-metric.js';

/**
 * Shows any metric for each channel, priority, agent or other group, with intervals, beside the whole.
 *
 * @summary One metric by the groups of a slice.
 * @tagname kpi-breakdown
 */
export class KpiBreakdown extends BreakdownElement {
  static readonly tag = 'kpi-breakdown';

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
    'kpi-breakdown': KpiBreakdown;
  }
}
