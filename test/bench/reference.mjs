/**
 * The questions, answered the plain way; every contestant's answers are compared with these.
 *
 * q1 mean, median, p90 of the first responses sent in the last 90 days of the brush (ms)
 * q2 first responses sent in the brush, by response band
 * q3 CSAT by week: share of 4 and 5 among the answers of the brush; null without answers
 * q4 NPS by channel of the answers of the brush, in points; null without answers
 * q5 tickets open at the end of each day of the brush, whenever they were created
 * q6 share of the first responses sent in the brush that were in time, by priority
 * q7 tickets created in the brush by weekday and hour in Madrid, Monday first
 */
import { BANDS, CHANNELS, PRIORITIES, SLA, WEEKS, dayOf, hourOfWeek, weekOf } from './workload.mjs';

export const QUESTIONS = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'];

/** Linear between the two ranks around (n - 1) p. */
function quantile(sorted, p) {
  if (!sorted.length) return null;
  const h = (sorted.length - 1) * p;
  const i = Math.floor(h);
  return i + 1 < sorted.length ? sorted[i] + (h - i) * (sorted[i + 1] - sorted[i]) : sorted[i];
}

const ratio = (part, whole) => (whole ? part / whole : null);
const share = (rows, test) => ratio(rows.filter(test).length, rows.length);
const net = (rows) =>
  rows.length
    ? (100 * (rows.filter((o) => o.nps >= 9).length - rows.filter((o) => o.nps <= 6).length)) / rows.length
    : null;

export function reference(all, { channels, brush: [from, to] }) {
  const rows = channels ? all.filter((o) => channels.includes(o.channel)) : all;
  const inside = (at, start) => at !== null && dayOf(at) >= start && dayOf(at) < to;
  const created = rows.filter((o) => inside(o.created, from));
  const replies = rows.filter((o) => inside(o.replied, from));
  const wait = (o) => o.replied - o.created;
  const waits = replies
    .filter((o) => inside(o.replied, to - 90))
    .map(wait)
    .sort((a, b) => a - b);
  const csat = created.filter((o) => o.csat !== null);
  const nps = created.filter((o) => o.nps !== null);
  const bands = [0, 0, 0, 0, 0];
  for (const o of replies) bands[BANDS.filter((edge) => wait(o) > edge).length]++;
  const heat = new Array(168).fill(0);
  for (const o of created) heat[hourOfWeek(o.created)]++;
  return {
    q1: [
      ratio(
        waits.reduce((a, b) => a + b, 0),
        waits.length,
      ),
      quantile(waits, 0.5),
      quantile(waits, 0.9),
    ],
    q2: bands,
    q3: Array.from({ length: WEEKS }, (_, week) =>
      share(
        csat.filter((o) => weekOf(dayOf(o.created)) === week),
        (o) => o.csat >= 4,
      ),
    ),
    q4: CHANNELS.map((channel) => net(nps.filter((o) => o.channel === channel))),
    q5: backlog(rows, from, to),
    q6: PRIORITIES.map((name) =>
      share(
        replies.filter((o) => o.priority === name),
        (o) => wait(o) <= SLA[name],
      ),
    ),
    q7: heat,
  };
}

function backlog(rows, from, to) {
  const change = new Array(to).fill(0);
  for (const { created, resolved } of rows) {
    if (dayOf(created) < to) change[dayOf(created)]++;
    if (resolved !== null && dayOf(resolved) < to) change[dayOf(resolved)]--;
  }
  let open = 0;
  return change.map((n) => (open += n)).slice(from);
}

/** Where answers differ from the reference; empty when they do not. */
export function differences(given, wanted) {
  return Object.keys(wanted).flatMap((name) => {
    if (!given[name]) return [`${name} is missing`];
    const [a, b] = [Array.from(given[name]), wanted[name]];
    if (a.length !== b.length) return [`${name} has ${a.length} items instead of ${b.length}`];
    const i = a.findIndex((value, k) => !close(value, b[k]));
    return i < 0 ? [] : [`${name}[${i}] is ${a[i]} instead of ${b[i]}`];
  });
}

function close(a, b) {
  if (b === null) return a === null || a === undefined;
  return Math.abs(Number(a) - b) <= 1e-9 * Math.max(1, Math.abs(b));
}
