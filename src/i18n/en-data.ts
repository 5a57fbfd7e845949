import type { Messages, TableWords } from './messages.js';

export const metrics: Messages['metrics'] = {
  nps: {
    name: 'Net Promoter Score (NPS)',
    short: 'NPS',
    over: 'promoters (9–10) − detractors (0–6)',
    under: 'answers received',
  },
  csat: {
    name: 'Customer satisfaction (CSAT)',
    short: 'CSAT',
    over: 'satisfied answers (the highest points of the scale)',
    under: 'answers received',
  },
  'csat-negative': {
    name: 'Dissatisfied customers',
    short: 'Dissatisfied',
    over: 'dissatisfied answers (the lowest points of the scale)',
    under: 'answers received',
  },
  'csat-score': {
    name: 'CSAT, mean score',
    short: 'CSAT score',
    over: 'sum of the scores, moved to 1–5',
    under: 'answers received',
  },
  'csat-response-rate': {
    name: 'Survey response rate',
    short: 'Response rate',
    over: 'surveys of the period that were answered',
    under: 'surveys sent',
  },
  'first-response-time': {
    name: 'First response time',
    short: 'First response',
    over: 'sum of the times to the first human reply',
    under: 'tickets with a first reply',
  },
  'response-bands': {
    name: 'Response-time bands',
    short: 'Response bands',
    over: 'tickets whose first reply came within the band',
    under: 'tickets',
  },
  'ticket-volume': { name: 'Ticket volume', short: 'Tickets', over: 'tickets created in the period' },
  'tickets-resolved': {
    name: 'Tickets resolved',
    short: 'Resolved',
    over: 'tickets whose last resolution falls in the period',
  },
  resolutions: { name: 'Resolutions', short: 'Resolutions', over: 'changes to resolved in the period' },
  reopenings: { name: 'Reopenings', short: 'Reopenings', over: 'changes from resolved to open in the period' },
  'resolution-time': {
    name: 'Resolution time',
    short: 'Resolution',
    over: 'sum of the times from creation to resolution',
    under: 'tickets resolved',
  },
  backlog: {
    name: 'Backlog',
    short: 'Backlog',
    over: 'tickets created before the end of the period and not resolved by then',
  },
  'backlog-start': {
    name: 'Backlog at the start',
    short: 'Backlog at the start',
    over: 'tickets created before the start of the period and not resolved by then',
  },
  'backlog-change': { name: 'Net flow', short: 'Net flow', over: 'created + reopened − resolved' },
  'backlog-age': {
    name: 'Backlog age',
    short: 'Backlog age',
    over: 'sum of the times since creation',
    under: 'open tickets',
  },
  arrivals: { name: 'Arrivals', short: 'Arrivals', over: 'tickets created + reopened' },
  'time-to-clear': {
    name: 'Time to clear',
    short: 'Time to clear',
    over: 'open tickets × days of the period',
    under: 'resolutions',
  },
  'time-to-clear-net': {
    name: 'Time to clear at the current inflow',
    short: 'Time to clear, net',
    over: 'open tickets × days of the period',
    under: 'resolutions − arrivals',
  },
};

const tickets = { one: '#~ticket', other: '#~tickets' };

export const facts: Messages['facts'] = {
  tickets: {
    count: tickets,
    none: 'No tickets in this period.',
    missing: 'The data has no tickets.',
  },
  'first-responses': {
    count: { one: '#~first response', other: '#~first responses' },
    none: 'No first response in this period.',
    missing: 'The data has no first responses.',
  },
  'response-cohort': {
    count: tickets,
    none: 'No tickets in this period.',
    missing: 'The data has no tickets.',
  },
  stays: {
    count: tickets,
    none: 'No tickets in this period.',
    missing: 'The data has no tickets.',
  },
  resolutions: {
    count: { one: '#~resolution', other: '#~resolutions' },
    none: 'No resolutions in this period.',
    missing: 'The data has no resolutions.',
  },
  surveys: {
    count: { one: '#~answer', other: '#~answers' },
    none: 'No survey answers in this period.',
    missing: 'The data has no survey answers.',
  },
  other: {
    count: { one: '#~record', other: '#~records' },
    none: 'Nothing in this period.',
    missing: 'The data has nothing to compute this from.',
  },
};

const table = (one: string, other: string): TableWords => ({
  count: { one: `#~${one}`, other: `#~${other}` },
  leftOut: { one: `#~${one} left out`, other: `#~${other} left out` },
});

export const tables: Messages['tables'] = {
  tickets: table('ticket', 'tickets'),
  messages: table('message', 'messages'),
  statusChanges: table('status change', 'status changes'),
  surveys: table('survey', 'surveys'),
  customers: table('customer', 'customers'),
  orders: table('order', 'orders'),
  conversions: table('conversion', 'conversions'),
  participations: table('participation', 'participations'),
  calls: table('call', 'calls'),
  agentTime: table('working-time entry', 'working-time entries'),
  agents: table('agent', 'agents'),
  articleViews: table('article view', 'article views'),
  feedback: table('comment', 'comments'),
  mentions: table('mention', 'mentions'),
  reviews: table('review', 'reviews'),
  appraisals: table('appraisal', 'appraisals'),
  preferences: table('preference', 'preferences'),
  events: table('event', 'events'),
};

const same = (other: string) => ({ one: other, other });

export const reasons: Messages['reasons'] = {
  'unreadable-date': same('#~with an unreadable date'),
  'after-as-of': same('#~dated after the moment of the data'),
  'marked-spam': same('#~marked as spam'),
  'marked-deleted': same('#~deleted'),
  'marked-merged': same('#~merged into another ticket'),
  'marked-test': same('#~marked as a test'),
  duplicate: same('#~repeated'),
  'missing-id': same('#~without an id'),
  'ticket-left-out': { one: '#~of a ticket that was left out', other: '#~of tickets that were left out' },
  'unknown-ticket': { one: '#~of a ticket that is not in the data', other: '#~of tickets that are not in the data' },
  'missing-status': same('#~without a status'),
  'unknown-status': same('#~with an unknown status, counted as open'),
  'missing-kind': same('#~without a kind of survey'),
  'invalid-score': same('#~with an invalid score'),
  'superseded-answer': same('#~replaced by a later answer on the same ticket'),
  'negative-duration': same('#~ending before it began'),
  'resolved-without-date': same('#~resolved without a date'),
  'unknown-field': { one: '#~field that is not known', other: '#~fields that are not known' },
  'unreadable-value': { one: '#~unreadable value', other: '#~unreadable values' },
  'not-a-record': same('#~not in the form of a record'),
};

export const dates: Messages['dates'] = {
  answeredAt: 'Day of the answer, not of the ticket',
  sentAt: 'Day the survey was sent',
  createdAt: 'Day the ticket was created',
  respondedAt: 'Day of the first human reply',
  repliedAt: 'Day of the reply',
  resolvedAt: 'Day of the resolution',
  reopenedAt: 'Day of the reopening',
  closedAt: 'Day the ticket was closed',
  enteredAt: 'Day the ticket was created or reopened',
  leftAt: 'Day the ticket was resolved',
  complaintAt: 'Day of the complaint',
  date: 'Day of the working time',
  firstResolvedAt: 'Day of the first resolution',
  queuedAt: 'Day of the call',
  since: 'Day the customer came',
  until: 'Day the customer left',
  at: 'Day it happened',
};
