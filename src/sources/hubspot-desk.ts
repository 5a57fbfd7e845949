import type { Mapping } from '../model/mapping.js';
import type { StatusChange } from '../model/records.js';
import type { recordsOf } from './desk-tickets.js';
import type { Draft } from './draft.js';
import type * as records from './hubspot-records.js';
import { isRaw, type Found, type Raw } from './json.js';
import type { Meanings } from './readers.js';

/** What is known about all tickets before the first is read. */
export interface HubspotDesk {
  readonly draft: Draft;
  readonly mapping: Mapping | undefined;
  readonly found: ReturnType<typeof recordsOf<records.HubspotName>>;
  /** Status of a stage, by `pipeline/stage`. */
  readonly stages: ReadonlyMap<string, { readonly label: string; readonly status: StatusChange['status'] }>;
  readonly labels: Meanings;
  /** Owner id by user id: messages name the user. */
  readonly agents: ReadonlyMap<string, string>;
  readonly threads: ReadonlyMap<string, Partial<records.ThreadRow>>;
}

/** The properties of a record and what stands beside them, as one flat record. */
export function flat({ record, ...beside }: Found): Found {
  const { properties, ...rest } = record;
  const plain = Object.entries(rest).map(([key, value]) => [key.replace(/^properties_/, ''), value]);
  return { ...beside, record: { ...Object.fromEntries(plain), ...(isRaw(properties) && properties) } as Raw };
}
