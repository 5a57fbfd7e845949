import type { Bucket } from '../time/calendar.js';
import type { Measurer } from './measurer.js';
import type { Point } from './result.js';

/** The figure of each bucket; one that holds the moment of the data is not finished. */
export function pointsOf(measurer: Measurer, spans: readonly Bucket[]): Point[] {
  const { asOf } = measurer.engine;
  return measurer.measure(spans).map(({ hits: _, ...figure }, i) => {
    const { start, end, partial } = spans[i]!;
    const unfinished = start <= asOf && asOf < end;
    const flags = { ...(partial && { partial: true as const }), ...(unfinished && { unfinished: true as const }) };
    return { start, end, ...figure, ...flags };
  });
}
