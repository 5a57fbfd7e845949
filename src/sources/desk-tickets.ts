import type { Mapping } from '../model/mapping.js';
import type { Survey, SurveyKind, Ticket } from '../model/records.js';
import { answerOfKind, surveyOf } from './answers.js';
import { scaleOf, scoreKinds } from './scores.js';
import type { Draft } from './draft.js';
import { fields, type Kind } from './fields.js';
import { collect, placing } from './collect.js';
import { isRaw, type Found, type Walk } from './json.js';
import type { Part } from './payload.js';
import * as read from './readers.js';
import type { Steps } from './steps.js';

/** A row of a desk's tickets: scores of its surveys may stand in fields of their own. */
export type DeskTicket = Ticket & { [K in (typeof scoreKinds)[number]]?: unknown };

const byKind: { readonly [K in Kind]?: read.Reader<unknown> } = {
  id: read.id,
  text: read.text,
  instant: read.instant,
  number: read.number,
  ms: read.duration,
  flag: read.flag,
  tags: read.tags,
  choice: read.status,
};

/** How any field of a ticket is read that a page names in `columns`: a custom field of its desk. */
const readers: Readonly<Record<string, read.Reader<unknown>>> = Object.fromEntries<read.Reader<unknown>>([
  ...Object.entries(fields.tickets).flatMap(([name, kind]) => {
    const reader = byKind[kind];
    return reader ? [[name, reader] as const] : [];
  }),
  ...scoreKinds.map((kind) => [kind, (value: unknown) => value] as const),
]);

/** The reader of a desk's tickets with what the page states about its fields and labels. */
export const statedTickets = (reader: read.RecordReader<DeskTicket>, mapping: Mapping | undefined) =>
  reader.stated({ mapping, readers });

/** The records of a payload, by kind. */
export interface Records<Name extends string> {
  list(this: void, name: Name): readonly Found[];
  /** Records that stand inside another, with positions that go on from one to the next. */
  nested(this: void, table: string, list: unknown, envelope: Found): Found[];
}

/** A desk whose records are being read. */
export interface DeskOf<Name extends string> {
  readonly draft: Draft;
  readonly mapping: Mapping | undefined;
  readonly found: Records<Name>;
}

/** The records of a payload; a payload of empty lists is an answer too: no tickets. */
export function* recordsOf<Name extends string>(
  parts: readonly Part[],
  walk: Walk<Name>,
  draft: Draft,
): Steps<Records<Name>> {
  const found = yield* collect(parts, walk, draft);
  const isEmpty = [...found.values()].every((list) => list.length === 0) && draft.leftOut.list().length === 0;
  if (isEmpty) draft.table('tickets');
  const inside = placing();
  return {
    list: (name) => found.get(name) ?? [],
    nested: (table, list, envelope) =>
      (Array.isArray(list) ? list : []).flatMap((record: unknown): Found[] => {
        const position = inside(table, (found.get(table as Name)?.at(-1)?.position ?? -1) + 1);
        if (isRaw(record)) return [{ record, position, envelope: envelope.record }];
        draft.leftOut.add(table, 'not-a-record', position, record);
        return [];
      }),
  };
}

/** Adds a ticket, and a survey for each score in its record, dated as near as the ticket allows. */
export function addTicket(draft: Draft, row: Partial<DeskTicket>, mapping: Mapping | undefined) {
  const { csat, nps, ces, ...ticket } = row;
  const counted = ticket.firstResponseMs !== undefined || ticket.resolutionMs !== undefined;
  if (counted && mapping?.clock) ticket.clock ??= mapping.clock;
  // Facts leave out a ticket without an id or a date, and count it.
  draft.add('tickets', ticket as Ticket);
  for (const [kind, score] of Object.entries({ csat, nps, ces })) {
    if (score !== undefined) addScore(draft, { score, kind: kind as SurveyKind, ticket }, mapping);
  }
}

interface Score {
  readonly score: unknown;
  readonly kind: SurveyKind;
  readonly ticket: Partial<Ticket>;
  /** What the source says about the survey itself. */
  readonly own?: Partial<Survey>;
}

/** Adds the survey of one score of a ticket. */
export function addScore(draft: Draft, { score, kind, ticket, own = {} }: Score, mapping: Mapping | undefined) {
  const { id, customer, agent, resolvedAt, closedAt, updatedAt } = ticket;
  const survey: Survey = {
    kind,
    ...given({ ticket: id, customer, agent, scale: scaleOf(mapping, kind) }),
    ...own,
  };
  const nearest = resolvedAt ?? closedAt ?? updatedAt;
  const row = surveyOf(answerOfKind(kind, score), survey, { answeredAt: own.answeredAt, nearest, knowsSent: false });
  if (row) draft.add('surveys', row);
}

/** The members that are there. */
export const given = <T extends object>(values: { [K in keyof T]: T[K] | undefined }) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
