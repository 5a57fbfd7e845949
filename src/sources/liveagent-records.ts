import type { Agent, StatusChange, Survey, Ticket } from '../model/records.js';
import { coded, sentimentCoded, statusCoded, type Codes } from './codes.js';
import type { DeskTicket } from './desk-tickets.js';
import type { Walk } from './json.js';
import { rankings } from './liveagent-talk.js';
import { id, instant, number, RecordReader, text } from './readers.js';

/** The declared half of the LiveAgent adapter. Instants carry no zone: they are read in `sourceTimeZone`. */
export type LiveAgentName =
  | 'tickets'
  | 'groups'
  | 'history'
  | 'promises'
  | 'dues'
  | 'agents'
  | 'departments'
  | 'tags'
  | 'calls'
  | 'ranks'
  | 'levels';

export const walk: Walk<LiveAgentName> = {
  tables: { groups: 'messages', history: 'statusChanges', ranks: 'surveys' },
  shapes: [
    { name: 'tickets', keys: ['tickets', 'ticket'], marks: ['departmentid', 'status', 'date_created'] },
    { name: 'tickets', keys: [], marks: ['conversationid', 'departmentid', 'datecreated', 'status'] },
    {
      name: 'groups',
      keys: ['messages', 'message_groups', 'ticket_messages'],
      marks: ['userid', 'datecreated', 'type', 'messages'],
    },
    {
      name: 'history',
      keys: ['history', 'tickets_history', 'ticket_history'],
      marks: ['conversation_id', 'date_from', 'status'],
    },
    { name: 'promises', keys: ['sla_history', 'slas_history'], marks: ['sla_type', 'date_due', 'date_created'] },
    { name: 'dues', keys: ['sla'], marks: ['sla_level_name', 'first_answer', 'first_resolve'] },
    { name: 'levels', keys: ['slas', 'sla_levels'], marks: ['business_hours', 'values'] },
    { name: 'levels', keys: [], marks: ['business_hours', 'first_answer'] },
    { name: 'agents', keys: ['agents', 'agent'], marks: ['name', 'role', 'online_status'] },
    { name: 'departments', keys: ['departments'], marks: ['department_id', 'name'] },
    { name: 'tags', keys: ['tags'], marks: ['is_public', 'name', 'background_color'] },
    { name: 'calls', keys: ['calls'], marks: ['type', 'dateCreated', 'callDuration'] },
    { name: 'calls', keys: [], marks: ['type', 'date_created', 'call_duration'] },
    { name: 'ranks', keys: ['ranks'], marks: ['rankingType', 'conversationid', 'datecreated'] },
  ],
  lists: ['rows'],
  ignored: [],
};

/** Key of the envelope that reports come in. */
export const outer = ['response'];

/** Chats and calls that go on now are open; `answered` waits for the customer. */
const statuses = {
  n: 'new',
  c: 'open',
  t: 'open',
  p: 'open',
  a: 'pending',
  w: 'hold',
  r: 'resolved',
  l: 'closed',
} as const;
const status = statusCoded(statuses);

/** Statuses that take a ticket out of all counts. */
export const leftOut: Codes<NonNullable<Ticket['leftOut']>> = { b: 'spam', x: 'deleted' };
/** A ticket that is still being made. */
export const unfinished = 'I';

const channels = {
  e: 'email',
  b: 'chat',
  m: 'contact form',
  i: 'invitation',
  c: 'call',
  w: 'call button',
  f: 'facebook',
  a: 'facebook message',
  t: 'twitter',
  q: 'forum',
  s: 'suggestion',
};

/** Tickets, and the rows of the grid with their names run together. */
export const tickets = new RecordReader<DeskTicket>(
  'tickets',
  {
    id: ['id|conversationid', id],
    createdAt: ['date_created|datecreated', instant],
    updatedAt: ['date_changed|datechanged|last_activity', instant],
    customer: ['owner_contactid', id],
    channel: ['channel_type', coded(channels)],
    agent: ['agentid', id],
    team: ['departmentid', id],
    subject: ['subject', text],
    status: ['status', status],
    resolvedAt: ['date_resolved|dateresolved', instant],
    resolutionDueAt: ['date_due|datedue', instant],
    replies: ['messagegroups_out', number],
  },
  'code date_deleted datereopen departmentname tags custom_fields messages sla owner_email owner_name ' +
    'owner_phone last_activity_public public_access_urlcode preview enqueued_at statuschanged messagegroups_in ' +
    'agentname tagnames last_messages sla_due',
);

interface HistoryRow {
  ticket: string;
  at: string | number;
  status: StatusChange['status'];
}

export const history = new RecordReader<HistoryRow>(
  'history',
  { ticket: ['conversation_id', id], at: ['date_from', instant], status: ['status', status] },
  ['id', 'department_id', 'agent_id', 'date_to', 'elapsed_time'],
);

interface PromiseRow {
  ticket: string;
  type: string;
  dueAt: string | number;
  closedAt: string | number;
}

export const promises = new RecordReader<PromiseRow>(
  'promises',
  {
    ticket: ['conversation_id|conversationid|ticket_id|ticketId', id],
    type: ['sla_type', text],
    dueAt: ['date_due', instant],
    closedAt: ['date_closed', instant],
  },
  'id sla_level_id date_created total_time elapsed_time',
);

/** Which times of a ticket a promise is about. */
export const promised = {
  first_answer: { due: 'firstResponseDueAt', met: 'firstResponseMet' },
  first_resolve: { due: 'resolutionDueAt', met: 'resolutionMet' },
} as const;

export const dues = new RecordReader<Ticket>(
  'dues',
  {
    id: ['ticketid|ticket_id|ticketId|conversationid|conversation_id', id],
    firstResponseDueAt: ['first_answer', instant],
    resolutionDueAt: ['first_resolve', instant],
  },
  'sla_level_name first_assign next_answer',
);

interface AgentRow extends Agent {
  status: string;
}

export const agents = new RecordReader<AgentRow>(
  'agents',
  { id: ['id', id], name: ['name', text], status: ['status', text] },
  'email role online_status avatar_url gender contactid last_pswd_change departments',
);

interface CallRow {
  id: string;
  type: string;
  queuedAt: string | number;
  answeredAt: string | number;
  endedAt: string | number;
  agent: string;
  team: string;
}

export const calls = new RecordReader<CallRow>(
  'calls',
  {
    id: ['id', id],
    type: ['type', text],
    queuedAt: ['dateCreated|date_created', instant],
    answeredAt: ['dateAnswered|date_answered', instant],
    endedAt: ['dateFinished|date_finished', instant],
    agent: ['agentId|agent_id|agentid', id],
    team: ['departmentId|department_id|departmentid', id],
  },
  'ticketId ticket_id callDuration call_duration fromNumber toNumber status duration dateRinging ' +
    'conversationId direction recording',
);

export const ranks = new RecordReader<Survey>(
  'ranks',
  {
    id: ['id', id],
    ticket: ['conversationid', id],
    answeredAt: ['datecreated', instant],
    comment: ['comment', text],
    sentiment: ['rankingType', sentimentCoded(rankings)],
  },
  'agent agentEmail requester requesterEmail',
);
