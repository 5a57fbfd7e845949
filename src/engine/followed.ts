import { lowerBound } from '../facts/order.js';
import type { Calendar } from '../time/calendar.js';
import { bucketsOf, gathered, orderIn } from './buckets.js';
import { totalsOf } from './cube.js';
import type { Ordered } from './quantiles.js';
import type { Span } from './result.js';
import { passing } from './select.js';
import type { Survival } from './statistics.js';
import { sweptOf, type Cohort, type Stretches } from './sweep.js';

/*
 * Kaplan-Meier from counts. While nobody leaves unanswered, the product of the single steps is the share of those at
 * risk who are left: so it is enough to know how many had their event between any two moments at which somebody left.
 */

/** A cohort followed up: those with their event by rank, and how long until a share of all had one. */
export interface Followed {
  readonly count: number;
  readonly observed: Ordered;
  readonly curve: Survival;
}

/** Cohorts of spans; `undefined` where the rows must be looked at. */
export function followedOf(cohort: Cohort, calendar: Calendar): ((span: Span) => Followed) | undefined {
  const { facts, column, observed } = cohort;
  const { table, date } = facts;
  if (table.columns.weight) return undefined;
  const buckets = bucketsOf(table, date, { column, observed });
  const totals = totalsOf({ ...facts, classes: buckets }, calendar);
  if (!totals) return undefined;
  const order = table.by(date);
  return (span) => {
    const counts = totals.count(span);
    const count = counts.reduce((sum, n) => sum + n, 0);
    const [from, to] = [order.rank(span.start), order.rank(span.end)];
    const stretches = sweptOf(cohort, from, to) ?? stretchesOf(cohort, from, to);
    const ranks = orderIn({ facts, column, buckets, span }, counts);
    return { count, observed: ranks, curve: curveOf(count, ranks, stretches) };
  };
}

/** The curve of so many facts, of which `order` has those with their event. To be read at once: counts move on. */
export function curveOf(count: number, order: Ordered, { events, leaving }: Stretches): Survival {
  const found = new Map<number, number | undefined>();
  let [place, left, atRisk, before, reached] = [0, 1, count, 0, 0];
  const search = (q: number) => {
    if (q < reached) [place, left, atRisk, before] = [0, 1, count, 0];
    reached = q;
    // The products are rounded: a half may come out as a half and a hair.
    const wanted = 1 - q + 1e-12;
    for (; place < events.length; place++) {
      const now = events[place]!;
      if (now > 0) {
        const after = (left * (atRisk - now)) / atRisk;
        if (after <= wanted) return order.at(before + eventsUntil(wanted, left, atRisk) - 1);
        left = after;
        before += now;
      }
      atRisk -= now + leaving[place]!;
    }
    return undefined;
  };
  return {
    quantile(q) {
      if (!found.has(q)) found.set(q, search(q));
      return found.get(q);
    },
  };
}

/** After how many events at most the wanted share is left. */
function eventsUntil(wanted: number, left: number, atRisk: number): number {
  let events = Math.max(1, Math.floor(atRisk * (1 - wanted / left)));
  while ((left * (atRisk - events)) / atRisk > wanted) events++;
  return events;
}

/** The stretches of few facts, one by one. */
function stretchesOf({ facts, column, observed }: Cohort, from: number, to: number): Stretches {
  const { table, date, where, filters } = facts;
  const rows = passing(table, table.by(date).rows.subarray(from, to), where, filters);
  const times = gathered(table.columns.values[column]!, rows);
  const seen = table.columns.values[observed]!;
  const moments = times.filter((_, i) => seen[rows[i]!] === 0).sort();
  const [events, leaving] = [new Uint32Array(moments.length + 1), new Uint32Array(moments.length + 1)];
  times.forEach((time, i) => (seen[rows[i]!] ? events : leaving)[lowerBound(moments, time)]!++);
  return { events, leaving };
}
