import { clamp, half, tenth, type Sheet } from './sheet.js';

/** The forms that mean one thing in every chart. */

/** The value now: a solid bar, cased where it stands on others. */
export const notch = (sheet: Sheet, x: number, y: number, height: number, cased = false) =>
  sheet.rect(x - 1.5, y, 3, height, cased ? 'notch pin' : 'notch');

export interface IntervalBar {
  readonly low: number;
  readonly high: number;
  /** Middle of the bar. */
  readonly y: number;
  readonly height: number;
  /** Small sample: grey. */
  readonly weak?: boolean | undefined;
  /** Ends of the axis, in pixels: what lies outside ends with an arrow head. */
  readonly from: number;
  readonly to: number;
}

/** A 95 % interval: a soft bar whose end caps carry the contrast. */
export function intervalBar(sheet: Sheet, { low, high, y, height, weak, from, to }: IntervalBar) {
  const left = Math.min(Math.max(low, from), to - 2);
  const right = Math.max(left + 2, Math.min(high, to));
  sheet.rect(left, y - height / 2, right - left, height, weak ? 'interval-weak' : 'interval');
  const caps = cap(left, y, height, low < from - 0.5 ? -1 : 0) + cap(right, y, height, high > to + 0.5 ? 1 : 0);
  sheet.path(caps, weak ? 'cap-weak' : 'cap');
}

/** An upright stroke, or an arrow head that points on: `way` -1 left, 1 right. */
function cap(x: number, y: number, height: number, way: -1 | 0 | 1) {
  if (!way) return `M${tenth(x)},${tenth(y - height / 2)}v${height}`;
  const back = tenth(x - way * 4);
  return `M${back},${tenth(y - height / 2)}L${tenth(x)},${tenth(y)}L${back},${tenth(y + height / 2)}`;
}

/** A signal: outside the limits. It stays whole also at the edge of a narrow drawing. */
export function diamond(sheet: Sheet, x: number, y: number, size = 7) {
  const [left, top] = [tenth(clamp(x, size, sheet.width - size)), tenth(y - size)];
  sheet.path(`M${left},${top}l${size},${size}l${-size},${size}l${-size},${-size}z`, 'diamond');
}

/** Where the value should be: a thick line. */
export const rail = (sheet: Sheet, from: number, to: number, y: number) => sheet.rect(from, y, to - from, 3, 'rail');

/** On top of a pole; it flies to the left on wish. */
export function pennant(sheet: Sheet, x: number, top: number, flipped: boolean) {
  const way = flipped ? -1 : 1;
  sheet.path(`M${half(x)},${top}h${9 * way}l${-2.5 * way},3.5l${2.5 * way},3.5h${-9 * way}z`, 'flag');
}
