import type { CountedFile } from './counted.js';
import { statuses } from './status.js';
import { surveyKinds } from './survey.js';
import type { Coverage } from './coverage.js';
import type { Lines } from './lines.js';
import type { Settings } from './settings.js';
import { z, type Infer, type ZodMiniType } from './zod.js';

export { statuses, type Status } from './status.js';
export { surveyKinds, type SurveyKind } from './survey.js';

/** ISO 8601 text (read in `sourceTimeZone` when it carries no offset) or epoch milliseconds. */
const instant = z.union([z.string(), z.number()]);
const id = z.union([z.string(), z.number()]);
const may = <T extends ZodMiniType>(schema: T) => z.optional(z.nullable(schema));
const text = may(z.string());

export const sentiments = ['positive', 'neutral', 'negative'] as const;
export const leftOutMarks = ['spam', 'deleted', 'merged', 'test'] as const;

/** One request of a customer, with shortcuts for sources that know no events. */
export const ticket = z.object({
  id,
  createdAt: instant,
  updatedAt: may(instant),
  customer: may(id),
  channel: text,
  priority: text,
  type: text,
  source: text,
  agent: may(id),
  team: may(id),
  tags: may(z.array(z.string())),
  subject: text,
  url: text,
  direction: may(z.enum(['inbound', 'outbound'])),
  status: may(z.enum(statuses)),
  complaint: may(z.boolean()),
  complaintAt: may(instant),
  leftOut: may(z.enum(leftOutMarks)),
  firstResponseAt: may(instant),
  resolvedAt: may(instant),
  closedAt: may(instant),
  reopens: may(z.number()),
  contacts: may(z.number()),
  firstResponseMs: may(z.number()),
  resolutionMs: may(z.number()),
  clock: may(z.enum(['calendar', 'business'])),
  firstResponseMet: may(z.boolean()),
  resolutionMet: may(z.boolean()),
  firstResponseDueAt: may(instant),
  resolutionDueAt: may(instant),
  firstResolvedAt: may(instant),
  replies: may(z.number()),
});

/** One message on a ticket. */
export const message = z.object({
  id: may(id),
  ticket: id,
  at: instant,
  author: z.enum(['customer', 'agent', 'bot', 'system']),
  agent: may(id),
  public: may(z.boolean()),
  automatic: may(z.boolean()),
});

/** The status that a ticket took, and when. */
export const statusChange = z.object({ ticket: id, at: instant, status: z.enum(statuses) });

/** A survey that was sent, and its answer if there was one. */
export const survey = z.object({
  id: may(id),
  kind: z.enum(surveyKinds),
  ticket: may(id),
  customer: may(id),
  agent: may(id),
  channel: text,
  sentAt: may(instant),
  answeredAt: may(instant),
  score: may(z.union([z.number(), z.string()])),
  scale: may(z.tuple([z.number(), z.number()])),
  sentiment: may(z.enum(sentiments)),
  polarity: may(z.enum(['effort', 'ease'])),
  comment: text,
});

export const customer = z.object({ id, since: instant, until: may(instant), referredBy: may(id) });
export const order = z.object({ customer: id, at: instant, amount: z.number() });
export const conversion = z.object({ customer: id, at: instant, kind: text });
export const participation = z.object({ customer: id, at: instant, program: z.enum(['loyalty', 'training']) });
export const call = z.object({
  id: may(id),
  queuedAt: instant,
  answeredAt: may(instant),
  abandonedAt: may(instant),
  channel: text,
  agent: may(id),
  team: may(id),
});
export const agentTime = z.object({
  agent: id,
  date: z.string(),
  availableMinutes: z.number(),
  busyMinutes: z.number(),
});
export const agent = z.object({ id, name: text, active: may(z.boolean()), team: may(id) });
export const articleView = z.object({ article: id, at: instant, reader: may(id), seconds: may(z.number()) });
export const feedback = z.object({
  at: instant,
  channel: text,
  sentiment: may(z.enum(sentiments)),
  respondedAt: may(instant),
});
export const mention = z.object({
  at: instant,
  network: text,
  sentiment: may(z.enum(sentiments)),
  kind: may(z.enum(['question', 'praise', 'complaint', 'suggestion', 'other'])),
  technical: may(z.boolean()),
  answerable: may(z.boolean()),
  competitor: text,
  topic: text,
});
export const review = z.object({
  at: instant,
  ticket: may(id),
  agent: may(id),
  scores: z.record(z.string(), z.nullable(z.number())),
});
export const appraisal = z.object({ agent: id, at: instant, score: z.number() });
export const preference = z.object({ customer: id, at: instant, channel: z.string() });

/** Something that happened beside the desk and belongs on the time axis: release, outage, campaign. */
export const event = z.object({ at: instant, label: z.string(), url: text });

/** Every table of a dataset with the schema of its rows, in the order of the data model. */
export const tables = {
  tickets: ticket,
  messages: message,
  statusChanges: statusChange,
  surveys: survey,
  customers: customer,
  orders: order,
  conversions: conversion,
  participations: participation,
  calls: call,
  agentTime,
  agents: agent,
  articleViews: articleView,
  feedback,
  mentions: mention,
  reviews: review,
  appraisals: appraisal,
  preferences: preference,
  events: event,
} as const;

export type TableName = keyof typeof tables;
export type Ticket = Infer<typeof ticket>;
export type Message = Infer<typeof message>;
export type StatusChange = Infer<typeof statusChange>;
export type Survey = Infer<typeof survey>;
export type Agent = Infer<typeof agent>;
export type AnnotationEvent = Infer<typeof event>;

/** The canonical JSON: every table optional, plus what is known about the extraction. */
export type Dataset = { [T in TableName]?: Infer<(typeof tables)[T]>[] } & {
  /** IANA zone of instants without an offset; default UTC. */
  sourceTimeZone?: string | undefined;
  /** Moment of extraction: nothing later exists. */
  asOf?: string | number | undefined;
  coverage?: Coverage | undefined;
  /** Settings that were given with the data; the page's own win, member by member. */
  settings?: Settings | undefined;
  /** What the desk itself says of its hours and its targets: used where nobody states them. */
  deskSettings?: Pick<Settings, 'businessHours' | 'sla'> | undefined;
  /** Where the rows of files stood, for whoever looks for one that was left out. */
  lines?: Lines | undefined;
  /** Facts that a database has counted beforehand, instead of the tables. */
  counted?: CountedFile | undefined;
};
