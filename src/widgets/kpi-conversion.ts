import { conversionRate, customersFamily } from '../metrics/customers.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows the share of customers with a ticket who buy within a week.
 *
 * @summary Conversion after support.
 * @tagname kpi-conversion
 */
export class KpiConversion extends StatElement {
  static readonly tag = 'kpi-conversion';

  override readonly metric = conversionRate;
  /** @internal */
  override readonly families = [customersFamily];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-conversion': KpiConversion;
  }
}
