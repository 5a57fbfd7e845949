import { firstResponseTime, response } from '../metrics/response.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows how long customers wait for the first human reply.
 *
 * @summary First response time.
 * @tagname kpi-first-response
 */
export class KpiFirstResponse extends StatElement {
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
