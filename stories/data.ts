import type { Dataset } from '../src/model/records.js';

/**
 * Half a year of a small, invented desk: the same records every time. Tickets follow the working week, answers
 * take minutes to days, and the release of 12 March makes a bad week.
 */
const day = 86_400_000;
const minute = 60_000;
const first = Date.parse('2024-10-01T08:00:00Z');
const days = 182;
const channels = ['email', 'chat', 'phone'];
const waits = [4, 9, 22, 50, 130, 480, 1900];
const release = 162;

/** A whole number from 0 to `below`, always the same for the same place. */
const draw = (place: number, below: number) => (((place * 2654435761) >>> 7) % 9973) % below;

const iso = (instant: number) => new Date(instant).toISOString();
const isWeekend = (n: number) => [0, 6].includes(new Date(first + n * day).getUTCDay());
const isBad = (n: number) => n >= release && n < release + 7;

function ticketsOf(n: number) {
  const count = isWeekend(n) ? 2 : 9 + draw(n, 5) + (isBad(n) ? 6 : 0);
  return Array.from({ length: count }, (_, i) => {
    const place = n * 31 + i;
    const createdAt = first + n * day + draw(place, 600) * minute;
    const wait = (waits[draw(place, waits.length)] ?? 30) * minute * (isBad(n) ? 3 : 1);
    const resolvedAt = createdAt + wait + draw(place, 6) * day;
    return {
      id: `${n}-${i}`,
      createdAt: iso(createdAt),
      channel: channels[place % 3]!,
      ...(place % 19 && { firstResponseAt: iso(createdAt + wait) }),
      ...(place % 23 && { resolvedAt: iso(resolvedAt), status: 'resolved' as const }),
    };
  });
}

function surveysOf(n: number) {
  if (isWeekend(n) || (n > 84 && n < 92)) return [];
  return Array.from({ length: 12 }, (_, i) => {
    const place = n * 17 + i;
    const kind = i % 2 ? ('nps' as const) : ('csat' as const);
    const sentAt = iso(first + n * day);
    if (draw(place, 3)) return { id: `${kind}-${place}`, kind, sentAt };
    const happy = draw(place + 5, 100) < (isBad(n) ? 55 : 85);
    const score = kind === 'csat' ? (happy ? 5 : 2) : happy ? 9 + (place % 2) : 5 + (place % 4);
    return { id: `${kind}-${place}`, kind, sentAt, answeredAt: iso(first + n * day + 5 * minute), score };
  });
}

const each = <T>(make: (n: number) => T[]) => Array.from({ length: days }, (_, n) => make(n)).flat();

export const desk: Dataset = {
  asOf: '2025-04-01T06:00:00Z',
  tickets: each(ticketsOf),
  surveys: each(surveysOf),
  events: [{ at: iso(first + release * day), label: 'Release 4.2' }],
};

/** One desk in which the month has only a handful of everything. */
export const smallDesk: Dataset = {
  ...desk,
  tickets: desk.tickets!.filter((_, i) => i % 100 === 0),
  surveys: desk.surveys!.filter((_, i) => i % 12 < 2),
};
