import type { Mapping } from '../model/mapping.js';
import type { Message, StatusChange, Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { codeIn } from './codes.js';
import { addAgent, addCall, addCoverage, addMessage, namesOf, rawsIn } from './desk-rows.js';
import { addTicket, given, recordsOf, statedTickets, type DeskTicket } from './desk-tickets.js';
import type { Draft } from './draft.js';
import * as records from './intercom-records.js';
import { at, isRaw, resemblance, type Found, type Raw } from './json.js';
import { flag, id, inner, type RecordReader } from './readers.js';

/** Payloads of the Intercom API: conversations, their parts and ratings, tickets, admins, teams and calls. */
export const intercom: Adapter = {
  id: 'intercom',
  recognise: (part) => resemblance(part, records.walk.shapes, records.walk.lists),
  read(parts, draft, mapping) {
    const found = recordsOf(parts, records.walk, draft);
    const desk: Desk = { draft, mapping, found, teams: namesOf(found.list('teams')), spoken: new Set() };
    readAll(desk, 'conversations', records.conversations);
    readAll(desk, 'tickets', records.tickets);
    readAdmins(desk);
    readCalls(desk);
    addCoverage(draft, found.list('conversations'), ({ total_count }) => total_count);
  },
};

interface Desk {
  readonly draft: Draft;
  readonly mapping: Mapping | undefined;
  readonly found: ReturnType<typeof recordsOf<records.IntercomName>>;
  readonly teams: ReadonlyMap<string, string>;
  /** Tickets of which messages are there. */
  readonly spoken: Set<string>;
}

/** Conversations and tickets differ in their fields only. */
function readAll(desk: Desk, name: 'conversations' | 'tickets', declared: RecordReader<DeskTicket>) {
  const { draft, mapping, teams, found } = desk;
  const reader = statedTickets(declared, mapping);
  // Loose parts say which conversation they are of; all of them come before the first message of their conversation.
  if (name === 'conversations') for (const each of found.list('parts')) readPart(desk, each);
  for (const each of found.list(name)) {
    const { record } = each;
    const ticket: Partial<DeskTicket> = { ...besides(record), ...reader.read(each, draft) };
    if (ticket.firstResponseMs !== undefined || ticket.resolutionMs !== undefined) ticket.clock ??= 'business';
    if (ticket.team) ticket.team = teams.get(String(ticket.team)) ?? ticket.team;
    addTicket(draft, ticket, mapping);
    for (const part of partsIn(desk, each)) readPart(desk, part, ticket);
    readOpening(desk, record, ticket);
    readRating(desk, each, ticket);
  }
}

/** What stands in lists inside the record, or follows from another field. */
function besides(record: Raw): Partial<Ticket> {
  const [contact] = rawsIn(at(record, 'contacts.contacts'));
  const names = rawsIn(at(record, 'tags.tags')).map(({ name }) => id(name));
  const tags = names.filter((name) => name !== undefined);
  return given<Partial<Ticket>>({
    customer: id(contact?.id) ?? (isCustomer(record) ? id(at(record, 'source.author.id')) : undefined),
    tags: tags.length > 0 ? tags : undefined,
    status: flag(record.open) === false ? 'closed' : flag(record.open) ? 'open' : undefined,
  });
}

const isCustomer = (record: Raw) => codeIn(records.authors, at(record, 'source.author.type')) === 'customer';

const partsIn = ({ found }: Desk, each: Found) =>
  (['conversation_parts', 'ticket_parts'] as const).flatMap((key) => {
    const list = each.record[key];
    return found.nested('parts', isRaw(list) ? list[key] : list, each);
  });

/** A part is a message, a change of status, both, or another event, which is counted. */
function readPart(desk: Desk, each: Found, inside: Partial<Ticket> = {}) {
  const { draft, spoken } = desk;
  const row = records.parts.read(each, draft);
  const { kind = '' } = row;
  const ticket = inside.id ?? row.ticket ?? id(each.envelope.conversation_id);
  const status = statusOf(row);
  const speaks = records.messageKinds.has(kind) || (row.body !== undefined && records.spokenKinds.has(kind));
  if (ticket === undefined) return draft.leftOut.add('parts', 'unknown-ticket', each.position, each.record);
  if (!speaks && !status) return draft.leftOut.add('parts', 'not-counted', each.position, each.record, kind);
  if (status) draft.add('statusChanges', { ticket, at: row.at, status } as StatusChange);
  if (!speaks) return;
  spoken.add(String(ticket));
  addMessage(draft, 'parts', each, messageOf(row, ticket));
}

const statusOf = ({ kind, status }: Partial<records.PartRow>) =>
  kind?.startsWith('ticket_state_updated') ? status : codeIn(records.statusKinds, kind);

function messageOf(
  { kind, machine, role, by, ...row }: Partial<records.PartRow>,
  ticket: Ticket['id'],
): Partial<Message> {
  const author = machine ? 'bot' : (codeIn(records.authors, role) ?? 'system');
  return given<Partial<Message>>({
    id: row.id,
    at: row.at,
    ticket,
    author,
    agent: author === 'agent' ? by : undefined,
    public: kind === 'note' ? false : undefined,
  });
}

/** The first message stands in the source and not among the parts. */
function readOpening({ draft, spoken }: Desk, record: Raw, { id: ticket, createdAt }: Partial<Ticket>) {
  if (ticket === undefined || createdAt === undefined || !spoken.has(String(ticket))) return;
  const { author } = inner(record, 'source');
  if (!isRaw(author)) return;
  const role = codeIn(records.authors, author.type) ?? 'system';
  const agent = role === 'agent' ? id(author.id) : undefined;
  draft.add('messages', { ticket, at: createdAt, author: role, ...(agent !== undefined && { agent }) });
}

function readRating({ draft, mapping }: Desk, { record, position, envelope }: Found, ticket: Partial<Ticket>) {
  const rating = record.conversation_rating;
  if (!isRaw(rating)) return;
  const reader = records.ratings.stated({ mapping });
  const { answeredAt, ...row } = reader.read({ record: rating, position, envelope }, draft);
  const { id: of, customer, agent } = ticket;
  const isAnswered = row.score !== undefined || row.sentiment !== undefined;
  draft.add('surveys', {
    kind: 'csat',
    scale: [1, 5],
    ...given({ ticket: of, customer, agent }),
    ...row,
    // Without a rating it was asked for and not given.
    ...(isAnswered && given({ answeredAt })),
  });
}

/** Bots have a seat of their own, with an address that says so. */
const isBot = (email: string | undefined) => email?.startsWith('operator+') === true;

function readAdmins({ draft, found }: Desk) {
  for (const each of found.list('admins')) {
    const { email, ...agent } = records.admins.read(each, draft);
    if (isBot(email)) draft.leftOut.add('admins', 'not-counted', each.position, each.record, 'email');
    else addAgent(draft, 'admins', each, agent);
  }
}

function readCalls({ draft, found }: Desk) {
  for (const each of found.list('calls')) {
    const { direction, ...call } = records.calls.read(each, draft);
    addCall(draft, each, { ...call, channel: 'phone' }, direction === undefined || direction === 'inbound');
  }
}
