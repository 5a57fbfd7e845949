import type { Agent, Message, Survey, Ticket } from '../model/records.js';
import { flag, id, instant, minutes, number, RecordReader, tags, text, type Reader } from './readers.js';
import type { Shape, Walk } from './json.js';
import { statusOf } from './words.js';

/** The declared half of the Zendesk adapter: where its API keeps what we read. */
export type ZendeskName = 'tickets' | 'metrics' | 'comments' | 'audits' | 'ratings' | 'users' | 'groups';

const shapes: readonly Shape<ZendeskName>[] = [
  { name: 'tickets', keys: ['tickets', 'ticket'], marks: ['created_at', 'via', 'requester_id', 'status'] },
  {
    name: 'metrics',
    keys: ['ticket_metrics', 'ticket_metric', 'metric_sets', 'metric_set'],
    marks: ['ticket_id', 'reply_time_in_minutes', 'solved_at'],
  },
  { name: 'comments', keys: ['comments', 'comment'], marks: ['author_id', 'public', 'created_at'] },
  { name: 'audits', keys: ['audits', 'audit'], marks: ['ticket_id', 'events', 'author_id'] },
  {
    name: 'ratings',
    keys: ['satisfaction_ratings', 'satisfaction_rating'],
    marks: ['ticket_id', 'score', 'requester_id'],
  },
  { name: 'users', keys: ['users', 'user'], marks: ['name', 'role', 'suspended'] },
  { name: 'groups', keys: ['groups', 'group'], marks: ['name', 'deleted'] },
];

/** What envelopes may hold; paging and links are no records. */
export const walk: Walk<ZendeskName> = { shapes, ignored: ['meta', 'links'] };

/** Channels by number, and under their older names. */
const channels: Readonly<Record<string, string>> = {
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
};

export const channel: Reader<string> = (value) => {
  const name = id(value)?.toLowerCase();
  return name === undefined ? undefined : (channels[name] ?? name);
};

/** `deleted` is no status but a mark; a label that we do not know stays as written. */
export const status: Reader<NonNullable<Ticket['status']>> = (value) => {
  const label = text(value);
  return label === undefined ? undefined : (statusOf(label) ?? (label as NonNullable<Ticket['status']>));
};

export const tickets = new RecordReader<Ticket>(
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
  'submitter_id is_public satisfaction_rating metric_set',
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
  'id',
);
export type Metrics = ReturnType<(typeof metrics)['read']>;

interface CommentRow extends Pick<Message, 'id' | 'at' | 'public'> {
  ticket: string;
  author: string;
  via: string;
}

export const comments = new RecordReader<CommentRow>('comments', {
  id: ['id', id],
  ticket: ['ticket_id', id],
  at: ['created_at', instant],
  author: ['author_id', id],
  public: ['public', flag],
  via: ['via.channel', channel],
});

interface AuditRow {
  ticket: string;
  at: string | number;
}

export const audits = new RecordReader<AuditRow>(
  'audits',
  { ticket: ['ticket_id', id], at: ['created_at', instant] },
  'id author_id events',
);

/** What `score` says is read by `answerOf`: offered, unoffered, or an answer. */
export const ratings = new RecordReader<Survey>(
  'ratings',
  {
    id: ['id', id],
    ticket: ['ticket_id', id],
    customer: ['requester_id', id],
    agent: ['assignee_id', id],
    sentAt: ['created_at', instant],
    answeredAt: ['updated_at', instant],
    comment: ['comment', text],
  },
  'score',
);

interface UserRow extends Agent {
  role: string;
  suspended: boolean;
}

export const users = new RecordReader<UserRow>('users', {
  id: ['id', id],
  name: ['name', text],
  role: ['role', text],
  active: ['active', flag],
  suspended: ['suspended', flag],
  team: ['default_group_id', id],
});

export const groups = new RecordReader<{ id: string; name: string }>('groups', {
  id: ['id', id],
  name: ['name', text],
});
