import type { FactsWords, TableWords } from './catalogue.js';
import type { Messages } from './messages.js';

const fact = (one: string, other: string): FactsWords => ({
  count: { one: `#~${one}`, other: `#~${other}` },
  none: `No ${other} in this period.`,
  missing: `The data has no ${other}.`,
});
const tickets = fact('ticket', 'tickets');
const responses = { ...fact('first response', 'first responses'), none: 'No first response in this period.' };

export const facts: Messages['facts'] = {
  tickets,
  'first-responses': responses,
  'any-responses': responses,
  'response-cohort': tickets,
  replies: fact('reply', 'replies'),
  stays: tickets,
  resolutions: fact('resolution', 'resolutions'),
  'first-resolutions': fact('first resolution', 'first resolutions'),
  'resolution-cohort': tickets,
  closings: fact('closed ticket', 'closed tickets'),
  complaints: fact('complaint', 'complaints'),
  surveys: {
    count: { one: '#~answer', other: '#~answers' },
    none: 'No survey answers in this period.',
    missing: 'The data has no survey answers.',
  },
  customers: fact('customer', 'customers'),
  orders: fact('order', 'orders'),
  participations: fact('participation', 'participations'),
  calls: fact('call', 'calls'),
  'agent-time': fact('working-time entry', 'working-time entries'),
  agents: fact('agent', 'agents'),
  appraisals: fact('appraisal', 'appraisals'),
  reviews: fact('quality review', 'quality reviews'),
  'article-views': fact('article view', 'article views'),
  feedback: fact('comment', 'comments'),
  mentions: fact('mention', 'mentions'),
  preferences: fact('stated preference', 'stated preferences'),
  other: {
    count: { one: '#~record', other: '#~records' },
    none: 'Nothing in this period.',
    missing: 'The data has nothing to compute this from.',
  },
};

const table = (one: string, other: string): TableWords => ({
  count: { one: `#~${one}`, other: `#~${other}` },
  leftOut: { one: `#~${one} left out`, other: `#~${other} left out` },
  missing: `The data has no ${other}.`,
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
  payload: table('record', 'records'),
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
  unfinished: same('#~drafts, or not completed'),
  'not-counted': same('#~of a kind that no metric uses'),
};

export const dates: Messages['dates'] = {
  answeredAt: 'Day of the answer, not of the ticket',
  sentAt: 'Day the survey was sent',
  createdAt: 'Day the ticket was created',
  respondedAt: 'Day of the first human reply',
  repliedAt: 'Day of the reply',
  resolvedAt: 'Day of the resolution',
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

export const pairs: Messages['pairs'] = {
  'speed-vs-repeat': 'Speed and repeat contacts',
  'speed-vs-satisfaction': 'Speed and satisfaction',
  'autoreply-vs-reply': 'Automatic replies and human replies',
  'articles-vs-leak': 'Articles read and tickets after reading',
  'articles-vs-tickets': 'Articles read and tickets per customer',
  'readtime-vs-leak': 'Read time and tickets after reading',
  'resolution-vs-reopen': 'Resolution time and reopenings',
  'resolution-vs-satisfaction': 'Resolution time and satisfaction',
  'resolution-vs-churn': 'Resolution time and lost customers',
  'contacts-vs-reopen': 'Contacts and reopenings',
  'contacts-vs-resolution': 'Contacts and resolution time',
  'agents-vs-utilization': 'Agent satisfaction and utilisation',
  'agents-vs-sla': 'Agent satisfaction and SLA',
  'loyalty-vs-agents': 'Customer satisfaction and agent satisfaction',
  'loyalty-vs-backlog': 'Loyalty and backlog',
};

export const verdicts: Messages['verdicts'] = {
  'trade-off': 'Trade-off',
  'win-win': 'Both better',
  reverse: 'Reverse trade-off',
  'both-worse': 'Both worse',
  flat: 'One unchanged',
  'no-data': 'Nothing to compare',
};
