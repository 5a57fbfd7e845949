import { customersFamily, engagement } from '../metrics/customers.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows the share of customers who take part in programs for loyalty and training.
 *
 * @summary Customer engagement.
 * @tagname kpi-engagement
 */
export class KpiEngagement extends StatElement {
  static readonly tag = 'kpi-engagement';

  override readonly metric = engagement;
  /** @internal */
  override readonly families = [customersFamily];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-engagement': KpiEngagement;
  }
}
