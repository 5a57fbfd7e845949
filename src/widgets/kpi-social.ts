import { feedback, mentions } from '../metrics/feedback.js';
import { BreakdownElement } from './views/breakdown-element.js';

/**
 * Shows what is said about the company, by topic.
 *
 * @summary Mentions in social networks.
 * @tagname kpi-social
 */
export class KpiSocial extends BreakdownElement {
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
