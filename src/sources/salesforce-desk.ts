import type { Mapping } from '../model/mapping.js';
import type { StatusChange } from '../model/records.js';
import type { Draft } from './draft.js';
import type { Found } from './json.js';
import { flag, meaningOf, status, text, type Meanings } from './readers.js';
import type { Lists } from './salesforce-lists.js';
import { isResolved } from './status-history.js';

/** What is known about all cases before the first is read. */
export interface SalesforceDesk {
  readonly draft: Draft;
  readonly mapping: Mapping | undefined;
  readonly lists: Lists;
  /** Labels of statuses -> whether they are closed. */
  readonly closed: ReadonlyMap<string, boolean>;
  readonly labels: Meanings;
  /** Users that are customers: those of a portal. */
  readonly customers: Set<string>;
}

/** The statuses of an organisation, as its own list says. */
export function closedStatuses(statuses: readonly Found[]): SalesforceDesk['closed'] {
  const closed = new Map<string, boolean>();
  for (const { record } of statuses) {
    for (const label of [text(record.ApiName), text(record.MasterLabel)]) {
      if (label !== undefined) closed.set(label.toLowerCase(), flag(record.IsClosed) === true);
    }
  }
  return closed;
}

/** Whether it is closed is sure, what the label says about the rest is not: a closed one may be called anything. */
export function statusOfLabel(
  { labels, closed }: SalesforceDesk,
  label: string | undefined,
  isClosed?: boolean,
): StatusChange['status'] | undefined {
  const stated = meaningOf(labels, label);
  if (stated !== undefined && stated !== null) return status(stated);
  const said = status(label);
  const ends = isResolved(said);
  const sure = isClosed ?? closed.get((label ?? '').toLowerCase());
  if (sure === true) return ends ? said : 'closed';
  return sure === false && ends ? 'open' : said;
}
