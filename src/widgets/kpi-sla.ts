import { resolution, resolutionSla } from '../metrics/resolution.js';
import { StatView } from './views/stat-view.js';

/**
 * Shows the share of tickets that are resolved within their target.
 *
 * @summary Resolutions within the SLA.
 * @tagname kpi-sla
 */
export class KpiSla extends StatView {
  static readonly tag = 'kpi-sla';

  override readonly metric = resolutionSla;
  /** @internal */
  override readonly families = [resolution];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-sla': KpiSla;
  }
}
