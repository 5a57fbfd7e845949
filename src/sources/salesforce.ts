import type { Mapping } from '../model/mapping.js';
import type { Message, StatusChange, Survey, Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { csvRecords, headings } from './csv-records.js';
import { addCoverage } from './desk-rows.js';
import { addTicket, given, recordsOf, statedTickets, type DeskTicket } from './desk-tickets.js';
import { scaleOf } from './scores.js';
import type { Draft } from './draft.js';
import { at, resemblance, type Found, type Raw } from './json.js';
import type { Part } from './payload.js';
import { promiseOf } from './promises.js';
import { flag, id, meaningOf, meaningsOf, status, text, type Meanings } from './readers.js';
import { listRecords, type Lists } from './salesforce-lists.js';
import * as records from './salesforce-records.js';
import { addHistory, isResolved, type Move } from './status-history.js';
import type { Steps } from './steps.js';
import { roughly } from './times.js';

/** Query results and exports of Salesforce: cases, mails, comments, histories, milestones, survey answers, users. */
export const salesforce: Adapter = {
  id: 'salesforce',
  recognise: (part) =>
    part.kind === 'text' ? recogniseFile(part) : resemblance(part, records.walk.shapes, records.walk.lists),
  *read(parts, draft, mapping) {
    const read: Part[] = [];
    for (const part of parts) read.push(yield* csvRecords(part));
    const found = recordsOf(read, records.walk, draft);
    const lists = listRecords(found);
    const desk: Desk = {
      draft,
      mapping,
      lists,
      closed: closedStatuses(lists.statuses),
      labels: meaningsOf(mapping, 'status'),
      customers: new Set(),
    };
    readUsers(desk);
    yield* readCases(desk);
    yield* readMessages(desk);
    readAnswers(desk);
    addCoverage(draft, lists.cases, ({ totalSize }) => totalSize);
  },
};

/** Names of fields as the data loader writes them; reports have labels, which the reader of files knows. */
function recogniseFile({ text: given }: Extract<Part, { kind: 'text' }>): number {
  const names = new Set(headings(given));
  const marks = records.walk.shapes.filter(({ marks }) => marks.every((mark) => names.has(mark)));
  return marks.length > 0 && names.has('Id') ? 1 : 0;
}

interface Desk {
  readonly draft: Draft;
  readonly mapping: Mapping | undefined;
  readonly lists: Lists;
  /** Labels of statuses -> whether they are closed. */
  readonly closed: ReadonlyMap<string, boolean>;
  readonly labels: Meanings;
  /** Users that are customers: those of a portal. */
  readonly customers: Set<string>;
}

function closedStatuses(statuses: readonly Found[]): Desk['closed'] {
  const closed = new Map<string, boolean>();
  for (const { record } of statuses) {
    for (const label of [text(record.ApiName), text(record.MasterLabel)]) {
      if (label !== undefined) closed.set(label.toLowerCase(), flag(record.IsClosed) === true);
    }
  }
  return closed;
}

/** Whether it is closed is sure, what the label says about the rest is not: a closed one may be called anything. */
function statusOfLabel(
  { labels, closed }: Desk,
  label: string | undefined,
  isClosed?: boolean,
): StatusChange['status'] | undefined {
  const stated = meaningOf(labels, label);
  if (stated !== undefined && stated !== null) return status(stated);
  const said = status(label);
  const ends = isResolved(said);
  const sure = isClosed ?? closed.get((label ?? '').toLowerCase());
  if (sure === true) return ends ? said : 'closed';
  return sure === false && ends ? 'open' : said;
}

function readUsers({ draft, lists, customers }: Desk) {
  for (const each of lists.users) {
    const { contact, ...agent } = records.users.read(each, draft);
    if (agent.id === undefined) draft.leftOut.add('users', 'missing-id', each.position, each.record);
    else if (contact !== undefined) customers.add(String(agent.id));
    else draft.add('agents', { ...agent, id: agent.id });
  }
}

function* readCases(desk: Desk): Steps<void> {
  const { draft, lists, mapping } = desk;
  const reader = statedTickets(records.cases, mapping);
  const seen = new Set<string>();
  const named = new Set(lists.users.map(({ record }) => id(record.Id)));
  for (const each of lists.cases) {
    const { record } = each;
    const ticket: Partial<DeskTicket> = { ...reader.read(each, draft), ...ownerOf(desk, record, named) };
    if (ticket.id !== undefined) ticket.id = lists.twin(String(ticket.id));
    const label = text(record.Status);
    const isClosed = Object.hasOwn(record, 'IsClosed') ? (flag(record.IsClosed) ?? false) : undefined;
    const now = statusOfLabel(desk, label, isClosed);
    if (now) ticket.status ??= now;
    if (flag(record.IsDeleted) === true) ticket.leftOut = 'deleted';
    const key = String(ticket.id);
    seen.add(key);
    Object.assign(ticket, milestonesOf(desk, lists.milestones.get(key) ?? []));
    addTicket(draft, ticket, mapping);
    addHistory(draft, ticket, movesOf(desk, lists.history.get(key) ?? []));
    yield;
  }
  readOrphans(desk, seen);
}

/** Histories of cases that are not here are judged by the facts; milestones without a case say nothing. */
function readOrphans(desk: Desk, seen: ReadonlySet<string>) {
  const { draft, lists } = desk;
  for (const [key, rows] of lists.history) if (!seen.has(key)) addHistory(draft, { id: key }, movesOf(desk, rows));
  for (const [key, rows] of lists.milestones) {
    if (seen.has(key)) continue;
    for (const row of rows) draft.leftOut.add('milestones', 'unknown-ticket', row.position, row.record);
  }
}

/** Only the field that holds the status; its name is written in any case. */
function movesOf(desk: Desk, rows: readonly Found[]): Move[] {
  return rows.flatMap((row) => {
    const { at: moment, field = '', from, to } = records.history.read(row, desk.draft);
    if (field.toLowerCase() !== 'status') return [];
    return [{ at: moment, from: statusOfLabel(desk, from), to: statusOfLabel(desk, to) }];
  });
}

const queuePrefix = '00G';
const queueTypes: ReadonlySet<string> = new Set(['Queue', 'Group']);

/** A field of another object: inside it, or in files under a heading with a point. */
const relatedText = (record: Raw, path: string) => text(at(record, path)) ?? text(record[path]);

/** A queue is nobody: its cases wait for an agent. */
function ownerOf({ draft }: Desk, record: Raw, named: Set<string | undefined>): Partial<Ticket> {
  const owner = id(record.OwnerId);
  const name = relatedText(record, 'Owner.Name');
  const type = relatedText(record, 'Owner.Type') ?? text(at(record, 'Owner.attributes.type')) ?? '';
  if (owner?.startsWith(queuePrefix) || queueTypes.has(type)) return name ? { team: name } : {};
  const agent = owner ?? name;
  if (agent === undefined) return {};
  if (owner !== undefined && name !== undefined && !named.has(owner)) {
    named.add(owner);
    draft.add('agents', { id: owner, name });
  }
  return { agent };
}

/** The first response is that of the first round, the resolution that of the last. */
function milestonesOf({ draft, mapping }: Desk, found: readonly Found[]): Partial<Ticket> {
  const names = meaningsOf(mapping, 'sla');
  const rows = found.map((each) => records.milestones.read(each, draft));
  rows.sort((a, b) => roughly(a.startedAt) - roughly(b.startedAt) || 0);
  const of = (promise: string) => rows.filter(({ name = '' }) => promiseOf(name, names) === promise);
  const first = of('firstResponse')[0];
  const last = of('resolution').at(-1);
  return given<Partial<Ticket>>({
    firstResponseAt: first?.done ? first.doneAt : undefined,
    firstResponseMet: verdictOf(first),
    firstResponseDueAt: first?.dueAt,
    resolutionMet: verdictOf(last),
    resolutionDueAt: last?.dueAt,
  });
}

/** Violated is violated, also while it goes on; kept only once it is done. */
const verdictOf = (row: Partial<records.MilestoneRow> | undefined) =>
  row?.violated === true ? false : row?.done === true ? true : undefined;

function* readMessages({ draft, lists, mapping, customers }: Desk): Steps<void> {
  const authors = meaningsOf(mapping, 'author');
  for (const each of lists.emails) {
    const { incoming, draft: isDraft, from, ticket, ...row } = records.emails.read(each, draft);
    const author = meaningOf(authors, from) ?? (incoming === true ? 'customer' : 'agent');
    if (isDraft === true) draft.leftOut.add('emails', 'unfinished', each.position, each.record);
    else if (ticket === undefined) draft.leftOut.add('emails', 'unknown-ticket', each.position, each.record);
    else draft.add('messages', { ...row, ticket: lists.twin(String(ticket)), author } as Message);
    yield;
  }
  for (const each of lists.comments) {
    const { by = '', ticket, ...row } = records.comments.read(each, draft);
    if (ticket === undefined) {
      draft.leftOut.add('comments', 'unknown-ticket', each.position, each.record);
      continue;
    }
    const author = customers.has(by)
      ? ({ author: 'customer' } as const)
      : { author: 'agent' as const, ...(by && { agent: by }) };
    draft.add('messages', { ...row, ticket: lists.twin(String(ticket)), ...author } as Message);
    yield;
  }
}

/** Only the page knows which question asks what: `values: { kind: { "<question>": "nps" } }`. */
function readAnswers({ draft, lists, mapping }: Desk) {
  const kinds = meaningsOf(mapping, 'kind');
  const reader = records.answers.stated({ mapping, readers: { ticket: id } });
  const around = new Map(
    lists.responses.map((each) => {
      const { response, ...row } = records.responses.read(each, draft);
      return [response, row];
    }),
  );
  for (const each of lists.answers) {
    const { question, name, response, number, ...own } = reader.read(each, draft);
    const { status: state, ...row } = { ...around.get(response), ...own };
    const kind = meaningOf(kinds, question) ?? meaningOf(kinds, name) ?? name ?? question;
    const score = state === undefined || state.toLowerCase() === 'completed' ? number : undefined;
    draft.add('surveys', { ...row, kind, ...given({ score, scale: scaleOf(mapping, String(kind)) }) } as Survey);
  }
}
