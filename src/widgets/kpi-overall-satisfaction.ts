import { overallSatisfaction, satisfaction } from '../metrics/satisfaction.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows the share of customers who are satisfied with the company as a whole.
 *
 * @summary Overall satisfaction.
 * @tagname kpi-overall-satisfaction
 */
export class KpiOverallSatisfaction extends StatElement {
  static readonly tag = 'kpi-overall-satisfaction';

  override readonly metric = overallSatisfaction;
  /** @internal */
  override readonly families = [satisfaction];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-overall-satisfaction': KpiOverallSatisfaction;
  }
}
