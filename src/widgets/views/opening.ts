import { rollup } from 'd3';
import type { HeatMap, Span } from '../../engine/result.js';
import type { Settings } from '../../model/settings.js';
import { zoneOf, type Zone } from '../../time/zone.js';
import { dayMs, hourMs } from '../../time/units.js';

/** Opening hours of a day as hours from midnight: [[9, 14], [15, 18]]. */
export type OpenDay = readonly (readonly [from: number, to: number])[];

/** Opening hours as they lie in a week of the report. */
export interface OpenWeek {
  /** By weekday, Monday first. */
  readonly days: readonly OpenDay[];
  /** Whether they lie so in the whole period: clocks of two zones may change on different days. */
  readonly always: boolean;
}

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const week = 7 * 24;

/** The days of a week from its first, as 1 Monday to 7 Sunday. */
export const weekdays = (first: number): readonly number[] =>
  Array.from({ length: 7 }, (_, i) => ((first - 1 + i) % 7) + 1);

const hourOf = (time: string) => {
  const [hours = '', minutes = ''] = time.split(':');
  return Number(hours) + Number(minutes) / 60;
};

/** Where the stated hours lie in the zone of the report, for most of a period; `undefined` when none are stated. */
export function openHours({ businessHours, timeZone = 'UTC' }: Settings, period: Span): OpenWeek | undefined {
  if (!businessHours) return undefined;
  const stated = names.map((name) =>
    (businessHours.weekly[name] ?? []).map(([from, to]) => [hourOf(from), hourOf(to)] as const),
  );
  const elsewhere = businessHours.timeZone;
  if (elsewhere === undefined || elsewhere === timeZone) return { days: stated, always: true };
  const [ahead = 0, ...others] = hoursAhead(zoneOf(timeZone), zoneOf(elsewhere), period);
  return { days: moved(stated, ahead), always: others.length === 0 };
}

/** How many hours one clock is ahead of another in a period, what holds for most of its days first. */
function hoursAhead(here: Zone, there: Zone, { start, end }: Span): readonly number[] {
  const days = Array.from({ length: Math.max(1, Math.ceil((end - start) / dayMs)) }, (_, i) => start + i * dayMs);
  const counts = rollup(
    days,
    ({ length }) => length,
    (instant) => (here.offset(instant) - there.offset(instant)) / hourMs,
  );
  return [...counts].sort(([, a], [, b]) => b - a).map(([ahead]) => ahead);
}

/** The same hours later in the week: what passes midnight belongs to the next day, what passes Sunday to Monday. */
function moved(days: readonly OpenDay[], by: number): readonly OpenDay[] {
  const spans = days.flatMap((day, i) => day.map(([from, to]) => [from + i * 24 + by, to + i * 24 + by] as const));
  const around = spans.flatMap(([from, to]) => [-week, 0, week].map((turn) => [from + turn, to + turn] as const));
  return days.map((_, i) =>
    around
      .map(([from, to]) => [Math.max(0, from - i * 24), Math.min(24, to - i * 24)] as const)
      .filter(([from, to]) => from < to)
      .sort(([a], [b]) => a - b),
  );
}

/** Share of the facts outside the opening hours; `undefined` where those do not begin and end on the hour all along. */
export function shareOutside({ cells, total, period }: HeatMap, settings: Settings): number | undefined {
  const open = openHours(settings, period);
  if (!open?.always || !total || !open.days.flat(2).every(Number.isInteger)) return undefined;
  const inside = cells.flatMap((row, day) =>
    row.filter((_, at) => open.days[day]?.some(([from, to]) => at >= from && at < to)),
  );
  return 1 - inside.reduce<number>((sum, count) => sum + (count ?? 0), 0) / total;
}
