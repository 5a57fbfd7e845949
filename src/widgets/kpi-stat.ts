import type { PropertyDeclarations } from 'lit';
import type { Metric } from '../metrics/metric.js';
import { ChosenMetric, metricProperty, type MetricName } from './views/chosen-metric.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows any metric as a large number: with its change, its target, what it rests on, and how it came there.
 *
 * @summary One metric as a large number.
 * @tagname kpi-stat
 */
export class KpiStat extends StatElement {
  static readonly tag = 'kpi-stat';

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
    'kpi-stat': KpiStat;
  }
}
