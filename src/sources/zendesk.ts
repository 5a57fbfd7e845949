import type { Survey, Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { answerOf, surveyOf } from './answers.js';
import { given } from './desk-tickets.js';
import type { Draft } from './draft.js';
import { at, collect, isRaw, resemblance, type Found } from './json.js';
import { id, inner } from './readers.js';
import { listed, people, type Desk } from './zendesk-desk.js';
import { readAudits, readComments } from './zendesk-events.js';
import * as records from './zendesk-records.js';

/** Payloads of the Zendesk API: tickets, metrics, comments, audits, ratings, users and groups. */
export const zendesk: Adapter = {
  id: 'zendesk',
  recognise: (part) => resemblance(part, records.walk.shapes),
  read(parts, draft) {
    const found = collect(parts, records.walk, draft);
    const groups = readGroups(found, draft);
    const desk: Desk = {
      draft,
      found,
      groups,
      roles: readUsers(found, groups, draft),
      metrics: readMetrics(found, draft),
      rated: new Set(listed(found, 'ratings').map(({ record }) => String(record.ticket_id))),
      requesters: new Map(),
    };
    readTickets(desk);
    readComments(desk);
    readAudits(desk);
    readRatings(desk);
    readCoverage(desk);
  },
};

function readGroups(found: Desk['found'], draft: Draft): Desk['groups'] {
  const groups = new Map<string, string>();
  for (const group of listed(found, 'groups')) {
    const { id: key, name } = records.groups.read(group, draft);
    if (key !== undefined && name !== undefined) groups.set(key, name);
  }
  return groups;
}

/** The role of every user; those who answer become agents. */
function readUsers(found: Desk['found'], groups: Desk['groups'], draft: Draft): Desk['roles'] {
  const roles = new Map<string, string>();
  for (const user of listed(found, 'users')) {
    const { id: key, role = '', suspended, active, team, name } = records.users.read(user, draft);
    if (key === undefined) {
      draft.leftOut.add('users', 'missing-id', user.position, user.record);
      continue;
    }
    if (role !== '') roles.set(String(key), role);
    if (!people.has(role)) continue;
    const isActive = active !== false && suspended !== true;
    draft.add('agents', {
      id: key,
      active: isActive,
      ...withName(name),
      ...(team && { team: groups.get(String(team)) ?? team }),
    });
  }
  return roles;
}

const withName = (name: string | null | undefined) => (name ? { name } : {});

/** By ticket; sideloaded inside a ticket, beside it, or alone. */
function readMetrics(found: Desk['found'], draft: Draft): Desk['metrics'] {
  const metrics = new Map<string, records.Metrics>();
  const tickets = new Set(listed(found, 'tickets').map(({ record }) => id(record.id)));
  for (const { record, position, envelope } of listed(found, 'tickets')) {
    const key = id(record.id);
    if (key === undefined || !isRaw(record.metric_set)) continue;
    metrics.set(key, records.metrics.read({ record: record.metric_set, position, envelope }, draft));
  }
  for (const metric of listed(found, 'metrics')) {
    const row = records.metrics.read(metric, draft);
    if (row.ticket !== undefined && tickets.has(row.ticket)) metrics.set(row.ticket, row);
    else draft.leftOut.add('metrics', 'unknown-ticket', metric.position, metric.record);
  }
  return metrics;
}

function readTickets(desk: Desk) {
  for (const found of listed(desk.found, 'tickets')) {
    // Facts leave out a ticket without an id or a date, and count it.
    const ticket = records.tickets.read(found, desk.draft) as Ticket;
    Object.assign(ticket, marksOf(found), shortcuts(ticket, desk.metrics.get(String(ticket.id))));
    if (ticket.team) ticket.team = desk.groups.get(String(ticket.team)) ?? ticket.team;
    if (ticket.customer) desk.requesters.set(String(ticket.id), String(ticket.customer));
    desk.draft.add('tickets', ticket);
    readOwnRating(desk, found, ticket);
  }
}

/** What takes a ticket out of some counts, or out of all. */
function marksOf({ record }: Found): Partial<Ticket> {
  const via = records.channel(at(record, 'via.channel'));
  const tags = Array.isArray(record.tags) ? record.tags : [];
  const byAgent =
    record.submitter_id != null && record.requester_id != null && record.submitter_id !== record.requester_id;
  return {
    // Nobody waits for the first answer of a ticket that an agent opened, or that the customer cannot see.
    ...((byAgent || record.is_public === false) && { direction: 'outbound' as const }),
    ...(record.status === 'deleted'
      ? { leftOut: 'deleted' as const, status: undefined }
      : via === 'sample_ticket' || tags.includes('sample_ticket')
        ? { leftOut: 'test' as const }
        : (via === 'merge' || tags.includes('closed_by_merge')) && { leftOut: 'merged' as const }),
  };
}

/** Times as the desk counted them: by the calendar where it says so, else in business hours; one clock a ticket. */
function shortcuts({ createdAt, status }: Ticket, metrics: records.Metrics | undefined): Partial<Ticket> {
  if (!metrics) return {};
  const { resolvedAt, reopens, replies, statusAt, firstResolution } = metrics;
  const calendar = { firstResponseMs: metrics.firstResponse, resolutionMs: metrics.resolution };
  const business = { firstResponseMs: metrics.firstResponseBusiness, resolutionMs: metrics.resolutionBusiness };
  const clock = isKnown(calendar) ? 'calendar' : isKnown(business) ? 'business' : undefined;
  const created = typeof createdAt === 'string' ? Date.parse(createdAt) : NaN;
  return given({
    resolvedAt,
    reopens,
    replies,
    clock,
    ...(clock === 'business' ? business : calendar),
    closedAt: status === 'closed' ? statusAt : undefined,
    firstResolvedAt: reopens && firstResolution !== undefined && created ? created + firstResolution : undefined,
  });
}

const isKnown = (values: object) => Object.values(values).some((value) => value !== undefined);

/** The rating inside a ticket has no dates of its own. */
function readOwnRating({ draft, rated }: Desk, { record }: Found, ticket: Ticket) {
  const rating = inner(record, 'satisfaction_rating');
  if (rated.has(String(ticket.id))) return;
  const comment = typeof rating.comment === 'string' && rating.comment !== '' ? rating.comment : undefined;
  const survey: Survey = {
    kind: 'csat',
    ticket: ticket.id,
    ...given({ id: id(rating.id), customer: ticket.customer, agent: ticket.agent, comment }),
  };
  const nearest = ticket.resolvedAt ?? ticket.closedAt ?? ticket.updatedAt;
  const row = surveyOf(answerOf(rating.score), survey, { nearest, knowsSent: true });
  if (row) draft.add('surveys', row);
}

/** A rating record is made when the survey is offered and updated when it is answered. */
function readRatings({ draft, found }: Desk) {
  for (const rating of listed(found, 'ratings')) {
    const { sentAt, answeredAt, ...row } = records.ratings.read(rating, draft);
    const answer = answerOf(rating.record.score);
    const survey = surveyOf(answer, { kind: 'csat', ...row }, { sentAt, answeredAt, nearest: sentAt, knowsSent: true });
    if (survey) draft.add('surveys', survey);
  }
}

/** Offset paging tells how many tickets there are in all. */
function readCoverage({ draft, found }: Desk) {
  const tickets = listed(found, 'tickets');
  const totals = tickets.map(({ envelope }) => (envelope.next_page === undefined ? undefined : envelope.count));
  const total = Math.max(0, ...new Set(totals.filter((count) => typeof count === 'number')));
  if (total > tickets.length) draft.dataset.coverage = { loaded: tickets.length, total };
}
