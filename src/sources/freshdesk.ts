import { statuses, type Message, type Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { addAgent, addCoverage, addMessage, inTime, namesOf } from './desk-rows.js';
import { addTicket, given, recordsOf, statedTickets, type DeskOf } from './desk-tickets.js';
import { readBusinessHours, readPolicies } from './freshdesk-hours.js';
import * as records from './freshdesk-records.js';
import { isRaw, resemblance, type Found, type Raw } from './json.js';
import { flag, id, status } from './readers.js';
import { forEach, type Steps } from './steps.js';

/** Payloads of the Freshdesk API: tickets, conversations, ratings, agents, groups and ticket fields. */
export const freshdesk: Adapter = {
  id: 'freshdesk',
  recognise: (part) => resemblance(part, records.walk.shapes, records.walk.lists),
  *read(parts, draft, mapping) {
    const found = yield* recordsOf(parts, records.walk, draft);
    const desk: Desk = {
      draft,
      mapping,
      found,
      groups: namesOf(found.list('groups')),
      labels: statusLabels(found.list('fields')),
    };
    yield* readTickets(desk);
    yield* readConversations(desk, found.list('conversations'));
    yield* readRatings(desk);
    yield* readAgents(desk);
    readBusinessHours(desk);
    readPolicies(desk);
    addCoverage(draft, found.list('tickets'), ({ total }) => total);
  },
};

interface Desk extends DeskOf<records.FreshdeskName> {
  readonly groups: ReadonlyMap<string, string>;
  /** What an account calls its own statuses. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The choices of the field `status`: `{ "6": ["Waiting on Customer", "Awaiting your Reply"] }`. */
function statusLabels(fields: readonly Found[]): Desk['labels'] {
  const labels = new Map<string, string>();
  for (const { record } of fields) {
    if (record.name !== 'status' || !isRaw(record.choices)) continue;
    for (const [code, choice] of Object.entries(record.choices)) {
      const label = id(Array.isArray(choice) ? choice[0] : choice);
      if (label !== undefined) labels.set(code, label);
    }
  }
  return labels;
}

const known: ReadonlySet<unknown> = new Set(statuses);

function* readTickets(desk: Desk): Steps<void> {
  const { draft, mapping, groups, labels } = desk;
  const reader = statedTickets(records.tickets, mapping);
  for (const each of desk.found.list('tickets')) {
    const { record } = each;
    const ticket: Partial<Ticket> = reader.read(each, draft);
    if (ticket.team) ticket.team = groups.get(String(ticket.team)) ?? ticket.team;
    if (!known.has(ticket.status) && labels.has(String(ticket.status))) {
      Object.assign(ticket, given({ status: status(labels.get(String(ticket.status))) }));
    }
    addTicket(draft, { ...marksOf(record), ...verdictsOf(record, ticket), ...ticket }, mapping);
    yield* readConversations(desk, desk.found.nested('conversations', record.conversations, each));
    yield;
  }
}

function marksOf(record: Raw): Partial<Ticket> {
  const { stats } = record;
  return given<Partial<Ticket>>({
    direction: id(record.source) === records.outbound ? 'outbound' : undefined,
    leftOut: flag(record.spam) ? 'spam' : flag(record.deleted) ? 'deleted' : undefined,
    // Only the last reopening is dated, and how many there were is not told.
    reopens: isRaw(stats) && 'reopened_at' in stats ? (stats.reopened_at ? 1 : 0) : undefined,
  });
}

const finished: ReadonlySet<unknown> = new Set(['resolved', 'closed']);

/** A flag says that a target was missed; without one, what is done is compared with when it was due. */
function verdictsOf(record: Raw, ticket: Partial<Ticket>): Partial<Ticket> {
  const resolvedAt = finished.has(ticket.status) ? ticket.resolvedAt : undefined;
  return given<Partial<Ticket>>({
    firstResponseMet: flag(record.fr_escalated) ? false : inTime(ticket.firstResponseAt, ticket.firstResponseDueAt),
    resolutionMet: flag(record.is_escalated) ? false : inTime(resolvedAt, ticket.resolutionDueAt),
  });
}

function* readConversations({ draft }: Desk, list: readonly Found[]): Steps<void> {
  for (const each of list) {
    const row = records.conversations.read(each, draft);
    const { ticket = id(each.envelope.id), user, incoming, source = '', automatic, ...message } = row;
    const author = incoming ? 'customer' : 'agent';
    addMessage(draft, 'conversations', each, {
      ...given<Partial<Message>>({ id: message.id, at: message.at, ticket }),
      author,
      ...(!incoming && user !== undefined && { agent: user }),
      ...(row.private !== undefined && { public: !row.private }),
      ...((automatic || each.record.automation_id != null) && { automatic: true }),
      ...(Object.hasOwn(records.kinds, source) && records.kinds[source]),
    });
    yield;
  }
}

function* readRatings({ draft, mapping, found }: Desk): Steps<void> {
  const reader = records.ratings.stated({ mapping });
  // An answer that cannot be read has neither sentiment nor score: the facts count it.
  yield* forEach(found.list('ratings'), (each) => {
    draft.add('surveys', { kind: 'csat', ...reader.read(each, draft) });
  });
}

function* readAgents({ draft, found }: Desk): Steps<void> {
  for (const each of found.list('agents')) {
    const { deactivated, ...agent } = records.agents.read(each, draft);
    addAgent(draft, 'agents', each, { ...agent, active: !deactivated });
    yield;
  }
}
