/** One seeded year of a help desk, and the questions asked about it. The same numbers in Node and in the browser. */
export const DAY = 86_400_000;
const HOUR = 3_600_000;
export const DAYS = 365;
/** Local midnight of 1 January 2025 in Madrid. Days are local days from here. */
export const T0 = Date.UTC(2024, 11, 31, 23);
export const T1 = T0 + DAYS * DAY;
export const ZONE = 'Europe/Madrid';
export const WEEKS = 53;
export const CHANNELS = ['email', 'chat', 'phone', 'web', 'social', 'whatsapp', 'portal', 'sms'];
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'];
const TYPES = ['question', 'incident', 'problem', 'task', 'complaint'];
const AGENTS = Array.from({ length: 200 }, (_, i) => `agent-${String(i + 1).padStart(3, '0')}`);
/** First-response target of each priority, and the upper edges of the response bands: milliseconds. */
export const SLA = { low: 86_400_000, normal: 28_800_000, high: 14_400_000, urgent: 3_600_000 };
export const BANDS = [900_000, 3_600_000, 14_400_000, 86_400_000];

const hourWeights = [1, 1, 1, 1, 1, 2, 4, 8, 14, 18, 18, 17, 14, 12, 14, 16, 15, 12, 9, 7, 6, 4, 3, 2];
/** From Sunday on. */
const weekdayWeights = [0.4, 1, 1, 0.95, 0.95, 0.9, 0.45];
/** Median first response of each channel, in seconds. */
const medianReply = [10800, 90, 60, 7200, 3600, 600, 14400, 1800];

/** sfc32. */
function random(seed) {
  let [a, b, c, d] = [0x9e3779b9 ^ seed, 0x243f6a88, 0xb7e15162, seed | 1];
  const next = () => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 20; i++) next();
  return next;
}

/** Moments of creation, ascending: busy hours, quiet Sundays. */
function creations(n, next) {
  const upTo = [];
  let total = 0;
  for (const weight of hourWeights) upTo.push((total += weight));
  const created = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let day;
    do day = Math.floor(next() * DAYS);
    while (next() > weekdayWeights[(day + 3) % 7]);
    const at = next() * total;
    created[i] = T0 + day * DAY + upTo.findIndex((edge) => edge > at) * HOUR + Math.floor(next() * 3600) * 1000;
  }
  return created.sort();
}

const until = (at) => (at < T1 ? at : null);

/**
 * Plain tickets, ascending by creation: instants in epoch milliseconds, null where nothing happened before `T1`.
 * `csat` (1-5) and `nps` (0-10) are answered at creation.
 */
export function tickets(n, seed = 42) {
  const next = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Array.from(creations(n, next), (created, i) => {
    const channel = Math.floor(next() * next() * 8);
    const urgency = next();
    const reply = Math.min(604800, Math.max(1, Math.round(medianReply[channel] * Math.exp(1.3 * normal())))) * 1000;
    const work = Math.min(5184000, Math.max(60, Math.round(50000 * Math.exp(1.4 * normal())))) * 1000;
    return {
      id: `${i + 1}`,
      created,
      replied: next() < 0.05 ? null : until(created + reply),
      resolved: next() < 0.15 ? null : until(created + reply + work),
      channel: CHANNELS[channel],
      priority: PRIORITIES[urgency < 0.25 ? 0 : urgency < 0.75 ? 1 : urgency < 0.93 ? 2 : 3],
      agent: AGENTS[Math.floor(next() * 200)],
      type: TYPES[Math.floor(next() * 5)],
      csat: next() < 0.3 ? 1 + Math.floor(Math.sqrt(next()) * 5) : null,
      nps: next() < 0.1 ? Math.floor(Math.sqrt(next()) * 11) : null,
    };
  });
}

/** The same as canonical JSON. */
export function dataset(rows) {
  const surveys = [];
  for (const { id, created, csat, nps } of rows) {
    if (csat !== null) surveys.push({ id: `c${id}`, kind: 'csat', ticket: id, answeredAt: created, score: csat });
    if (nps !== null) surveys.push({ id: `n${id}`, kind: 'nps', ticket: id, answeredAt: created, score: nps });
  }
  return { asOf: T1, tickets: rows.map(canonicalTicket), surveys };
}

export const canonicalTicket = ({ id, created, replied, resolved, channel, priority, agent, type }) => ({
  id,
  createdAt: created,
  channel,
  priority,
  agent,
  type,
  firstResponseAt: replied,
  resolvedAt: resolved,
});

export const settings = {
  timeZone: ZONE,
  responseBands: BANDS,
  sla: Object.fromEntries(PRIORITIES.map((name) => [name, { firstResponse: SLA[name] }])),
};

/** Everything: no channel chosen, the brush on the whole year (days from `T0`, the end outside). */
export const everything = { channels: null, brush: [0, DAYS] };

/**
 * A person at a dashboard: each step changes one filter only, three of eight channels or the brush.
 * No choice of channels comes twice within eight changes, so that remembering old ones helps nobody.
 */
export const steps = (() => {
  const choices = [1, 2, 3, 4, 5, 6, 7, 1].map((a, i) => [
    'email',
    CHANNELS[a],
    CHANNELS[1 + ((a + 2 + (i >> 2)) % 7)],
  ]);
  const brushes = [
    [100, 280],
    [60, 240],
  ];
  return choices.flatMap((channels, i) => [
    { channels, brush: brushes[i % 2] },
    { channels, brush: brushes[(i + 1) % 2] },
  ]);
})();

/** The brush, 180 days wide, moves by a day. */
export const drag = (k) => ({ channels: ['email', 'chat', 'phone'], brush: [100 + (k % 40), 280 + (k % 40)] });

/** Madrid is an hour ahead of UTC, two in summer. */
const summer = { start: Date.UTC(2025, 2, 30, 1), end: Date.UTC(2025, 9, 26, 1) };
const toLocal = (at) => at + (at >= summer.start && at < summer.end ? 2 * HOUR : HOUR);

/** Local days since 1 January 2025; local hour of the week from Monday 00:00; ISO week from the one of that day. */
export const dayOf = (at) => Math.floor((toLocal(at) - T0 - HOUR) / DAY);
export const hourOfWeek = (at) => (Math.floor(toLocal(at) / HOUR) + 72) % 168;
export const weekOf = (day) => Math.floor((day + 2) / 7);

export const days = (day) => new Date(T0 + HOUR + day * DAY).toISOString().slice(0, 10);
