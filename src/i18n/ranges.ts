import type { Unit } from '../metrics/metric.js';
import { enDash, nbsp } from './text.js';
import { dayMs, hourMs, minuteMs } from '../time/units.js';
import { durationParts, joinParts, type DurationContext } from './durations.js';

/** 13–17 min when both ends share one unit, else 38 min – 1 h 5 min. */
export function durationRange(context: DurationContext, low: number, high: number): string {
  const [a, b] = [durationParts(context, low), durationParts(context, high)];
  const [lowText, highText] = [joinParts(a), joinParts(b)];
  if (lowText === highText) return lowText;
  const [first, last] = [a[0], b[0]];
  const alike = a.length === 1 && b.length === 1 && first && last && (first.unit === last.unit || low === 0);
  return alike ? `${first.value}${enDash}${highText}` : `${lowText}${nbsp}${enDash}${nbsp}${highText}`;
}

const steps = [dayMs, hourMs, minuteMs] as const;
const largestBelow = (ms: number) => steps.find((step) => ms > step) ?? minuteMs;
const largestWithin = (ms: number) => steps.find((step) => ms >= step) ?? minuteMs;

/**
 * A band of durations: ≤ 15 min, 15–60 min, 1–4 h, 4–24 h, > 24 h. Both ends are written in one unit
 * where that gives whole numbers, so that neighbours read as one scale.
 */
export function bandText(context: DurationContext, from: number | undefined, to: number | undefined): string {
  if (to !== undefined && !from) return `≤${nbsp}${inStep(context, to, largestWithin(to))}`;
  if (from !== undefined && to === undefined) return `>${nbsp}${inStep(context, from, largestBelow(from))}`;
  if (from === undefined || to === undefined) return '';
  const step = from % largestWithin(to) === 0 ? largestWithin(to) : largestBelow(to);
  if (from % step || to % step) return durationRange(context, from, to);
  return `${context.numbers.plain(from / step)}${enDash}${inStep(context, to, step)}`;
}

function inStep(context: DurationContext, ms: number, step: number) {
  if (ms % step) return joinParts(durationParts(context, ms));
  const count = ms / step;
  if (step === dayMs) return joinParts(durationParts(context, ms));
  const unit = step === hourMs ? context.units.hour : context.units.minute;
  return `${context.numbers.plain(count)}${nbsp}${unit}`;
}

/** Whether a unit's numbers carry a sign, so that a dash between them could be read as a minus. */
export const isSigned = (unit: Unit, low: number) => unit === 'points' || low < 0;
