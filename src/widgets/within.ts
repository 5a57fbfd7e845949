import { enough, wilson } from '../engine/statistics.js';
import type { Band, Figure } from '../engine/result.js';

/** The share of tickets in the bands up to an edge, as a figure of its own. */
export function shareWithin(bands: readonly Band[], edge: number): Figure & { readonly hits: number } {
  const count = bands.reduce((sum, band) => sum + band.count, 0);
  const hits = bands.reduce((sum, band) => sum + (band.to !== undefined && band.to <= edge ? band.count : 0), 0);
  return {
    value: count ? hits / count : undefined,
    count,
    hits,
    interval: wilson(hits, count),
    reliable: count >= enough,
  };
}
