import type { Mapping } from '../model/mapping.js';
import type { Ticket } from '../model/records.js';

type Labels = ReadonlySet<string>;

const labelOf = (value: unknown) => String(value).trim().toLowerCase();

/** Marks the tickets of which a field holds one of the labels that the page calls a complaint; others stay. */
export function markComplaints(tickets: readonly Ticket[], { complaintWhen }: Pick<Mapping, 'complaintWhen'>) {
  const rules = Object.entries(complaintWhen ?? {}).map(([field, labels]): [keyof Ticket, Labels] => [
    field as keyof Ticket,
    new Set(labels.map(labelOf)),
  ]);
  if (rules.length === 0) return;
  for (const ticket of tickets) {
    if (rules.some(([field, labels]) => holds(ticket[field], labels))) ticket.complaint ??= true;
  }
}

const holds = (value: unknown, labels: Labels) =>
  [value].flat().some((each) => each != null && labels.has(labelOf(each)));
