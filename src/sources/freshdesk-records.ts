import type { Agent, Message, Survey } from '../model/records.js';
import { coded, sentimentCoded, statusCoded } from './codes.js';
import type { DeskTicket } from './desk-tickets.js';
import type { Walk } from './json.js';
import { flag, id, instant, RecordReader, tags, text } from './readers.js';

/** The declared half of the Freshdesk adapter: where its API keeps what we read. */
export type FreshdeskName =
  'tickets' | 'conversations' | 'ratings' | 'agents' | 'groups' | 'fields' | 'hours' | 'policies';

export const walk: Walk<FreshdeskName> = {
  tables: { conversations: 'messages', ratings: 'surveys' },
  shapes: [
    {
      name: 'tickets',
      keys: ['tickets', 'ticket', 'helpdesk_ticket'],
      marks: ['created_at', 'requester_id', 'responder_id', 'status'],
    },
    { name: 'conversations', keys: ['conversations'], marks: ['incoming', 'private', 'user_id', 'created_at'] },
    {
      name: 'ratings',
      keys: ['satisfaction_ratings', 'satisfaction_rating'],
      marks: ['survey_id', 'ticket_id', 'user_id', 'created_at'],
    },
    { name: 'agents', keys: ['agents', 'agent'], marks: ['contact', 'ticket_scope', 'occasional'] },
    { name: 'groups', keys: ['groups', 'group'], marks: ['name', 'auto_ticket_assign'] },
    { name: 'hours', keys: ['business_hours'], marks: ['working_hours', 'time_zone'] },
    { name: 'hours', keys: [], marks: ['business_hours', 'time_zone', 'is_default'] },
    { name: 'policies', keys: ['sla_policies'], marks: ['sla_target', 'applicable_to'] },
    { name: 'fields', keys: ['ticket_fields'], marks: ['choices', 'label', 'name', 'type'] },
  ],
  lists: ['results'],
  ignored: [],
};

/** From 6 on every account defines its own. */
const statuses = { 2: 'open', 3: 'pending', 4: 'resolved', 5: 'closed' } as const;

export const priorities = { 1: 'low', 2: 'medium', 3: 'high', 4: 'urgent' };

/** By number; 10 is mail that an agent sent first. */
const channels = {
  1: 'email',
  2: 'portal',
  3: 'phone',
  4: 'forum',
  5: 'twitter',
  6: 'facebook',
  7: 'chat',
  8: 'mobihelp',
  9: 'feedback widget',
  10: 'email',
};

/** Source of a ticket that an agent opened. */
export const outbound = '10';

/** Old webhooks and copies write `ticket_type` and `frDueBy`. */
export const tickets = new RecordReader<DeskTicket>(
  'tickets',
  {
    id: ['id', id],
    createdAt: ['created_at', instant],
    updatedAt: ['updated_at', instant],
    customer: ['requester_id', id],
    channel: ['source', coded(channels)],
    priority: ['priority', coded(priorities)],
    type: ['type|ticket_type', text],
    agent: ['responder_id', id],
    team: ['group_id', id],
    tags: ['tags', tags],
    subject: ['subject', text],
    status: ['status', statusCoded(statuses)],
    firstResponseAt: ['stats.first_responded_at', instant],
    resolvedAt: ['stats.resolved_at|stats.closed_at', instant],
    closedAt: ['stats.closed_at', instant],
    firstResponseDueAt: ['fr_due_by|frDueBy', instant],
    resolutionDueAt: ['due_by|dueBy', instant],
  },
  'spam deleted is_escalated fr_escalated conversations custom_fields requester company description ' +
    'description_text email phone mobile name facebook_id twitter_id cc_emails fwd_emails reply_cc_emails ' +
    'ticket_cc_emails to_emails ticket_bcc_emails support_email company_id product_id email_config_id ' +
    'association_type associated_tickets_count associated_tickets_list internal_agent_id internal_group_id ' +
    'nr_due_by nr_escalated sentiment_score initial_sentiment_score structured_description form_id attachments ' +
    'display_id custom_field source_additional_info',
);

interface ConversationRow extends Pick<Message, 'id' | 'at'> {
  ticket: string;
  user: string;
  incoming: boolean;
  private: boolean;
  automatic: boolean;
  source: string;
}

export const conversations = new RecordReader<ConversationRow>(
  'conversations',
  {
    id: ['id', id],
    ticket: ['ticket_id', id],
    at: ['created_at', instant],
    user: ['user_id', id],
    incoming: ['incoming', flag],
    private: ['private', flag],
    automatic: ['auto_response', flag],
    source: ['source', id],
  },
  'updated_at category automation_id body body_text to_emails from_email cc_emails bcc_emails support_email ' +
    'attachments thread_id thread_message_id email_failure_count outgoing_failures last_edited_at ' +
    'last_edited_user_id cloud_files source_additional_info delivery_details',
);

/** What the source of a conversation says beside its direction: notes and forwarded mail are no replies. */
export const kinds: Readonly<Record<string, Partial<Message>>> = {
  2: { public: false },
  6: { automatic: true },
  8: { public: false },
};

/** The sign is the sentiment, the last digit its strength. */
const ratingSentiments = {
  103: 'positive',
  102: 'positive',
  101: 'positive',
  100: 'neutral',
  '-101': 'negative',
  '-102': 'negative',
  '-103': 'negative',
} as const;

/** Only the first question is satisfaction; a plain `rating` is what copies of the API make of it. */
export const ratings = new RecordReader<Survey>(
  'ratings',
  {
    id: ['id', id],
    ticket: ['ticket_id', id],
    customer: ['user_id', id],
    agent: ['agent_id', id],
    answeredAt: ['created_at', instant],
    comment: ['feedback', text],
    sentiment: ['ratings.default_question|rating|ratings', sentimentCoded(ratingSentiments)],
  },
  'survey_id group_id updated_at survey_title',
);

interface AgentRow extends Agent {
  deactivated: boolean;
}

export const agents = new RecordReader<AgentRow>(
  'agents',
  {
    id: ['id', id],
    name: ['contact.name|name', text],
    deactivated: ['deactivated', flag],
  },
  'available occasional ticket_scope signature group_ids role_ids skill_ids created_at updated_at ' +
    'available_since last_active_at focus_mode type agent_operational_status org_agent_id agent_type ' +
    'contribution_group_ids scope ticket_assignment freshchat_agent sales_agent availability',
);
