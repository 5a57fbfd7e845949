/** What is derived once at loading and lent to the floor and to every peer, so that their questions are plain group-bys. */
import { BANDS, SLA, dayOf, hourOfWeek, weekOf } from './workload.mjs';

/** `null` where a ticket has none; days are local days from the first, bands count from 0, flags are 0 or 1. */
export function derived(o) {
  const day = dayOf(o.created);
  const wait = o.replied === null ? null : o.replied - o.created;
  return {
    id: o.id,
    created: o.created,
    channel: o.channel,
    priority: o.priority,
    agent: o.agent,
    type: o.type,
    day,
    week: weekOf(day),
    hour: hourOfWeek(o.created),
    replyDay: wait === null ? null : dayOf(o.replied),
    wait,
    band: wait === null ? null : bandOf(wait),
    met: wait === null ? null : wait <= SLA[o.priority] ? 1 : 0,
    resolvedDay: o.resolved === null ? null : dayOf(o.resolved),
    satisfied: o.csat === null ? null : o.csat >= 4 ? 1 : 0,
    promotes: o.nps === null ? null : o.nps >= 9 ? 1 : o.nps <= 6 ? -1 : 0,
  };
}

export function bandOf(wait) {
  let band = 0;
  while (band < BANDS.length && wait > BANDS[band]) band++;
  return band;
}

/** Open tickets at the end of each day of the brush, from what was created and resolved on each day. */
export function runningTotal(created, resolved, [from, to]) {
  const open = new Array(to);
  let n = 0;
  for (let day = 0; day < to; day++) open[day] = n += (created[day] ?? 0) - (resolved[day] ?? 0);
  return open.slice(from);
}

export const ratio = (part, whole) => (whole ? part / whole : null);
