import { waiting, waitTime } from '../metrics/waiting.js';
import { StatView } from './views/stat-view.js';

/**
 * Shows how long callers wait until somebody answers.
 *
 * @summary Waiting time of calls.
 * @tagname kpi-wait-time
 */
export class KpiWaitTime extends StatView {
  static readonly tag = 'kpi-wait-time';

  override readonly metric = waitTime;
  /** @internal */
  override readonly families = [waiting];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-wait-time': KpiWaitTime;
  }
}
