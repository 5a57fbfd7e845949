import { agents, internalQualityScore } from '../metrics/agents.js';
import { StatView } from './views/stat-view.js';

/**
 * Shows how reviewers rate the work on tickets, from 0 to 100.
 *
 * @summary Internal quality score.
 * @tagname kpi-quality
 */
export class KpiQuality extends StatView {
  static readonly tag = 'kpi-quality';

  override readonly metric = internalQualityScore;
  /** @internal */
  override readonly families = [agents];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-quality': KpiQuality;
  }
}
