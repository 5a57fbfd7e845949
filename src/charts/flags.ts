import { clamp, type Sheet } from './sheet.js';
import { pennant } from './shapes.js';

/** Something that happened beside the desk: a release, an outage, a campaign. */
export interface Annotation {
  readonly at: number;
  readonly label: string;
}

export interface FlagArea {
  /** Instants to pixels. */
  readonly x: (instant: number) => number;
  readonly left: number;
  readonly right: number;
  /** Foot of the pole of an instant. */
  readonly foot: (instant: number) => number;
}

/** From the pole to its word. */
const toWord = 14;
/** What a pennant keeps free of words, with the space that words keep anyway. */
const pennantWidth = 8;
/** Poles closer than this share one flag. */
const crowd = 12;

/** Flags that stand in an area, from left to right. */
export interface Flags {
  readonly area: FlagArea;
  readonly placed: readonly { readonly x: number; readonly foot: number; readonly label: string }[];
}

/** Where flags stand. Of those closer than their pennants are wide only the last is drawn. */
export function placeFlags(annotations: readonly Annotation[], area: FlagArea): Flags {
  const { left, right } = area;
  const inside = annotations
    .map(({ at, label }) => ({ x: area.x(at), foot: area.foot(at), label }))
    .filter(({ x }) => x >= left - 1 && x <= right + 1)
    .map((flag) => ({ ...flag, x: clamp(flag.x, left, right - 1) }))
    .sort((a, b) => a.x - b.x);
  return { area, placed: inside.filter(({ x }, i) => (inside[i + 1]?.x ?? Infinity) - x >= crowd) };
}

/** To be drawn before the words of the area, whose halo then covers them. */
export function drawPoles(sheet: Sheet, { placed }: Flags) {
  for (const { x, foot } of placed) sheet.upright(x, 2, foot, 'axis');
}

/** Pennants with their names: on the right of the pole, else on the left, else none. The last ones name themselves first. */
export function nameFlags(sheet: Sheet, { area, placed }: Flags) {
  const y = sheet.small - 1;
  const take = (left: number, right: number) => sheet.take({ left, right, top: 0, bottom: sheet.small });
  for (const { x } of placed) take(x - 1, x + pennantWidth);
  for (const { x, label } of [...placed].reverse()) {
    const after = { x: x + toWord, y, text: label, look: 'muted halo' };
    const before = { ...after, x: x - toWord, anchor: 'end' as const };
    const isAfter = sheet.fit(after);
    const isBefore = !isAfter && sheet.boxOf(before).left >= area.left && sheet.fit(before);
    const flipped = isBefore || (!isAfter && x > area.right - toWord);
    if (flipped) take(x - pennantWidth, x);
    pennant(sheet, x, 1, flipped);
  }
}

/** Labels of the annotations inside a span, for the lines of its mark. */
export const labelsWithin = (annotations: readonly Annotation[] | undefined, start: number, end: number) =>
  (annotations ?? []).filter(({ at }) => at >= start && at < end).map(({ label }) => label);
