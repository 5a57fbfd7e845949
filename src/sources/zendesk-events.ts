import type { Message, StatusChange } from '../model/records.js';
import { addMessage, rawsIn } from './desk-rows.js';
import { given } from './desk-tickets.js';
import { at, type Found, type Raw } from './json.js';
import { flag, id } from './readers.js';
import type { Steps } from './steps.js';
import { people, type Desk } from './zendesk-desk.js';
import * as records from './zendesk-records.js';

const systemAuthor = '-1';

/** A comment says who wrote it but not in which role, and only its envelope knows the ticket. */
export function* readComments(desk: Desk): Steps<void> {
  for (const each of desk.found.list('comments')) {
    const { author, ticket = ticketAround(each), via, ...row } = records.comments.read(each, desk.draft);
    addMessage(desk.draft, 'comments', each, {
      ...row,
      ...given({ ticket }),
      ...authorOf(desk, author, ticket),
      ...(via === 'rule' && { automatic: true }),
    });
    yield;
  }
}

const ticketAround = ({ envelope }: Found) => id(envelope.ticket_id) ?? id(at(envelope, 'ticket.id'));

function authorOf(desk: Desk, author = '', ticket = ''): Pick<Message, 'author' | 'agent'> {
  const role = roleOf(author, ticket, desk);
  return { author: role, ...(role === 'agent' && author !== '' && { agent: author }) };
}

function roleOf(author: string, ticket: string, { requesters, roles }: Desk): Message['author'] {
  if (author === systemAuthor) return 'system';
  if (author === requesters.get(ticket)) return 'customer';
  const role = roles.get(author);
  return role === undefined || people.has(role) ? 'agent' : 'customer';
}

/** An audit is what changed in one go: the status, and what was said where the comments themselves are not there. */
export function* readAudits(desk: Desk): Steps<void> {
  const { draft, found } = desk;
  const said = found.list('comments').length > 0;
  for (const each of found.list('audits')) {
    const { ticket = ticketAround(each), at: moment, author } = records.audits.read(each, draft);
    if (ticket === undefined) {
      draft.leftOut.add('audits', 'unknown-ticket', each.position, each.record);
      continue;
    }
    for (const event of rawsIn(each.record.events)) {
      // A change without a readable time or status is left out, and counted, by the facts.
      if (changesStatus(event))
        draft.add('statusChanges', { ticket, at: moment, status: statusOf(event) } as StatusChange);
      else if (event.type === 'Comment' && !said) {
        const by = authorOf(desk, id(event.author_id) ?? author, ticket);
        const row = given({ id: id(event.id), at: moment, public: flag(event.public) });
        addMessage(draft, 'audits', each, { ...row, ticket, ...by });
      }
    }
    yield;
  }
}

/** Events that state a field; the status of its creation is the first that a ticket had. */
const changes: ReadonlySet<unknown> = new Set(['Change', 'Create']);
const changesStatus = (event: Raw) => event.field_name === 'status' && changes.has(event.type);
const statusOf = ({ value }: Raw) => records.status(value);
