import type { HeatMap } from '../../engine/result.js';
import type { Settings } from '../../model/settings.js';

/** Opening hours of a day as hours from midnight: [[9, 14], [15, 18]]. */
export type OpenDay = readonly (readonly [from: number, to: number])[];

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The days of a week from its first, as 1 Monday to 7 Sunday. */
export const weekdays = (first: number): readonly number[] =>
  Array.from({ length: 7 }, (_, i) => ((first - 1 + i) % 7) + 1);

const hourOf = (time: string) => {
  const [hours = '', minutes = ''] = time.split(':');
  return Number(hours) + Number(minutes) / 60;
};

/** By weekday, Monday first; `undefined` when none are stated. */
export function openHours({ businessHours, timeZone }: Settings): readonly OpenDay[] | undefined {
  // Hours of another zone lie elsewhere in a week of this one.
  const isElsewhere = businessHours?.timeZone !== undefined && businessHours.timeZone !== timeZone;
  if (!businessHours || isElsewhere) return undefined;
  return names.map((name) =>
    (businessHours.weekly[name] ?? []).map(([from, to]) => [hourOf(from), hourOf(to)] as const),
  );
}

/** Share of the facts outside the opening hours; `undefined` where those do not begin and end on the hour. */
export function shareOutside({ cells, total }: HeatMap, settings: Settings): number | undefined {
  const open = openHours(settings);
  if (!open || !total || !open.flat(2).every(Number.isInteger)) return undefined;
  const inside = cells.flatMap((row, day) =>
    row.filter((_, hour) => open[day]?.some(([from, to]) => hour >= from && hour < to)),
  );
  return 1 - inside.reduce<number>((sum, count) => sum + (count ?? 0), 0) / total;
}
