import type { Point } from '../engine/result.js';
import { areaPath } from './paths.js';
import type { SeriesPlace } from './series.js';
import type { Sheet } from './sheet.js';

/** The 95 % intervals of a series as one tinted area behind its line. A gap stays a gap. */
export function drawRibbon(sheet: Sheet, points: readonly Point[], { x, y }: SeriesPlace) {
  const columns = points.map(({ value, interval }, i) =>
    value === undefined || !interval ? undefined : { x: x(i), low: y(interval[0]), high: y(interval[1]) },
  );
  sheet.path(areaPath(columns), 'area');
}
