import type { Agent, StatusChange, Survey } from '../model/records.js';
import { codeIn, type Codes } from './codes.js';
import type { DeskTicket } from './desk-tickets.js';
import type { Shape, Walk } from './json.js';
import { flag, id, instant, milliseconds, number, RecordReader, tags, text, type Reader } from './readers.js';
import { flagOf } from './words.js';

/** The declared half of the HubSpot adapter: where its API keeps what we read. */
export type HubspotName = 'tickets' | 'surveys' | 'pipelines' | 'owners' | 'threads' | 'messages';

/** Each of these properties gives away a ticket: which of them were asked for is up to the page. */
const ticketProperties = [
  'hs_pipeline_stage',
  'hs_ticket_priority',
  'hs_ticket_category',
  'first_agent_reply_date',
  'hs_first_agent_message_sent_at',
  'time_to_first_agent_reply',
  'time_to_close',
  'closed_date',
];
const surveyProperties = ['hs_survey_type', 'hs_response_group', 'hs_survey_id'];

/** Connectors flatten `properties.x` to `properties_x`. */
const anyOf = (name: HubspotName, properties: readonly string[]): Shape<HubspotName>[] =>
  properties.flatMap((property) => [
    { name, keys: [], marks: [`properties.${property}`] },
    { name, keys: [], marks: [`properties_${property}`] },
  ]);

export const walk: Walk<HubspotName> = {
  tables: { owners: 'agents', history: 'statusChanges' },
  shapes: [
    ...anyOf('tickets', ticketProperties),
    ...anyOf('surveys', surveyProperties),
    { name: 'pipelines', keys: [], marks: ['stages', 'label'] },
    { name: 'owners', keys: [], marks: ['email', 'firstName', 'lastName', 'userId'] },
    {
      name: 'threads',
      keys: [],
      marks: ['inboxId', 'originalChannelId', 'associatedContactId', 'latestMessageTimestamp'],
    },
    { name: 'threads', keys: [], marks: ['threadAssociations'] },
    { name: 'messages', keys: [], marks: ['conversationsThreadId'] },
  ],
  lists: [
    'results',
    // Streams of connectors.
    'tickets',
    'feedback_submissions',
    'ticket_pipelines',
    'owners',
    'conversations_threads',
    'conversations_messages',
  ],
  ignored: ['paging'],
};

/** Multi-value properties are joined by semicolons. */
const joined: Reader<string[]> = (value) => (typeof value === 'string' ? tags(value.split(';')) : tags(value));

/** 0 active and 2 due soon are not judged yet; 1 overdue, 3 completed on time, 4 completed late. */
const slaCodes: Codes<boolean | null> = { 0: null, 1: false, 2: null, 3: true, 4: false };
const slaVerdict = (value: unknown) => {
  const code = id(value);
  if (code === undefined) return undefined;
  const verdict = codeIn(slaCodes, code);
  return verdict === undefined ? flagOf(code) : verdict;
};

/** Properties that every portal has: hundreds, of which a page asks for some. */
const own = /^hs_/;

/** Properties of a ticket; `status` is read by hand, because only the pipelines know the stages. */
export const tickets = new RecordReader<DeskTicket>(
  'tickets',
  {
    id: ['id|hs_object_id|hs_ticket_id', id],
    createdAt: ['createdate|createdAt', instant],
    updatedAt: ['hs_lastmodifieddate|updatedAt', instant],
    firstResponseAt: ['first_agent_reply_date|hs_first_agent_message_sent_at', instant],
    firstResponseMs: ['time_to_first_agent_reply', milliseconds],
    closedAt: ['closed_date|hs_last_closed_date', instant],
    resolutionMs: ['time_to_close', milliseconds],
    priority: ['hs_ticket_priority', text],
    channel: ['source_type', text],
    type: ['hs_ticket_category', text],
    agent: ['hubspot_owner_id', id],
    team: ['hubspot_team_id', id],
    tags: ['hs_tag_ids|tags', joined],
    subject: ['subject', text],
    firstResponseMet: ['hs_time_to_first_response_sla_status', slaVerdict],
    resolutionMet: ['hs_time_to_close_sla_status', slaVerdict],
    firstResponseDueAt: ['hs_time_to_first_response_sla_at', instant],
    resolutionDueAt: ['hs_time_to_close_sla_at', instant],
  },
  [
    own,
    'nps_score propertiesWithHistory associations archived archivedAt content tags url nps_follow_up_answer ' +
      'nps_follow_up_question_version last_reply_date last_engagement_date notes_last_contacted ' +
      'notes_last_updated notes_next_activity_date num_contacted_notes num_notes created_by hubspot_team_id ' +
      'closed_date createdate hubspot_owner_assigneddate',
  ],
);

/** The last score of each kind that a ticket carries itself, without a date. */
export const rollUps = {
  nps: ['hs_feedback_last_nps_rating_number', 'nps_score'],
  ces: ['hs_feedback_last_ces_rating'],
  csat: ['hs_last_csat_rating'],
} as const;

export interface SurveyRow extends Omit<Survey, 'kind'> {
  type: string;
  survey: string;
  name: string;
  value: number;
  group: string;
  mood: string;
}

export const surveys = new RecordReader<SurveyRow>(
  'surveys',
  {
    id: ['id|hs_object_id', id],
    ticket: ['hs_ticket_id', id],
    customer: ['hs_contact_id', id],
    agent: ['hs_agent_id', id],
    channel: ['hs_survey_channel', text],
    answeredAt: ['hs_submission_timestamp|hs_createdate|createdAt', instant],
    comment: ['hs_content', text],
    type: ['hs_survey_type', text],
    survey: ['hs_survey_id', id],
    name: ['hs_survey_name', text],
    value: ['hs_value', number],
    group: ['hs_response_group', text],
    mood: ['hs_sentiment', text],
  },
  [own, 'updatedAt archived associations createdAt archivedAt'],
);

/** How HubSpot judges an answer, whatever the scale of its survey. */
export const groups: Codes<NonNullable<Survey['sentiment']>> = {
  promoter: 'positive',
  passive: 'neutral',
  detractor: 'negative',
};

/** What the stages of the default pipeline stand for where its own list is not there; only the last is closed. */
export const defaultStages: Codes<StatusChange['status']> = {
  1: 'new',
  2: 'open',
  3: 'open',
  4: 'closed',
};

export interface OwnerRow extends Agent {
  user: string;
  firstName: string;
  lastName: string;
  email: string;
  archived: boolean;
}

export const owners = new RecordReader<OwnerRow>(
  'owners',
  {
    id: ['id', id],
    user: ['userId', id],
    firstName: ['firstName', text],
    lastName: ['lastName', text],
    email: ['email', text],
    archived: ['archived', flag],
  },
  'type teams createdAt updatedAt userIdIncludingInactive',
);
