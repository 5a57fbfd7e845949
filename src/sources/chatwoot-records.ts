import type { Agent, Message, Survey } from '../model/records.js';
import { coded, seconds, statusCoded, type Codes } from './codes.js';
import type { DeskTicket } from './desk-tickets.js';
import type { Walk } from './json.js';
import { flag, id, instant, number, RecordReader, tags, text, type Reader } from './readers.js';

/** The declared half of the Chatwoot adapter: where its API keeps what we read. Times are epoch seconds. */
export type ChatwootName = 'conversations' | 'messages' | 'events' | 'ratings' | 'agents' | 'inboxes';

export const walk: Walk<ChatwootName> = {
  tables: { conversations: 'tickets', ratings: 'surveys' },
  shapes: [
    {
      name: 'conversations',
      keys: ['conversations', 'conversation'],
      marks: ['inbox_id', 'status', 'meta', 'created_at'],
    },
    { name: 'messages', keys: ['messages'], marks: ['message_type', 'private', 'created_at', 'content'] },
    {
      name: 'events',
      keys: ['reporting_events'],
      marks: ['name', 'value', 'event_start_time', 'event_end_time', 'value_in_business_hours'],
    },
    {
      name: 'ratings',
      keys: ['csat_survey_responses'],
      marks: ['rating', 'feedback_message', 'conversation_id', 'created_at'],
    },
    { name: 'inboxes', keys: ['inboxes'], marks: ['working_hours', 'timezone'] },
    { name: 'agents', keys: ['agents'], marks: ['name', 'role', 'availability_status'] },
  ],
  lists: ['payload'],
  ignored: ['meta'],
};

/** Key of the envelope around the envelope of conversations. */
export const outer = ['data'];

/** `snoozed` waits for a date; what `pending` waits for, often a bot, is for the page to say. */
const statuses = { open: 'open', pending: 'pending', snoozed: 'hold', resolved: 'resolved' } as const;

/** `Channel::WebWidget` without what all of them have in common. */
const channel: Reader<string> = (value) => {
  const name = text(value)?.replace(/^Channel::/, '');
  return name === undefined ? undefined : coded({ webwidget: 'chat' })(name)?.toLowerCase();
};

export const conversations = new RecordReader<DeskTicket>(
  'conversations',
  {
    id: ['id', id],
    createdAt: ['created_at', instant],
    updatedAt: ['updated_at|last_activity_at', instant],
    customer: ['meta.sender.id', id],
    channel: ['meta.channel|channel', channel],
    priority: ['priority', text],
    agent: ['meta.assignee.id', id],
    team: ['meta.team.name|meta.team.id', id],
    tags: ['labels', tags],
    status: ['status', statusCoded(statuses)],
    firstResponseAt: ['first_reply_created_at', instant],
  },
  'inbox_id waiting_since agent_last_seen_at unread_count custom_attributes additional_attributes uuid ' +
    'can_reply muted snoozed_until assignee_last_seen_at contact_last_seen_at timestamp ' +
    'last_non_activity_message sla_policy_id applied_sla sla_events messages account_id display_id ' +
    'contact_inbox',
);

interface MessageRow extends Pick<Message, 'id' | 'at'> {
  ticket: string;
  type: string;
  sender: string;
  senderType: string;
  private: boolean;
}

export const messages = new RecordReader<MessageRow>(
  'messages',
  {
    id: ['id', id],
    ticket: ['conversation_id|conversation.id', id],
    at: ['created_at', instant],
    type: ['message_type', id],
    sender: ['sender.id|sender_id', id],
    senderType: ['sender_type|sender.type', text],
    private: ['private', flag],
  },
  'content content_type content_attributes inbox_id status attachments account_id echo_id ' +
    'external_source_ids source_id updated_at additional_attributes processed_message_content sentiment inbox ' +
    'account event',
);

/** By number in the API, in words in web-hooks; who an outgoing one is from, its sender tells. */
export const messageTypes: Codes<Partial<Message>> = {
  0: { author: 'customer' },
  incoming: { author: 'customer' },
  1: { author: 'agent' },
  outgoing: { author: 'agent' },
  2: { author: 'system', automatic: true },
  activity: { author: 'system', automatic: true },
  3: { author: 'bot', automatic: true },
  template: { author: 'bot', automatic: true },
};

/** Machines that send as agents do. */
export const bots: Codes<'bot'> = { agentbot: 'bot', agent_bot: 'bot', 'captain::assistant': 'bot' };

interface EventRow {
  ticket: string;
  name: string;
  at: string | number;
  length: number;
}

export const events = new RecordReader<EventRow>(
  'events',
  {
    ticket: ['conversation_id', id],
    name: ['name', text],
    at: ['event_end_time', instant],
    length: ['value', seconds],
  },
  'id value_in_business_hours event_start_time user_id inbox_id account_id created_at updated_at',
);

/** What an event dates; the page may name others under `values.event`. */
export const eventMeanings: Codes<string> = {
  first_response: 'firstResponseAt',
  conversation_resolved: 'resolvedAt',
};

export const ratings = new RecordReader<Survey>(
  'ratings',
  {
    id: ['id', id],
    ticket: ['conversation_id', id],
    score: ['rating', number],
    comment: ['feedback_message', text],
    agent: ['assigned_agent.id', id],
    customer: ['contact.id', id],
    answeredAt: ['created_at', instant],
  },
  'message_id account_id conversation message csat_review_notes',
);

export const agents = new RecordReader<Agent>(
  'agents',
  { id: ['id', id], name: ['name|available_name', text] },
  'email role availability_status account_id auto_offline confirmed thumbnail custom_role_id provider uid',
);
