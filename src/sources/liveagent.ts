import type { StatusChange, Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { codeIn } from './codes.js';
import { unfolded } from './connector.js';
import { addAgent, addCall, inTime, namesOf, rawsIn, withKeyed } from './desk-rows.js';
import { addTicket, given, recordsOf, statedTickets, type DeskOf, type DeskTicket } from './desk-tickets.js';
import { resemblance, type Found, type Raw } from './json.js';
import { readLevels } from './liveagent-hours.js';
import { readGroup, type Talk } from './liveagent-messages.js';
import * as records from './liveagent-records.js';
import { id } from './readers.js';
import { forEach, type Steps } from './steps.js';

/** Payloads of the LiveAgent API: tickets, messages, history, promises, agents, calls and rankings. */
export const liveAgent: Adapter = {
  id: 'liveagent',
  recognise: (part) => resemblance(unfolded(part, records.outer), records.walk.shapes, records.walk.lists),
  *read(parts, draft, mapping) {
    const opened = parts.map((part) => unfolded(part, records.outer));
    const found = yield* recordsOf(opened, records.walk, draft);
    const desk: Desk = { draft, mapping, found };
    const agents = yield* readAgents(desk);
    const assignees = yield* readTickets(desk);
    const talk: Talk = { draft, agents, assignees, nested: found.nested };
    for (const each of found.list('tickets')) {
      const ticket = id(each.record.id) ?? id(each.record.conversationid);
      for (const group of found.nested('groups', each.record.messages, each)) readGroup(talk, group, ticket);
      yield;
    }
    yield* forEach(found.list('groups'), (each) => readGroup(talk, each));
    yield* readHistory(desk);
    yield* readCalls(desk);
    yield* readRanks(desk);
    readLevels(desk);
  },
};

type Desk = DeskOf<records.LiveAgentName>;

function* readAgents({ draft, found }: Desk): Steps<ReadonlySet<string>> {
  const agents = new Set<string>();
  for (const each of found.list('agents')) {
    const { status, ...agent } = records.agents.read(each, draft);
    if (agent.id !== undefined) agents.add(String(agent.id));
    addAgent(draft, 'agents', each, { ...agent, active: status !== 'X' });
    yield;
  }
  return agents;
}

/** Adds the tickets; who each is assigned to. */
function* readTickets({ draft, mapping, found }: Desk): Steps<ReadonlyMap<string, string>> {
  const reader = statedTickets(records.tickets, mapping);
  const promises = yield* readPromises({ draft, mapping, found });
  const departments = namesOf(found.list('departments').map(withId));
  const labels = namesOf(found.list('tags'));
  const assignees = new Map<string, string>();
  for (const each of found.list('tickets')) {
    const { record } = each;
    if (record.status === records.unfinished) {
      draft.leftOut.add('tickets', 'unfinished', each.position, record);
      continue;
    }
    const named = { ...each, record: withCustomFields(record) };
    const ticket: Partial<DeskTicket> = { ...besides(record, labels), ...reader.read(named, draft) };
    Object.assign(ticket, marksOf(record), promises.get(String(ticket.id)));
    const team = departments.get(String(ticket.team)) ?? id(record.departmentname);
    if (team !== undefined) ticket.team = team;
    if (ticket.agent != null) assignees.set(String(ticket.id), String(ticket.agent));
    addTicket(draft, ticket, mapping);
    yield;
  }
  return assignees;
}

const withId = <T extends { record: Raw }>(each: T): T => ({
  ...each,
  record: { ...each.record, id: each.record.id ?? each.record.department_id ?? each.record.departmentid },
});

/** So that a page can say `custom_fields.motivo`. */
const withCustomFields = (record: Raw): Raw => withKeyed(record, 'custom_fields', ({ code, value }) => [code, value]);

function besides(record: Raw, labels: ReadonlyMap<string, string>): Partial<Ticket> {
  const keys = (Array.isArray(record.tags) ? record.tags : []).map(id).filter((key) => key !== undefined);
  return given<Partial<Ticket>>({
    tags: keys.length > 0 ? keys.map((key) => labels.get(key) ?? key) : undefined,
    // Only the last reopening is dated, and how many there were is not told.
    reopens: 'datereopen' in record ? (record.datereopen ? 1 : 0) : undefined,
  });
}

function marksOf(record: Raw): Partial<Ticket> {
  const leftOut = codeIn(records.leftOut, record.status) ?? (record.date_deleted ? 'deleted' : undefined);
  return leftOut ? { leftOut, status: undefined } : {};
}

/** What was promised and how it was kept, by ticket. */
function* readPromises({ draft, found }: Desk): Steps<ReadonlyMap<string, Partial<Ticket>>> {
  const promises = new Map<string, Partial<Ticket>>();
  const add = (ticket: string, more: Partial<Ticket>) => promises.set(ticket, { ...promises.get(ticket), ...more });
  const readDue = (each: Found) => {
    const { id: ticket = ticketAround(each), ...due } = records.dues.read(each, draft);
    if (ticket === undefined) draft.leftOut.add('dues', 'unknown-ticket', each.position, each.record);
    else add(String(ticket), due);
  };
  yield* forEach(found.list('tickets'), (each) => {
    found.nested('dues', rawsIn([each.record.sla]), each).forEach(readDue);
  });
  yield* forEach(found.list('dues'), readDue);
  for (const each of found.list('promises')) {
    const { ticket = ticketAround(each), type, dueAt, closedAt } = records.promises.read(each, draft);
    const names = codeIn(records.promised, type);
    if (ticket === undefined) draft.leftOut.add('promises', 'unknown-ticket', each.position, each.record);
    else if (!names) draft.leftOut.add('promises', 'not-counted', each.position, each.record, type);
    else add(ticket, given({ [names.due]: dueAt, [names.met]: inTime(closedAt, dueAt) }));
    yield;
  }
  return promises;
}

const ticketAround = ({ envelope }: Found) =>
  id(envelope.ticketId) ?? id(envelope.ticket_id) ?? id(envelope.conversationid) ?? id(envelope.id);

function* readHistory({ draft, found }: Desk): Steps<void> {
  for (const each of found.list('history')) {
    const { ticket = ticketAround(each), ...change } = records.history.read(each, draft);
    if (ticket === undefined) draft.leftOut.add('history', 'unknown-ticket', each.position, each.record);
    else draft.add('statusChanges', { ticket, ...change } as StatusChange);
    yield;
  }
}

/** Calls between agents, and those that an agent made, keep nobody waiting. */
function* readCalls({ draft, found }: Desk): Steps<void> {
  for (const each of found.list('calls')) {
    const { type, ...call } = records.calls.read(each, draft);
    addCall(draft, each, { ...call, channel: 'phone' }, type === undefined || type === 'I');
    yield;
  }
}

function* readRanks({ draft, mapping, found }: Desk): Steps<void> {
  const reader = records.ranks.stated({ mapping });
  yield* forEach(found.list('ranks'), (each) => {
    draft.add('surveys', { kind: 'csat', ...reader.read(each, draft) });
  });
}
