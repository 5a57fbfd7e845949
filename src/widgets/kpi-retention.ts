import { customersFamily, retentionRate } from '../metrics/customers.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows the share of customers who stay.
 *
 * @summary Customer retention.
 * @tagname kpi-retention
 */
export class KpiRetention extends StatElement {
  static readonly tag = 'kpi-retention';

  override readonly metric = retentionRate;
  /** @internal */
  override readonly families = [customersFamily];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-retention': KpiRetention;
  }
}
