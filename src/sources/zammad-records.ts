import type { Message, Ticket } from '../model/records.js';
import { codeIn, statusCoded, type Codes } from './codes.js';
import type { DeskTicket } from './desk-tickets.js';
import type { Walk } from './json.js';
import { flag, id, instant, RecordReader, tags, text, type Reader } from './readers.js';

/** The declared half of the Zammad adapter: where its API keeps what we read. */
export type ZammadName = 'tickets' | 'articles' | 'users' | 'groups' | 'states' | 'priorities' | 'calendars' | 'slas';

export const walk: Walk<ZammadName> = {
  tables: { articles: 'messages', users: 'agents' },
  shapes: [
    {
      name: 'tickets',
      keys: ['tickets', 'ticket', 'Ticket'],
      marks: ['number', 'title', 'article_count', 'created_at'],
    },
    {
      name: 'articles',
      keys: ['ticket_articles', 'articles', 'article', 'TicketArticle'],
      marks: ['ticket_id', 'internal', 'type', 'sender', 'created_at'],
    },
    { name: 'articles', keys: [], marks: ['ticket_id', 'internal', 'type_id', 'sender_id', 'created_at'] },
    { name: 'users', keys: ['users', 'User'], marks: ['login', 'firstname', 'lastname'] },
    { name: 'groups', keys: ['groups', 'Group'], marks: ['name', 'follow_up_possible', 'active'] },
    { name: 'states', keys: ['ticket_states', 'TicketState'], marks: ['state_type_id', 'name'] },
    {
      name: 'priorities',
      keys: ['ticket_priorities', 'TicketPriority'],
      marks: ['name', 'ui_color', 'default_create'],
    },
    { name: 'calendars', keys: ['calendars', 'Calendar'], marks: ['timezone', 'business_hours', 'public_holidays'] },
    { name: 'slas', keys: ['slas', 'Sla'], marks: ['first_response_time', 'solution_time', 'condition'] },
  ],
  ignored: ['assets'],
};

const statuses = {
  new: 'new',
  open: 'open',
  'pending reminder': 'pending',
  'pending close': 'pending',
  closed: 'closed',
} as const;
export const status = statusCoded(statuses);

/** States that take a ticket out of all counts. */
export const leftOut: Codes<NonNullable<Ticket['leftOut']>> = { merged: 'merged', removed: 'deleted' };

/** `2 normal` is sorted by its number and called by its name. */
export const priority: Reader<string> = (value) => id(value)?.replace(/^\d+ (?=\S)/, '');

/** `-`, which has the id 1, stands for nobody. */
const owner = (value: unknown) => (id(value) === '-' || id(value) === '1' ? null : id(value)) as string | undefined;

/** With `expand=true` names stand beside the ids. */
export const tickets = new RecordReader<DeskTicket>(
  'tickets',
  {
    id: ['id', id],
    createdAt: ['created_at', instant],
    updatedAt: ['updated_at', instant],
    customer: ['customer_id|customer', id],
    channel: ['create_article_type|create_article_type_id', id],
    priority: ['priority|priority_id', priority],
    type: ['type', text],
    agent: ['owner_id|owner', owner],
    team: ['group|group_id', id],
    tags: ['tags', tags],
    subject: ['title', text],
    status: ['state|state_id', status],
    firstResponseAt: ['first_response_at', instant],
    resolvedAt: ['last_close_at|close_at', instant],
    firstResolvedAt: ['close_at', instant],
    closedAt: ['close_at', instant],
    firstResponseDueAt: ['first_response_escalation_at', instant],
    resolutionDueAt: ['close_escalation_at', instant],
  },
  'number article_count article_ids articles first_response_in_min first_response_diff_in_min close_in_min ' +
    'close_diff_in_min pending_time last_contact_agent_at last_contact_customer_at organization ' +
    'organization_id note escalation_at update_escalation_at update_in_min update_diff_in_min last_contact_at ' +
    'last_owner_update_at preferences created_by created_by_id updated_by updated_by_id create_article_sender ' +
    'create_article_sender_id sla_id time_unit time_accounting_ids ticket_time_accounting ' +
    'ticket_time_accounting_ids checklist checklist_id referencing_checklist_tickets',
);

interface ArticleRow extends Pick<Message, 'id' | 'at' | 'author'> {
  ticket: string;
  by: string;
  type: string;
  internal: boolean;
}

/** Who wrote an article, by name or id. */
const senders = { agent: 'agent', 1: 'agent', customer: 'customer', 2: 'customer', system: 'system' } as const;

export const articles = new RecordReader<ArticleRow>(
  'articles',
  {
    id: ['id', id],
    ticket: ['ticket_id', id],
    at: ['created_at', instant],
    author: ['sender|sender_id', (value) => codeIn<Message['author']>(senders, value)],
    by: ['created_by_id|created_by', id],
    type: ['type', text],
    internal: ['internal', flag],
  },
  'type_id subject body from to cc content_type updated_at attachments message_id message_id_md5 in_reply_to ' +
    'reply_to references preferences origin_by origin_by_id updated_by updated_by_id time_unit ' +
    'detected_language',
);

interface UserRow {
  id: string;
  first: string;
  last: string;
  active: boolean;
}

export const users = new RecordReader<UserRow>(
  'users',
  { id: ['id', id], first: ['firstname', text], last: ['lastname', text], active: ['active', flag] },
  ['login', 'email', 'role_ids', 'roles', 'created_at', 'updated_at'],
);
