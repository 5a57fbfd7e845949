/** What a newcomer has beside the code of a page of the documentation. */

/** A page with a module of its own in it. */
export const inlineAllowed = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; connect-src 'self'; script-src 'self' 'unsafe-inline'",
};

const minute = 60_000;
const text = (instant) => new Date(instant).toISOString().replace('.000', '');

/** Of 50 tickets, two on each of 25 days of March, 34 are answered within the hour, and 37 of their customers are satisfied. */
function ticket(i) {
  const created = Date.parse('2025-03-03T09:00:00Z') + (i % 25) * 24 * 60 * minute;
  const wait = i % 25 < 17 ? 20 + i / 2 : 90 + i;
  const solved = text(created + 300 * minute);
  return {
    id: 1000 + i,
    url: `https://acme.zendesk.com/api/v2/tickets/${1000 + i}.json`,
    created_at: text(created),
    updated_at: solved,
    status: 'solved',
    priority: 'normal',
    via: { channel: 'email' },
    requester_id: i,
    assignee_id: 1,
    satisfaction_rating: { score: i % 4 ? 'good' : 'bad', id: i },
    metric_set: {
      ticket_id: 1000 + i,
      solved_at: solved,
      reply_time_in_minutes: { calendar: wait, business: wait },
    },
  };
}

/** One answer of `/api/v2/tickets.json?include=metric_sets`, saved. */
export const savedTickets = JSON.stringify({
  tickets: Array.from({ length: 50 }, (_, i) => ticket(i)),
  count: 50,
  next_page: null,
  previous_page: null,
});

/** Three incidents as ServiceNow logs their changes. */
export const serviceNowLog = `number,incident_state,opened_at,sys_updated_at
INC1,New,3/3/2025 09:00,3/3/2025 09:00
INC1,Active,3/3/2025 09:00,3/3/2025 09:30
INC1,Resolved,3/3/2025 09:00,4/3/2025 10:00
INC2,New,4/3/2025 11:00,4/3/2025 11:00
INC2,Awaiting User Info,4/3/2025 11:00,5/3/2025 08:00
INC3,Active,5/3/2025 12:00,5/3/2025 12:00
`;

const pattern = [
  { nps: 10, csat: 5, solved: true },
  { nps: 9, csat: 4, solved: true },
  { nps: 3, csat: 1, solved: true },
  { nps: '', csat: '', solved: false },
];
const local = (instant) => text(instant).slice(0, 16).replace('T', ' ');

/** Tickets of the last days until now, each answered after 30 minutes; every fourth is still open, and its customer not asked. */
export function ticketsCsv(now, tickets = 40) {
  const rows = Array.from({ length: tickets }, (_, i) => {
    const { nps, csat, solved } = pattern[i % pattern.length];
    const created = now - (tickets - i) * 8 * 60 * minute;
    const resolved = solved ? local(created + 90 * minute) : '';
    return [i + 1, local(created), local(created + 30 * minute), resolved, nps, csat].join();
  });
  return ['Ticket,Created,First response,Resolved,NPS,CSAT', ...rows].join('\n');
}
