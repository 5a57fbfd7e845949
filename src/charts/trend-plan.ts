import { bisector, max, min } from 'd3';
import type { ControlPoint, Interval } from '../engine/result.js';
import type { PluralKey } from '../i18n/messages.js';
import type { Plural } from '../i18n/plural.js';
import type { Unit } from '../metrics/metric.js';
import type { Frame } from './drawing.js';
import type { Annotation } from './flags.js';
import { linear } from './linear.js';
import { axisText, niceAxis, type Axis } from './scales.js';
import type { Sheet } from './sheet.js';

/** A series with its target, its control limits, and the number of facts behind each point. */
export interface Trend {
  readonly unit: Unit;
  readonly points: readonly ControlPoint[];
  /** How long each point lasts; a week when left out. */
  readonly interval?: Interval | undefined;
  /** Bars from zero instead of a line: for what adds up. */
  readonly bars?: boolean | undefined;
  /** What the facts behind each point are called; answers when left out. */
  readonly noun?: PluralKey | Plural | undefined;
  /** Word for a point without facts. */
  readonly gap?: string | undefined;
  readonly centre?: number | undefined;
  readonly target?: { readonly low?: number | undefined; readonly high?: number | undefined } | undefined;
  readonly annotations?: readonly Annotation[] | undefined;
  /** Pixels; 280, or 220 where it is narrow. */
  readonly height?: number | undefined;
}

/** Points with fewer facts are hollow and have no control limits. */
export const fewFacts = 10;
const narrowBelow = 400;

export interface TrendPlan {
  readonly frame: Frame;
  readonly axis: Axis;
  /** Narrow: fewer y labels, no dots, no secondary words. */
  readonly small: boolean;
  /** Where the data begins; words of the y axis stand left of it. */
  readonly left: number;
  readonly right: number;
  readonly step: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** Foot of the bars. */
  readonly foot: number;
  readonly barHeight: number;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

export function planOf(sheet: Sheet, model: Trend, frame: Frame): TrendPlan {
  const { points, unit } = model;
  const small = sheet.width < narrowBelow;
  const height = model.height ?? (small ? 220 : 280);
  // A count says itself how many facts there are.
  const barHeight = unit === 'count' ? 0 : small ? 20 : 28;
  const space = barHeight ? 10 : 0;
  const top = sheet.small * 2 + 14;
  const bottom = height - sheet.lineHeight - barHeight - space - 6;
  const axis = axisOf(model, small ? 2 : 4);
  const gutter = (max(axis.ticks, (value) => sheet.measure(axisText(frame.words, unit, value))) ?? 0) + 8;
  const left = gutter;
  const right = sheet.width - 14;
  const { x, step } = model.bars ? inBands(points.length, left, sheet.width) : fromEndToEnd(points.length, left, right);
  const y = linear(axis.domain, [bottom, top], true);
  return {
    frame,
    axis,
    small,
    left,
    right,
    step: Math.min(step, 80),
    height,
    top,
    bottom,
    foot: bottom + space + barHeight,
    barHeight,
    x,
    y,
  };
}

/** Points of a line: the first and the last at the ends. */
function fromEndToEnd(count: number, left: number, right: number) {
  const step = (right - left - 4) / Math.max(1, count - 1);
  return { step, x: (i: number) => (count === 1 ? (left + right) / 2 : left + 4 + i * step) };
}

/** Bars: each in the middle of a band of its own. */
function inBands(count: number, left: number, right: number) {
  const step = (right - left) / Math.max(1, count);
  return { step, x: (i: number) => left + (i + 0.5) * step };
}

/** Holds all values, the target and the limits; starts higher than 0 where that shows more. */
function axisOf(model: Trend, count: number): Axis {
  const { unit, target } = model;
  const known = levelsOf(model);
  const least = min(known) ?? 0;
  const most = max(known) ?? 0;
  if (fromZero.has(unit) || model.bars) return niceAxis(unit, Math.min(0, least), Math.max(0, most), count);
  const toTheTop = unit === 'share' && (most > 0.85 || (target?.low !== undefined && target.high === undefined));
  return niceAxis(unit, least, toTheTop ? 1 : most, count);
}

const fromZero = new Set<Unit>(['count', 'ms', 'days', 'number', 'currency', 'years']);

const levelsOf = ({ points, target, centre, unit }: Trend) => {
  const values = points.flatMap(({ value }) => value ?? []);
  // What cannot be below zero needs no room there for a limit that is.
  const floor = fromZero.has(unit) && values.every((value) => value >= 0) ? 0 : -Infinity;
  const limits = points.flatMap(({ low, high }) => [low === undefined ? low : Math.max(low, floor), high]);
  const levels = [...values, ...limits, target?.low, target?.high, centre];
  return levels.filter((level) => level !== undefined).filter(Number.isFinite);
};

/** Of a run on one side only its first signal is marked: the others are the same news. */
export const isMarked = (points: readonly ControlPoint[], i: number) =>
  points[i]?.signal !== undefined && !(points[i].signal === 4 && points[i - 1]?.signal === 4);

/** Clear of both ends of the axis. */
export function isInside(limit: number, { domain: [low, high] }: Axis) {
  const margin = (high - low) * 0.02;
  return limit > low + margin && limit < high - margin;
}

const startOf = bisector(({ start }: ControlPoint) => start).right;

/** Index of the point whose bucket holds an instant, -1 without one. */
function indexOf(instant: number, points: readonly ControlPoint[]) {
  const i = startOf(points, instant) - 1;
  const point = points[i];
  return point && instant < point.end ? i : -1;
}

/** A point stands for its whole bucket: an instant lies as far between two points as it lies in its bucket. */
export function positionOf(instant: number, { points }: Trend, { x, step }: TrendPlan) {
  const i = indexOf(instant, points);
  const point = points[i];
  return point ? x(i) + ((instant - point.start) / (point.end - point.start) - 0.5) * step : -Infinity;
}

/** A pole reaches down to its bar or to the line: it points at the data and leaves the words below alone. */
export function footOf(instant: number, { points, bars }: Trend, { y, bottom }: TrendPlan) {
  const i = indexOf(instant, points);
  const point = points[i];
  if (!point) return bottom;
  if (bars) return y(point.value ?? 0);
  const late = instant - point.start > (point.end - point.start) / 2;
  const around = [point.value, points[late ? i + 1 : i - 1]?.value].filter((value) => value !== undefined);
  return around.length ? Math.max(...around.map(y)) : bottom;
}
