import * as story from './story.mjs';

const { zulu } = story;

const ana = '500AA0000000001AAA';
const of = (type, id) => ({ attributes: { type, url: `/services/data/v62.0/sobjects/${type}/${id}` }, Id: id });

const example = (id, given) => ({
  ...of('Case', id),
  IsClosedOnCreate: false,
  Type: 'Billing',
  Reason: null,
  IsEscalated: false,
  LastModifiedDate: zulu(story.solved),
  EntitlementId: null,
  SlaStartDate: null,
  SlaExitDate: null,
  IsStopped: false,
  StopStartDate: null,
  MilestoneStatus: null,
  AccountId: null,
  Region__c: 'Sur',
  ...given,
});

const email = (id, incoming, time, isVisible) => ({
  ...of('EmailMessage', id),
  ParentId: ana,
  Incoming: incoming,
  MessageDate: zulu(time),
  CreatedDate: zulu(time),
  Status: '3',
  FromAddress: 'x@example.org',
  ToAddress: 'y@example.org',
  IsExternallyVisible: isVisible,
  IsPrivateDraft: false,
  ReplyToEmailMessageId: null,
});

const move = (id, from, to, time) => ({
  ...of('CaseHistory', id),
  CaseId: ana,
  Field: 'Status',
  OldValue: from,
  NewValue: to,
  CreatedDate: zulu(time),
  CreatedById: '005AA0000000009AAA',
  IsDeleted: false,
});

const milestone = (id, name, due, done, isViolated) => ({
  ...of('CaseMilestone', id),
  CaseId: ana,
  MilestoneType: { attributes: { type: 'MilestoneType', url: '/x' }, Name: name },
  MilestoneTypeId: '557',
  StartDate: zulu(story.asked),
  TargetDate: zulu(due),
  CompletionDate: zulu(done),
  IsCompleted: true,
  IsViolated: isViolated,
  TargetResponseInMins: 60,
  ElapsedTimeInMins: 50,
  TimeRemainingInMins: '10:00',
  TimeSinceTargetInMins: '00:00',
  BusinessHoursId: '01mAA1',
});

export const salesforce = {
  adapter: 'salesforce',
  mapping: { values: { kind: { '0KgAA1': 'csat' } }, columns: { ticket: 'Response.Case__c' } },
  streams: {
    Case: [
      example(ana, {
        CaseNumber: '00010412',
        Subject: 'Factura duplicada',
        Status: 'Closed',
        IsClosed: true,
        Priority: 'High',
        Origin: 'Email',
        CreatedDate: zulu(story.asked),
        ClosedDate: zulu(story.solved),
        OwnerId: '005AA0000000009AAA',
        Owner: { attributes: { type: 'Name', url: '/x' }, Name: 'Marta Gil' },
        ContactId: '003AA0000000004AAA',
      }),
      example('500AA0000000002AAA', {
        CaseNumber: '00010413',
        Subject: '',
        Status: 'New',
        IsClosed: false,
        Priority: null,
        Origin: 'Phone',
        CreatedDate: zulu(story.second),
        ClosedDate: null,
        OwnerId: '00GAA0000000001AAA',
        Owner: { attributes: { type: 'Name', url: '/x' }, Name: 'Tier 1 Queue' },
        ContactId: '003AA0000000005AAA',
      }),
    ],
    EmailMessage: [
      email('02sAA1', true, story.asked, true),
      email('02sAA2', false, story.noted, false),
      email('02sAA3', false, story.answered, true),
    ],
    CaseHistory: [
      move('017AA3', 'Open', 'Closed', story.solved),
      move('017AA2', 'Closed', 'Open', story.reopened),
      move('017AA1', 'New', 'Closed', story.solvedOnce),
    ],
    CaseMilestone: [
      milestone('555AA1', 'First Response', story.answerDue, story.answered, false),
      milestone('555AA2', 'Resolution Time', story.solutionDue, story.solved, true),
    ],
    SurveyQuestionResponse: [
      {
        ...of('SurveyQuestionResponse', '0KfAA1'),
        QuestionId: '0KgAA1',
        ResponseId: '0KhAA1',
        Datatype: 'Number',
        NumberValue: 5,
        ResponseValue: '5',
        ChoiceValue: null,
        IsTrueOrFalse: false,
        Response: {
          attributes: { type: 'SurveyResponse', url: '/x' },
          Status: 'Completed',
          CompletionDateTime: zulu(story.rated),
          Case__c: ana,
        },
      },
    ],
    User: [{ ...of('User', '005AA0000000009AAA'), Name: 'Marta Gil', Username: 'm', Email: 'm', IsActive: true }],
  },
  envelope: (_, records) => ({ totalSize: records.length, done: true, records }),
  expected: {
    agent: '005AA0000000009AAA',
    priorities: { high: 1, unknown: 1 },
    channels: { email: 1, phone: 1 },
    reopenings: 1,
    answersInTime: 1,
    solvedInTime: 0,
  },
};
