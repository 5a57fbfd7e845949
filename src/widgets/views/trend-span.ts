import type { Interval, Span } from '../../engine/result.js';
import type { Metric } from '../../metrics/metric.js';
import { dayMs, hourMs, weekMs } from '../../time/units.js';

export const intervals = ['day', 'week', 'month', 'quarter', 'year', 'hour'] as const satisfies readonly Interval[];

/** Lengths, near enough to count how many fit. */
const lengths: Readonly<Record<Interval, number>> = {
  hour: hourMs,
  day: dayMs,
  week: weekMs,
  month: 30 * dayMs,
  quarter: 91 * dayMs,
  year: 365 * dayMs,
};

/** How many intervals are shown up to the end of a period that is shorter: enough to tell news from noise. */
const reach: Readonly<Partial<Record<Interval, number>>> = { week: 26, month: 12, quarter: 8, year: 5 };

/** Beyond so many points a finer interval says nothing more. */
const most = 93;

/** What adds up over time is drawn as bars; a level, a rate and a mean as a line. */
export const isAdditive = ({ measure, unit }: Metric) => unit === 'count' && !measure.kind.startsWith('level');

/** Counts and levels by day where those are few enough to see; anything else needs the facts of a week. */
export function defaultInterval({ unit }: Metric, { start, end }: Span): Interval {
  if (unit !== 'count') return (end - start) / lengths.week > most ? 'month' : 'week';
  return (['day', 'week', 'month'] as const).find((each) => (end - start) / lengths[each] <= most) ?? 'quarter';
}

/** How many intervals a series has: those of the period, and before it as many as it takes. */
export const howMany = (interval: Interval, { start, end }: Span) =>
  Math.max(reach[interval] ?? 0, Math.ceil((end - start) / lengths[interval]));
