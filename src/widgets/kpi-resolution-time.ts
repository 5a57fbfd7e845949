import { resolution, resolutionTime } from '../metrics/resolution.js';
import { StatView } from './views/stat-view.js';

/**
 * Shows how long it takes from a ticket to its full resolution.
 *
 * @summary Resolution time.
 * @tagname kpi-resolution-time
 */
export class KpiResolutionTime extends StatView {
  static readonly tag = 'kpi-resolution-time';

  override readonly metric = resolutionTime;
  /** @internal */
  override readonly families = [resolution];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-resolution-time': KpiResolutionTime;
  }
}
