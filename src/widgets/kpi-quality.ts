import { agents, internalQualityScore } from '../metrics/agents.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows how reviewers rate the work on tickets, from 0 to 100.
 *
 * @summary Internal quality score.
 * @tagname kpi-quality
 */
export class KpiQuality extends StatElement {
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
