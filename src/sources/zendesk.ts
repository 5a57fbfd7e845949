import type { Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { addCoverage, withKeyed } from './desk-rows.js';
import { addTicket, given, statedTickets, type DeskTicket } from './desk-tickets.js';
import { at, isRaw, resemblance, type Raw } from './json.js';
import { id, meaningOf, status } from './readers.js';
import { roughly } from './times.js';
import type { Steps } from './steps.js';
import { deskOf, type Desk } from './zendesk-desk.js';
import { readAudits, readComments } from './zendesk-events.js';
import { readActivity, readPolicies, readSchedules } from './zendesk-hours.js';
import { promisesOf } from './zendesk-promises.js';
import * as records from './zendesk-records.js';
import { ownRatings, readVoices } from './zendesk-voices.js';

/** Payloads of the Zendesk API: tickets, metrics and their events, comments, audits, ratings, calls, users, groups, schedules. */
export const zendesk: Adapter = {
  id: 'zendesk',
  recognise: (part) => resemblance(part, records.walk.shapes),
  *read(parts, draft, mapping) {
    const desk = yield* deskOf(parts, draft, mapping);
    yield* readTickets(desk);
    yield* readComments(desk);
    yield* readAudits(desk);
    yield* readVoices(desk);
    readSchedules(desk);
    readPolicies(desk);
    readActivity(desk);
    // Offset paging tells how many tickets there are in all.
    addCoverage(draft, desk.found.list('tickets'), ({ next_page: next, count }) =>
      next === undefined ? undefined : count,
    );
  },
};

function* readTickets(desk: Desk): Steps<void> {
  const { draft, mapping, found, groups, requesters } = desk;
  const reader = statedTickets(records.tickets, mapping);
  const metrics = yield* metricsOf(desk);
  const promises = yield* promisesOf(desk);
  const readRating = yield* ownRatings(desk);
  for (const each of found.list('tickets')) {
    const { record } = each;
    const row: Partial<DeskTicket> = reader.read({ ...each, record: withCustomFields(record) }, draft);
    const status = ownStatus(desk, record);
    const known = { ...row, ...(status && { status }), ...marksOf(record) };
    const ticket = { ...promises(each), ...shortcuts(known, metrics.get(String(row.id))), ...known };
    if (ticket.team) ticket.team = groups.get(String(ticket.team)) ?? ticket.team;
    if (ticket.customer) requesters.set(String(ticket.id), String(ticket.customer));
    addTicket(draft, ticket, mapping);
    readRating(record, ticket);
    yield;
  }
}

const withCustomFields = (record: Raw) => withKeyed(record, 'custom_fields', ({ id: key, value }) => [key, value]);

/** What the page says of a status that the account defined itself, by its label or its id. */
function ownStatus({ labels, states }: Desk, { custom_status_id: key }: Raw) {
  const stated = meaningOf(labels, states.get(id(key) ?? '')) ?? meaningOf(labels, key);
  return typeof stated === 'string' ? status(stated) : undefined;
}

/** By ticket; sideloaded inside a ticket, beside it, or alone. */
function* metricsOf({ draft, found }: Desk): Steps<ReadonlyMap<string, records.Metrics>> {
  const metrics = new Map<string, records.Metrics>();
  const tickets = new Set<string>();
  for (const each of found.list('tickets')) {
    const key = id(each.record.id);
    if (key === undefined) continue;
    tickets.add(key);
    const { metric_set: inside } = each.record;
    if (isRaw(inside)) metrics.set(key, records.metrics.read({ ...each, record: inside }, draft));
    yield;
  }
  for (const each of found.list('metrics')) {
    const row = records.metrics.read(each, draft);
    if (row.ticket !== undefined && tickets.has(row.ticket)) metrics.set(row.ticket, row);
    else draft.leftOut.add('metrics', 'unknown-ticket', each.position, each.record);
    yield;
  }
  return metrics;
}

/** What takes a ticket out of some counts, or out of all. */
function marksOf(record: Raw): Partial<Ticket> {
  const { submitter_id: submitter, requester_id: requester } = record;
  const byAgent = submitter != null && requester != null && submitter !== requester;
  const leftOut = leftOutOf(record);
  return {
    // Nobody waits for the first answer of a ticket that an agent opened, or that the customer cannot see.
    ...((byAgent || record.is_public === false) && { direction: 'outbound' }),
    ...(leftOut && { leftOut }),
    ...(leftOut === 'deleted' && { status: undefined }),
  };
}

function leftOutOf(record: Raw): Ticket['leftOut'] {
  const via = records.channel(at(record, 'via.channel'));
  const tags: readonly unknown[] = Array.isArray(record.tags) ? record.tags : [];
  if (record.status === 'deleted') return 'deleted';
  if (via === 'sample_ticket' || tags.includes('sample_ticket')) return 'test';
  return via === 'merge' || tags.includes('closed_by_merge') ? 'merged' : undefined;
}

/** Times as the desk counted them: by the calendar where it says so, else in business hours; one clock a ticket. */
function shortcuts({ createdAt, status }: Partial<Ticket>, metrics: records.Metrics | undefined): Partial<Ticket> {
  if (!metrics) return {};
  const { resolvedAt, reopens, replies, statusAt, firstResolution } = metrics;
  const calendar = { firstResponseMs: metrics.firstResponse, resolutionMs: metrics.resolution };
  const business = { firstResponseMs: metrics.firstResponseBusiness, resolutionMs: metrics.resolutionBusiness };
  const clock = isKnown(calendar) ? 'calendar' : isKnown(business) ? 'business' : undefined;
  const created = roughly(createdAt);
  const reopened = reopens && firstResolution !== undefined && !Number.isNaN(created);
  return given({
    resolvedAt,
    reopens,
    replies,
    clock,
    ...(clock === 'business' ? business : calendar),
    closedAt: status === 'closed' ? statusAt : undefined,
    firstResolvedAt: reopened ? created + firstResolution : undefined,
  });
}

const isKnown = (values: object) => Object.values(values).some((value) => value !== undefined);
