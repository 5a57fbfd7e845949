import { contact, contactsPerResolution } from '../metrics/contact.js';
import { StatView } from './views/stat-view.js';

/**
 * Shows how often customers have to write until their ticket is resolved.
 *
 * @summary Contacts per resolution.
 * @tagname kpi-contacts
 */
export class KpiContacts extends StatView {
  static readonly tag = 'kpi-contacts';

  override readonly metric = contactsPerResolution;
  /** @internal */
  override readonly families = [contact];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-contacts': KpiContacts;
  }
}
