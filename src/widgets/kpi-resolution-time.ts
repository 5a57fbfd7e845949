import { resolution, resolutionTime } from '../metrics/resolution.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows how long it takes from a ticket to its full resolution.
 *
 * @summary Resolution time.
 * @tagname kpi-resolution-time
 */
export class KpiResolutionTime extends StatElement {
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
