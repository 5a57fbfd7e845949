import type { Message, Ticket } from '../model/records.js';
import { codeIn, type Codes } from './codes.js';
import type { DeskTicket } from './desk-tickets.js';
import { at, isRaw, type Raw, type Walk } from './json.js';
import { flag, id, instant, RecordReader, tags, text, type Reader } from './readers.js';
import { statusOf } from './words.js';

/** The declared half of the Jira adapter: where its two APIs keep what we read. */
export type JiraName =
  'issues' | 'requests' | 'slas' | 'comments' | 'histories' | 'changelogs' | 'statuses' | 'fields' | 'feedback';

export const walk: Walk<JiraName> = {
  tables: {
    issues: 'tickets',
    requests: 'tickets',
    comments: 'messages',
    histories: 'statusChanges',
    feedback: 'surveys',
  },
  shapes: [
    { name: 'issues', keys: ['issue'], marks: ['key', 'fields'] },
    { name: 'requests', keys: [], marks: ['issueKey', 'currentStatus'] },
    { name: 'slas', keys: [], marks: ['name', 'completedCycles'] },
    { name: 'slas', keys: [], marks: ['name', 'ongoingCycle'] },
    { name: 'histories', keys: ['histories', 'changeHistories'], marks: ['items', 'created'] },
    { name: 'changelogs', keys: [], marks: ['issueId', 'changeHistories'] },
    { name: 'comments', keys: [], marks: ['author', 'body'] },
    { name: 'comments', keys: [], marks: ['author', 'jsdPublic'] },
    { name: 'comments', keys: [], marks: ['author', 'public', 'created'] },
    { name: 'statuses', keys: [], marks: ['name', 'statusCategory'] },
    { name: 'fields', keys: [], marks: ['name', 'schema.custom'] },
    { name: 'feedback', keys: [], marks: ['rating', 'type'] },
  ],
  lists: [
    'issues',
    'values',
    'comments',
    'issueChangeLogs',
    // Streams of connectors.
    'requests',
    'issue_comments',
    'issue_changelogs',
    'issue_fields',
    'statuses',
    'slas',
  ],
  ignored: ['names', 'schema', '_links'],
};

/** A moment of the service desk is an object of several forms of the same instant, or one of the platform's. */
export const moment: Reader<string | number> = (value) =>
  isRaw(value) ? instant(value.epochMillis ?? value.iso8601 ?? value.jira) : instant(value);

/** A person by the id of the cloud, else by the name that a server gives. */
export const person: Reader<string> = (value) =>
  isRaw(value) ? id(value.accountId ?? value.name ?? value.key) : id(value);

const categories: Codes<NonNullable<Ticket['status']>> = {
  new: 'new',
  indeterminate: 'open',
  done: 'resolved',
};

const isOver = (status: string) => status === 'resolved' || status === 'closed';

/**
 * The status of a label (free, translated) and the key of its category (which old servers lack): the label says more
 * where both agree, and stays as written where neither is known.
 */
export function statusOfLabel(label: string | undefined, category: unknown): Ticket['status'] {
  const sure = codeIn(categories, category);
  const said = label === undefined ? undefined : statusOf(label);
  if (sure === undefined) return said ?? (label as Ticket['status']);
  return said !== undefined && isOver(said) === isOver(sure) ? said : sure;
}

/** Hundreds of these are the rule: those that nobody asked for are no loss. */
const custom = /^customfield_/;

/** Fields of an issue, laid out flat beside its id and key. */
export const issues = new RecordReader<DeskTicket>(
  'tickets',
  {
    id: ['id|key', id],
    createdAt: ['created', moment],
    updatedAt: ['updated', moment],
    resolvedAt: ['resolutiondate', moment],
    priority: ['priority.name|priority.id', id],
    type: ['issuetype.name', text],
    team: ['project.key', text],
    agent: ['assignee', person],
    customer: ['reporter', person],
    tags: ['labels', tags],
    subject: ['summary', text],
    url: ['self', text],
  },
  [
    custom,
    'key fields expand changelog status statuscategorychangedate resolution comment description environment ' +
      'components versions fixVersions duedate timespent timeestimate timeoriginalestimate aggregatetimespent ' +
      'aggregatetimeestimate aggregatetimeoriginalestimate aggregateprogress progress timetracking workratio ' +
      'votes watches subtasks parent issuelinks attachment worklog lastViewed security creator renderedFields ' +
      'transitions operations editmeta names schema properties versionedRepresentations statusCategory ' +
      'issuerestriction',
  ],
);

/** A request of the service desk: the same issue, told shorter. */
export const requests = new RecordReader<DeskTicket>(
  'tickets',
  {
    id: ['issueId|issueKey', id],
    createdAt: ['createdDate', moment],
    customer: ['reporter', person],
    type: ['requestType.name', text],
    subject: ['summary', text],
    url: ['_links.web', text],
  },
  'currentStatus requestTypeId serviceDeskId requestFieldValues sla status comments _expands participant ' +
    'participants attachment action serviceDesk active',
);

export interface CommentRow extends Pick<Message, 'id' | 'at' | 'public'> {
  by: string;
  account: string;
}

export const comments = new RecordReader<CommentRow>(
  'comments',
  {
    id: ['id', id],
    at: ['created', moment],
    by: ['author', person],
    account: ['author.accountType', text],
    public: ['jsdPublic|public', flag],
  },
  'self updated updateAuthor body renderedBody visibility properties _links _expands attachments ' +
    'jsdAuthorCanSeeRequest',
);

/** Types of accounts that write; one that nothing is said about is an agent unless it reported the issue. */
export const accounts: Codes<Message['author']> = { customer: 'customer', app: 'bot' };

/** The custom fields that are the same everywhere but for their number, by the end of their type. */
export const customTypes = {
  csat: /:sd-request-feedback$/,
  answeredAt: /:sd-request-feedback-date$/,
  firstResponseAt: /:firstresponsedate$/,
} as const;

/** What gives away a rating where the list of fields is not there. */
export const isRating = (value: unknown): value is Raw =>
  isRaw(value) && Object.hasOwn(value, 'rating') && !Object.hasOwn(value, 'name');

/** Service levels carry cycles. */
export const isSla = (value: unknown): value is Raw =>
  isRaw(value) &&
  Object.hasOwn(value, 'name') &&
  (Object.hasOwn(value, 'completedCycles') || Object.hasOwn(value, 'ongoingCycle'));

/** The issue that the address of a record or of the list around it names: `/issue/HELP-42/changelog`. */
export const issueInLink = (record: Raw): string | undefined => {
  const link = text(record.self) ?? text(at(record, '_links.self'));
  return /\/(?:issue|request)\/([^/?]+)/.exec(link ?? '')?.[1];
};
