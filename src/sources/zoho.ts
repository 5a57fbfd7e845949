import type { Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { answerOf, surveyOf } from './answers.js';
import { addAgent, fullName, idsOf, namesOf } from './desk-rows.js';
import { addTicket, given, recordsOf, statedTickets, type DeskTicket } from './desk-tickets.js';
import { isRaw, resemblance, type Raw } from './json.js';
import { flag, meaningOf, meaningsOf, status, text } from './readers.js';
import { addHistory } from './status-history.js';
import { forEach, type Steps } from './steps.js';
import { ticketAround, type ZohoDesk } from './zoho-desk.js';
import { movesOf } from './zoho-history.js';
import * as records from './zoho-records.js';
import { readComments, readThreads } from './zoho-talk.js';

/** Payloads of the Zoho Desk API: tickets, threads, comments, metrics, history, happiness ratings, agents. */
export const zoho: Adapter = {
  id: 'zoho',
  recognise: (part) => resemblance(part, records.walk.shapes, records.walk.lists),
  *read(parts, draft, mapping) {
    const desk: ZohoDesk = { draft, mapping, found: yield* recordsOf(parts, records.walk, draft) };
    yield* readTickets(desk);
    yield* readThreads(desk, desk.found.list('threads'));
    yield* readComments(desk, desk.found.list('comments'));
    yield* readRatings(desk);
    yield* readAgents(desk);
  },
};

/** The content of a member of a ticket: a list, or an envelope around one. */
const listIn = (value: unknown) => (isRaw(value) && Array.isArray(value.data) ? value.data : value);

function* readTickets(desk: ZohoDesk): Steps<void> {
  const { draft, mapping, found } = desk;
  const reader = statedTickets(records.tickets, mapping);
  const besides = besidesOf(desk);
  const metrics = yield* metricsOf(desk);
  const moves = yield* movesOf(desk, found.list('history'));
  for (const each of found.list('tickets')) {
    const { record } = each;
    const row: Partial<DeskTicket> = reader.read(each, draft);
    const ticket = { ...besides.missing(record), ...row, ...besides.sure(record, row) };
    const key = String(ticket.id);
    const own = isRaw(record.metrics)
      ? records.metrics.read({ ...each, record: record.metrics }, draft)
      : metrics.get(key);
    addTicket(draft, { ...shortcutsOf(own), ...ticket }, mapping);
    const inside = yield* movesOf(desk, found.nested('history', listIn(record.history), each));
    addHistory(draft, ticket, [...(moves.get(key) ?? []), ...(inside.get(key) ?? [])]);
    moves.delete(key);
    yield* readThreads(desk, found.nested('threads', listIn(record.threads), each));
    yield* readComments(desk, found.nested('comments', listIn(record.comments), each));
    yield;
  }
  yield* forEach([...moves], ([ticket, list]) => addHistory(draft, { id: ticket }, list));
}

/** What takes more than one field, or more than the record: what holds where no field says it, and what holds anyway. */
function besidesOf({ mapping, found }: ZohoDesk) {
  const labels = meaningsOf(mapping, 'status');
  const names = namesOf(found.list('names'));
  const statusIn = ({ status: label, statusType }: Raw) => {
    const stated = meaningOf(labels, label);
    return typeof stated === 'string' ? status(stated) : records.statusOfTicket(label, statusType);
  };
  return {
    missing: (record: Raw) => given<Partial<Ticket>>({ status: statusIn(record), tags: tagsIn(record) }),
    sure: (record: Raw, { team }: Partial<Ticket>) =>
      given<Partial<Ticket>>({
        team: team == null ? team : (names.get(String(team)) ?? team),
        leftOut: leftOutOf(record),
      }),
  };
}

const tagsIn = ({ tags }: Raw) =>
  Array.isArray(tags) ? tags.flatMap((tag: unknown) => text(isRaw(tag) ? tag.name : tag) ?? []) : undefined;

function leftOutOf(record: Raw): Ticket['leftOut'] {
  if (flag(record.isSpam)) return 'spam';
  return flag(record.isDeleted) || flag(record.isTrashed) ? 'deleted' : undefined;
}

function* metricsOf({ draft, found }: ZohoDesk): Steps<ReadonlyMap<string, Partial<records.MetricRow>>> {
  const tickets = yield* idsOf(found.list('tickets'));
  const metrics = new Map<string, Partial<records.MetricRow>>();
  for (const each of found.list('metrics')) {
    const row = records.metrics.read(each, draft);
    const ticket = ticketAround(each);
    if (ticket !== undefined && tickets.has(ticket)) metrics.set(ticket, row);
    else draft.leftOut.add('metrics', 'unknown-ticket', each.position, each.record);
    yield;
  }
  return metrics;
}

/** The desk knows no instant of the first response, only how long it took. */
const shortcutsOf = (row: Partial<records.MetricRow> | undefined): Partial<DeskTicket> =>
  row === undefined
    ? {}
    : given<Partial<DeskTicket>>({
        // Nobody answers in less than a minute by the clock of the desk: 0 stands for "not answered yet".
        firstResponseMs: row.firstResponse === 0 && !row.replies ? undefined : row.firstResponse,
        resolutionMs: row.resolution === 0 ? undefined : row.resolution,
        reopens: row.reopens,
        replies: row.replies,
      });

/** Good, ok and bad are judgements, not scores. */
function* readRatings({ draft, found, mapping }: ZohoDesk): Steps<void> {
  const meanings = meaningsOf(mapping, 'csat');
  const reader = records.ratings.stated({ mapping });
  for (const each of found.list('ratings')) {
    const { rating, answeredAt, ...row } = reader.read(each, draft);
    const answer = answerOf(meaningOf(meanings, rating) ?? rating);
    const survey = surveyOf(answer, { kind: 'csat', ...row }, { answeredAt, nearest: undefined, knowsSent: false });
    if (survey) draft.add('surveys', survey);
    else draft.leftOut.add('surveys', 'invalid-score', each.position, each.record, 'rating');
    yield;
  }
}

function* readAgents({ draft, found }: ZohoDesk): Steps<void> {
  for (const each of found.list('agents')) {
    const {
      firstName,
      lastName,
      name = fullName(firstName, lastName),
      status: state,
      ...agent
    } = records.agents.read(each, draft);
    addAgent(draft, 'agents', each, { ...agent, ...given({ name }), ...(state && { active: state === 'ACTIVE' }) });
    yield;
  }
}
