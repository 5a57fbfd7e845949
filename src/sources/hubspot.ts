import type { Mapping } from '../model/mapping.js';
import type { StatusChange, Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { addCoverage, fullName, rawsIn } from './desk-rows.js';
import { addTicket, given, recordsOf, statedTickets, type DeskTicket } from './desk-tickets.js';
import type { Draft } from './draft.js';
import { flat, type HubspotDesk } from './hubspot-desk.js';
import { readMessages } from './hubspot-messages.js';
import * as records from './hubspot-records.js';
import { stagesOf, statusOfStage } from './hubspot-stages.js';
import { readSurveys } from './hubspot-surveys.js';
import { threads as threadReader, type ThreadRow } from './hubspot-talk.js';
import { at, resemblance, type Found, type Raw } from './json.js';
import { flag, id, instant, meaningsOf } from './readers.js';
import { scaleOf } from './scores.js';
import type { Steps } from './steps.js';

/** Payloads of the HubSpot API: tickets, feedback submissions, pipelines, owners, threads and their messages. */
export const hubspot: Adapter = {
  id: 'hubspot',
  recognise: (part) => resemblance(part, records.walk.shapes, records.walk.lists),
  *read(parts, draft, mapping) {
    const found = yield* recordsOf(parts, records.walk, draft);
    const desk: HubspotDesk = {
      draft,
      mapping,
      found,
      stages: stagesOf(found.list('pipelines')),
      labels: meaningsOf(mapping, 'status'),
      agents: yield* readOwners(found.list('owners'), draft),
      threads: yield* readThreads(found.list('threads'), draft),
    };
    yield* readTickets(desk);
    yield* readMessages(desk);
    yield* readSurveys(desk);
    addCoverage(draft, found.list('tickets'), ({ total }) => total);
  },
};

function* readOwners(found: readonly Found[], draft: Draft): Steps<HubspotDesk['agents']> {
  const agents = new Map<string, string>();
  for (const each of found) {
    const { id: key, user, firstName, lastName, email, archived } = records.owners.read(each, draft);
    if (key === undefined) {
      draft.leftOut.add('owners', 'missing-id', each.position, each.record);
      continue;
    }
    if (user !== undefined) agents.set(user, String(key));
    const name = fullName(firstName, lastName) ?? email;
    draft.add('agents', { id: key, active: archived !== true, ...given({ name }) });
    yield;
  }
  return agents;
}

function* readThreads(found: readonly Found[], draft: Draft): Steps<HubspotDesk['threads']> {
  const threads = new Map<string, Partial<ThreadRow>>();
  for (const each of found) {
    const row = threadReader.read(each, draft);
    if (row.id === undefined) draft.leftOut.add('threads', 'missing-id', each.position, each.record);
    else threads.set(row.id, row);
    yield;
  }
  return threads;
}

function* readTickets(desk: HubspotDesk): Steps<void> {
  const { draft, mapping, found } = desk;
  const reader = statedTickets(records.tickets, mapping);
  const threads = new Map([...desk.threads.values()].map((thread) => [thread.ticket, thread]));
  const scored = found.list('surveys').length === 0;
  for (const ticket of found.list('tickets')) {
    const each = flat(ticket);
    const { record } = each;
    const row: Partial<DeskTicket> = { ...reader.read(each, draft), ...(scored && rollUps(record, mapping)) };
    const thread = threads.get(String(row.id));
    const withHistory = readHistory(desk, each, row);
    const reopens = !withHistory && record.hs_ticket_reopened_at ? 1 : undefined;
    const beside = given({
      status: statusOf(desk, record),
      channel: thread?.channel,
      customer: customerOf(record),
      reopens,
      leftOut: leftOutOf(record, thread),
    });
    addTicket(draft, { ...beside, ...row }, mapping);
    yield;
  }
}

const statusOf = (desk: HubspotDesk, record: Raw): Ticket['status'] => {
  const stage = id(record.hs_pipeline_stage);
  return stage === undefined ? undefined : statusOfStage(desk, id(record.hs_pipeline), stage);
};

const leftOutOf = ({ archived }: Raw, thread: Partial<ThreadRow> | undefined): Ticket['leftOut'] =>
  flag(archived) === true ? 'deleted' : thread?.spam === true ? 'spam' : undefined;

function customerOf(record: Raw) {
  const contacts = at(record, 'associations.contacts.results');
  const [first] = rawsIn(contacts);
  return first && id(first.id);
}

/** Stages with the moment at which a ticket took them; whether there were any. */
function readHistory(desk: HubspotDesk, each: Found, { id: ticket }: Partial<Ticket>) {
  const { draft, found } = desk;
  const pipeline = id(each.record.hs_pipeline);
  if (ticket === undefined) return false;
  const list = found.nested('history', at(each.record, 'propertiesWithHistory.hs_pipeline_stage'), each);
  for (const { record } of list) {
    const stage = id(record.value);
    const change = { ticket, at: instant(record.timestamp), status: stage && statusOfStage(desk, pipeline, stage) };
    // A change without a moment or a status is left out, and counted, by the facts.
    draft.add('statusChanges', change as StatusChange);
  }
  return list.length > 0;
}

/** Last scores; a satisfaction score means nothing without the scale of its survey. */
function rollUps(record: Raw, mapping: Mapping | undefined): Partial<DeskTicket> {
  const scores = Object.entries(records.rollUps).flatMap(([kind, properties]) => {
    const property = properties.find((each) => id(record[each]) !== undefined);
    if (property === undefined || (kind === 'csat' && !scaleOf(mapping, 'csat'))) return [];
    return [[kind, record[property]]];
  });
  return Object.fromEntries(scores) as Partial<DeskTicket>;
}
