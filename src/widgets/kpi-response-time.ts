import { replyTime, response } from '../metrics/response.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows how long customers wait for a reply, the first and every later one.
 *
 * @summary Reply time.
 * @tagname kpi-response-time
 */
export class KpiResponseTime extends StatElement {
  static readonly tag = 'kpi-response-time';

  override readonly metric = replyTime;
  /** @internal */
  override readonly families = [response];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-response-time': KpiResponseTime;
  }
}
