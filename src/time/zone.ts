import { getOrInsert } from '../model/maps.js';
import { dayMs, weekMs } from './units.js';

/**
 * IANA zones by `Intl` alone. "Local" times are wall clocks written as if they were UTC: epoch milliseconds
 * of the same digits. Offsets are positive east of Greenwich, in milliseconds.
 */
export interface Zone {
  readonly name: string;
  /** Offset in force at an instant. */
  offset(instant: number): number;
  toLocal(instant: number): number;
  /** A missing wall time (spring) moves forward by the gap; an ambiguous one (autumn) is the first. */
  toInstant(local: number): number;
}

/** Offsets are sampled this far apart; no zone changes twice within it. */
const stride = weekMs;

/** Most payloads say their zone in each instant, and are read in this one: `Intl` takes its time to begin. */
const utc: Zone = { name: 'UTC', offset: () => 0, toLocal: (instant) => instant, toInstant: (local) => local };

const zones = new Map([[utc.name, utc]]);

/** @throws RangeError when the runtime does not know the zone. */
export const zoneOf = (name: string): Zone => getOrInsert(zones, name, makeZone);

function makeZone(name: string): Zone {
  const read = offsetReader(name);
  const years = new Map<number, Offsets>();
  // The stretch asked for last: instants mostly come in order, and a year has few changes.
  let last: Stretch = { start: Infinity, end: -Infinity, value: 0 };
  const offset = (instant: number) => {
    if (instant >= last.start && instant < last.end) return last.value;
    const year = new Date(instant).getUTCFullYear();
    const offsets = getOrInsert(years, year, () => offsetsOf(year, read));
    last = stretchAt(offsets, instant, utcYear(year + 1));
    return last.value;
  };
  return {
    name,
    offset,
    toLocal: (instant) => instant + offset(instant),
    toInstant(local) {
      const before = offset(local - dayMs);
      const after = offset(local + dayMs);
      const first = local - before;
      if (before === after || offset(first) === before) return first;
      const second = local - after;
      return offset(second) === after ? second : first;
    },
  };
}

/** The offsets of one UTC year: `values[i]` holds from `starts[i]` on. */
interface Offsets {
  readonly starts: readonly number[];
  readonly values: readonly number[];
}

function offsetsOf(year: number, read: (instant: number) => number): Offsets {
  const end = utcYear(year + 1);
  let at = utcYear(year);
  let value = read(at);
  const starts = [at];
  const values = [value];
  while (at < end) {
    const next = Math.min(at + stride, end);
    const found = read(next);
    if (found !== value) {
      starts.push(transition(at, next, value, read));
      values.push(found);
      value = found;
    }
    at = next;
  }
  return { starts, values };
}

/** Years below 100 would be read as 19xx by `Date.UTC`. */
const utcYear = (year: number) => new Date(0).setUTCFullYear(year, 0, 1);

/** First instant in (low, high] whose offset is no longer `value`. */
function transition(low: number, high: number, value: number, read: (instant: number) => number) {
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (read(middle) === value) low = middle;
    else high = middle;
  }
  return high;
}

/** A time of one offset, its end outside. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

function stretchAt({ starts, values }: Offsets, instant: number, end: number): Stretch {
  let i = starts.length - 1;
  while (i > 0 && instant < starts[i]!) i--;
  return { start: starts[i]!, end: starts[i + 1] ?? end, value: values[i]! };
}

function offsetReader(name: string): (instant: number) => number {
  const format = formatter(name);
  return (instant) => {
    const part: Record<string, number> = {};
    const whole = Math.floor(instant / 1000) * 1000;
    for (const { type, value } of format.formatToParts(whole)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    const local = new Date(0).setUTCFullYear(year, month - 1, day) + ((hour * 60 + minute) * 60 + second) * 1000;
    return local - whole;
  };
}

function formatter(timeZone: string) {
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (cause) {
    throw new RangeError(
      `Unknown time zone "${timeZone}". Allowed: IANA names such as Europe/Madrid, Europe/Bucharest, America/Mexico_City, UTC.`,
      { cause },
    );
  }
}
