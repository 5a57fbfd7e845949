import type { Survey, Ticket } from '../model/records.js';
import { answerOf, surveyOf } from './answers.js';
import { addCall, idsOf, rawsIn } from './desk-rows.js';
import { given } from './desk-tickets.js';
import { scaleOf } from './scores.js';
import type { Raw } from './json.js';
import { id, inner, meaningOf, meaningsOf, number, text } from './readers.js';
import { roughly } from './times.js';
import type { Steps } from './steps.js';
import type { Desk } from './zendesk-desk.js';
import * as records from './zendesk-voice-records.js';

/** What customers say: ratings, answers of surveys, and calls. */
export function* readVoices(desk: Desk): Steps<void> {
  yield* readRatings(desk);
  yield* readResponses(desk);
  yield* readCalls(desk);
}

/** Turns the score of a rating into an answer, in the page's words first. */
function answers({ mapping }: Desk) {
  const meanings = meaningsOf(mapping, 'csat');
  const scale = scaleOf(mapping, 'csat');
  return {
    beside: { kind: 'csat', ...given({ scale }) } as const,
    of: (score: unknown) => answerOf(meaningOf(meanings, score) ?? score),
  };
}

/** Reads the ratings inside tickets, which have no dates of their own; a record of the same rating wins. */
export function* ownRatings(desk: Desk): Steps<(record: Raw, ticket: Partial<Ticket>) => void> {
  const { draft, found } = desk;
  const rated = yield* idsOf(found.list('ratings'), (record) => record.ticket_id);
  const { beside, of } = answers(desk);
  return (record, ticket) => {
    const rating = inner(record, 'satisfaction_rating');
    if (rated.has(id(ticket.id))) return;
    const { id: key, customer, agent } = ticket;
    const own = given({ id: id(rating.id), ticket: key, customer, agent, comment: text(rating.comment) });
    const nearest = ticket.resolvedAt ?? ticket.closedAt ?? ticket.updatedAt;
    const survey = surveyOf(of(rating.score), { ...beside, ...own }, { nearest, knowsSent: true });
    if (survey) draft.add('surveys', survey);
  };
}

/** A rating is made when the survey is offered and updated when it is answered. */
function* readRatings(desk: Desk): Steps<void> {
  const { beside, of } = answers(desk);
  const reader = records.ratings.stated(desk);
  for (const each of desk.found.list('ratings')) {
    const { sentAt, answeredAt, ...row } = reader.read(each, desk.draft);
    const dates = { sentAt, answeredAt, nearest: sentAt, knowsSent: true };
    const survey = surveyOf(of(each.record.score), { ...beside, ...row }, dates);
    if (survey) desk.draft.add('surveys', survey);
    else desk.draft.leftOut.add('ratings', 'not-counted', each.position, each.record, 'score');
    yield;
  }
}

/** The first answer that rates, and the ticket among the subjects, where the record itself names neither. */
function* readResponses(desk: Desk): Steps<void> {
  const { beside } = answers(desk);
  const reader = records.responses.stated(desk);
  for (const each of desk.found.list('responses')) {
    const { score = ratingIn(each.record), ticket = ticketIn(each.record), ...row } = reader.read(each, desk.draft);
    desk.draft.add('surveys', { ...beside, ...row, ...given<Partial<Survey>>({ score, ticket }) });
    yield;
  }
}

const ratingIn = ({ answers: list }: Raw) =>
  rawsIn(list)
    .map(({ rating }) => number(rating))
    .find((rating) => rating !== undefined);

const ticketIn = ({ subjects }: Raw) =>
  rawsIn(subjects).map(({ zrn, id: own }) => /ticket:(\d+)/.exec(text(zrn) ?? '')?.[1] ?? id(own))[0];

/** A call says how long it took to be answered, or how long somebody waited in vain. */
function* readCalls({ draft, found }: Desk): Steps<void> {
  for (const each of found.list('calls')) {
    const { direction, answeredAfter, waited, ...row } = records.calls.read(each, draft);
    const after = (length: number | undefined) =>
      length === undefined || Number.isNaN(roughly(row.queuedAt)) ? undefined : roughly(row.queuedAt) + length;
    const moments = given({ answeredAt: after(answeredAfter), endedAt: after(waited) });
    addCall(draft, each, { ...row, ...moments, channel: 'phone' }, direction === undefined || direction === 'inbound');
    yield;
  }
}
