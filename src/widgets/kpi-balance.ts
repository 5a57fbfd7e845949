import type { PropertyDeclarations } from 'lit';
import { families } from '../metrics/index.js';
import { pairs, type Pair } from '../metrics/pairs.js';
import { BalanceElement } from './views/balance-element.js';
import { metricProperty, unknownMetric } from './views/chosen-metric.js';

/**
 * Shows a KPI that is easily pushed beside the one that pays for it, and whether it did.
 *
 * @summary Two conflicting metrics.
 * @tagname kpi-balance
 */
export class KpiBalance extends BalanceElement {
  static readonly tag = 'kpi-balance';

  static override properties: PropertyDeclarations = { pair: metricProperty };

  /** @internal */
  override readonly families = families;

  #name = '';

  /** Id of the pair, e.g. `speed-vs-satisfaction`. */
  override get pair(): Pair | undefined {
    return pairs.find(({ id }) => id === this.#name);
  }

  override set pair(pair: string | { readonly id: string } | null | undefined) {
    this.#name = (typeof pair === 'string' ? pair : pair?.id)?.trim() ?? '';
    this.requestUpdate();
  }

  /** @internal */
  override get pairName() {
    return this.#name;
  }

  /** @internal The metric that is pushed. */
  override get metric() {
    return this.pair?.primary.metric ?? unknownMetric(this.#name);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-balance': KpiBalance;
  }
}
