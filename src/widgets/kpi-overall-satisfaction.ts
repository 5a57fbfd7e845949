import { overallSatisfaction, satisfaction } from '../metrics/satisfaction.js';
import { StatView } from './views/stat-view.js';

/**
 * Shows the share of customers who are satisfied with the company as a whole.
 *
 * @summary Overall satisfaction.
 * @tagname kpi-overall-satisfaction
 */
export class KpiOverallSatisfaction extends StatView {
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
