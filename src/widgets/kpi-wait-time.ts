import { waiting, waitTime } from '../metrics/waiting.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows how long callers wait until somebody answers.
 *
 * @summary Waiting time of calls.
 * @tagname kpi-wait-time
 */
export class KpiWaitTime extends StatElement {
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
