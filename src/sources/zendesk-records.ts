import type { Agent, Message, Ticket } from '../model/records.js';
import { coded, statusCoded } from './codes.js';
import type { DeskTicket } from './desk-tickets.js';
import type { Shape, Walk } from './json.js';
import { flag, id, instant, minutes, number, RecordReader, tags, text } from './readers.js';

/** The declared half of the Zendesk adapter: where its API keeps what we read. */
export type ZendeskName =
  | 'tickets'
  | 'metrics'
  | 'slaEvents'
  | 'comments'
  | 'audits'
  | 'ratings'
  | 'responses'
  | 'users'
  | 'groups'
  | 'states'
  | 'calls'
  | 'schedules'
  | 'holidays'
  | 'policies'
  | 'activity';

const shapes: readonly Shape<ZendeskName>[] = [
  { name: 'tickets', keys: ['tickets', 'ticket'], marks: ['created_at', 'via', 'requester_id', 'status'] },
  {
    name: 'metrics',
    keys: ['ticket_metrics', 'ticket_metric', 'metric_sets', 'metric_set'],
    marks: ['ticket_id', 'reply_time_in_minutes', 'solved_at'],
  },
  { name: 'slaEvents', keys: ['ticket_metric_events'], marks: ['ticket_id', 'metric', 'instance_id', 'type'] },
  { name: 'comments', keys: ['comments', 'comment'], marks: ['author_id', 'public', 'created_at'] },
  { name: 'audits', keys: ['audits', 'audit'], marks: ['ticket_id', 'events', 'author_id'] },
  {
    name: 'ratings',
    keys: ['satisfaction_ratings', 'satisfaction_rating'],
    marks: ['ticket_id', 'score', 'requester_id'],
  },
  { name: 'responses', keys: ['survey_responses'], marks: ['answers', 'responder_id', 'survey_id'] },
  { name: 'users', keys: ['users', 'user'], marks: ['name', 'role', 'suspended'] },
  { name: 'groups', keys: ['groups', 'group'], marks: ['name', 'deleted'] },
  { name: 'states', keys: ['custom_statuses'], marks: ['status_category', 'agent_label'] },
  { name: 'calls', keys: ['calls'], marks: ['completion_status', 'direction', 'wait_time'] },
  { name: 'schedules', keys: ['schedules', 'schedule'], marks: ['intervals', 'time_zone'] },
  { name: 'holidays', keys: ['holidays', 'holiday'], marks: ['start_date', 'end_date'] },
  { name: 'policies', keys: ['sla_policies', 'sla_policy'], marks: ['policy_metrics', 'filter'] },
  { name: 'activity', keys: ['agents_activity'], marks: ['agent_id', 'online_time', 'available_time'] },
];

/** What envelopes may hold; paging and links are no records. */
export const walk: Walk<ZendeskName> = {
  tables: {
    metrics: 'tickets',
    slaEvents: 'tickets',
    comments: 'messages',
    audits: 'statusChanges',
    ratings: 'surveys',
    responses: 'surveys',
    users: 'agents',
    activity: 'agentTime',
  },
  shapes,
  ignored: ['meta', 'links'],
  unused: 'organizations brands ticket_forms ticket_fields articles votes legs',
};

/** Channels by number, and under their older names. */
export const channel = coded({
  0: 'web',
  4: 'email',
  5: 'api',
  8: 'rule',
  9: 'linked_problem',
  19: 'merge',
  20: 'batch',
  mail: 'email',
  web_form: 'web',
  web_service: 'api',
});

/** `deleted` is no status but a mark; a label that we do not know stays as written. */
export const status = statusCoded({});

export const tickets = new RecordReader<DeskTicket>(
  'tickets',
  {
    id: ['id', id],
    createdAt: ['created_at', instant],
    updatedAt: ['updated_at', instant],
    customer: ['requester_id', id],
    channel: ['via.channel', channel],
    priority: ['priority', text],
    type: ['type', text],
    agent: ['assignee_id', id],
    team: ['group_id', id],
    tags: ['tags', tags],
    subject: ['subject', text],
    url: ['url', text],
    status: ['status', status],
  },
  'submitter_id is_public satisfaction_rating metric_set metric_events slas custom_status_id custom_fields ' +
    'fields generated_timestamp external_id raw_subject description recipient organization_id forum_topic_id ' +
    'problem_id has_incidents due_at collaborator_ids follower_ids email_cc_ids followup_ids ' +
    'sharing_agreement_ids ticket_form_id brand_id allow_channelback allow_attachments from_messaging_channel ' +
    'support_type encoded_id comment_count result_type incident_counts dates tde_workspace last_audits ' +
    'attribute_value_ids deleted_ticket_form_id',
);

/** Minutes are rounded to the nearest, and 0 is a value. */
interface MetricRow extends Pick<Ticket, 'resolvedAt' | 'reopens' | 'replies'> {
  ticket?: string;
  statusAt?: string | number;
  firstResponse?: number;
  firstResponseBusiness?: number;
  resolution?: number;
  resolutionBusiness?: number;
  firstResolution?: number;
}

export const metrics = new RecordReader<MetricRow>(
  'metrics',
  {
    ticket: ['ticket_id', id],
    resolvedAt: ['solved_at', instant],
    statusAt: ['status_updated_at', instant],
    reopens: ['reopens', number],
    replies: ['replies', number],
    firstResponse: ['reply_time_in_minutes.calendar', minutes],
    firstResponseBusiness: ['reply_time_in_minutes.business', minutes],
    resolution: ['full_resolution_time_in_minutes.calendar', minutes],
    resolutionBusiness: ['full_resolution_time_in_minutes.business', minutes],
    firstResolution: ['first_resolution_time_in_minutes.calendar', minutes],
  },
  'id url created_at updated_at assignee_stations group_stations assigned_at initially_assigned_at ' +
    'custom_status_updated_at latest_comment_added_at requester_updated_at assignee_updated_at ' +
    'agent_wait_time_in_minutes requester_wait_time_in_minutes on_hold_time_in_minutes reply_time_in_seconds',
);
export type Metrics = ReturnType<(typeof metrics)['read']>;

interface CommentRow extends Pick<Message, 'id' | 'at' | 'public'> {
  ticket: string;
  author: string;
  via: string;
}

export const comments = new RecordReader<CommentRow>(
  'comments',
  {
    id: ['id', id],
    ticket: ['ticket_id', id],
    at: ['created_at', instant],
    author: ['author_id', id],
    public: ['public', flag],
    via: ['via.channel', channel],
  },
  'type body html_body plain_body attachments audit_id metadata uploads',
);

interface AuditRow {
  ticket: string;
  author: string;
  at: string | number;
}

export const audits = new RecordReader<AuditRow>(
  'audits',
  { ticket: ['ticket_id', id], at: ['created_at', instant], author: ['author_id', id] },
  'id author_id events via metadata',
);

interface UserRow extends Agent {
  role: string;
  suspended: boolean;
}

export const users = new RecordReader<UserRow>(
  'users',
  {
    id: ['id', id],
    name: ['name', text],
    role: ['role', text],
    active: ['active', flag],
    suspended: ['suspended', flag],
    team: ['default_group_id', id],
  },
  'url email created_at updated_at time_zone iana_time_zone phone shared_phone_number photo locale_id ' +
    'locale organization_id verified external_id tags alias role_type custom_role_id moderator ' +
    'ticket_restriction only_private_comments restricted_agent last_login_at two_factor_auth_enabled ' +
    'signature details notes shared shared_agent user_fields permanently_deleted report_csv remote_photo_url',
);
