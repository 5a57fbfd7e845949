import { agents, appraisalScore } from '../metrics/agents.js';
import { StatView } from './views/stat-view.js';

/**
 * Shows the mean score of the appraisals of agents.
 *
 * @summary Appraisals.
 * @tagname kpi-appraisal
 */
export class KpiAppraisal extends StatView {
  static readonly tag = 'kpi-appraisal';

  override readonly metric = appraisalScore;
  /** @internal */
  override readonly families = [agents];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-appraisal': KpiAppraisal;
  }
}
