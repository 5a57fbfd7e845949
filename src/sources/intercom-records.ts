import type { Agent, Survey, Ticket } from '../model/records.js';
import { codeIn, coded, seconds, statusCoded, type Codes } from './codes.js';
import type { DeskTicket } from './desk-tickets.js';
import type { Shape, Walk } from './json.js';
import { id, instant, number, RecordReader, text, type Reader } from './readers.js';

/** The declared half of the Intercom adapter: where its API keeps what we read. Times are epoch seconds. */
export type IntercomName = 'conversations' | 'parts' | 'tickets' | 'admins' | 'teams' | 'calls' | 'hours';

/** Every record says what it is, except in old copies. */
const shape = (name: IntercomName, type: string, keys: readonly string[], marks: readonly string[]) =>
  ({ name, keys, marks, is: ['type', type] }) satisfies Shape<IntercomName>;

export const walk: Walk<IntercomName> = {
  tables: { conversations: 'tickets', parts: 'messages', admins: 'agents', conversation_rating: 'surveys' },
  shapes: [
    shape(
      'conversations',
      'conversation',
      ['conversations', 'conversation'],
      ['state', 'open', 'source', 'statistics'],
    ),
    shape('parts', 'conversation_part', ['conversation_parts', 'conversation_part'], ['part_type', 'author']),
    shape('parts', 'ticket_part', ['ticket_parts', 'ticket_part'], ['part_type', 'author']),
    shape('tickets', 'ticket', ['tickets', 'ticket'], ['ticket_state', 'ticket_type', 'ticket_attributes', 'category']),
    shape('admins', 'admin', ['admins', 'admin'], ['away_mode_enabled', 'has_inbox_seat']),
    shape('teams', 'team', ['teams', 'team'], ['admin_ids', 'name']),
    { name: 'hours', keys: ['office_hours_schedules'], marks: ['time_intervals', 'time_zone_name'] },
    shape('calls', 'call', ['calls', 'call'], ['initiated_at', 'direction', 'answered_at']),
  ],
  lists: ['data'],
  ignored: ['pages'],
};

/** States of conversations, and categories of the states of tickets. */
const statuses = {
  open: 'open',
  closed: 'closed',
  snoozed: 'hold',
  submitted: 'new',
  in_progress: 'open',
  waiting_on_customer: 'pending',
  resolved: 'resolved',
} as const;

export const status = statusCoded(statuses);

/** The messenger is called `conversation` in the source and by its name in the channel. */
const channel = coded({ conversation: 'messenger' });

/** Nobody waits for an answer to what was not begun by the customer. */
const direction: Reader<NonNullable<Ticket['direction']>> = (value) => {
  const delivered = text(value);
  if (delivered === undefined) return undefined;
  return delivered === 'customer_initiated' ? 'inbound' : 'outbound';
};

/** 0 stands for nobody. */
const assignee = (value: unknown) => (id(value) === '0' ? null : id(value)) as string | undefined;

/** How the promise of a conversation was kept; which of its times it was about only the page can say, in `columns`. */
const slaVerdicts: Codes<boolean | null> = { hit: true, missed: false, active: null, cancelled: null };
const slaVerdict = (value: unknown) => codeIn(slaVerdicts, value);
const nowhere = '';

export const conversations = new RecordReader<DeskTicket>(
  'conversations',
  {
    id: ['id', id],
    createdAt: ['created_at', instant],
    updatedAt: ['updated_at', instant],
    channel: ['channel.initial|source.type', channel],
    priority: ['priority', text],
    agent: ['admin_assignee_id|assignee.id', assignee],
    team: ['team_assignee_id', assignee],
    subject: ['title|source.subject', text],
    status: ['state', status],
    direction: ['source.delivered_as', direction],
    firstResponseAt: ['statistics.first_admin_reply_at', instant],
    resolvedAt: ['statistics.last_close_at', instant],
    firstResolvedAt: ['statistics.first_close_at', instant],
    closedAt: ['statistics.first_close_at', instant],
    reopens: ['statistics.count_reopens', number],
    firstResponseMs: ['statistics.time_to_admin_reply', seconds],
    resolutionMs: ['statistics.time_to_last_close', seconds],
    firstResponseMet: [nowhere, slaVerdict],
    resolutionMet: [nowhere, slaVerdict],
  },
  'type open read contacts tags conversation_rating conversation_parts custom_attributes snoozed_until ' +
    'waiting_since first_contact_reply redacted linked_objects topics teammates sla_applied ai_agent ' +
    'ai_agent_participated company conversation_message ticket user customers is_shareable',
);

export const tickets = new RecordReader<DeskTicket>(
  'tickets',
  {
    id: ['id', id],
    createdAt: ['created_at', instant],
    updatedAt: ['updated_at', instant],
    type: ['ticket_type.name', text],
    source: ['category', text],
    agent: ['admin_assignee_id', assignee],
    team: ['team_assignee_id', assignee],
    subject: ['ticket_attributes._default_title_', text],
    // Text up to version 2.11, an object after it.
    status: ['ticket_state.category|ticket_state|ticket_state_internal_label', status],
  },
  'type ticket_id open contacts ticket_parts snoozed_until tags company_id linked_objects is_shared ' +
    'ticket_state_external_label previous_ticket_state_id company',
);

/** Asked when it was made, answered when it was updated. */
export const ratings = new RecordReader<Survey>(
  'conversation_rating',
  {
    score: ['rating', number],
    comment: ['remark', text],
    sentAt: ['created_at', instant],
    answeredAt: ['updated_at|created_at', instant],
    agent: ['teammate.id', id],
    customer: ['contact.id|customer.id', id],
  },
  'requested_at',
);

interface AdminRow extends Agent {
  email: string;
}

export const admins = new RecordReader<AdminRow>(
  'admins',
  { id: ['id', id], name: ['name', text], email: ['email', text] },
  'type team_ids away_mode_enabled has_inbox_seat away_mode_reassign job_title team_priority_level avatar ' +
    'away_status_reason_id',
);

interface CallRow {
  id: string;
  queuedAt: string | number;
  answeredAt: string | number;
  endedAt: string | number;
  agent: string;
  direction: string;
}

export const calls = new RecordReader<CallRow>(
  'calls',
  {
    id: ['id', id],
    queuedAt: ['initiated_at', instant],
    answeredAt: ['answered_at', instant],
    endedAt: ['ended_at', instant],
    agent: ['admin_id', assignee],
    direction: ['direction', text],
  },
  'type conversation_id state contact_id call_type created_at updated_at recording_url phone ' +
    'fin_recording_url fin_transcription_url ended_reason transcription_url transcript transcript_status to ' +
    'from',
);
