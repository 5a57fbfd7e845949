import { ticketVolume, volume } from '../metrics/volume.js';
import { BreakdownView } from './views/breakdown-view.js';

/**
 * Shows through which channels tickets come.
 *
 * @summary Tickets by channel.
 * @tagname kpi-channels
 */
export class KpiChannels extends BreakdownView {
  static readonly tag = 'kpi-channels';

  override readonly metric = ticketVolume;
  /** @internal */
  override readonly families = [volume];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-channels': KpiChannels;
  }
}
