import type { FactsName } from '../facts/names.js';
import type { Plural } from './plural.js';

/** Every metric that has words, by family. A test holds the list against the catalogue of the metrics. */
export const metricIds = {
  response: [
    'first-response-time',
    'first-response-time-any',
    'first-response-time-per-resolved',
    'immediate-responses',
    'response-bands',
    'first-response-sla',
    'reply-time',
    'later-reply-time',
    'reply-time-per-ticket',
  ],
  resolution: [
    'tickets-resolved',
    'resolutions',
    'reopenings',
    'reopened-tickets',
    'resolution-rate',
    'reopen-rate',
    'resolution-time',
    'first-resolution-time',
    'close-time',
    'resolution-sla',
    'requester-wait',
    'agent-wait',
  ],
  volume: ['ticket-volume', 'tickets-per-day'],
  backlog: [
    'backlog',
    'backlog-start',
    'backlog-change',
    'backlog-unassigned',
    'backlog-unanswered',
    'backlog-age',
    'arrivals',
    'time-to-clear',
    'time-to-clear-net',
    'mean-backlog',
    'littles-law-time',
  ],
  contact: [
    'one-touch-resolution',
    'first-contact-resolution',
    'first-contact-resolution-strict',
    'contacts-per-resolution',
    'repeat-contact-rate',
  ],
  satisfaction: [
    'nps',
    'csat',
    'csat-negative',
    'csat-net',
    'csat-score',
    'csat-response-rate',
    'ces',
    'ces-ease',
    'ces-low-effort',
    'overall-satisfaction',
    'overall-satisfaction-score',
    'agent-satisfaction',
    'agent-satisfaction-score',
  ],
  complaints: [
    'complaints',
    'complaints-per-100-customers',
    'tickets-per-100-customers',
    'unresolved-complaints',
    'unresolved-complaints-now',
    'complaint-resolution-time',
    'complaint-resolution-days',
  ],
  agents: [
    'internal-quality-score',
    'appraisal-rate',
    'appraisal-score',
    'agent-utilization',
    'agent-utilization-gap',
    'agent-utilization-mean',
  ],
  waiting: ['wait-time', 'wait-time-all', 'wait-time-spread', 'abandonment-rate', 'calls-offered', 'calls-answered'],
  customers: [
    'customers-start',
    'customers',
    'new-customers',
    'lost-customers',
    'retention-rate',
    'churn-rate',
    'referral-rate',
    'referrer-rate',
    'loyalty-participation',
    'training-participation',
    'engagement',
    'conversion-rate',
    'average-order-value',
    'purchases-per-customer-year',
    'customer-lifespan',
    'clv',
    'clv-predictive',
    'clv-historical',
    'channel-preference',
  ],
  'self-service': [
    'article-reads',
    'article-readers',
    'reads-per-ticket',
    'article-leak-rate',
    'article-revisit-rate',
    'article-read-time',
  ],
  feedback: [
    'feedback-response-rate',
    'feedback-response-time',
    'mentions',
    'mention-opinions',
    'mention-positive',
    'mention-negative',
    'answerable-questions',
    'technical-questions',
    'suggestions',
    'competitor-mentions',
  ],
} as const;

export type FamilyName = keyof typeof metricIds;
export type MetricId<Family extends FamilyName = FamilyName> = (typeof metricIds)[Family][number];

export interface MetricWords {
  /** The full name, for headings. */
  readonly name: string;
  /** For narrow places and for the summary that is read out. */
  readonly short: string;
  /** The definition in words: a fraction where it has a denominator. */
  readonly over: string;
  readonly under?: string;
}

/** The words of whole families: none of their metrics may be missing. */
export type FamilyWords<Family extends FamilyName> = Readonly<Record<MetricId<Family>, MetricWords>>;

/** Tables of facts; `other` speaks for those that the catalogue does not know. */
export type KnownFacts = FactsName | 'other';

/** What is said of one table of facts. */
export interface FactsWords {
  readonly count: Plural;
  /** Nothing in this period. */
  readonly none: string;
  /** Nothing in all the data. */
  readonly missing: string;
}

/** What is said of one table of records. */
export interface TableWords {
  readonly count: Plural;
  readonly leftOut: Plural;
  /** The data has no such table. */
  readonly missing: string;
}

/** Columns that put a fact into the period. */
export const dateColumns = [
  'answeredAt',
  'at',
  'closedAt',
  'complaintAt',
  'createdAt',
  'date',
  'enteredAt',
  'firstResolvedAt',
  'leftAt',
  'queuedAt',
  'repliedAt',
  'resolvedAt',
  'respondedAt',
  'sentAt',
  'since',
  'until',
] as const;
export type DateColumn = (typeof dateColumns)[number];

/** What facts are sliced by. */
export type DimensionName =
  | 'channel'
  | 'priority'
  | 'agent'
  | 'team'
  | 'type'
  | 'source'
  | 'tag'
  | 'status'
  | 'topic'
  | 'network'
  | 'sentiment'
  | 'hour';

/** Pairs of a KPI and the one that may pay for it. */
export const pairIds = [
  'speed-vs-repeat',
  'speed-vs-satisfaction',
  'autoreply-vs-reply',
  'articles-vs-leak',
  'articles-vs-tickets',
  'readtime-vs-leak',
  'resolution-vs-reopen',
  'resolution-vs-satisfaction',
  'resolution-vs-churn',
  'contacts-vs-reopen',
  'contacts-vs-resolution',
  'agents-vs-utilization',
  'agents-vs-sla',
  'loyalty-vs-agents',
  'loyalty-vs-backlog',
] as const;
export type PairId = (typeof pairIds)[number];
