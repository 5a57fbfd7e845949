import { feedback, mentions } from '../metrics/feedback.js';
import { BreakdownView } from './views/breakdown-view.js';

/**
 * Shows what is said about the company, by topic.
 *
 * @summary Mentions in social networks.
 * @tagname kpi-social
 */
export class KpiSocial extends BreakdownView {
  static readonly tag = 'kpi-social';

  override readonly metric = mentions;
  /** @internal */
  override readonly families = [feedback];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-social': KpiSocial;
  }
}
