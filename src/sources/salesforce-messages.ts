import type { Message } from '../model/records.js';
import { flag, id, instant, meaningOf, meaningsOf, RecordReader, text } from './readers.js';
import type { SalesforceDesk } from './salesforce-desk.js';
import { everywhere } from './salesforce-records.js';
import type { Steps } from './steps.js';

interface EmailRow extends Pick<Message, 'id' | 'ticket' | 'at' | 'public'> {
  incoming: boolean;
  draft: boolean;
  from: string;
}

const emails = new RecordReader<EmailRow>(
  'emails',
  {
    id: ['Id', id],
    ticket: ['ParentId', id],
    at: ['MessageDate|CreatedDate', instant],
    public: ['IsExternallyVisible', flag],
    incoming: ['Incoming', flag],
    draft: ['IsPrivateDraft', flag],
    from: ['FromAddress', text],
  },
  [
    ...everywhere,
    'Status ToAddress CcAddress BccAddress ReplyToEmailMessageId Subject FromName TextBody HtmlBody Headers ' +
      'ActivityId MessageIdentifier ThreadIdentifier HasAttachment MessageSize IsClientManaged RelatedToId ' +
      'IsTracked FirstOpenedDate LastOpenedDate IsBounced IsOpened EmailTemplateId',
  ],
);

interface CommentRow extends Pick<Message, 'id' | 'ticket' | 'at' | 'public'> {
  by: string;
}

const comments = new RecordReader<CommentRow>(
  'comments',
  {
    id: ['Id', id],
    ticket: ['ParentId', id],
    at: ['CreatedDate', instant],
    public: ['IsPublished', flag],
    by: ['CreatedById', id],
  },
  [...everywhere, 'CommentBody CreatedBy'],
);

/** Mails and comments of cases. */
export function* readMessages({ draft, lists, mapping, customers }: SalesforceDesk): Steps<void> {
  const authors = meaningsOf(mapping, 'author');
  for (const each of lists.emails) {
    const { incoming, draft: isDraft, from, ticket, ...row } = emails.read(each, draft);
    const author = meaningOf(authors, from) ?? (incoming === true ? 'customer' : 'agent');
    if (isDraft === true) draft.leftOut.add('emails', 'unfinished', each.position, each.record);
    else if (ticket === undefined) draft.leftOut.add('emails', 'unknown-ticket', each.position, each.record);
    else draft.add('messages', { ...row, ticket: lists.twin(String(ticket)), author } as Message);
    yield;
  }
  for (const each of lists.comments) {
    const { by = '', ticket, ...row } = comments.read(each, draft);
    if (ticket === undefined) {
      draft.leftOut.add('comments', 'unknown-ticket', each.position, each.record);
      continue;
    }
    const author = customers.has(by)
      ? ({ author: 'customer' } as const)
      : { author: 'agent' as const, ...(by && { agent: by }) };
    draft.add('messages', { ...row, ticket: lists.twin(String(ticket)), ...author } as Message);
    yield;
  }
}
