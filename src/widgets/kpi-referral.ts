import { customersFamily, referralRate } from '../metrics/customers.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows the share of new customers who come by recommendation.
 *
 * @summary Referrals.
 * @tagname kpi-referral
 */
export class KpiReferral extends StatElement {
  static readonly tag = 'kpi-referral';

  override readonly metric = referralRate;
  /** @internal */
  override readonly families = [customersFamily];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-referral': KpiReferral;
  }
}
