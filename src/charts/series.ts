import { line } from 'd3';
import type { Point } from '../engine/result.js';
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
  const stroke = line<number>()
    .defined((i) => points[i]?.value !== undefined)
    .x((i) => place.x(i))
    .y((i) => place.y(points[i]?.value ?? 0))
    .digits(1);
  const indices = points.map((_, i) => i);
  const running = points.length > 1 && points.at(-1)?.unfinished === true;
  sheet.path(stroke(running ? indices.slice(0, -1) : indices), 'series');
  if (running) sheet.path(stroke(indices.slice(-2)), 'series-partial');
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
