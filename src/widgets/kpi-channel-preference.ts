import { channelPreference, customersFamily } from '../metrics/customers.js';
import { BreakdownView } from './views/breakdown-view.js';

/**
 * Shows which channel customers prefer.
 *
 * @summary Preferred channels.
 * @tagname kpi-channel-preference
 */
export class KpiChannelPreference extends BreakdownView {
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
