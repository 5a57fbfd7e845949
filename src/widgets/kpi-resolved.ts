import { resolution, ticketsResolved } from '../metrics/resolution.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows how many tickets were resolved.
 *
 * @summary Resolved tickets.
 * @tagname kpi-resolved
 */
export class KpiResolved extends StatElement {
  static readonly tag = 'kpi-resolved';

  override readonly metric = ticketsResolved;
  /** @internal */
  override readonly families = [resolution];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-resolved': KpiResolved;
  }
}
