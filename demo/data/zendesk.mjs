import { DAY, MINUTE, iso, office, workBetween } from './calendar.mjs';
import { summaries } from './summary.mjs';

/**
 * The same desk as Zendesk's API would hand it out: tickets with their metric sets side-loaded, users,
 * groups and satisfaction ratings in one envelope.
 *
 * @typedef {import('./summary.mjs').Summary} Summary
 * @typedef {import('./summary.mjs').Dataset} Dataset
 */
const address = 'https://desk.example/api/v2';

/** @type {Record<string, string>} */
const statuses = { resolved: 'solved' };
/** @type {Record<string, string>} */
const channels = { phone: 'voice', social: 'facebook', app: 'mobile_sdk' };
/** @type {Record<string, string>} */
const types = { request: 'task', complaint: 'problem' };

/** Numbers as the API has them: agents, groups and requesters each count from a base of their own. */
const bases = { agent: 800_000, group: 6_000, customer: 700_000, rating: 90_000 };
const digits = (/** @type {unknown} */ id) => Number(String(id).slice(1));

/** @param {number} start @param {number | undefined} end */
const minutes = (start, end) => ({
  calendar: end === undefined ? null : Math.round((end - start) / MINUTE),
  business: end === undefined ? null : Math.round(workBetween(start, end, office) / MINUTE),
});
const isoOrNull = (/** @type {number | undefined} */ instant) => (instant === undefined ? null : iso(instant));

/** @param {Summary} summary */
const metricSet = ({ ticket, createdAt, firstReplyAt, firstResolvedAt, resolvedAt, replies, reopens }) => ({
  id: Number(ticket.id) + 1_000_000,
  ticket_id: Number(ticket.id),
  created_at: iso(createdAt),
  reopens,
  replies,
  assignee_stations: 1,
  group_stations: 1,
  solved_at: isoOrNull(resolvedAt),
  reply_time_in_minutes: minutes(createdAt, firstReplyAt),
  first_resolution_time_in_minutes: minutes(createdAt, firstResolvedAt),
  full_resolution_time_in_minutes: minutes(createdAt, resolvedAt),
});

const score = (/** @type {Summary['csat']} */ csat) => {
  if (!csat) return 'unoffered';
  if (csat.score === undefined) return 'offered';
  return csat.score >= 4 ? 'good' : 'bad';
};

/** @param {Summary} summary @param {Map<string, number>} groups */
const zendeskTicket = (summary, groups) => {
  const { ticket, createdAt, status, csat } = summary;
  const id = Number(ticket.id);
  const requester = bases.customer + digits(ticket.customer);
  return {
    ...{ url: `${address}/tickets/${id}.json`, id, via: { channel: channels[ticket.channel ?? ''] ?? ticket.channel } },
    ...{ created_at: iso(createdAt), updated_at: iso(lastTouch(summary)) },
    ...{ type: types[ticket.type ?? ''] ?? ticket.type, subject: ticket.subject ?? null, priority: ticket.priority },
    ...{ status: statuses[status] ?? status, requester_id: requester },
    submitter_id: ticket.direction === 'outbound' ? bases.agent + digits(ticket.agent ?? 'a1') : requester,
    assignee_id: ticket.agent ? bases.agent + digits(ticket.agent) : null,
    group_id: groups.get(String(ticket.team)) ?? null,
    ...{
      tags: ticket.tags ?? [],
      is_public: true,
      satisfaction_rating: { score: score(csat) },
      metric_set: metricSet(summary),
    },
  };
};

const lastTouch = (/** @type {Summary} */ { createdAt, firstReplyAt = 0, resolvedAt = 0, closedAt = 0 }) =>
  Math.max(createdAt, firstReplyAt, resolvedAt, closedAt);

/** @param {Summary} summary */
const rating = ({ ticket, csat }) =>
  csat
    ? [
        {
          ...{ id: bases.rating + Number(ticket.id), ticket_id: Number(ticket.id), score: score(csat), comment: null },
          ...{
            requester_id: bases.customer + digits(ticket.customer),
            assignee_id: ticket.agent ? bases.agent + digits(ticket.agent) : null,
          },
          ...{ created_at: iso(csat.sentAt), updated_at: iso(csat.answeredAt ?? csat.sentAt + 7 * DAY) },
        },
      ]
    : [];

/** Tickets created in [from, to). @param {Dataset} dataset @param {{ from: number, to: number }} created */
export const toZendesk = (dataset, created) => {
  const agents = dataset.agents ?? [];
  const teams = [...new Set(agents.map(({ team }) => String(team)))];
  const groups = new Map(teams.map((team, i) => [team, bases.group + i + 1]));
  const rows = summaries(dataset, created);
  const requesters = [...new Set(rows.map(({ ticket }) => digits(ticket.customer)))].sort((a, b) => a - b);
  return {
    tickets: rows.map((row) => zendeskTicket(row, groups)),
    users: [
      ...agents.map(({ id, name, active, team }) => ({
        id: bases.agent + digits(id),
        name,
        role: 'agent',
        active: active !== false,
        default_group_id: groups.get(String(team)),
      })),
      ...requesters.map((id) => ({ id: bases.customer + id, name: `Cliente ${id}`, role: 'end-user', active: true })),
    ],
    groups: teams.map((name) => ({ id: groups.get(name), name, deleted: false })),
    satisfaction_ratings: rows.flatMap(rating),
    count: rows.length,
    ...{ meta: { has_more: false }, links: { next: null } },
  };
};
