import type { Message } from '../model/records.js';
import { codeIn, type Codes } from './codes.js';
import { id, instant, RecordReader, text } from './readers.js';

/** Where LiveAgent keeps what was said: messages stand in groups, one for each mail, chat, call or note. */
interface GroupRow {
  ticket: string;
  user: string;
  type: string;
  status: string;
  at: string | number;
}

export const groups = new RecordReader<GroupRow>(
  'groups',
  {
    ticket: ['ticketid|ticket_id|ticketId|conversationid|conversation_id', id],
    user: ['userid', id],
    type: ['type', id],
    status: ['status', text],
    at: ['datecreated', instant],
  },
  'id parent_id user_full_name datefinished sort_order messages',
);

/** Groups that say something: by whom where the type tells; `null`: the user tells. Others are events. */
export const talk: Codes<{ readonly author: Message['author'] | null; readonly public?: boolean }> = {
  3: { author: 'customer' },
  4: { author: 'agent' },
  5: { author: 'customer' },
  6: { author: null },
  7: { author: null },
  c: { author: null },
  f: { author: null },
  i: { author: 'agent', public: false },
  m: { author: 'customer' },
  p: { author: null },
  u: { author: 'agent', public: false },
  v: { author: 'agent' },
  w: { author: null },
};

/** Groups that were taken back, or not sent yet. */
export const unsent: ReadonlySet<unknown> = new Set(['D', 'I', 'R']);

interface MessageRow extends Pick<Message, 'id' | 'at'> {
  user: string;
  type: string;
}

export const messages = new RecordReader<MessageRow>(
  'messages',
  {
    id: ['id', id],
    user: ['userid', id],
    type: ['type', id],
    at: ['datecreated', instant],
  },
  'message format visibility',
);

/** Types of messages inside a group that someone reads. */
export const spoken: Codes<Partial<Message>> = { m: {}, v: {}, n: { public: false }, i: { public: false } };

/** Reward and punishment; the letters of the report of rankings are for the page to confirm, under `sentiment`. */
export const rankings = { w: 'positive', p: 'negative' } as const;
export const rankingOf = (type: unknown) => codeIn(rankings, type);
/** A message that says why. */
export const rankingComment = 'C';

export const systemUser = /^system/;
