import type { Agent, Message, Survey } from '../model/records.js';
import { sentimentCoded, statusCoded, type Codes } from './codes.js';
import type { DeskTicket } from './desk-tickets.js';
import type { Walk } from './json.js';
import { id, instant, RecordReader, text, type Reader } from './readers.js';

/**
 * The declared half of the Help Scout adapter: version 2, the names of version 1, of FreeScout, which copies the API,
 * and of connectors, which write `created_at` for `createdAt`.
 */
export type HelpScoutName = 'conversations' | 'threads' | 'ratings' | 'surveys' | 'users' | 'teams';

export const walk: Walk<HelpScoutName> = {
  tables: { conversations: 'tickets', threads: 'messages', ratings: 'surveys', users: 'agents' },
  shapes: [
    { name: 'conversations', keys: ['conversations', 'conversation'], marks: ['mailboxId', 'status', 'createdAt'] },
    { name: 'conversations', keys: [], marks: ['mailbox_id', 'status', 'created_at', 'source'] },
    { name: 'conversations', keys: [], marks: ['threadCount', 'mailbox', 'status', 'createdAt'] },
    { name: 'threads', keys: ['threads', 'conversation_threads'], marks: ['type', 'createdBy.type', 'createdAt'] },
    { name: 'threads', keys: [], marks: ['created_by', 'type', 'created_at', 'conversation_id'] },
    { name: 'ratings', keys: ['rating', 'ratings'], marks: ['rating', 'conversationId', 'threadId'] },
    {
      name: 'ratings',
      keys: [],
      marks: ['ratingId', 'ratingCustomerId', 'threadid'],
    },
    { name: 'surveys', keys: ['survey'], marks: ['category', 'value', 'timestamp'] },
    { name: 'users', keys: ['users', 'user'], marks: ['firstName', 'lastName', 'role'] },
    { name: 'teams', keys: ['teams', 'team'], marks: ['mention', 'initials', 'name'] },
  ],
  lists: ['results', 'items', 'item'],
  ignored: ['page', 'links', '_links', 'facets'],
};

/** Keys of envelopes around the envelope. */
export const outer = ['_embedded', 'report'];

const statuses = { active: 'open', pending: 'pending', closed: 'closed' } as const;
const status = statusCoded(statuses);
/** What a thread leaves as it was. */
const statusOfThread = (value: unknown) => (value === 'nochange' ? null : status(value)) as ReturnType<typeof status>;

const both = (path: string) => `${path}|${path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

export const conversations = new RecordReader<DeskTicket>(
  'conversations',
  {
    id: ['id', id],
    createdAt: [both('createdAt'), instant],
    updatedAt: [`${both('userUpdatedAt')}|userModifiedAt|modifiedAt|updatedAt|updated_at`, instant],
    closedAt: [both('closedAt'), instant],
    customer: [`${both('primaryCustomer.id')}|customer.id`, id],
    channel: ['type', text],
    source: ['source.type', text],
    subject: ['subject', text],
    status: ['status', status],
  },
  'state tags assignee owner createdBy created_by threads _embedded _links customFields custom_fields ' +
    'closedBy closedByUser customerWaitingSince number folderId folder_id mailboxId mailbox_id mailbox preview ' +
    'userUpdatedAt cc bcc nextEvent next_event snooze threadCount threadsCount isDraft lastThread customer ' +
    'primaryCustomer modifiedAt userModifiedAt updatedAt linkedFrom agentsParticipatedIn',
);

export interface ThreadRow extends Pick<Message, 'id' | 'at'> {
  conversation: string;
  type: string;
  state: string;
  status: NonNullable<ReturnType<typeof status>>;
  by: string;
  role: string;
  action: string;
}

export const threads = new RecordReader<ThreadRow>(
  'threads',
  {
    id: ['id', id],
    conversation: [both('conversationId'), id],
    at: [both('createdAt'), instant],
    type: ['type', text],
    state: ['state', text],
    status: ['status', statusOfThread],
    by: [both('createdBy.id'), id],
    role: [both('createdBy.type'), text],
    action: ['action.type|actionType', text],
  },
  'source customer assignedTo savedReplyId openedAt body _links _embedded to cc bcc createdByCustomer ' +
    'linkedConversationId rating rating_comment createdBy actionSourceId updatedAt',
);

/** Threads that say something: by whom, and whether the customer sees it; `undefined`: the author's role decides. */
export const talk: Codes<{ readonly author?: Message['author']; readonly public?: boolean }> = {
  customer: { author: 'customer' },
  message: { author: 'agent' },
  reply: { author: 'agent' },
  note: { author: 'agent', public: false },
  chat: {},
  beaconchat: {},
  phone: {},
};

/** Version 1 and the report of ratings give numbers. */
const ratingSentiments = {
  1: 'positive',
  2: 'neutral',
  3: 'negative',
  great: 'positive',
  okay: 'neutral',
  ok: 'neutral',
  not_good: 'negative',
  'not-good': 'negative',
  bad: 'negative',
} as const;

/** Written without a zone, and yet in UTC. */
const inUtc: Reader<string | number> = (value) => {
  const at = instant(value);
  return typeof at === 'string' && /T[\d:.]+$/.test(at) ? `${at}Z` : at;
};

export const ratings = new RecordReader<Survey>(
  'ratings',
  {
    id: ['id', id],
    ticket: ['conversationId|conversation_id', id],
    customer: ['customer.id|ratingCustomerId', id],
    agent: ['user.id|ratingUserId', id],
    sentiment: ['rating|ratingId', sentimentCoded(ratingSentiments)],
    answeredAt: ['createdAt|ratingCreatedAt|created_at', inUtc],
    comment: ['comments|ratingComments', text],
  },
  'number threadId threadid conversationNumber mailboxId type threadCreatedAt ratingUserName ' +
    'ratingCustomerName modifiedAt',
);

interface AnswerRow extends Pick<Survey, 'answeredAt' | 'comment' | 'sentiment'> {
  value: string;
  category: string;
}

/** Answers of a web-hook: faces and thumbs are pictures, which the page may put into words under `sentiment`. */
export const surveys = new RecordReader<AnswerRow>(
  'surveys',
  {
    value: ['value', id],
    category: ['category', text],
    answeredAt: ['timestamp', instant],
    comment: ['comment', text],
  },
  'name',
);

interface UserRow extends Agent {
  first: string;
  last: string;
}

export const users = new RecordReader<UserRow>(
  'users',
  {
    id: ['id', id],
    first: [both('firstName'), text],
    last: [both('lastName'), text],
  },
  'email role timezone type createdAt updatedAt photoUrl _links mention initials jobTitle phone ' +
    'alternateEmails companyId',
);
