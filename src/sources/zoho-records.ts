import { statuses, type Agent, type Message, type Survey } from '../model/records.js';
import { codeIn, type Codes } from './codes.js';
import type { DeskTicket } from './desk-tickets.js';
import type { Walk } from './json.js';
import { duration, flag, id, instant, number, RecordReader, single, status, text, type Reader } from './readers.js';

/** The declared half of the Zoho Desk adapter: where its API keeps what we read. */
export type ZohoName = 'tickets' | 'threads' | 'comments' | 'history' | 'metrics' | 'ratings' | 'agents' | 'names';

export const walk: Walk<ZohoName> = {
  tables: {
    threads: 'messages',
    comments: 'messages',
    history: 'statusChanges',
    ratings: 'surveys',
    metrics: 'tickets',
  },
  shapes: [
    { name: 'tickets', keys: [], marks: ['ticketNumber'] },
    { name: 'threads', keys: ['threads'], marks: ['direction', 'channel', 'author'] },
    { name: 'comments', keys: ['comments'], marks: ['commenter', 'commentedTime'] },
    { name: 'comments', keys: [], marks: ['commenter'] },
    { name: 'history', keys: ['history'], marks: ['eventName', 'eventTime'] },
    { name: 'metrics', keys: ['metrics'], marks: ['firstResponseTime', 'resolutionTime', 'reopenCount'] },
    { name: 'ratings', keys: ['ratings', 'customerHappiness'], marks: ['rating', 'ticketId'] },
    { name: 'ratings', keys: [], marks: ['rating', 'ratedTime'] },
    { name: 'agents', keys: ['agents'], marks: ['lastName', 'emailId', 'roleId'] },
    { name: 'names', keys: ['departments', 'teams'], marks: ['name', 'isEnabled', 'nameInCustomerPortal'] },
  ],
  lists: ['data', 'tickets', 'archivedTickets'],
  ignored: [],
};

/** Booleans are sometimes text, enumerations sometimes lists of one. */
const word: Reader<string> = (value) => text(single(value));

/** The kind of a status is sure; its label says more where both agree. */
const kinds: Codes<NonNullable<DeskTicket['status']>> = {
  open: 'open',
  onhold: 'hold',
  closed: 'closed',
};

const isOver = (value: string) => value === 'resolved' || value === 'closed';

/** Status out of the label (free, translated) and `statusType` (Open, On Hold, Closed). */
export function statusOfTicket(label: unknown, type: unknown): DeskTicket['status'] {
  const kind = codeIn(kinds, word(type)?.replace(/[\s_-]/g, ''));
  const said = status(single(label));
  if (kind === undefined || said === undefined) return said ?? kind;
  const known = (statuses as readonly string[]).includes(said);
  return known && isOver(said) === isOver(kind) && kind !== 'hold' ? said : kind;
}

export const tickets = new RecordReader<DeskTicket>(
  'tickets',
  {
    id: ['id', id],
    createdAt: ['createdTime', instant],
    updatedAt: ['modifiedTime', instant],
    closedAt: ['closedTime', instant],
    priority: ['priority', word],
    channel: ['channel', word],
    type: ['classification|category', word],
    agent: ['assigneeId|assignee.id', id],
    team: ['team.name|teamId|department.name|departmentId', id],
    customer: ['contactId|contact.id|email', id],
    subject: ['subject', text],
    url: ['webUrl', text],
    resolutionDueAt: ['dueDate', instant],
    firstResponseDueAt: ['responseDueDate', instant],
  },
  'ticketNumber status statusType isSpam isDeleted isTrashed subCategory accountId phone channelCode ' +
    'onholdTime isOverDue isResponseOverdue isEscalated isArchived isRead slaId customerResponseTime ' +
    'lastThread sentiment tagCount threadCount commentCount attachmentCount tags metrics threads comments ' +
    'history customFields cf product productId layoutId layoutDetails language description resolution ' +
    'secondaryContacts source sharedDepartments entitySkills followerCount taskCount approvalCount ' +
    'timeEntryCount relationshipType sourceChannel modifiedBy createdBy contractId isFollowing event sla ' +
    'agentAssignedTime firstAssignedTime',
);

/** Times of a ticket as the desk counted them. */
export interface MetricRow {
  ticket: string;
  firstResponse: number;
  resolution: number;
  reopens: number;
  replies: number;
}

export const metrics = new RecordReader<MetricRow>(
  'metrics',
  {
    ticket: ['ticketId', id],
    firstResponse: ['firstResponseTime', duration],
    resolution: ['resolutionTime', duration],
    reopens: ['reopenCount', number],
    replies: ['outgoingCount', number],
  },
  'totalResponseTime responseCount threadCount reassignCount stagingData agentsHandled',
);

/** What a thread is that was not sent, or not to the customer. */
export const unsent: ReadonlySet<string> = new Set(['DRAFT', 'FAILED', 'PENDING']);

export interface ThreadRow extends Pick<Message, 'id' | 'ticket' | 'at'> {
  direction: string;
  visibility: string;
  status: string;
  author: string;
  type: string;
  responder: string;
}

export const threads = new RecordReader<ThreadRow>(
  'threads',
  {
    id: ['id', id],
    ticket: ['ticketId', id],
    at: ['createdTime', instant],
    direction: ['direction', word],
    visibility: ['visibility', word],
    status: ['status', word],
    author: ['author.id', id],
    type: ['author.type', word],
    responder: ['responderId', id],
  },
  'channel isDescriptionThread isForward isDraft respondedIn to cc bcc fromEmailAddress summary content ' +
    'hasAttach attachmentCount isContentTruncated readReceipts actions channelRelatedInfo fullContentURL ' +
    'contentType canReply phoneno replyTo plainText lastRatingIconURL source attachments',
);

/** Whether a comment is public is not certain: a page may name the field in `columns.public`. */
export const comments = new RecordReader<
  Pick<ThreadRow, 'id' | 'ticket' | 'at' | 'author' | 'type'> & { public: boolean }
>(
  'comments',
  {
    id: ['id', id],
    ticket: ['ticketId', id],
    at: ['commentedTime|createdTime', instant],
    author: ['commenter.id|commenterId', id],
    type: ['commenter.type', word],
    public: ['isPublic', flag],
  },
  'commenter content contentType modifiedTime attachments',
);

export const ratings = new RecordReader<Survey & { rating: unknown }>(
  'surveys',
  {
    id: ['id', id],
    ticket: ['ticketId', id],
    agent: ['agentId', id],
    customer: ['contactId', id],
    answeredAt: ['ratedTime', instant],
    comment: ['feedback', text],
    rating: ['rating', single],
  },
  'departmentId accountId threadId contact agent department ratingType createdTime',
);

export const agents = new RecordReader<Agent & { firstName: string; lastName: string; status: string }>(
  'agents',
  {
    id: ['id', id],
    name: ['name', text],
    firstName: ['firstName', text],
    lastName: ['lastName', text],
    status: ['status', word],
  },
  'emailId roleId profileId associatedDepartmentIds zuid photoURL phone mobile timeZone isConfirmed',
);
