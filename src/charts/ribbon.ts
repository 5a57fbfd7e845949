import { area } from 'd3';
import type { Point } from '../engine/result.js';
import type { SeriesPlace } from './series.js';
import type { Sheet } from './sheet.js';

/** The 95 % intervals of a series as one tinted area behind its line. A gap stays a gap. */
export function drawRibbon(sheet: Sheet, points: readonly Point[], { x, y }: SeriesPlace) {
  const ribbon = area<Point>()
    .defined(({ value, interval }) => value !== undefined && interval !== undefined)
    .x((_, i) => x(i))
    .y0(({ interval }) => y(interval?.[0] ?? 0))
    .y1(({ interval }) => y(interval?.[1] ?? 0));
  sheet.path(ribbon.digits(1)([...points]), 'area');
}
