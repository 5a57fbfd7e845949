import { tickStep } from 'd3';
import type { Words } from '../i18n/words.js';
import type { Unit } from '../metrics/metric.js';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Steps of an axis of durations that read well. */
const durationSteps = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * second),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * minute),
  ...[1, 2, 3, 6, 12].map((n) => n * hour),
  ...[1, 2, 5, 10, 20, 30, 60, 90, 180, 365, 730].map((n) => n * day),
];

/** What values can be: no interval of a time, however wide, reaches below nothing. */
const bounds: Partial<Record<Unit, readonly [low: number, high: number]>> = {
  share: [0, 1],
  points: [-100, 100],
  ms: [0, Infinity],
};

export interface Axis {
  readonly domain: readonly [low: number, high: number];
  /** Rising, inside the domain. */
  readonly ticks: readonly number[];
}

/** What counts as flat, and gets an axis of this span. */
const leastSpans: Partial<Record<Unit, number>> = {
  share: 0.1,
  ratio: 0.1,
  points: 10,
  count: 1,
  ms: minute,
  score: 0.5,
};

/** An axis over [low, high] with about `count` ticks, the first and the last at its ends. */
export function niceAxis(unit: Unit, low: number, high: number, count: number): Axis {
  const [least, most] = bounds[unit] ?? [-Infinity, Infinity];
  const [from, top] = widened(Math.max(low, least), Math.min(Math.max(high, low), most), leastSpans[unit] ?? 1, most);
  const step = stepOf(unit, from, top, count);
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(top / step - 1e-9);
  const values = Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step));
  const inside = values.filter((value) => value >= least - 1e-9 && value <= most + 1e-9);
  return { domain: [inside[0] ?? from, inside.at(-1) ?? top], ticks: inside };
}

/** The same for few labels: their steps are round, the lowest one is the base, and the series fills the rest. */
export function roundAxis(unit: Unit, low: number, high: number, labels: number): Axis {
  const { domain, ticks } = niceAxis(unit, low, high, 5);
  const [from, top] = domain;
  const step = stepsOf(unit, (ticks[1] ?? top) - from).find((each) => stepsUp(from, top, each) <= labels) ?? top - from;
  const base = Math.max(Math.floor(from / step + 1e-9) * step, (bounds[unit] ?? [-Infinity])[0]);
  const count = Math.floor((top - base) / step + 1e-9) + 1;
  return { domain: [tidy(base), top], ticks: Array.from({ length: count }, (_, i) => tidy(base + i * step)) };
}

const stepsUp = (from: number, top: number, step: number) =>
  Math.floor(top / step + 1e-9) - Math.floor(from / step + 1e-9);

/** Round steps from one on: 1, 2 and 5 of each power of ten, or what reads well of durations. */
function stepsOf(unit: Unit, least: number): readonly number[] {
  if (unit === 'ms') return durationSteps.filter((step) => step >= least);
  const power = 10 ** Math.floor(Math.log10(least) + 1e-9);
  const all = [1, 10, 100].flatMap((ten) => [1, 2, 5].map((n) => n * ten * power));
  return all.filter((step) => step >= least * (1 - 1e-9));
}

/** A flat series needs room too: above it, or below it where nothing lies above. */
function widened(from: number, to: number, span: number, most: number): readonly [number, number] {
  if (to - from >= span / 10) return [from, to];
  return from + span <= most ? [from, from + span] : [to - span, to];
}

/** Floating point leaves 0.30000000000000004. */
const tidy = (value: number) => Number(value.toPrecision(12));

function stepOf(unit: Unit, low: number, high: number, count: number) {
  if (unit === 'ms') return durationSteps.find((step) => (high - low) / step <= count) ?? durationSteps.at(-1) ?? day;
  const step = tickStep(low, high, count);
  return unit === 'count' ? Math.max(1, step) : step;
}

/** What stands on an axis: the unit at each label, nothing at zero of a duration. */
export const axisText = (words: Words, unit: Unit, value: number) =>
  value === 0 && !isPercent(unit) ? words.count(0) : words.value(value, unit, decimals(unit, value));

const isPercent = (unit: Unit) => unit === 'share' || unit === 'ratio';

function decimals(unit: Unit, value: number) {
  if (isPercent(unit)) return { digits: Math.abs(value * 100 - Math.round(value * 100)) > 1e-6 ? 1 : 0 };
  if (unit === 'score') return { digits: Number.isInteger(value) ? 0 : 1 };
  return {};
}

/** Up to where the axis of a duration goes that starts at 0: a round number from 1.15 times the largest on. */
export function durationDomain(...values: readonly (number | undefined)[]): readonly [number, number] {
  const most = 1.15 * Math.max(0, ...values.map((value) => (Number.isFinite(value) ? Number(value) : 0)));
  return niceAxis('ms', 0, most, 4).domain;
}
