import { agents, appraisalScore } from '../metrics/agents.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows the mean score of the appraisals of agents.
 *
 * @summary Appraisals.
 * @tagname kpi-appraisal
 */
export class KpiAppraisal extends StatElement {
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
