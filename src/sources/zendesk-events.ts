import type { Message, StatusChange } from '../model/records.js';
import { at, isRaw, type Found } from './json.js';
import { id } from './readers.js';
import { listed, people, type Desk } from './zendesk-desk.js';
import * as records from './zendesk-records.js';

const systemAuthor = '-1';

/** A comment says who wrote it but not in which role, and only its envelope knows the ticket. */
export function readComments(desk: Desk) {
  for (const comment of listed(desk.found, 'comments')) {
    const { author = '', ticket = ticketAround(comment), via, ...row } = records.comments.read(comment, desk.draft);
    if (ticket === undefined) {
      desk.draft.leftOut.add('comments', 'unknown-ticket', comment.position, comment.record);
      continue;
    }
    const role = roleOf(author, ticket, desk);
    desk.draft.add('messages', {
      ...row,
      ticket,
      author: role,
      ...(role === 'agent' && author !== '' && { agent: author }),
      ...(via === 'rule' && { automatic: true }),
    } as Message);
  }
}

const ticketAround = ({ envelope }: Found) => id(envelope.ticket_id) ?? id(at(envelope, 'ticket.id'));

function roleOf(author: string, ticket: string, { requesters, roles }: Desk): Message['author'] {
  if (author === systemAuthor) return 'system';
  if (author === requesters.get(ticket)) return 'customer';
  const role = roles.get(author);
  return role === undefined || people.has(role) ? 'agent' : 'customer';
}

/** Events that state a field; the status of its creation is the first that a ticket had. */
const changes: ReadonlySet<unknown> = new Set(['Change', 'Create']);

export function readAudits({ draft, found }: Desk) {
  for (const audit of listed(found, 'audits')) {
    const { ticket = ticketAround(audit), at: moment } = records.audits.read(audit, draft);
    if (ticket === undefined) {
      draft.leftOut.add('audits', 'unknown-ticket', audit.position, audit.record);
      continue;
    }
    const events = Array.isArray(audit.record.events) ? audit.record.events : [];
    for (const event of events) {
      if (!isRaw(event) || event.field_name !== 'status' || !changes.has(event.type)) continue;
      draft.add('statusChanges', { ticket, at: moment, status: records.status(event.value) } as StatusChange);
    }
  }
}
