import type { PropertyDeclarations } from 'lit';
import type { Metric } from '../metrics/metric.js';
import { BulletElement } from './views/bullet-element.js';
import { ChosenMetric, metricProperty, type MetricName } from './views/chosen-metric.js';

/**
 * Shows any metric on the whole of its scale, against its target or its ideal band.
 *
 * @summary One metric against its target.
 * @tagname kpi-bullet
 */
export class KpiBullet extends BulletElement {
  static readonly tag = 'kpi-bullet';

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
    'kpi-bullet': KpiBullet;
  }
}
