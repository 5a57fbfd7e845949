import { ticketVolume, volume } from '../metrics/volume.js';
import { TrendView } from './views/trend-view.js';

/**
 * Shows how many tickets are created, day by day.
 *
 * @summary Tickets over time.
 * @tagname kpi-volume
 */
export class KpiVolume extends TrendView {
  static readonly tag = 'kpi-volume';

  override readonly metric = ticketVolume;
  /** @internal */
  override readonly families = [volume];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-volume': KpiVolume;
  }
}
