import { contact, firstContactResolution } from '../metrics/contact.js';
import { StatView } from './views/stat-view.js';

/**
 * Shows the share of tickets that are resolved at the first contact and stay so.
 *
 * @summary First contact resolution.
 * @tagname kpi-fcr
 */
export class KpiFcr extends StatView {
  static readonly tag = 'kpi-fcr';

  override readonly metric = firstContactResolution;
  /** @internal */
  override readonly families = [contact];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-fcr': KpiFcr;
  }
}
