import type { Message } from '../model/records.js';
import { codeIn } from './codes.js';
import type { HubspotDesk } from './hubspot-desk.js';
import * as records from './hubspot-talk.js';
import { id } from './readers.js';
import type { Steps } from './steps.js';

/** Messages name their conversation, which names the ticket. */
export function* readMessages({ draft, found, threads, agents }: HubspotDesk): Steps<void> {
  for (const each of found.list('messages')) {
    const { thread, type = '', by = '', direction, client, sent, ...row } = records.messages.read(each, draft);
    const ticket = threads.get(thread ?? '')?.ticket ?? id(each.record.associatedTicketId);
    const kind = codeIn(records.messageTypes, type);
    if (!kind) draft.leftOut.add('messages', 'not-counted', each.position, each.record, type);
    else if (sent === 'FAILED') draft.leftOut.add('messages', 'unfinished', each.position, each.record);
    else if (ticket === undefined) draft.leftOut.add('messages', 'unknown-ticket', each.position, each.record);
    else {
      const author = direction === 'INCOMING' ? ({ author: 'customer' } as const) : writerOf(by, agents);
      draft.add('messages', {
        ...row,
        ticket,
        ...author,
        ...(client === 'SYSTEM' && { automatic: true }),
        ...kind,
      } as Message);
    }
    yield;
  }
}

/** Who an actor is, and of an agent the owner that the user is known as. */
function writerOf(actor: string, agents: HubspotDesk['agents']): Pick<Message, 'author' | 'agent'> {
  const author = codeIn(records.actors, actor.split('-')[0]) ?? 'agent';
  const user = actor.replace(/^A-/, '');
  return { author, ...(author === 'agent' && user !== '' && { agent: agents.get(user) ?? user }) };
}
