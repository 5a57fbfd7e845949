import type { Point } from '../engine/result.js';
import { linePath, type Place } from './paths.js';
import type { Sheet } from './sheet.js';

export interface SeriesPlace {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

/**
 * The line of a series. Where there is no value nothing is drawn; a value between two gaps is a dot; the way to a
 * running, unfinished period is dotted and ends in a hollow dot.
 */
export function seriesLine(sheet: Sheet, points: readonly Point[], place: SeriesPlace) {
  const places = points.map(({ value }, i): Place | undefined =>
    value === undefined ? undefined : [place.x(i), place.y(value)],
  );
  const indices = points.map((_, i) => i);
  const running = points.length > 1 && points.at(-1)?.unfinished === true;
  sheet.path(linePath(running ? places.slice(0, -1) : places), 'series');
  if (running) sheet.path(linePath(places.slice(-2)), 'series-partial');
  for (const i of indices) if (isAlone(points, i)) dot(sheet, points, i, place, { radius: 2.75, look: 'dot' });
  const last = points.findLastIndex(({ value }) => value !== undefined);
  const end = running && last === points.length - 1 ? { radius: 3.5, look: 'hollow' } : { radius: 4, look: 'dot' };
  dot(sheet, points, last, place, end);
}

/** A line needs a neighbour. */
const isAlone = (points: readonly Point[], i: number) =>
  points[i - 1]?.value === undefined && points[i + 1]?.value === undefined;

function dot(
  sheet: Sheet,
  points: readonly Point[],
  i: number,
  { x, y }: SeriesPlace,
  { radius, look }: { radius: number; look: string },
) {
  const value = points[i]?.value;
  if (value !== undefined) sheet.circle(x(i), y(value), radius, look);
}
