import type { Message } from '../model/records.js';
import { addMessage } from './desk-rows.js';
import { given } from './desk-tickets.js';
import type { Found } from './json.js';
import { flag } from './readers.js';
import type { Steps } from './steps.js';
import { ticketAround, type ZohoDesk } from './zoho-desk.js';
import * as records from './zoho-records.js';

const endUser = 'END_USER';

/** Threads are what was mailed or chatted. */
export function* readThreads({ draft }: ZohoDesk, found: readonly Found[]): Steps<void> {
  for (const each of found) {
    const {
      direction,
      visibility,
      status: state = '',
      author,
      type,
      responder,
      ...row
    } = records.threads.read(each, draft);
    const isDraft = flag(each.record.isDraft) === true;
    if (isDraft || records.unsent.has(state)) {
      draft.leftOut.add('threads', 'unfinished', each.position, each.record);
      continue;
    }
    if (flag(each.record.isForward) === true) {
      draft.leftOut.add('threads', 'not-counted', each.position, each.record, 'isForward');
      continue;
    }
    const byCustomer = type === undefined ? direction === 'in' : type === endUser;
    addMessage(draft, 'threads', each, {
      ...row,
      ...given({ ticket: ticketAround(each), public: visibility === undefined ? undefined : visibility !== 'private' }),
      ...authorOf(byCustomer, responder ?? author),
    });
    yield;
  }
}

const authorOf = (byCustomer: boolean, agent: string | undefined): Pick<Message, 'author' | 'agent'> =>
  byCustomer ? { author: 'customer' } : { author: 'agent', ...(agent !== undefined && { agent }) };

/** A comment is a note among agents unless it says that it is public. */
export function* readComments({ draft, mapping }: ZohoDesk, found: readonly Found[]): Steps<void> {
  const reader = records.comments.stated({ mapping });
  for (const each of found) {
    const { author, type, public: shown = false, ...row } = reader.read(each, draft);
    addMessage(draft, 'comments', each, {
      ...row,
      ...given({ ticket: ticketAround(each) }),
      public: shown,
      ...authorOf(type === endUser, author),
    });
    yield;
  }
}
