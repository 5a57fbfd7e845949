import { addToGroup } from '../model/maps.js';
import type { Message, StatusChange, Survey, Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { codeIn } from './codes.js';
import { unfolded } from './connector.js';
import { addAgent, addCoverage, fullName, addMessage, namesOf, withKeyed } from './desk-rows.js';
import { addTicket, given, recordsOf, statedTickets, type DeskOf, type DeskTicket } from './desk-tickets.js';
import * as records from './help-scout-records.js';
import { at, isRaw, resemblance, type Found, type Raw } from './json.js';
import type { Part } from './payload.js';
import { id, meaningOf, meaningsOf, text } from './readers.js';
import { forEach, type Steps } from './steps.js';
import { sentimentOf } from './words.js';

/** Payloads of the Help Scout API: conversations, threads, ratings, survey answers, users and teams. */
export const helpScout: Adapter = {
  id: 'helpscout',
  recognise: (part) =>
    isEmptyPage(part) ? 0.6 : resemblance(unfolded(part, records.outer), records.walk.shapes, records.walk.lists),
  *read(parts, draft, mapping) {
    const filled = parts.filter((part) => !isEmptyPage(part)).map((part) => unfolded(part, records.outer));
    const found = yield* recordsOf(filled, records.walk, draft);
    const desk: Desk = { draft, mapping, found, teams: namesOf(found.list('teams')) };
    yield* readConversations(desk);
    yield* readRatings(desk);
    yield* readAnswers(desk);
    yield* readUsers(desk);
    addCoverage(draft, found.list('conversations'), ({ page, count }) => (isRaw(page) ? page.totalElements : count));
  },
};

interface Desk extends DeskOf<records.HelpScoutName> {
  readonly teams: ReadonlyMap<string, string>;
}

/** `_embedded` is missing when a page is empty. */
const isEmptyPage = (part: Part) =>
  part.kind === 'json' &&
  isRaw(part.value) &&
  !Object.hasOwn(part.value, '_embedded') &&
  typeof at(part.value, 'page.totalElements') === 'number';

function* readConversations(desk: Desk): Steps<void> {
  const { draft, mapping, found, teams } = desk;
  const reader = statedTickets(records.conversations, mapping);
  const loose = yield* byConversation(desk);
  for (const each of found.list('conversations')) {
    const { record } = each;
    const isDraft = record.state === 'draft';
    if (isDraft) {
      draft.leftOut.add('conversations', 'unfinished', each.position, record);
      continue;
    }
    const named = { ...each, record: withCustomFields(record) };
    const ticket: Partial<DeskTicket> = { ...besides(record, teams), ...reader.read(named, draft) };
    Object.assign(ticket, marksOf(record));
    // The desk knows one end: closed is resolved.
    if (ticket.closedAt) ticket.resolvedAt ??= ticket.closedAt;
    addTicket(draft, ticket, mapping);
    const key = String(ticket.id);
    const nested = found.nested('threads', threadsIn(record), each);
    const threads = [...(loose.get(key) ?? []), ...nested];
    loose.delete(key);
    readThreads(desk, threads, ticket);
    yield;
  }
  yield* forEach([...loose], ([key, threads]) => readThreads(desk, threads, { id: key }));
}

/** Loose threads say of which conversation they are, or the link of their page does. */
function* byConversation({ draft, found }: Desk): Steps<Map<string, Found[]>> {
  const threads = new Map<string, Found[]>();
  for (const each of found.list('threads')) {
    const { record, envelope } = each;
    const link = /conversations\/(\d+)/.exec(text(at(envelope, '_links.self.href')) ?? '');
    const key = id(record.conversationId) ?? id(record.conversation_id) ?? link?.[1];
    if (key === undefined) draft.leftOut.add('threads', 'unknown-ticket', each.position, record);
    else addToGroup(threads, key, each);
    yield;
  }
  return threads;
}

const threadsIn = (record: Raw) => (Array.isArray(record.threads) ? record.threads : at(record, '_embedded.threads'));

/** So that a page can say `customFields.Motivo`; connectors write the name of the list in another way. */
const withCustomFields = (record: Raw): Raw =>
  withKeyed(
    record.custom_fields === undefined ? record : { ...record, customFields: record.custom_fields },
    'customFields',
    ({ name, text: label, value }) => [name, label ?? value],
  );

const tagsOf = (list: unknown) =>
  (Array.isArray(list) ? list : [])
    .map((tag: unknown) => id(isRaw(tag) ? (tag.tag ?? tag.name) : tag))
    .filter((tag) => tag !== undefined);

function besides(record: Raw, teams: Desk['teams']): Partial<Ticket> {
  const tags = tagsOf(record.tags ?? at(record, '_embedded.tags'));
  const isOutbound = at(record, 'createdBy.type') === 'user' || at(record, 'source.via') === 'user';
  return {
    ...assigneeOf(record.assignee ?? record.owner, teams),
    ...given<Partial<Ticket>>({
      tags: tags.length > 0 ? tags : undefined,
      direction: isOutbound ? 'outbound' : undefined,
    }),
  };
}

/** A conversation is with a person, a team, or nobody. */
function assigneeOf(assignee: unknown, teams: Desk['teams']): Partial<Ticket> {
  const key = isRaw(assignee) ? id(assignee.id) : undefined;
  if (!isRaw(assignee) || key === undefined || key === '0') return {};
  return assignee.type === 'team' ? { team: teams.get(key) ?? key } : { agent: key };
}

function marksOf({ status: stated, state }: Raw): Partial<Ticket> {
  if (state === 'deleted') return { leftOut: 'deleted' };
  return stated === 'spam' ? { leftOut: 'spam', status: undefined } : {};
}

/** Threads are messages, changes of status, or both. Where they leave out the end, the conversation dates it. */
function readThreads(desk: Desk, threads: readonly Found[], ticket: Partial<Ticket>) {
  const changes = threads.flatMap((each) => readThread(desk, each, ticket.id) ?? []);
  const isClosed = ticket.status === 'closed' && ticket.closedAt != null;
  if (changes.length === 0) return;
  desk.draft.add('statusChanges', ...changes);
  if (isClosed && ticket.id !== undefined && !changes.some(({ status: each }) => each === 'closed')) {
    desk.draft.add('statusChanges', { ticket: ticket.id, at: ticket.closedAt!, status: 'closed' });
  }
}

function readThread(desk: Desk, each: Found, inside: Ticket['id'] | undefined): StatusChange | undefined {
  const row = records.threads.read(each, desk.draft);
  const { type = '', state, status } = row;
  const ticket = inside ?? row.conversation;
  const isSent = state === undefined || state === 'published';
  const speaks = Object.hasOwn(records.talk, type);
  if (!isSent || !(speaks || (type === 'lineitem' && status !== undefined))) {
    if (isSent) desk.draft.leftOut.add('threads', 'not-counted', each.position, each.record, type);
    else desk.draft.leftOut.add('threads', 'unfinished', each.position, each.record);
    return undefined;
  }
  if (speaks) addMessage(desk.draft, 'threads', each, messageOf(row, ticket));
  return status === undefined || ticket === undefined ? undefined : ({ ticket, at: row.at, status } as StatusChange);
}

function messageOf(row: Partial<records.ThreadRow>, ticket: Ticket['id'] | undefined): Partial<Message> {
  const kind = codeIn(records.talk, row.type);
  const author = kind?.author ?? (row.role === 'customer' ? 'customer' : 'agent');
  return given<Partial<Message>>({
    id: row.id,
    at: row.at,
    ticket,
    author,
    agent: author === 'agent' ? row.by : undefined,
    public: kind?.public,
    automatic: row.action === 'workflow' ? true : undefined,
  });
}

function* readRatings({ draft, mapping, found }: Desk): Steps<void> {
  const reader = records.ratings.stated({ mapping });
  yield* forEach(found.list('ratings'), (each) => {
    draft.add('surveys', { kind: 'csat', ...reader.read({ ...each, record: ofConversation(each.record) }, draft) });
  });
}

/** In a row of the report of ratings the id is that of the conversation. */
const ofConversation = (record: Raw): Raw =>
  Object.hasOwn(record, 'ratingId') ? { ...record, conversationId: record.id } : record;

/** A category is of recommending; any other answer is of satisfaction, where the page says what it means. */
function* readAnswers({ draft, mapping, found }: Desk): Steps<void> {
  const meanings = meaningsOf(mapping, 'sentiment');
  for (const each of found.list('surveys')) {
    const { value, category, ...row } = records.surveys.read(each, draft);
    const isNps = text(category) !== undefined;
    const sentiment = isNps ? undefined : (meaningOf(meanings, value) ?? sentimentOf(text(value) ?? ''));
    draft.add('surveys', { kind: isNps ? 'nps' : 'csat', ...row, ...given({ score: value, sentiment }) } as Survey);
    yield;
  }
}

function* readUsers({ draft, found }: Desk): Steps<void> {
  for (const each of found.list('users')) {
    const { first, last, ...agent } = records.users.read(each, draft);
    addAgent(draft, 'users', each, { ...agent, ...given({ name: fullName(first, last) }) });
    yield;
  }
}
