import { churnRate, customersFamily } from '../metrics/customers.js';
import { StatView } from './views/stat-view.js';

/**
 * Shows the share of customers who leave.
 *
 * @summary Customer churn.
 * @tagname kpi-churn
 */
export class KpiChurn extends StatView {
  static readonly tag = 'kpi-churn';

  override readonly metric = churnRate;
  /** @internal */
  override readonly families = [customersFamily];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-churn': KpiChurn;
  }
}
