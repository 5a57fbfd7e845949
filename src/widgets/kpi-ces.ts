import { ces, satisfaction } from '../metrics/satisfaction.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows how much effort customers say that it took them, from 1 to 7.
 *
 * @summary Customer effort.
 * @tagname kpi-ces
 */
export class KpiCes extends StatElement {
  static readonly tag = 'kpi-ces';

  override readonly metric = ces;
  /** @internal */
  override readonly families = [satisfaction];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-ces': KpiCes;
  }
}
