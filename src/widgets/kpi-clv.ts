import { clv, customersFamily } from '../metrics/customers.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows what a customer is worth over the time that they stay.
 *
 * @summary Customer lifetime value.
 * @tagname kpi-clv
 */
export class KpiClv extends StatElement {
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
