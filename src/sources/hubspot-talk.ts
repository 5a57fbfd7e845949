import type { Message } from '../model/records.js';
import { coded, type Codes } from './codes.js';
import { flag, id, instant, RecordReader, text } from './readers.js';

/** Where HubSpot keeps what was said: messages name their thread, and threads their ticket. */

/** Channels of conversations by number. */
const channels: Codes<string> = {
  1000: 'live_chat',
  1001: 'fb_messenger',
  1002: 'email',
  1003: 'forms',
  1004: 'customer_portal',
  1007: 'whatsapp',
  1009: 'sms',
  1010: 'instagram',
  1011: 'migration',
};

/** Who an actor is, by the letter before its id. */
export const actors: Codes<Message['author']> = {
  a: 'agent',
  v: 'customer',
  e: 'customer',
  i: 'bot',
  b: 'bot',
  l: 'bot',
  s: 'system',
};

/** Types of messages that someone reads; assignments and changes of a thread are none. */
export const messageTypes: Codes<Partial<Message>> = {
  message: {},
  comment: { public: false },
  welcome_message: { author: 'bot', automatic: true },
};

export interface MessageRow extends Pick<Message, 'id' | 'at'> {
  thread: string;
  type: string;
  by: string;
  direction: string;
  client: string;
  sent: string;
}

export const messages = new RecordReader<MessageRow>(
  'messages',
  {
    id: ['id', id],
    at: ['createdAt', instant],
    thread: ['conversationsThreadId', id],
    type: ['type', text],
    by: ['createdBy', id],
    direction: ['direction', text],
    client: ['client.clientType', text],
    sent: ['status.statusType', text],
  },
  'updatedAt senders recipients text richText subject channelId channelAccountId truncationStatus ' +
    'attachments archived inReplyToId',
);

export interface ThreadRow {
  id: string;
  ticket: string;
  channel: string;
  spam: boolean;
}

export const threads = new RecordReader<ThreadRow>(
  'threads',
  {
    id: ['id', id],
    ticket: ['threadAssociations.associatedTicketId', id],
    channel: ['originalChannelId', coded(channels)],
    spam: ['spam', flag],
  },
  'status createdAt closedAt assignedTo inboxId originalChannelAccountId associatedContactId ' +
    'latestMessageTimestamp latestMessageSentTimestamp latestMessageReceivedTimestamp archived',
);
