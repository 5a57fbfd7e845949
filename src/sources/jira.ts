import type { Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { addCoverage } from './desk-rows.js';
import { addScore, addTicket, given, statedTickets, type DeskTicket } from './desk-tickets.js';
import { groupSteps } from './group-by.js';
import { notePeople, readComment } from './jira-comments.js';
import { jiraFile, recogniseJiraFile } from './jira-csv.js';
import { deskOf, ticketOf, type JiraDesk } from './jira-desk.js';
import { isWholeLog, movesOf, statusFor } from './jira-history.js';
import * as records from './jira-records.js';
import { slaOf } from './jira-sla.js';
import { at, isRaw, resemblance, type Found, type Raw } from './json.js';
import { meaningsOf, text, type RecordReader } from './readers.js';
import { addHistory, isResolved, type Move } from './status-history.js';
import { forEach, type Steps } from './steps.js';
import { roughly } from './times.js';

/** Payloads of Jira and Jira Service Management: issues, requests, changelogs, comments, service levels, and files. */
export const jira: Adapter = {
  id: 'jira',
  recognise: (part) =>
    part.kind === 'text' ? recogniseJiraFile(part.text) : resemblance(part, records.walk.shapes, records.walk.lists),
  *read(parts, draft, mapping) {
    for (const part of parts) if (part.kind === 'text') yield* jiraFile(part, draft, mapping);
    if (parts.some(({ kind }) => kind === 'json')) yield* readApi(yield* deskOf(parts, draft, mapping));
  },
};

function* readApi(desk: JiraDesk): Steps<void> {
  const { draft, mapping, found } = desk;
  const logs = [...found.list('histories')];
  for (const each of found.list('changelogs')) {
    logs.push(...found.nested('histories', each.record.changeHistories, each));
    yield;
  }
  const beside: Beside = {
    logs: yield* groupSteps(logs, (each) => ticketOf(desk, each)),
    levels: yield* groupSteps(found.list('slas'), (each) => ticketOf(desk, each)),
    feedback: yield* groupSteps(found.list('feedback'), (each) => ticketOf(desk, each)),
  };
  const issues = statedTickets(records.issues, mapping);
  const requests = statedTickets(records.requests, mapping);
  yield* forEach(found.list('issues'), (each) => readIssue(desk, issues, each, beside));
  yield* forEach(found.list('requests'), (each) => readRequest(desk, requests, each, beside));
  yield* forEach(found.list('comments'), (each) => readComment(desk, each));
  yield* readOrphans(desk, beside);
  addCoverage(draft, found.list('issues'), ({ total }) => total);
}

type ByTicket = Map<string | undefined, Found[]>;

/** What does not stand inside its ticket, by ticket; what is left at the end belongs to none. */
interface Beside {
  readonly logs: ByTicket;
  readonly levels: ByTicket;
  readonly feedback: ByTicket;
}

/** What belongs to a ticket, taken out. */
function take(groups: ByTicket, ticket: string): Raw[] {
  const own = groups.get(ticket) ?? [];
  groups.delete(ticket);
  return rawOf(own);
}

const rawOf = (found: readonly Found[]) => found.map(({ record }) => record);

type Tickets = RecordReader<DeskTicket>;

function readIssue(desk: JiraDesk, reader: Tickets, each: Found, beside: Beside) {
  const { draft, mapping, found, custom, statuses } = desk;
  const { fields } = each.record;
  const inside = isRaw(fields) ? fields : {};
  // A page may name a field as the API does, `fields.customfield_10020`, or by its name alone.
  const ticket: Partial<DeskTicket> = reader.read({ ...each, record: { ...inside, ...each.record } }, draft);
  const key = String(ticket.id);
  const current = isRaw(inside.status) ? inside.status : {};
  const now = statusFor(statuses, current.name, current.id);
  if (now) ticket.status ??= now;
  const nested = found.nested('histories', at(each.record, 'changelog.histories'), each);
  const moves = movesOf([...rawOf(nested), ...take(beside.logs, key)], statuses);
  if (!ticket.resolvedAt) Object.assign(ticket, resolutionOf(ticket, moves, inside.statuscategorychangedate));
  const stamped = custom.get('firstResponseAt');
  const row = {
    ...given<Partial<DeskTicket>>({ firstResponseAt: stamped && records.moment(inside[stamped]) }),
    ...slaOf([...Object.values(inside).filter(records.isSla), ...take(beside.levels, key)], meaningsOf(mapping, 'sla')),
    ...ticket,
  };
  notePeople(desk, key, inside);
  addTicket(draft, row, mapping);
  const rated = [...take(beside.feedback, key), ratingIn(inside, custom.get('csat'))].find(isRaw);
  if (rated) addRating(desk, rated, row, inside[custom.get('answeredAt') ?? '']);
  addHistory(draft, ticket, moves, isWholeLog(each.record, nested));
  const comments = at(inside, 'comment.comments') ?? inside.comment;
  for (const comment of found.nested('comments', comments, each)) readComment(desk, comment);
}

/** Done without a date: resolved when it last moved there, else when its category last changed. */
function resolutionOf({ status }: Partial<Ticket>, moves: readonly Move[], changed: unknown): Partial<Ticket> {
  if (!isResolved(status)) return {};
  const ends = moves.filter(({ from, to }) => isResolved(to) && !isResolved(from)).map((move) => move.at);
  const [last] = ends.sort((a, b) => roughly(b) - roughly(a) || 0);
  return given<Partial<Ticket>>({ resolvedAt: last ?? records.moment(changed) });
}

const ratingIn = (fields: Raw, name: string | undefined) =>
  name === undefined ? Object.values(fields).find(records.isRating) : fields[name];

function addRating({ draft, mapping }: JiraDesk, rating: Raw, ticket: Partial<DeskTicket>, answered: unknown) {
  const when = records.moment(answered);
  const comment = text(isRaw(rating.comment) ? rating.comment.body : rating.comment);
  addScore(draft, { score: rating.rating, kind: 'csat', ticket, own: given({ answeredAt: when, comment }) }, mapping);
}

function readRequest(desk: JiraDesk, reader: Tickets, each: Found, beside: Beside) {
  const { draft, mapping, found, statuses } = desk;
  const { record } = each;
  const ticket: Partial<DeskTicket> = reader.read(each, draft);
  const key = String(ticket.id);
  const current = isRaw(record.currentStatus) ? record.currentStatus : {};
  const now = statusFor(statuses, current.status, undefined);
  if (now) ticket.status ??= now;
  if (isResolved(now)) Object.assign(ticket, given({ resolvedAt: records.moment(current.statusDate) }));
  const levels = rawOf(found.nested('slas', at(record, 'sla.values') ?? record.sla, each));
  const row = { ...slaOf([...levels, ...take(beside.levels, key)], meaningsOf(mapping, 'sla')), ...ticket };
  notePeople(desk, key, record);
  addTicket(draft, row, mapping);
  const [rated] = take(beside.feedback, key);
  if (rated) addRating(desk, rated, row, undefined);
  addHistory(draft, ticket, movesOf(take(beside.logs, key), statuses));
  for (const comment of found.nested('comments', at(record, 'comments.values') ?? record.comments, each)) {
    readComment(desk, { ...comment, envelope: { issueId: key } });
  }
}

/** Logs of issues that are not here are judged by the facts; the rest says nothing without its issue. */
function* readOrphans({ draft, statuses }: JiraDesk, { logs, levels, feedback }: Beside): Steps<void> {
  for (const [ticket, list] of logs) {
    if (ticket !== undefined) addHistory(draft, { id: ticket }, movesOf(rawOf(list), statuses));
    else for (const { position, record } of list) draft.leftOut.add('histories', 'unknown-ticket', position, record);
    yield;
  }
  for (const [table, groups] of Object.entries({ slas: levels, feedback })) {
    yield* forEach([...groups.values()].flat(), ({ position, record }) => {
      draft.leftOut.add(table, 'unknown-ticket', position, record);
    });
  }
}
