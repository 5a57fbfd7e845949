/**
 * The adapters of a page: our own JSON is there from the start; files and help desks come when a payload needs
 * them. Whoever imports `sources/index.ts` has them all at once.
 */
import { provideAdapters, registerAdapterLoaders } from './adapter.js';
import { canonical } from './canonical.js';

provideAdapters(canonical);
registerAdapterLoaders({
  csv: async () => (await import('./csv-tickets.js')).csv,
  zendesk: async () => (await import('./zendesk.js')).zendesk,
  freshdesk: async () => (await import('./freshdesk.js')).freshdesk,
  intercom: async () => (await import('./intercom.js')).intercom,
  helpscout: async () => (await import('./help-scout.js')).helpScout,
  liveagent: async () => (await import('./liveagent.js')).liveAgent,
  chatwoot: async () => (await import('./chatwoot.js')).chatwoot,
  zammad: async () => (await import('./zammad.js')).zammad,
  hubspot: async () => (await import('./hubspot.js')).hubspot,
  salesforce: async () => (await import('./salesforce.js')).salesforce,
  zoho: async () => (await import('./zoho.js')).zoho,
  jira: async () => (await import('./jira.js')).jira,
  servicenow: async () => (await import('./servicenow.js')).servicenow,
  delighted: async () => (await import('./delighted.js')).delighted,
  surveymonkey: async () => (await import('./surveymonkey.js')).surveymonkey,
  facts: async () => (await import('./facts.js')).facts,
  typeform: async () => (await import('./typeform.js')).typeform,
});
