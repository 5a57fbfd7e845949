import { articleReadTime, selfService } from '../metrics/self-service.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows how long readers stay with a help article.
 *
 * @summary Reading time of articles.
 * @tagname kpi-read-time
 */
export class KpiReadTime extends StatElement {
  static readonly tag = 'kpi-read-time';

  override readonly metric = articleReadTime;
  /** @internal */
  override readonly families = [selfService];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-read-time': KpiReadTime;
  }
}
