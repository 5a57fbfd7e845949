import { resolution, resolutionSla } from '../metrics/resolution.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows the share of tickets that are resolved within their target.
 *
 * @summary Resolutions within the SLA.
 * @tagname kpi-sla
 */
export class KpiSla extends StatElement {
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
