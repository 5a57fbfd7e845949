import type { familiesByName } from '../metrics/index.js';
import type { Counted } from '../metrics/metric.js';
import type { Plural } from './plural.js';

type Catalogue = typeof familiesByName;
export type FamilyName = keyof Catalogue;
/** Ids of the catalogue, of one family or of all. */
export type MetricId<Family extends FamilyName = FamilyName> = Catalogue[Family]['metrics'][number]['id'];

export interface MetricWords {
  /** The full name, for headings. */
  readonly name: string;
  /** For narrow places and for the summary that is read out, where the full name is too long for them. */
  readonly short?: string;
  /** The definition in words: a fraction where it has a denominator. */
  readonly over: string;
  readonly under?: string;
}

/** The words of whole families: none of their metrics may be missing. */
export type FamilyWords<Family extends FamilyName> = Readonly<Record<MetricId<Family>, MetricWords>>;

/** Tables of facts, and what several of them may be about; `other` speaks for those that the catalogue does not know. */
export type KnownFacts = Counted | 'other';

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

/** What stands for a blank, statuses, channels, priorities, types, and how something is meant. */
export type KnownKey =
  | 'unknown'
  | 'unassigned'
  | 'new'
  | 'open'
  | 'pending'
  | 'hold'
  | 'resolved'
  | 'closed'
  | 'email'
  | 'phone'
  | 'chat'
  | 'web'
  | 'social'
  | 'whatsapp'
  | 'sms'
  | 'app'
  | 'portal'
  | 'forum'
  | 'low'
  | 'normal'
  | 'medium'
  | 'high'
  | 'urgent'
  | 'question'
  | 'incident'
  | 'problem'
  | 'task'
  | 'request'
  | 'complaint'
  | 'positive'
  | 'neutral'
  | 'negative';
