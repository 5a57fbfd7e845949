import type { DeskOf } from './desk-tickets.js';
import { at, type Found, type Raw } from './json.js';
import { id } from './readers.js';
import type { ZohoName } from './zoho-records.js';

export type ZohoDesk = DeskOf<ZohoName>;

/** Threads, comments, metrics and histories do not name their ticket: what stands around them does. */
export const ticketAround = ({ record, envelope }: Found): string | undefined =>
  id(record.ticketId) ?? id(envelope.ticketId) ?? id(at(envelope, 'ticket.id')) ?? ticketOf(envelope);

const ticketOf = (envelope: Raw) => (Object.hasOwn(envelope, 'ticketNumber') ? id(envelope.id) : undefined);
