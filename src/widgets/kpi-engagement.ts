import { customersFamily, engagement } from '../metrics/customers.js';
import { StatView } from './views/stat-view.js';

/**
 * Shows the share of customers who take part in programs for loyalty and training.
 *
 * @summary Customer engagement.
 * @tagname kpi-engagement
 */
export class KpiEngagement extends StatView {
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
