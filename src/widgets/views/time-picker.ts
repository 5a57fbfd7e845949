import type { Mark } from '../../charts/drawing.js';
import type { Span } from '../../engine/result.js';
import type { Words } from '../../i18n/words.js';
import { zoneOf } from '../../time/zone.js';
import { timePart, type Part } from '../selection.js';

/** Marks of a series stand for their stretch of time. Their keys end with its start. */
export function timePicker(points: readonly Span[], words: Words): (mark: Mark) => Part | undefined {
  const zone = zoneOf(words.timeZone);
  const parts = new Map(points.map((point) => [String(point.start), timePart(point, zone)]));
  return ({ key }) => parts.get(key.slice(key.indexOf('-', 1) + 1));
}
