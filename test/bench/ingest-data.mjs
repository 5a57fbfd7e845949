/** The workload as files: instants as ISO text, as help desks write them. */
import { T1, canonicalTicket, dataset, tickets } from './workload.mjs';

const iso = (at) => (at === null ? null : new Date(at).toISOString());
const isoTicket = (ticket) => ({
  ...ticket,
  createdAt: iso(ticket.createdAt),
  firstResponseAt: iso(ticket.firstResponseAt),
  resolvedAt: iso(ticket.resolvedAt),
});

export function jsonText(size) {
  const { tickets: rows, surveys } = dataset(tickets(size));
  return JSON.stringify({
    asOf: iso(T1),
    tickets: rows.map(isoTicket),
    surveys: surveys.map((survey) => ({ ...survey, answeredAt: iso(survey.answeredAt) })),
  });
}

const headings = [
  'ID',
  'Created at',
  'Channel',
  'Priority',
  'Agent',
  'Type',
  'First response at',
  'Resolved at',
  'CSAT',
  'NPS',
];

/** The same rows: the answers stand in columns of their tickets. */
export function csvText(size) {
  const rows = tickets(size).map((row) => [...Object.values(isoTicket(canonicalTicket(row))), row.csat, row.nps]);
  return [headings, ...rows.map((row) => row.map((cell) => cell ?? ''))].map((row) => row.join(',')).join('\n');
}
