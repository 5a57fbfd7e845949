import { startOf } from '../time/calendar.js';
import { InstantReader } from '../time/instant.js';
import type { Zone } from '../time/zone.js';
import type { Dialect } from './dialects.js';
import { dayMs, hourMs } from '../time/units.js';

export type Grain = 'hour' | 'day';

/** Local dates of the report, `to` outside. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

/** A span as instants of the zone. */
export interface InstantSpan {
  readonly start: number;
  readonly end: number;
}

/** @throws RangeError for what is no date, or a span that ends before it begins */
export function instantsOf({ from, to }: DateSpan, zone: Zone): InstantSpan {
  const [start, end] = [from, to].map((date) => dateOf(date, zone)) as [number, number];
  if (!(start < end)) throw new RangeError(`The period ${from} to ${to} is empty: the end lies outside.`);
  return { start, end };
}

const utc = new InstantReader('UTC');

function dateOf(text: string, zone: Zone): number {
  const local = /^\d{4}-\d\d-\d\d$/.test(text) ? utc.read(text) : NaN;
  if (Number.isNaN(local)) throw new RangeError(`"${text}" is not a date such as 2025-03-01.`);
  return zone.toInstant(local);
}

/** The last border of a bucket that is not after an instant: what came after it is not whole. */
export function wholeBuckets(instant: number, grain: Grain, zone: Zone): number {
  if (grain === 'day') return startOf({ zone, weekStart: 1 }, instant, 'day');
  const minutes = pastHour(zone, instant);
  return Math.floor((instant + minutes) / hourMs) * hourMs - minutes;
}

/** By how much the local hours of a zone differ from those of UTC (India: half an hour), in ms. */
const pastHour = (zone: Zone, instant: number) => ((zone.offset(instant) % hourMs) + hourMs) % hourMs;

/**
 * The number of the local day or hour of an instant, in SQL. The offsets of the zone are written out, so that the
 * database needs no zones of its own and both clock changes fall where the engine has them.
 * @throws RangeError for hours of a zone whose clock changes by less than one
 */
export function bucketOf(sql: string, span: InstantSpan, grain: Grain, zone: Zone, dialect: Dialect): string {
  const steps = offsetsIn(span, zone);
  const shifts = grain === 'day' ? steps : hourShifts(steps, zone);
  const shifted = shifts.length === 1 ? `${sql} + ${shifts[0]!.offset}` : `${sql} + ${choice(sql, shifts)}`;
  return dialect.quotient(shifted, lengthOf(grain));
}

export const lengthOf = (grain: Grain) => (grain === 'day' ? dayMs : hourMs);

/** The number of the bucket that a span begins with. */
export const firstBucket = ({ start }: InstantSpan, grain: Grain, zone: Zone): number =>
  Math.floor((start + (grain === 'day' ? zone.offset(start) : pastHour(zone, start))) / lengthOf(grain));

/** An offset and the instant from which it holds. */
interface Step {
  readonly from: number;
  readonly offset: number;
}

function hourShifts(steps: readonly Step[], zone: Zone): Step[] {
  const shifts = new Set(steps.map(({ from }) => pastHour(zone, from)));
  if (shifts.size > 1) {
    throw new RangeError(`The clock of ${zone.name} changes by less than an hour: count by day.`);
  }
  return [{ from: steps[0]!.from, offset: [...shifts][0]! }];
}

const choice = (sql: string, steps: readonly Step[]) =>
  `CASE ${steps
    .slice(1)
    .map(({ from }, i) => `WHEN ${sql} < ${from} THEN ${steps[i]!.offset}`)
    .join(' ')} ELSE ${steps.at(-1)!.offset} END`;

/** Offsets of the zone over a span, ascending. */
function offsetsIn({ start, end }: InstantSpan, zone: Zone): Step[] {
  const steps = [{ from: start, offset: zone.offset(start) }];
  for (let at = start; at < end; at = Math.min(at + dayMs, end)) {
    const next = Math.min(at + dayMs, end);
    if (zone.offset(next) !== steps.at(-1)!.offset) steps.push(changeIn(at, next, zone));
  }
  return steps;
}

function changeIn(low: number, high: number, zone: Zone): Step {
  const before = zone.offset(low);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offset(middle) === before) low = middle;
    else high = middle;
  }
  return { from: high, offset: zone.offset(high) };
}
