import { clv, customersFamily } from '../metrics/customers.js';
import { StatView } from './views/stat-view.js';

/**
 * Shows what a customer is worth over the time that they stay.
 *
 * @summary Customer lifetime value.
 * @tagname kpi-clv
 */
export class KpiClv extends StatView {
  static readonly tag = 'kpi-clv';

  override readonly metric = clv;
  /** @internal */
  override readonly families = [customersFamily];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-clv': KpiClv;
  }
}
