import { customersFamily, retentionRate } from '../metrics/customers.js';
import { StatView } from './views/stat-view.js';

/**
 * Shows the share of customers who stay.
 *
 * @summary Customer retention.
 * @tagname kpi-retention
 */
export class KpiRetention extends StatView {
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
