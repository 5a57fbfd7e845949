import { reopenRate, resolution } from '../metrics/resolution.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows the share of resolved tickets that were opened again.
 *
 * @summary Reopened tickets.
 * @tagname kpi-reopen
 */
export class KpiReopen extends StatElement {
  static readonly tag = 'kpi-reopen';

  override readonly metric = reopenRate;
  /** @internal */
  override readonly families = [resolution];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-reopen': KpiReopen;
  }
}
