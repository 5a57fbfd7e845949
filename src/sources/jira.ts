import type { Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { codeIn } from './codes.js';
import { addCoverage, addMessage } from './desk-rows.js';
import { addScore, addTicket, given, statedTickets, type DeskTicket } from './desk-tickets.js';
import { groupBy } from './group-by.js';
import { jiraFile, recogniseJiraFile } from './jira-csv.js';
import { deskOf, ticketOf, type JiraDesk } from './jira-desk.js';
import { isWholeLog, movesOf, statusFor } from './jira-history.js';
import * as records from './jira-records.js';
import { slaOf } from './jira-sla.js';
import { at, isRaw, resemblance, type Found, type Raw } from './json.js';
import { meaningsOf, text } from './readers.js';
import { roughly } from './times.js';
import { addHistory, isResolved, type Move } from './status-history.js';

/** Payloads of Jira and Jira Service Management: issues, requests, changelogs, comments, service levels, and files. */
export const jira: Adapter = {
  id: 'jira',
  recognise: (part) =>
    part.kind === 'text' ? recogniseJiraFile(part.text) : resemblance(part, records.walk.shapes, records.walk.lists),
  *read(parts, draft, mapping) {
    for (const part of parts) if (part.kind === 'text') yield* jiraFile(part.text, draft, mapping);
    if (parts.some(({ kind }) => kind === 'json')) readApi(deskOf(parts, draft, mapping));
  },
};

function readApi(desk: JiraDesk) {
  const { draft, found } = desk;
  const logs = groupBy(
    [
      ...found.list('histories'),
      ...found.list('changelogs').flatMap((each) => found.nested('histories', each.record.changeHistories, each)),
    ],
    (each) => ticketOf(desk, each),
  );
  const levels = groupBy(found.list('slas'), (each) => ticketOf(desk, each));
  const feedback = groupBy(found.list('feedback'), (each) => ticketOf(desk, each));
  for (const each of found.list('issues')) readIssue(desk, each, logs, levels, feedback);
  for (const each of found.list('requests')) readRequest(desk, each, logs, levels, feedback);
  for (const each of found.list('comments')) readComment(desk, each);
  readOrphans(desk, logs, [levels, feedback]);
  addCoverage(draft, found.list('issues'), ({ total }) => total);
}

type ByTicket = Map<string | undefined, Found[]>;

/** What belongs to a ticket, taken out so that what is left belongs to none. */
function take(groups: ByTicket, ticket: string): Found[] {
  const own = groups.get(ticket) ?? [];
  groups.delete(ticket);
  return own;
}

function readIssue(desk: JiraDesk, each: Found, logs: ByTicket, levels: ByTicket, feedback: ByTicket) {
  const { draft, mapping, found, custom, statuses } = desk;
  const { fields } = each.record;
  const inside = isRaw(fields) ? fields : {};
  const reader = statedTickets(records.issues, mapping);
  // A page may name a field as the API does, `fields.customfield_10020`, or by its name alone.
  const ticket: Partial<DeskTicket> = reader.read({ ...each, record: { ...inside, ...each.record } }, draft);
  const key = String(ticket.id);
  const current = isRaw(inside.status) ? inside.status : {};
  const now = statusFor(statuses, current.name, current.id);
  if (now) ticket.status ??= now;
  const nested = found.nested('histories', at(each.record, 'changelog.histories'), each);
  const moves = movesOf(
    [...nested, ...take(logs, key)].map(({ record }) => record),
    statuses,
  );
  if (!ticket.resolvedAt) Object.assign(ticket, resolutionOf(ticket, moves, inside.statuscategorychangedate));
  const rated = [...take(feedback, key).map(({ record }) => record), ratingIn(inside, custom.get('csat'))].find(isRaw);
  const own = [...Object.values(inside).filter(records.isSla), ...take(levels, key).map(({ record }) => record)];
  const stamped = custom.get('firstResponseAt');
  const row = {
    ...given<Partial<DeskTicket>>({ firstResponseAt: stamped && records.moment(inside[stamped]) }),
    ...slaOf(own, meaningsOf(mapping, 'sla')),
    ...ticket,
  };
  notePeople(desk, key, inside);
  addTicket(draft, row, mapping);
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

function readRequest(desk: JiraDesk, each: Found, logs: ByTicket, levels: ByTicket, feedback: ByTicket) {
  const { draft, mapping, found, statuses } = desk;
  const { record } = each;
  const ticket: Partial<DeskTicket> = statedTickets(records.requests, mapping).read(each, draft);
  const key = String(ticket.id);
  const current = isRaw(record.currentStatus) ? record.currentStatus : {};
  const now = statusFor(statuses, current.status, undefined);
  if (now) ticket.status ??= now;
  if (now === 'resolved' || now === 'closed')
    Object.assign(ticket, given({ resolvedAt: records.moment(current.statusDate) }));
  const levelsIn = found.nested('slas', at(record, 'sla.values') ?? record.sla, each);
  const own = [...levelsIn, ...take(levels, key)].map(({ record: level }) => level);
  const row = { ...slaOf(own, meaningsOf(mapping, 'sla')), ...ticket };
  notePeople(desk, key, record);
  addTicket(draft, row, mapping);
  const [rated] = take(feedback, key);
  if (rated) addRating(desk, rated.record, row, undefined);
  addHistory(
    draft,
    ticket,
    movesOf(
      take(logs, key).map(({ record: log }) => log),
      statuses,
    ),
  );
  for (const comment of found.nested('comments', at(record, 'comments.values') ?? record.comments, each)) {
    readComment(desk, { ...comment, envelope: { issueId: key } });
  }
}

function notePeople({ draft, reporters, people }: JiraDesk, ticket: string, fields: Raw) {
  const reporter = records.person(fields.reporter);
  if (reporter !== undefined) reporters.set(ticket, reporter);
  const agent = records.person(fields.assignee);
  if (agent === undefined || people.has(agent)) return;
  people.add(agent);
  draft.add('agents', { id: agent, ...given({ name: text(at(fields, 'assignee.displayName')) }) });
}

function readComment(desk: JiraDesk, each: Found) {
  const { by, account = '', ...row } = records.comments.read(each, desk.draft);
  const ticket = ticketOf(desk, each);
  const isReporter = by !== undefined && by === desk.reporters.get(ticket ?? '');
  const author = codeIn(records.accounts, account) ?? (isReporter ? 'customer' : 'agent');
  addMessage(desk.draft, 'comments', each, {
    ...row,
    ...given({ ticket }),
    author,
    ...(author === 'agent' && by !== undefined && { agent: by }),
  });
}

/** Logs of issues that are not here are judged by the facts; the rest says nothing without its issue. */
function readOrphans({ draft, statuses }: JiraDesk, logs: ByTicket, others: readonly ByTicket[]) {
  for (const [ticket, list] of logs) {
    if (ticket !== undefined)
      addHistory(
        draft,
        { id: ticket },
        movesOf(
          list.map(({ record }) => record),
          statuses,
        ),
      );
    else for (const { position, record } of list) draft.leftOut.add('histories', 'unknown-ticket', position, record);
  }
  for (const groups of others) {
    for (const { position, record } of [...groups.values()].flat()) {
      draft.leftOut.add('rating' in record ? 'feedback' : 'slas', 'unknown-ticket', position, record);
    }
  }
}
