import type { StatusChange } from '../model/records.js';
import type { DeskOf } from './desk-tickets.js';
import type { HubspotName } from './hubspot-records.js';
import type { ThreadRow } from './hubspot-talk.js';
import { isRaw, type Found, type Raw } from './json.js';
import type { Meanings } from './readers.js';

/** What is known about all tickets before the first is read. */
export interface HubspotDesk extends DeskOf<HubspotName> {
  /** Status of a stage, by `pipeline/stage`. */
  readonly stages: ReadonlyMap<string, { readonly label: string; readonly status: StatusChange['status'] }>;
  readonly labels: Meanings;
  /** Owner id by user id: messages name the user. */
  readonly agents: ReadonlyMap<string, string>;
  readonly threads: ReadonlyMap<string, Partial<ThreadRow>>;
}

/** The properties of a record and what stands beside them, as one flat record. */
export function flat({ record, ...beside }: Found): Found {
  const { properties, ...rest } = record;
  const plain = Object.entries(rest).map(([key, value]) => [key.replace(/^properties_/, ''), value]);
  return { ...beside, record: { ...Object.fromEntries(plain), ...(isRaw(properties) && properties) } as Raw };
}
