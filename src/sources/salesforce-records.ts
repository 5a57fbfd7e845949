import type { Agent } from '../model/records.js';
import type { DeskTicket } from './desk-tickets.js';
import type { Shape, Walk } from './json.js';
import { flag, id, instant, RecordReader, text } from './readers.js';

/** The declared half of the Salesforce adapter: where its objects keep what we read. */
export type SalesforceName =
  | 'cases'
  | 'emails'
  | 'comments'
  | 'history'
  | 'milestones'
  | 'answers'
  | 'responses'
  | 'statuses'
  | 'users'
  | 'hours'
  | 'holidays';

/** A query says the type of each record; connectors and files leave that out. */
const shape = (name: SalesforceName, type: string, ...marks: string[]): Shape<SalesforceName> => ({
  name,
  keys: [],
  marks,
  is: ['attributes.type', type],
});

export const walk: Walk<SalesforceName> = {
  tables: {
    cases: 'tickets',
    emails: 'messages',
    comments: 'messages',
    history: 'statusChanges',
    milestones: 'tickets',
    answers: 'surveys',
    responses: 'surveys',
    users: 'agents',
  },
  shapes: [
    shape('cases', 'Case', 'CaseNumber'),
    shape('emails', 'EmailMessage', 'ParentId', 'Incoming'),
    shape('comments', 'CaseComment', 'ParentId', 'IsPublished'),
    shape('history', 'CaseHistory', 'CaseId', 'Field', 'NewValue'),
    shape('milestones', 'CaseMilestone', 'CaseId', 'TargetDate', 'IsViolated'),
    shape('answers', 'SurveyQuestionResponse', 'QuestionId', 'ResponseId'),
    shape('responses', 'SurveyResponse', 'InvitationId', 'CompletionDateTime'),
    shape('statuses', 'CaseStatus', 'MasterLabel', 'IsClosed'),
    shape('users', 'User', 'Username', 'IsActive'),
    shape('hours', 'BusinessHours', 'TimeZoneSidKey', 'MondayStartTime', 'MondayEndTime'),
    shape('holidays', 'Holiday', 'ActivityDate', 'IsAllDay', 'Name'),
  ],
  lists: [
    'records',
    // Streams of connectors.
    'Case',
    'EmailMessage',
    'CaseComment',
    'CaseHistory',
    'CaseMilestone',
    'CaseStatus',
    'SurveyQuestionResponse',
    'SurveyResponse',
    'User',
    'BusinessHours',
    'Holiday',
  ],
  ignored: ['attributes'],
};

/** Lists of records inside a case, by the name of the relation. */
export const inCase: Readonly<Record<string, SalesforceName>> = {
  EmailMessages: 'emails',
  CaseComments: 'comments',
  Histories: 'history',
  CaseMilestones: 'milestones',
};

/** What every object may carry, and the fields and relations that an organisation adds of its own. */
export const everywhere: readonly (string | RegExp)[] = [
  'attributes Id SystemModstamp LastModifiedDate LastModifiedById LastModifiedBy IsDeleted CreatedDate ' +
    'CreatedById CreatedBy',
  /__[cr]$/,
];

/** `status` and the owner are read by hand: each needs a second field. */
export const cases = new RecordReader<DeskTicket>(
  'tickets',
  {
    id: ['Id', id],
    createdAt: ['CreatedDate', instant],
    updatedAt: ['LastModifiedDate|SystemModstamp', instant],
    closedAt: ['ClosedDate', instant],
    priority: ['Priority', text],
    channel: ['Origin', text],
    type: ['Type', text],
    customer: ['ContactId|AccountId|SuppliedEmail', id],
    subject: ['Subject', text],
  },
  [
    ...everywhere,
    'CaseNumber Status IsClosed IsClosedOnCreate IsEscalated Reason OwnerId Owner Owner.Name Owner.Type ' +
      'EntitlementId SlaStartDate SlaExitDate IsStopped StopStartDate MilestoneStatus ' +
      'Account Contact SuppliedName SuppliedPhone SuppliedCompany Description ParentId RecordTypeId ' +
      'ContactPhone ContactMobile ContactEmail ContactFax Language Comments LastViewedDate LastReferencedDate ' +
      'AssetId ProductId BusinessHoursId SourceId MasterRecordId IsSelfServiceClosed IsVisibleInSelfService ' +
      'HasCommentsUnreadByOwner HasSelfServiceComments',
    ...Object.keys(inCase),
  ],
);

export interface HistoryRow {
  ticket: string;
  at: string | number;
  field: string;
  from: string;
  to: string;
}

export const history = new RecordReader<HistoryRow>(
  'history',
  {
    ticket: ['CaseId', id],
    at: ['CreatedDate', instant],
    field: ['Field', text],
    from: ['OldValue', id],
    to: ['NewValue', id],
  },
  [...everywhere, 'CreatedById CreatedBy DataType'],
);

export interface MilestoneRow {
  ticket: string;
  name: string;
  startedAt: string | number;
  dueAt: string | number;
  doneAt: string | number;
  done: boolean;
  violated: boolean;
}

/** Minutes of the targets run in business hours: only the instants say what was promised. */
export const milestones = new RecordReader<MilestoneRow>(
  'milestones',
  {
    ticket: ['CaseId', id],
    name: ['MilestoneType.Name|MilestoneTypeName', text],
    startedAt: ['StartDate', instant],
    dueAt: ['TargetDate', instant],
    doneAt: ['CompletionDate', instant],
    done: ['IsCompleted', flag],
    violated: ['IsViolated', flag],
  },
  [
    ...everywhere,
    'MilestoneTypeId TargetResponseInMins TargetResponseInHrs TargetResponseInDays ElapsedTimeInMins ' +
      'ElapsedTimeInHrs ElapsedTimeInDays ActualElapsedTimeInMins StoppedTimeInMins TimeRemainingInMins ' +
      'TimeRemainingInHrs TimeRemainingInDays TimeSinceTargetInMins TimeSinceTargetInHrs TimeSinceTargetInDays ' +
      'BusinessHoursId CreatedDate',
  ],
);

export interface UserRow extends Agent {
  contact: string;
}

export const users = new RecordReader<UserRow>(
  'users',
  { id: ['Id', id], name: ['Name', text], active: ['IsActive', flag], contact: ['ContactId', id] },
  [
    ...everywhere,
    'Username Email UserType FirstName LastName Alias TimeZoneSidKey LocaleSidKey LanguageLocaleKey ProfileId ' +
      'UserRoleId',
  ],
);
