import { readsPerTicket, selfService } from '../metrics/self-service.js';
import { StatView } from './views/stat-view.js';

/**
 * Shows how many help articles are read for each ticket.
 *
 * @summary Self-service.
 * @tagname kpi-self-service
 */
export class KpiSelfService extends StatView {
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
