/** Random help desks with all that the mapping can feed, around both changes of the clock. Seeded. */

export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const day = 86_400_000;
/** Names that would end a text or a comment, or start one, where somebody pasted them. */
const channels = ['email', 'Chat', "o'phone", 'web"form', 'back\\slash', 'semi;colon --', null, '  Email '];
const priorities = ['low', 'normal', 'high', 'urgent', null];
const agents = ['7', 'Ana', 'ana', "d'Arc", null];

/**
 * Tickets, surveys and calls from `from` to `to` (epoch ms, whole seconds). What happens after `to` is in the data
 * too: the moment of counting lies before it.
 */
export function randomDesk({ seed, size, from, to }) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const second = (ms) => Math.round(ms / 1000) * 1000;
  const maybe = (share, value) => (next() < share ? value() : null);
  const spread = () => second(Math.exp(next() * 16));
  const tickets = Array.from({ length: size }, (_, i) => {
    const created = second(from + next() * (to - from)) + (next() < 0.02 ? 0 : 1000);
    const responded = maybe(0.8, () => created + (next() < 0.02 ? -5000 : next() < 0.05 ? 0 : spread()));
    const resolved = maybe(0.75, () => created + (next() < 0.02 ? -7000 : spread() * 3));
    const status = pick([null, 'new', 'open', 'Pending', 'hold', 'resolved', 'resolved', 'closed', 'unheard of']);
    return {
      id: `t${i}`,
      createdAt: created,
      direction: pick([null, 'inbound', 'inbound', 'inbound', 'Outbound']),
      status,
      firstResponseAt: responded,
      resolvedAt: resolved,
      closedAt: maybe(0.4, () => (resolved ?? created) + spread()),
      firstResolvedAt: resolved === null ? null : maybe(0.3, () => created + second(next() * (resolved - created))),
      reopens: pick([null, 0, 0, 1, 2]),
      contacts: pick([null, 0, 1, 1, 2, 3]),
      replies: pick([null, 0, 1, 1, 2]),
      firstResponseMet: pick([null, true, false]),
      resolutionMet: pick([null, true, false]),
      firstResponseDueAt: maybe(0.5, () => created + 3_600_000),
      resolutionDueAt: maybe(0.5, () => created + 3 * day),
      complaint: pick([null, true, true, false]),
      complaintAt: maybe(0.5, () => created - 20_000_000 + spread()),
      leftOut: next() < 0.03 ? pick(['spam', 'merged', 'test']) : null,
      channel: pick(channels),
      priority: pick(priorities),
      agent: pick(agents),
      team: pick(['one', 'Two', null]),
      type: pick(['question', 'incident', null]),
      source: pick(['api', null]),
    };
  });
  return {
    tickets,
    surveys: surveysOf(tickets, { next, pick, second, spread, maybe }),
    calls: callsOf(size / 4, { next, pick, from, to, second }),
  };
}

function surveysOf(tickets, { next, pick, spread, maybe }) {
  return tickets.flatMap((ticket, i) => {
    if (next() < 0.4) return [];
    const kind = pick(['csat', 'nps', 'ces', 'universal', 'agent']);
    const sent = ticket.createdAt + spread();
    const stated =
      kind !== 'nps' && kind !== 'ces' && next() < 0.4
        ? pick([
            [1, 5],
            [0, 10],
            [1, 7],
            [1, 2],
            [1, 4],
          ])
        : null;
    const [low, high] = kind === 'nps' ? [0, 10] : kind === 'ces' ? [1, 7] : (stated ?? [1, 5]);
    return [
      {
        id: `s${i}`,
        kind,
        ticket: next() < 0.9 ? ticket.id : `gone${i}`,
        sentAt: maybe(0.9, () => sent),
        answeredAt: maybe(0.7, () => sent + spread()),
        // Some lie outside their scale.
        score: maybe(0.85, () => low - 1 + Math.floor(next() * (high - low + 3))),
        scaleLow: stated && low,
        scaleHigh: stated && high,
        sentiment: pick([null, null, 'positive', 'neutral', 'negative']),
        polarity: pick([null, 'effort', 'ease']),
      },
    ];
  });
}

function callsOf(size, { next, pick, from, to, second }) {
  return Array.from({ length: size }, (_, i) => {
    const queued = second(from + next() * (to - from));
    const end = () => queued + second(next() * 600_000) - (next() < 0.03 ? 700_000 : 0);
    return {
      id: `c${i}`,
      queuedAt: queued,
      answeredAt: next() < 0.7 ? end() : null,
      abandonedAt: next() < 0.3 ? end() : null,
      channel: pick(['phone', 'Callback', null]),
      agent: pick(agents),
      team: pick(['one', null]),
    };
  });
}

/** The same records as the data model has them. */
export function datasetOf({ tickets, surveys, calls }, asOf) {
  const known = (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
  return {
    asOf,
    tickets: tickets.map(known),
    surveys: surveys.map(({ scaleLow, scaleHigh, ...survey }) => ({
      ...known(survey),
      ...(scaleLow !== null && { scale: [scaleLow, scaleHigh] }),
    })),
    calls: calls.map(known),
  };
}
