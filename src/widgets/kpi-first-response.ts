import { firstResponseTime, response } from '../metrics/response.js';
import { StatView } from './views/stat-view.js';

/**
 * Shows how long customers wait for the first human reply.
 *
 * @summary First response time.
 * @tagname kpi-first-response
 */
export class KpiFirstResponse extends StatView {
  static readonly tag = 'kpi-first-response';

  override readonly metric = firstResponseTime;
  /** @internal */
  override readonly families = [response];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-first-response': KpiFirstResponse;
  }
}
