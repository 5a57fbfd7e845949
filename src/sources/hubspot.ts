import type { Mapping } from '../model/mapping.js';
import type { StatusChange, Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { codeIn, type Codes } from './codes.js';
import { addCoverage, rawsIn } from './desk-rows.js';
import { addTicket, given, recordsOf, statedTickets, type DeskTicket } from './desk-tickets.js';
import { scaleOf } from './scores.js';
import type { Draft } from './draft.js';
import { flat, type HubspotDesk } from './hubspot-desk.js';
import * as records from './hubspot-records.js';
import { readMessages, readSurveys } from './hubspot-voices.js';
import { at, isRaw, resemblance, type Found, type Raw } from './json.js';
import { flag, id, instant, meaningOf, meaningsOf, status, text } from './readers.js';
import { isResolved } from './status-history.js';
import { statusOf as statusOfWord } from './words.js';

/** Payloads of the HubSpot API: tickets, feedback submissions, pipelines, owners, threads and their messages. */
export const hubspot: Adapter = {
  id: 'hubspot',
  recognise: (part) => resemblance(part, records.walk.shapes, records.walk.lists),
  read(parts, draft, mapping) {
    const found = recordsOf(parts, records.walk, draft);
    const desk: HubspotDesk = {
      draft,
      mapping,
      found,
      stages: stagesOf(found.list('pipelines')),
      labels: meaningsOf(mapping, 'status'),
      agents: readOwners(found.list('owners'), draft),
      threads: readThreads(found.list('threads'), draft),
    };
    readTickets(desk);
    readMessages(desk);
    readSurveys(desk);
    addCoverage(draft, found.list('tickets'), ({ total }) => total);
  },
};

const ownLabels: Codes<StatusChange['status']> = {
  'waiting on contact': 'pending',
  'waiting on us': 'open',
};

/** The label says more than open or closed, and is believed where the two agree. */
function stagesOf(pipelines: readonly Found[]): HubspotDesk['stages'] {
  const stages = new Map<string, { label: string; status: StatusChange['status'] }>();
  for (const { record } of pipelines) {
    for (const stage of Array.isArray(record.stages) ? record.stages : []) {
      if (!isRaw(stage)) continue;
      const label = text(stage.label) ?? '';
      const isClosed = at(stage, 'metadata.ticketState') === 'CLOSED' || flag(at(stage, 'metadata.isClosed')) === true;
      const said = codeIn(ownLabels, label) ?? statusOfWord(label);
      const agrees = said !== undefined && isResolved(said) === isClosed;
      stages.set(`${id(record.id)}/${id(stage.id)}`, { label, status: agrees ? said : isClosed ? 'closed' : 'open' });
    }
  }
  return stages;
}

/** A stage as the page, else its pipeline, else the default pipeline says; else as written. */
function statusOfStage({ labels, stages }: HubspotDesk, pipeline: string | undefined, stage: string): Ticket['status'] {
  const known = stages.get(`${pipeline}/${stage}`);
  const stated = meaningOf(labels, stage) ?? (known && meaningOf(labels, known.label));
  if (stated !== undefined && stated !== null) return status(stated);
  return known?.status ?? (pipeline === '0' ? codeIn(records.defaultStages, stage) : undefined) ?? status(stage);
}

function readOwners(found: readonly Found[], draft: Draft): HubspotDesk['agents'] {
  const agents = new Map<string, string>();
  for (const each of found) {
    const { id: key, user, firstName, lastName, email, archived } = records.owners.read(each, draft);
    if (key === undefined) {
      draft.leftOut.add('owners', 'missing-id', each.position, each.record);
      continue;
    }
    if (user !== undefined) agents.set(user, String(key));
    const name = [firstName, lastName].filter(Boolean).join(' ') || email;
    draft.add('agents', { id: key, active: archived !== true, ...(name && { name }) });
  }
  return agents;
}

function readThreads(found: readonly Found[], draft: Draft): HubspotDesk['threads'] {
  const threads = new Map<string, Partial<records.ThreadRow>>();
  for (const each of found) {
    const row = records.threads.read(each, draft);
    if (row.id === undefined) draft.leftOut.add('threads', 'missing-id', each.position, each.record);
    else threads.set(row.id, row);
  }
  return threads;
}

function readTickets(desk: HubspotDesk) {
  const { draft, mapping, found } = desk;
  const reader = statedTickets(records.tickets, mapping);
  const threads = new Map([...desk.threads.values()].map((thread) => [thread.ticket, thread]));
  const scored = found.list('surveys').length === 0;
  for (const each of found.list('tickets').map(flat)) {
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
  }
}

const statusOf = (desk: HubspotDesk, record: Raw): Ticket['status'] => {
  const stage = id(record.hs_pipeline_stage);
  return stage === undefined ? undefined : statusOfStage(desk, id(record.hs_pipeline), stage);
};

const leftOutOf = ({ archived }: Raw, thread: Partial<records.ThreadRow> | undefined): Ticket['leftOut'] =>
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
