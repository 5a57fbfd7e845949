import { churnRate, customersFamily } from '../metrics/customers.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows the share of customers who leave.
 *
 * @summary Customer churn.
 * @tagname kpi-churn
 */
export class KpiChurn extends StatElement {
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
