import { contact, contactsPerResolution } from '../metrics/contact.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows how often customers have to write until their ticket is resolved.
 *
 * @summary Contacts per resolution.
 * @tagname kpi-contacts
 */
export class KpiContacts extends StatElement {
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
