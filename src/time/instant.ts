import { zoneOf, type Zone } from './zone.js';
import { dayMs, minuteMs } from './units.js';

/**
 * Reads the instants of a payload: ISO 8601 text or epoch milliseconds. The fixed forms are read by hand,
 * because `Date.parse` alone costs as much as `JSON.parse` of the whole file.
 */
export class InstantReader {
  /** How many instants carried no offset and were read in the zone. */
  zoneless = 0;
  readonly zone: Zone;

  constructor(timeZone: string) {
    this.zone = zoneOf(timeZone);
  }

  /** Epoch milliseconds; NaN when there is nothing or it cannot be read. */
  read(value: unknown): number {
    if (typeof value === 'number') return Math.abs(value) <= latest ? value : NaN;
    if (typeof value !== 'string') return NaN;
    const usual = readUtc(value);
    if (!Number.isNaN(usual)) return usual;
    const text = value.trim();
    const date = readDate(text);
    if (Number.isNaN(date)) return NaN;
    const time = readTime(text);
    if (time === undefined) return NaN;
    const local = date + time.ms;
    if (time.offset !== undefined) return local - time.offset;
    this.zoneless++;
    return this.zone.toInstant(local);
  }
}

/** `2025-08-06T10:40:20Z`, with or without milliseconds, as by far the most are written; NaN for any other form. */
export function readUtc(text: string): number {
  const { length } = text;
  if ((length !== 20 && length !== 24) || text.charCodeAt(length - 1) !== capitalZ) return NaN;
  if (text.charCodeAt(10) !== capitalT || text.charCodeAt(16) !== colon) return NaN;
  const seconds = readDate(text) + readClock(text, true);
  if (length === 20) return seconds;
  if (text.charCodeAt(19) !== point) return NaN;
  return seconds + digits2(text, 20) * 10 + (digits2(text, 21) % 10);
}

/** The last instant that a Date can hold. */
const latest = 8.64e15;

const digits2 = (text: string, at: number) => {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
};

let cachedMonth = NaN;
let cachedStart = NaN;

/** Midnight UTC of a `YYYY-MM-DD` at the start of the text; NaN when the day does not exist. */
function readDate(text: string): number {
  if (text.length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN;
  const year = digits2(text, 0) * 100 + digits2(text, 2);
  const month = digits2(text, 5);
  const day = digits2(text, 8);
  const key = year * 12 + month;
  if (key !== cachedMonth) {
    if (!(month >= 1 && month <= 12)) return NaN;
    cachedStart = new Date(0).setUTCFullYear(year, month - 1, 1);
    cachedMonth = key;
  }
  if (!(day >= 1 && day <= 31)) return NaN;
  const at = cachedStart + (day - 1) * dayMs;
  return day > 28 && new Date(at).getUTCMonth() !== month - 1 ? NaN : at;
}

interface Time {
  readonly ms: number;
  readonly offset: number | undefined;
}

const midnight: Time = { ms: 0, offset: undefined };
const tail = /^(?:[.,](\d{1,9}))?\s?(Z|z|[+-]\d\d(?::?\d\d)?)?$/;

/** The time of day after the date, `undefined` when it cannot be read. Seconds may be missing. */
function readTime(text: string): Time | undefined {
  if (text.length === 10) return midnight;
  if (!isSeparator(text.charCodeAt(10))) return undefined;
  const hasSeconds = text.charCodeAt(16) === colon;
  const ms = readClock(text, hasSeconds);
  if (Number.isNaN(ms)) return undefined;
  const end = hasSeconds ? 19 : 16;
  if (text.length === end) return { ms, offset: undefined };
  return readTail(text.slice(end), ms);
}

/** `T`, `t` or a space. */
const isSeparator = (code: number) => code === 84 || code === 116 || code === 32;
const colon = 58;
const point = 46;
const capitalT = 84;
const capitalZ = 90;

/** Milliseconds since midnight of `HH:MM` or `HH:MM:SS`, up to 24:00; NaN when they cannot be read. */
function readClock(text: string, hasSeconds: boolean): number {
  const hours = digits2(text, 11);
  const minutes = digits2(text, 14);
  const seconds = hasSeconds ? digits2(text, 17) : 0;
  if (text.charCodeAt(13) !== colon || !(hours <= 24 && minutes < 60 && seconds <= 60)) return NaN;
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return ms > dayMs ? NaN : ms;
}

function readTail(text: string, base: number): Time | undefined {
  const found = tail.exec(text);
  if (!found) return undefined;
  const [, fraction, zone] = found;
  const ms = base + (fraction ? Number(fraction.slice(0, 3).padEnd(3, '0')) : 0);
  const offset = zone === undefined ? undefined : readOffset(zone);
  return Number.isNaN(offset) ? undefined : { ms, offset };
}

function readOffset(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0;
  const hours = digits2(zone, 1);
  const minutes = zone.length > 3 ? digits2(zone, zone.length - 2) : 0;
  return hours < 24 && minutes < 60 ? (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * minuteMs : NaN;
}
