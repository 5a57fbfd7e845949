import { contact, firstContactResolution } from '../metrics/contact.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows the share of tickets that are resolved at the first contact and stay so.
 *
 * @summary First contact resolution.
 * @tagname kpi-fcr
 */
export class KpiFcr extends StatElement {
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
