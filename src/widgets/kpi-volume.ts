import { ticketVolume, volume } from '../metrics/volume.js';
import { TrendElement } from './views/trend-element.js';

/**
 * Shows how many tickets are created, day by day.
 *
 * @summary Tickets over time.
 * @tagname kpi-volume
 */
export class KpiVolume extends TrendElement {
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
