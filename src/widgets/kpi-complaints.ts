import { complaints, complaintsFamily } from '../metrics/complaints.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows how many complaints there are.
 *
 * @summary Complaints.
 * @tagname kpi-complaints
 */
export class KpiComplaints extends StatElement {
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
