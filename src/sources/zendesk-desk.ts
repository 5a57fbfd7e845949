import type { Draft } from './draft.js';
import type { Found } from './json.js';
import type * as records from './zendesk-records.js';

/** What is known about all tickets before the first is read. */
export interface Desk {
  readonly draft: Draft;
  readonly found: ReadonlyMap<records.ZendeskName, readonly Found[]>;
  readonly roles: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  readonly metrics: ReadonlyMap<string, records.Metrics>;
  /** Tickets with a rating record, which wins over the rating inside the ticket. */
  readonly rated: ReadonlySet<string>;
  readonly requesters: Map<string, string>;
}

/** The records of a kind; none if the payload has none. */
export const listed = (found: Desk['found'], name: records.ZendeskName) => found.get(name) ?? [];

/** Roles that answer. */
export const people: ReadonlySet<string> = new Set(['agent', 'admin']);
