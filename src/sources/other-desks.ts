import { at, firstRecords, isRaw } from './json.js';

/** What gives away the payload of a desk, whether it has an adapter here or not: fields that its records carry. */
const signs: readonly { readonly desk: string; readonly list?: string; readonly fields: readonly string[] }[] = [
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
export function otherDesk(value: unknown): string | undefined {
  const found = signs.find(({ list, fields }) => {
    return firstRecords(recordsOf(value, list)).some((record) =>
      fields.every((field) => at(record, field) !== undefined),
    );
  });
  return found?.desk;
}

/** The records under a path of an envelope, which may itself be the one element of a list; or the bare list. */
function recordsOf(value: unknown, list: string | undefined): readonly unknown[] {
  if (list === undefined) return Array.isArray(value) ? value : [value];
  const envelope: unknown = Array.isArray(value) ? value[0] : value;
  const records = isRaw(envelope) ? at(envelope, list) : undefined;
  return Array.isArray(records) ? records : [];
}
