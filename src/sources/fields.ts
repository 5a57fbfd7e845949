import type { TableName } from '../model/records.js';
import type { Row } from './draft.js';

/** How the value of a field is written. `ms` durations, `choice` one of a closed list, `other` nested values. */
export type Kind = 'id' | 'text' | 'instant' | 'number' | 'ms' | 'flag' | 'tags' | 'choice' | 'other';

/**
 * Every field of the data model and its kind. The schemas of `model/records.ts` say the same with more words; this
 * copy, which the compiler holds to them, spares a page the bytes of zod.
 */
export const fields: { readonly [T in TableName]: Readonly<Record<keyof Row<T>, Kind>> } = {
  tickets: {
    id: 'id',
    createdAt: 'instant',
    updatedAt: 'instant',
    customer: 'id',
    channel: 'text',
    priority: 'text',
    type: 'text',
    source: 'text',
    agent: 'id',
    team: 'id',
    tags: 'tags',
    subject: 'text',
    url: 'text',
    direction: 'choice',
    status: 'choice',
    complaint: 'flag',
    complaintAt: 'instant',
    leftOut: 'choice',
    firstResponseAt: 'instant',
    resolvedAt: 'instant',
    closedAt: 'instant',
    reopens: 'number',
    contacts: 'number',
    firstResponseMs: 'ms',
    resolutionMs: 'ms',
    clock: 'choice',
    firstResponseMet: 'flag',
    resolutionMet: 'flag',
    firstResponseDueAt: 'instant',
    resolutionDueAt: 'instant',
    firstResolvedAt: 'instant',
    replies: 'number',
  },
  messages: { id: 'id', ticket: 'id', at: 'instant', author: 'choice', agent: 'id', public: 'flag', automatic: 'flag' },
  statusChanges: { ticket: 'id', at: 'instant', status: 'choice' },
  surveys: {
    id: 'id',
    kind: 'choice',
    ticket: 'id',
    customer: 'id',
    agent: 'id',
    channel: 'text',
    sentAt: 'instant',
    answeredAt: 'instant',
    score: 'number',
    scale: 'other',
    sentiment: 'choice',
    polarity: 'choice',
    comment: 'text',
  },
  customers: { id: 'id', since: 'instant', until: 'instant', referredBy: 'id' },
  orders: { customer: 'id', at: 'instant', amount: 'number' },
  conversions: { customer: 'id', at: 'instant', kind: 'text' },
  participations: { customer: 'id', at: 'instant', program: 'choice' },
  calls: {
    id: 'id',
    queuedAt: 'instant',
    answeredAt: 'instant',
    abandonedAt: 'instant',
    channel: 'text',
    agent: 'id',
    team: 'id',
  },
  agentTime: { agent: 'id', date: 'text', availableMinutes: 'number', busyMinutes: 'number' },
  agents: { id: 'id', name: 'text', active: 'flag', team: 'id' },
  articleViews: { article: 'id', at: 'instant', reader: 'id', seconds: 'number' },
  feedback: { at: 'instant', channel: 'text', sentiment: 'choice', respondedAt: 'instant' },
  mentions: {
    at: 'instant',
    network: 'text',
    sentiment: 'choice',
    kind: 'choice',
    technical: 'flag',
    answerable: 'flag',
    competitor: 'text',
    topic: 'text',
  },
  reviews: { at: 'instant', ticket: 'id', agent: 'id', scores: 'other' },
  appraisals: { agent: 'id', at: 'instant', score: 'number' },
  preferences: { customer: 'id', at: 'instant', channel: 'text' },
  events: { at: 'instant', label: 'text', url: 'text' },
};

export const tableNames = Object.keys(fields) as readonly TableName[];

export const isTable = (name: string): name is TableName => Object.hasOwn(fields, name);
