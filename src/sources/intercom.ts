import type { Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { codeIn } from './codes.js';
import { addHours, type DeskHours, type Opening } from './desk-hours.js';
import { addAgent, addCall, addCoverage, namesOf, rawsIn } from './desk-rows.js';
import { addTicket, given, recordsOf, statedTickets, type DeskTicket } from './desk-tickets.js';
import { authors, partsIn, readOpening, readPart, type IntercomDesk } from './intercom-parts.js';
import * as records from './intercom-records.js';
import { at, isRaw, resemblance, type Found, type Raw } from './json.js';
import { flag, id, number, type RecordReader } from './readers.js';
import { forEach, type Steps } from './steps.js';

/** Payloads of the Intercom API: conversations, their parts and ratings, tickets, admins, teams and calls. */
export const intercom: Adapter = {
  id: 'intercom',
  recognise: (part) => resemblance(part, records.walk.shapes, records.walk.lists),
  *read(parts, draft, mapping) {
    const found = yield* recordsOf(parts, records.walk, draft);
    const desk: IntercomDesk = { draft, mapping, found, teams: namesOf(found.list('teams')), spoken: new Set() };
    yield* readAll(desk, 'conversations', records.conversations);
    yield* readAll(desk, 'tickets', records.tickets);
    yield* readAdmins(desk);
    yield* readCalls(desk);
    readOfficeHours(desk);
    addCoverage(draft, found.list('conversations'), ({ total_count }) => total_count);
  },
};

/** Conversations and tickets differ in their fields only. */
function* readAll(
  desk: IntercomDesk,
  name: 'conversations' | 'tickets',
  declared: RecordReader<DeskTicket>,
): Steps<void> {
  const { draft, mapping, teams, found } = desk;
  const reader = statedTickets(declared, mapping);
  // Loose parts say which conversation they are of; all of them come before the first message of their conversation.
  if (name === 'conversations') yield* forEach(found.list('parts'), (each) => readPart(desk, each));
  for (const each of found.list(name)) {
    const { record } = each;
    const ticket: Partial<DeskTicket> = { ...besides(record), ...reader.read(each, draft) };
    if (ticket.firstResponseMs !== undefined || ticket.resolutionMs !== undefined) ticket.clock ??= 'business';
    if (ticket.team) ticket.team = teams.get(String(ticket.team)) ?? ticket.team;
    addTicket(draft, ticket, mapping);
    for (const part of partsIn(desk, each)) readPart(desk, part, ticket);
    readOpening(desk, record, ticket);
    readRating(desk, each, ticket);
    yield;
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

const isCustomer = (record: Raw) => codeIn(authors, at(record, 'source.author.type')) === 'customer';

function readRating({ draft, mapping }: IntercomDesk, { record, position, envelope }: Found, ticket: Partial<Ticket>) {
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

function* readAdmins({ draft, found }: IntercomDesk): Steps<void> {
  for (const each of found.list('admins')) {
    const { email, ...agent } = records.admins.read(each, draft);
    if (isBot(email)) draft.leftOut.add('admins', 'not-counted', each.position, each.record, 'email');
    else addAgent(draft, 'admins', each, agent);
    yield;
  }
}

function* readCalls({ draft, found }: IntercomDesk): Steps<void> {
  for (const each of found.list('calls')) {
    const { direction, ...call } = records.calls.read(each, draft);
    addCall(draft, each, { ...call, channel: 'phone' }, direction === undefined || direction === 'inbound');
    yield;
  }
}

/** A schedule that is always open ends a minute before its week. */
const lastMinute = 10_079;

/** Minutes from Monday on; the first schedule is the one of the workspace. */
function readOfficeHours({ draft, found }: IntercomDesk) {
  const list = found.list('hours').map((each): DeskHours => {
    const openings = rawsIn(each.record.time_intervals).map(({ start_minute: start, end_minute: end }): Opening => {
      const to = number(end) ?? NaN;
      return [number(start) ?? NaN, to === lastMinute ? to + 1 : to];
    });
    const { name, time_zone_name: zone } = each.record;
    return { found: each, name, zone, isDefault: false, openings };
  });
  addHours(draft, 'hours', list);
}
