import type { Mapping } from '../model/mapping.js';
import type { Ticket } from '../model/records.js';

type Labels = ReadonlySet<string>;

const labelOf = (value: unknown) => String(value).trim().toLowerCase();

/** Marks the tickets of which a field holds one of the labels that the page calls a complaint; others stay. */
export function withComplaints(tickets: Ticket[], { complaintWhen }: Pick<Mapping, 'complaintWhen'>): Ticket[] {
  const rules = Object.entries(complaintWhen ?? {}).map(([field, labels]): [keyof Ticket, Labels] => [
    field as keyof Ticket,
    new Set(labels.map(labelOf)),
  ]);
  if (rules.length === 0) return tickets;
  const isComplaint = (ticket: Ticket) => rules.some(([field, labels]) => holds(ticket[field], labels));
  return tickets.map((ticket) =>
    ticket.complaint == null && isComplaint(ticket) ? { ...ticket, complaint: true } : ticket,
  );
}

const holds = (value: unknown, labels: Labels) =>
  [value].flat().some((each) => each != null && labels.has(labelOf(each)));
