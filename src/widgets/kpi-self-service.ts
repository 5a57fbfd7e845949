import { readsPerTicket, selfService } from '../metrics/self-service.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows how many help articles are read for each ticket.
 *
 * @summary Self-service.
 * @tagname kpi-self-service
 */
export class KpiSelfService extends StatElement {
  static readonly tag = 'kpi-self-service';

  override readonly metric = readsPerTicket;
  /** @internal */
  override readonly families = [selfService];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-self-service': KpiSelfService;
  }
}
