import type { Mark } from '../../charts/drawing.js';
import type { Span } from '../../engine/result.js';
import type { Words } from '../../i18n/words.js';
import { zoneOf } from '../../time/zone.js';
import { timePart, type Part } from '../selection.js';

/** Marks of a series stand for their stretch of time, told when one is chosen. Their keys end with its start. */
export function timePicker(points: readonly Span[], words: Words): (mark: Mark) => Part | undefined {
  return ({ key }) => {
    const start = key.slice(key.indexOf('-', 1) + 1);
    const point = points.find((each) => String(each.start) === start);
    return point && timePart(point, zoneOf(words.timeZone));
  };
}
