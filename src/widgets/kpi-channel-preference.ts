import { channelPreference, customersFamily } from '../metrics/customers.js';
import { BreakdownElement } from './views/breakdown-element.js';

/**
 * Shows which channel customers prefer.
 *
 * @summary Preferred channels.
 * @tagname kpi-channel-preference
 */
export class KpiChannelPreference extends BreakdownElement {
  static readonly tag = 'kpi-channel-preference';

  override readonly metric = channelPreference;
  /** @internal */
  override readonly families = [customersFamily];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-channel-preference': KpiChannelPreference;
  }
}
