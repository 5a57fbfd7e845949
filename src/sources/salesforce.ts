import type { Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { csvRecords, headings } from './csv-records.js';
import { addCoverage, idsOf } from './desk-rows.js';
import { addTicket, recordsOf, statedTickets, type DeskTicket } from './desk-tickets.js';
import { at, resemblance, type Found, type Raw } from './json.js';
import type { Part } from './payload.js';
import { flag, id, meaningsOf, text } from './readers.js';
import { closedStatuses, statusOfLabel, type SalesforceDesk } from './salesforce-desk.js';
import { readBusinessHours } from './salesforce-hours.js';
import { listRecords } from './salesforce-lists.js';
import { readMessages } from './salesforce-messages.js';
import { milestonesOf } from './salesforce-milestones.js';
import * as records from './salesforce-records.js';
import { readAnswers } from './salesforce-surveys.js';
import { addHistory, type Move } from './status-history.js';
import type { Steps } from './steps.js';

/** Query results and exports of Salesforce: cases, mails, comments, histories, milestones, survey answers, users. */
export const salesforce: Adapter = {
  id: 'salesforce',
  recognise: (part) =>
    part.kind === 'text' ? recogniseFile(part) : resemblance(part, records.walk.shapes, records.walk.lists),
  *read(parts, draft, mapping) {
    const read: Part[] = [];
    for (const part of parts) read.push(yield* csvRecords(part));
    const found = yield* recordsOf(read, records.walk, draft);
    const lists = yield* listRecords(found);
    const desk: SalesforceDesk = {
      draft,
      mapping,
      lists,
      closed: closedStatuses(lists.statuses),
      labels: meaningsOf(mapping, 'status'),
      customers: new Set(),
    };
    yield* readUsers(desk);
    yield* readCases(desk);
    yield* readMessages(desk);
    yield* readAnswers(desk);
    yield* readBusinessHours(desk);
    addCoverage(draft, lists.cases, ({ totalSize }) => totalSize);
  },
};

/** Names of fields as the data loader writes them; reports have labels, which the reader of files knows. */
function recogniseFile({ text: given }: Extract<Part, { kind: 'text' }>): number {
  const names = new Set(headings(given));
  const marks = records.walk.shapes.filter(({ marks }) => marks.every((mark) => names.has(mark)));
  return marks.length > 0 && names.has('Id') ? 1 : 0;
}

function* readUsers({ draft, lists, customers }: SalesforceDesk): Steps<void> {
  for (const each of lists.users) {
    const { contact, ...agent } = records.users.read(each, draft);
    if (agent.id === undefined) draft.leftOut.add('users', 'missing-id', each.position, each.record);
    else if (contact !== undefined) customers.add(String(agent.id));
    else draft.add('agents', { ...agent, id: agent.id });
    yield;
  }
}

function* readCases(desk: SalesforceDesk): Steps<void> {
  const { draft, lists, mapping } = desk;
  const reader = statedTickets(records.cases, mapping);
  const seen = new Set<string>();
  const named = new Set(yield* idsOf(lists.users, (record) => record.Id));
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
function readOrphans(desk: SalesforceDesk, seen: ReadonlySet<string>) {
  const { draft, lists } = desk;
  for (const [key, rows] of lists.history) if (!seen.has(key)) addHistory(draft, { id: key }, movesOf(desk, rows));
  for (const [key, rows] of lists.milestones) {
    if (seen.has(key)) continue;
    for (const row of rows) draft.leftOut.add('milestones', 'unknown-ticket', row.position, row.record);
  }
}

/** Only the field that holds the status; its name is written in any case. */
function movesOf(desk: SalesforceDesk, rows: readonly Found[]): Move[] {
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
function ownerOf({ draft }: SalesforceDesk, record: Raw, named: Set<string | undefined>): Partial<Ticket> {
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
