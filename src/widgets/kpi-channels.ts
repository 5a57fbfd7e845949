import { ticketVolume, volume } from '../metrics/volume.js';
import { BreakdownElement } from './views/breakdown-element.js';

/**
 * Shows through which channels tickets come.
 *
 * @summary Tickets by channel.
 * @tagname kpi-channels
 */
export class KpiChannels extends BreakdownElement {
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
