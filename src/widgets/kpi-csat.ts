import { csat, satisfaction } from '../metrics/satisfaction.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows customer satisfaction: the share of answers in the top boxes.
 *
 * @summary Customer satisfaction.
 * @tagname kpi-csat
 */
export class KpiCsat extends StatElement {
  static readonly tag = 'kpi-csat';

  override readonly metric = csat;
  /** @internal */
  override readonly families = [satisfaction];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-csat': KpiCsat;
  }
}
