import { at, firstRecords, isRaw } from './json.js';

interface Sign {
  readonly desk: string;
  /** Path of the list in its envelope. */
  readonly list?: string;
  readonly fields: readonly string[];
}

/** What gives away the payload of a desk, whether it has an adapter here or not: fields that its records carry. */
const signs: readonly Sign[] = [
  { desk: 'intercom', list: 'conversations', fields: ['type', 'statistics'] },
  { desk: 'intercom', list: 'conversations', fields: ['conversation_rating'] },
  { desk: 'intercom', list: 'conversations', fields: ['admin_assignee_id'] },
  { desk: 'helpscout', list: '_embedded.conversations', fields: ['id'] },
  { desk: 'helpscout', list: '_embedded.threads', fields: ['id'] },
  { desk: 'helpscout', list: '_embedded.ratings', fields: ['rating'] },
  { desk: 'freshdesk', fields: ['responder_id', 'requester_id'] },
  { desk: 'freshdesk', fields: ['fr_escalated'] },
  { desk: 'freshdesk', list: 'results', fields: ['responder_id'] },
  { desk: 'liveagent', fields: ['departmentid', 'date_created'] },
  { desk: 'liveagent', list: 'rows', fields: ['departmentid'] },
  { desk: 'hubspot', list: 'results', fields: ['properties'] },
  { desk: 'salesforce', list: 'records', fields: ['attributes.type'] },
  { desk: 'zoho', list: 'data', fields: ['ticketNumber'] },
  { desk: 'jira', list: 'issues', fields: ['fields'] },
  { desk: 'jira', list: 'values', fields: ['issueKey', 'currentStatus'] },
  { desk: 'chatwoot', list: 'data.payload', fields: ['inbox_id'] },
  { desk: 'chatwoot', list: 'payload', fields: ['inbox_id'] },
  { desk: 'zammad', fields: ['article_count', 'owner_id'] },
  { desk: 'zammad', list: 'tickets', fields: ['article_count'] },
  { desk: 'helpscout', fields: ['mailboxId', 'threadsCount'] },
  { desk: 'delighted', fields: ['survey_type', 'score'] },
  { desk: 'typeform', list: 'items', fields: ['response_id'] },
  { desk: 'surveymonkey', list: 'data', fields: ['survey_id', 'collector_id'] },
];

/** The help desk that a value of JSON plainly comes from. */
export const otherDesk = (value: unknown): string | undefined => signs.find((sign) => carries(value, sign))?.desk;

const carries = (value: unknown, { list, fields }: Sign) =>
  firstRecords(recordsOf(value, list)).some((record) => fields.every((field) => at(record, field) !== undefined));

/** Signs that other desks could carry too: good enough to try the adapter of this one first. */
const hints: readonly Sign[] = [
  { desk: 'zendesk', list: 'tickets', fields: ['created_at', 'requester_id'] },
  { desk: 'zendesk', list: 'ticket_metrics', fields: ['ticket_id'] },
  { desk: 'zendesk', list: 'satisfaction_ratings', fields: ['ticket_id'] },
  { desk: 'zendesk', list: 'audits', fields: ['ticket_id'] },
];

/** Desks that a value of JSON may come from: the one it plainly comes from, else the likely one. */
export function likelyDesks(value: unknown): readonly string[] {
  const desk = otherDesk(value) ?? hints.find((hint) => carries(value, hint))?.desk;
  return desk === undefined ? [] : [desk];
}

/** The records under a path of an envelope, which may itself be the one element of a list; or the bare list. */
function recordsOf(value: unknown, list: string | undefined): readonly unknown[] {
  if (list === undefined) return Array.isArray(value) ? value : [value];
  const envelope: unknown = Array.isArray(value) ? value[0] : value;
  const records = isRaw(envelope) ? at(envelope, list) : undefined;
  return Array.isArray(records) ? records : [];
}

/** Headings that give away the file of a desk, with letters and digits only. */
const fileSigns: readonly (readonly [desk: string, heading: RegExp])[] = [
  ['jira', /issuekey|clavedeincidencia|cheieproblem/],
  ['surveymonkey', /respondentid/],
  ['servicenow', /sysmodcount|sysupdated|assignmentgroup|callerid|incidentstate|madesla/],
  ['salesforce', /casenumber|parentid|caseid|questionid|invitationid|masterlabel|username/],
];

const headLength = 4000;

/** Desks that a file may come from, judging by words of its first lines; their adapters look closer. */
export function desksOfFile(text: string): readonly string[] {
  const head = text
    .slice(0, headLength)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return fileSigns.filter(([, heading]) => heading.test(head)).map(([desk]) => desk);
}
