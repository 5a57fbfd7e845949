/**
 * A small desk whose March 2025 can be reckoned by hand: four tickets a day from 1 February on, one for each row of the
 * pattern, all from the morning, so that no zone moves them into another day.
 */

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.parse('2025-02-01T09:00:00Z');
const asOf = Date.parse('2025-03-31T21:00:00Z');
/** From this day on, every fourth ticket is still open: 22 to 31 March, ten tickets. */
const unresolvedFrom = Date.parse('2025-03-22T00:00:00Z');

const pattern = [
  { channel: 'Email', wait: 10, nps: 10, csat: 5 },
  { channel: 'Chat', wait: 30, nps: 9, csat: 5 },
  { channel: 'Phone', wait: 120, nps: 8, csat: 4 },
  { channel: 'Email', wait: 480, nps: 0, csat: 1 },
];

/** What the widgets have to show for March 2025. */
export const expected = {
  /** 2 of 4 promoters, 1 of 4 detractors. */
  'kpi-nps': '+25',
  /** 10 and 30 minutes are within the hour, 2 and 8 hours are not. */
  'kpi-response-bands': '50%',
  /** With its unit. */
  'kpi-backlog': '10open',
  /** 5, 5 and 4 are satisfied, 1 is not. */
  'kpi-csat-trend': '75%',
};

/** The canonical JSON of the desk. */
export function desk() {
  const tickets = [];
  const surveys = [];
  for (let morning = start; morning < asOf; morning += day) {
    pattern.forEach((row, index) => {
      const id = String(tickets.length + 1);
      const createdAt = morning + index * 15 * minute;
      const open = index === 3 && createdAt >= unresolvedFrom;
      tickets.push(ticketOf(id, createdAt, row, open));
      surveys.push(...surveysOf(id, createdAt + 600 * minute, row));
    });
  }
  return { sourceTimeZone: 'UTC', asOf: text(asOf), tickets, surveys };
}

function ticketOf(id, createdAt, { channel, wait }, open) {
  return {
    id,
    createdAt: text(createdAt),
    channel,
    priority: 'Normal',
    agent: `a${Number(id) % 3}`,
    subject: '<img src=x onerror=alert(1)>',
    status: open ? 'open' : 'closed',
    firstResponseAt: text(createdAt + wait * minute),
    ...(!open && { resolvedAt: text(createdAt + 540 * minute) }),
  };
}

function surveysOf(ticket, answeredAt, { nps, csat }) {
  const common = { ticket, customer: `c${ticket}`, answeredAt: text(answeredAt) };
  return [
    { id: `n${ticket}`, kind: 'nps', score: nps, ...common },
    { id: `s${ticket}`, kind: 'csat', score: csat, ...common },
  ];
}

function text(instant) {
  return new Date(instant).toISOString();
}
