import type { Mapping } from '../model/mapping.js';
import type { Message, Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { answerOf, surveyOf } from './answers.js';
import { addAgent, addMessage, namesOf } from './desk-rows.js';
import { addTicket, given, recordsOf, statedTickets, type DeskTicket } from './desk-tickets.js';
import type { Draft } from './draft.js';
import { at, isRaw, resemblance, type Found, type Raw } from './json.js';
import { flag, id, instant, meaningOf, meaningsOf, single, status, text } from './readers.js';
import { addHistory, type Move } from './status-history.js';
import { plain } from './numbers.js';
import * as records from './zoho-records.js';

/** Payloads of the Zoho Desk API: tickets, threads, comments, metrics, history, happiness ratings, agents. */
export const zoho: Adapter = {
  id: 'zoho',
  recognise: (part) => resemblance(part, records.walk.shapes, records.walk.lists),
  read(parts, draft, mapping) {
    const desk: Desk = { draft, mapping, found: recordsOf(parts, records.walk, draft) };
    readTickets(desk);
    readThreads(desk, desk.found.list('threads'));
    readComments(desk, desk.found.list('comments'));
    readRatings(desk);
    readAgents(desk);
  },
};

interface Desk {
  readonly draft: Draft;
  readonly mapping: Mapping | undefined;
  readonly found: ReturnType<typeof recordsOf<records.ZohoName>>;
}

/** Threads, comments, metrics and histories do not name their ticket: what stands around them does. */
const ticketAround = ({ record, envelope }: Found): string | undefined =>
  id(record.ticketId) ?? id(envelope.ticketId) ?? id(at(envelope, 'ticket.id')) ?? ticketOf(envelope);

const ticketOf = (envelope: Raw) => (Object.hasOwn(envelope, 'ticketNumber') ? id(envelope.id) : undefined);

/** The content of a member of a ticket: a list, or an envelope around one. */
const listIn = (value: unknown) => (isRaw(value) && Array.isArray(value.data) ? value.data : value);

function readTickets(desk: Desk) {
  const { draft, mapping, found } = desk;
  const reader = statedTickets(records.tickets, mapping);
  const besides = besidesOf(desk);
  const metrics = metricsOf(desk);
  const moves = movesOf(desk, found.list('history'));
  for (const each of found.list('tickets')) {
    const { record } = each;
    const row: Partial<DeskTicket> = reader.read(each, draft);
    const ticket = { ...besides.missing(record), ...row, ...besides.sure(record, row) };
    const key = String(ticket.id);
    const own = isRaw(record.metrics)
      ? records.metrics.read({ ...each, record: record.metrics }, draft)
      : metrics.get(key);
    addTicket(draft, { ...shortcutsOf(own), ...ticket }, mapping);
    const inside = movesOf(desk, found.nested('history', listIn(record.history), each));
    addHistory(draft, ticket, [...(moves.get(key) ?? []), ...(inside.get(key) ?? [])]);
    moves.delete(key);
    readThreads(desk, found.nested('threads', listIn(record.threads), each));
    readComments(desk, found.nested('comments', listIn(record.comments), each));
  }
  for (const [ticket, list] of moves) addHistory(draft, { id: ticket }, list);
}

/** What takes more than one field, or more than the record: what holds where no field says it, and what holds anyway. */
function besidesOf({ mapping, found }: Desk) {
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

function metricsOf({ draft, found }: Desk) {
  const tickets = new Set(found.list('tickets').map(({ record }) => id(record.id)));
  const metrics = new Map<string, Partial<records.MetricRow>>();
  for (const each of found.list('metrics')) {
    const row = records.metrics.read(each, draft);
    const ticket = ticketAround(each);
    if (ticket !== undefined && tickets.has(ticket)) metrics.set(ticket, row);
    else draft.leftOut.add('metrics', 'unknown-ticket', each.position, each.record);
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

/** Moves by ticket. How a history names its fields is not certain: every spelling that is known is looked for. */
function movesOf({ draft, mapping }: Desk, found: readonly Found[]): Map<string, Move[]> {
  const labels = meaningsOf(mapping, 'status');
  const toStatus = (label: unknown) => {
    const stated = meaningOf(labels, label);
    return typeof stated === 'string' ? status(stated) : status(single(label));
  };
  const moves = new Map<string, Move[]>();
  for (const each of found) {
    const ticket = ticketAround(each);
    if (ticket === undefined) draft.leftOut.add('history', 'unknown-ticket', each.position, each.record);
    for (const change of ticket === undefined ? [] : statusChangesIn(each.record)) {
      const move = { at: instant(each.record.eventTime), from: toStatus(change.from), to: toStatus(change.to) };
      moves.set(ticket!, [...(moves.get(ticket!) ?? []), move]);
    }
  }
  return moves;
}

interface Change {
  readonly from: unknown;
  readonly to: unknown;
}

function statusChangesIn(record: Raw): Change[] {
  const infos = Array.isArray(record.eventInfo) ? record.eventInfo : [record.eventInfo];
  return infos.filter(isRaw).flatMap((info) => {
    const name = plain(text(info.propertyName) ?? text(info.fieldName) ?? text(info.field) ?? '');
    if (name !== 'status') return [];
    const value = info.propertyValue ?? info;
    if (!isRaw(value)) return [{ from: undefined, to: value }];
    const pick = (...keys: string[]) => keys.map((key) => value[key]).find((each) => each !== undefined);
    return [{ from: pick('previousValue', 'oldValue', 'from'), to: pick('updatedValue', 'newValue', 'to', 'value') }];
  });
}

const endUser = 'END_USER';

function readThreads({ draft }: Desk, found: readonly Found[]) {
  for (const each of found) {
    const {
      direction,
      visibility,
      status: state = '',
      author,
      type,
      responder,
      ...row
    } = records.threads.read(each, draft);
    const isDraft = flag(each.record.isDraft) === true;
    if (isDraft || records.unsent.has(state)) {
      draft.leftOut.add('threads', 'unfinished', each.position, each.record);
      continue;
    }
    if (flag(each.record.isForward) === true) {
      draft.leftOut.add('threads', 'not-counted', each.position, each.record, 'isForward');
      continue;
    }
    const byCustomer = type === undefined ? direction === 'in' : type === endUser;
    addMessage(draft, 'threads', each, {
      ...row,
      ...given({ ticket: ticketAround(each), public: visibility === undefined ? undefined : visibility !== 'private' }),
      ...authorOf(byCustomer, responder ?? author),
    });
  }
}

const authorOf = (byCustomer: boolean, agent: string | undefined): Pick<Message, 'author' | 'agent'> =>
  byCustomer ? { author: 'customer' } : { author: 'agent', ...(agent !== undefined && { agent }) };

/** A comment is a note among agents unless it says that it is public. */
function readComments({ draft, mapping }: Desk, found: readonly Found[]) {
  const reader = records.comments.stated({ mapping });
  for (const each of found) {
    const { author, type, public: shown = false, ...row } = reader.read(each, draft);
    addMessage(draft, 'comments', each, {
      ...row,
      ...given({ ticket: ticketAround(each) }),
      public: shown,
      ...authorOf(type === endUser, author),
    });
  }
}

/** Good, ok and bad are judgements, not scores. */
function readRatings({ draft, found, mapping }: Desk) {
  const meanings = meaningsOf(mapping, 'csat');
  const reader = records.ratings.stated({ mapping });
  for (const each of found.list('ratings')) {
    const { rating, answeredAt, ...row } = reader.read(each, draft);
    const answer = answerOf(meaningOf(meanings, rating) ?? rating);
    const survey = surveyOf(answer, { kind: 'csat', ...row }, { answeredAt, nearest: undefined, knowsSent: false });
    if (survey) draft.add('surveys', survey);
    else draft.leftOut.add('surveys', 'invalid-score', each.position, each.record, 'rating');
  }
}

function readAgents({ draft, found }: Desk) {
  for (const each of found.list('agents')) {
    const {
      firstName,
      lastName,
      name = [firstName, lastName].filter(Boolean).join(' '),
      status: state,
      ...agent
    } = records.agents.read(each, draft);
    addAgent(draft, 'agents', each, { ...agent, ...(name && { name }), ...(state && { active: state === 'ACTIVE' }) });
  }
}
