/**
 * The floor: what a person would write by hand for these questions and nothing else. Seconds as Int32, categories
 * as Uint8 codes, days, hours and flags derived once, rows sorted by creation so that a brush is a range of rows,
 * all questions in one pass, quantiles by selection.
 */
import { bandOf, ratio } from './derived.mjs';
import { CHANNELS, DAYS, PRIORITIES, SLA, T0, WEEKS, dayOf, hourOfWeek } from './workload.mjs';
import { quantiles } from './select.mjs';

const never = 65535;
const noWait = 5;
const codes = (keys) => new Map(keys.map((key, i) => [key, i]));
const channelCodes = codes(CHANNELS);
const priorityCodes = codes(PRIORITIES);

/**
 * Canonical objects to columns, the surveys joined to their tickets by id.
 * `flags`: bits 0-1 CSAT (1 no, 2 yes), bits 2-3 NPS (1 minus, 2 neither, 3 plus), bit 4 in time.
 */
export function load({ tickets, surveys }) {
  const n = tickets.length;
  const rows = new Map();
  const [created, wait] = [new Int32Array(n), new Int32Array(n)];
  const [day, replyDay, resolvedDay] = [new Uint16Array(n), new Uint16Array(n), new Uint16Array(n)];
  const [channel, priority, hour, band, flags] = Array.from({ length: 5 }, () => new Uint8Array(n));
  for (let i = 0; i < n; i++) {
    const o = tickets[i];
    const ms = o.firstResponseAt === null ? -1 : o.firstResponseAt - o.createdAt;
    rows.set(o.id, i);
    created[i] = (o.createdAt - T0) / 1000;
    wait[i] = ms < 0 ? -1 : ms / 1000;
    day[i] = dayOf(o.createdAt);
    replyDay[i] = ms < 0 ? never : dayOf(o.firstResponseAt);
    resolvedDay[i] = o.resolvedAt === null ? never : dayOf(o.resolvedAt);
    channel[i] = channelCodes.get(o.channel);
    priority[i] = priorityCodes.get(o.priority);
    hour[i] = hourOfWeek(o.createdAt);
    band[i] = ms < 0 ? noWait : bandOf(ms);
    flags[i] = ms >= 0 && ms <= SLA[o.priority] ? 16 : 0;
  }
  for (const { kind, ticket, score } of surveys) {
    const row = rows.get(ticket);
    flags[row] |= kind === 'csat' ? (score >= 4 ? 2 : 1) : (score >= 9 ? 3 : score <= 6 ? 1 : 2) << 2;
  }
  const columns = { n, created, wait, day, replyDay, resolvedDay, channel, priority, hour, band, flags };
  return { ...columns, tallies: tallies(n) };
}

export const bytes = (columns) =>
  Object.values(columns).reduce((sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0), 0);

/** Counters, allocated once. */
const tallies = (n) => ({
  waits: new Int32Array(n),
  bands: new Int32Array(8),
  csat: new Int32Array(64 * 4),
  nps: new Int32Array(8 * 4),
  change: new Int32Array(never + 1),
  sla: new Int32Array(8),
  heat: new Int32Array(168),
});

export const maskOf = (channels) =>
  channels ? channels.reduce((mask, name) => mask | (1 << channelCodes.get(name)), 0) : 255;

/** First row of a day. */
function first(day, wanted) {
  let [low, high] = [0, day.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (day[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All seven questions in one pass over the rows up to the end of the brush. */
export function dashboard(columns, { channels, brush: [from, to] }) {
  const { day, replyDay, resolvedDay, channel, priority, hour, band, flags, wait, tallies: t } = columns;
  const { waits, bands, csat, nps, change, sla, heat } = t;
  for (const counter of [bands, csat, nps, change, sla, heat]) counter.fill(0);
  const mask = maskOf(channels);
  const start = first(day, from);
  const end = first(day, to);
  const recent = to - 90;
  let n = 0;
  let sum = 0;
  for (let i = 0; i < end; i++) {
    const own = channel[i];
    if (!((mask >> own) & 1)) continue;
    const bits = flags[i];
    change[day[i]]++;
    change[resolvedDay[i]]--;
    if (i >= start) {
      heat[hour[i]]++;
      csat[(((day[i] + 2) / 7) << 2) | (bits & 3)]++;
      nps[(own << 2) | ((bits >> 2) & 3)]++;
    }
    const replied = replyDay[i];
    if (replied < from || replied >= to) continue;
    bands[band[i]]++;
    sla[priority[i] | ((bits & 16) >> 2)]++;
    if (replied < recent) continue;
    waits[n++] = wait[i];
    sum += wait[i];
  }
  return answers(t, [from, to], n, sum);
}

function answers({ waits, bands, csat, nps, change, sla, heat }, brush, n, sum) {
  return {
    q1: waitsOf(waits, n, sum),
    q2: Array.from(bands.subarray(0, 5)),
    q3: weekly(csat),
    q4: scores(nps),
    q5: levels(change, brush),
    q6: kept(sla),
    q7: Array.from(heat),
  };
}

export const waitsOf = (waits, n, sum) => [
  n ? (1000 * sum) / n : null,
  ...quantiles(waits, n).map((s) => s && s * 1000),
];
export const weekly = (csat) =>
  Array.from({ length: WEEKS }, (_, w) => ratio(csat[w * 4 + 2], csat[w * 4 + 1] + csat[w * 4 + 2]));
export const scores = (nps) =>
  CHANNELS.map((_, c) => {
    const [minus, neither, plus] = nps.subarray(c * 4 + 1, c * 4 + 4);
    return ratio(100 * (plus - minus), minus + neither + plus);
  });
export const kept = (sla) => PRIORITIES.map((_, p) => ratio(sla[p + 4], sla[p] + sla[p + 4]));
export function levels(change, [from, to]) {
  const open = new Array(to - from);
  let n = 0;
  for (let d = 0; d < to; d++) {
    n += change[d];
    if (d >= from) open[d - from] = n;
  }
  return open;
}

/** Each question by itself, over everything. */
export const single = {
  q1({ replyDay, wait, n: length, tallies: { waits } }) {
    let [n, sum] = [0, 0];
    for (let i = 0; i < length; i++) {
      if (replyDay[i] < DAYS - 90 || replyDay[i] >= DAYS) continue;
      waits[n++] = wait[i];
      sum += wait[i];
    }
    return waitsOf(waits, n, sum);
  },
  q2({ replyDay, band, n, tallies: { bands } }) {
    bands.fill(0);
    for (let i = 0; i < n; i++) if (replyDay[i] < DAYS) bands[band[i]]++;
    return Array.from(bands.subarray(0, 5));
  },
  q3({ day, flags, n, tallies: { csat } }) {
    csat.fill(0);
    for (let i = 0; i < n; i++) csat[(((day[i] + 2) / 7) << 2) | (flags[i] & 3)]++;
    return weekly(csat);
  },
  q4({ channel, flags, n, tallies: { nps } }) {
    nps.fill(0);
    for (let i = 0; i < n; i++) nps[(channel[i] << 2) | ((flags[i] >> 2) & 3)]++;
    return scores(nps);
  },
  q5({ day, resolvedDay, n, tallies: { change } }) {
    change.fill(0);
    for (let i = 0; i < n; i++) {
      change[day[i]]++;
      change[resolvedDay[i]]--;
    }
    return levels(change, [0, DAYS]);
  },
  q6({ replyDay, priority, flags, n, tallies: { sla } }) {
    sla.fill(0);
    for (let i = 0; i < n; i++) if (replyDay[i] < DAYS) sla[priority[i] | ((flags[i] & 16) >> 2)]++;
    return kept(sla);
  },
  q7({ hour, n, tallies: { heat } }) {
    heat.fill(0);
    for (let i = 0; i < n; i++) heat[hour[i]]++;
    return Array.from(heat);
  },
};
