import { complaints, complaintsFamily } from '../metrics/complaints.js';
import { StatView } from './views/stat-view.js';

/**
 * Shows how many complaints there are.
 *
 * @summary Complaints.
 * @tagname kpi-complaints
 */
export class KpiComplaints extends StatView {
  static readonly tag = 'kpi-complaints';

  override readonly metric = complaints;
  /** @internal */
  override readonly families = [complaintsFamily];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-complaints': KpiComplaints;
  }
}
