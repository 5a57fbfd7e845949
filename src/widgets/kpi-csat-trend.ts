import { csat, satisfaction } from '../metrics/satisfaction.js';
import { TrendElement } from './views/trend-element.js';

/**
 * Shows customer satisfaction in the period, and week by week with its target and control limits.
 *
 * @summary Customer satisfaction over time.
 * @tagname kpi-csat-trend
 */
export class KpiCsatTrend extends TrendElement {
  static readonly tag = 'kpi-csat-trend';

  override readonly metric = csat;
  /** @internal */
  override readonly families = [satisfaction];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-csat-trend': KpiCsatTrend;
  }
}
