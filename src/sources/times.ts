import type { DateOrder } from '../model/mapping.js';
import { readUtc } from '../time/instant.js';
import { plain } from './numbers.js';

/** The first three letters of the months in English, Spanish and Romanian. */
const months = [
  'jan ene ian',
  'feb',
  'mar',
  'apr abr',
  'may mai',
  'jun iun',
  'jul iul',
  'aug ago',
  'sep set',
  'oct',
  'nov noi',
  'dec dic',
];

const time = String.raw`(?:(?:[t,]|\s)\s*(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*([ap]m)?\s*(z|utc|gmt|[-+]\d\d(?::?\d\d)?)?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`);
const numeric = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)${time}$`);
const dayMonthName = new RegExp(String.raw`^(\d{1,2})[-/.\s]+(\p{L}{3,12})\.?[-/.,\s]+(\d{4}|\d\d)${time}$`, 'u');
const monthNameDay = new RegExp(String.raw`^(\p{L}{3,12})\.?\s+(\d{1,2}),?\s+(\d{4})${time}$`, 'u');

/** Smallest magnitude that is epoch milliseconds and not seconds. */
const secondsBelow = 1e11;

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly day: string;
  /** Hours, minutes, seconds, fraction, am/pm, offset: as written. */
  readonly time: readonly (string | undefined)[];
}

/**
 * An instant as desks and spreadsheets write it -> ISO 8601 text, with an offset only where one was written; epoch
 * seconds and milliseconds (numbers or 10/13 digits) -> epoch milliseconds. 0 and blank mean "never": `undefined`,
 * as for anything that cannot be read.
 */
export function readInstant(value: unknown, order: DateOrder = 'day-first'): string | number | undefined {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string') return undefined;
  if (isPlainIso(value)) return value;
  if (/^-?\d{10}(?:\.\d+)?$|^-?\d{13}$/.test(value.trim())) return fromEpoch(Number(value));
  const parts = partsOf(tidy(value), order);
  return parts && isoOf(parts);
}

/** `2025-08-06T10:40:20Z`, with or without milliseconds: as most desks write it, and nothing has to be changed. */
const isPlainIso = (text: string) => !Number.isNaN(readUtc(text)) && !text.startsWith('24', hourAt);
const hourAt = 'YYYY-MM-DDT'.length;

const fromEpoch = (value: number) =>
  Number.isFinite(value) && value !== 0 ? Math.round(Math.abs(value) < secondsBelow ? value * 1000 : value) : undefined;

/** Digits and signs alone: the form of most columns, which needs no tidying. */
const digitsOnly = /^[\d/:.,+TZ -]*$/;

/** One kind of space, no accents, `p. m.` as `pm`, no "de" and "at" between the words. */
const tidy = (value: string) =>
  digitsOnly.test(value)
    ? value.trim().toLowerCase()
    : plain(value.replace(/[\s\u00A0\u202F]+/g, ' '))
        .replace(/([ap])\.? ?m\.?(?=$| )/, '$1m')
        .replace(/ (?:de|at|a las|la) /g, ' ');

function partsOf(text: string, order: DateOrder): Parts | undefined {
  const iso = yearFirst.exec(text);
  if (iso) return { year: iso[1]!, month: Number(iso[2]), day: iso[3]!, time: iso.slice(4) };
  const local = order === 'iso' ? null : numeric.exec(text);
  if (local) {
    const [month, day] = order === 'month-first' ? [local[1]!, local[2]!] : [local[2]!, local[1]!];
    return { year: local[3]!, month: Number(month), day, time: local.slice(4) };
  }
  const named = dayMonthName.exec(text);
  if (named) return { day: named[1]!, month: monthOf(named[2]!), year: named[3]!, time: named.slice(4) };
  const english = monthNameDay.exec(text);
  if (english) return { month: monthOf(english[1]!), day: english[2]!, year: english[3]!, time: english.slice(4) };
  return undefined;
}

const monthOf = (name: string) => months.findIndex((names) => names.split(' ').includes(name.slice(0, 3))) + 1;

const two = (value: number | string) => String(value).padStart(2, '0');

function isoOf({
  year: written,
  month,
  day,
  time: [hours, minutes, seconds, fraction, half, zone],
}: Parts): string | undefined {
  const year = written.length === 4 ? Number(written) : Number(written) + (Number(written) < 70 ? 2000 : 1900);
  if (!dayExists(year, month, Number(day))) return undefined;
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (hours === undefined) return `${date}T00:00:00`;
  const hour = half ? halfDay(Number(hours), half) : Number(hours);
  if (!(hour < 24) || Number(minutes) > 59 || Number(seconds ?? 0) > 60) return undefined;
  return `${date}T${two(hour)}:${minutes}:${seconds ?? '00'}${fraction ? `.${fraction}` : ''}${offsetOf(zone)}`;
}

const dayExists = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

const halfDay = (hours: number, half: string) =>
  hours >= 1 && hours <= 12 ? (hours % 12) + (half === 'pm' ? 12 : 0) : NaN;

/** `+0000` is outside the grammar of `Date`: the colon is put in. */
function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^[a-z]/.test(zone)) return 'Z';
  return `${zone.slice(0, 3)}:${zone.length > 3 ? zone.slice(-2) : '00'}`;
}

/** Milliseconds good enough to put instants of one source in order; those without an offset as if in UTC. NaN: unreadable. */
export function roughly(value: unknown): number {
  const instant = readInstant(value, 'iso');
  if (typeof instant !== 'string') return typeof value === 'number' ? value : (instant ?? NaN);
  return Date.parse(/(?:Z|[-+]\d\d:\d\d)$/.test(instant) ? instant : `${instant}Z`);
}

/** What the values of one column prove about its order. */
export interface OrderEvidence {
  /** Values whose first number can only be the day. */
  readonly dayFirst: number;
  readonly monthFirst: number;
  /** Values that fit both. */
  readonly open: number;
}

/** What one value proves: a number over 12 cannot be a month. `undefined` for one that leaves no question. */
export function orderOfOne(value: unknown): keyof OrderEvidence | undefined {
  // A year in front settles it, in by far the most columns.
  if (typeof value !== 'string' || value.charCodeAt(4) === hyphen) return undefined;
  const local = numeric.exec(tidy(value));
  if (!local) return undefined;
  const first = Number(local[1]);
  const second = Number(local[2]);
  if (first > 12 && second <= 12) return 'dayFirst';
  return second > 12 && first <= 12 ? 'monthFirst' : 'open';
}

const hyphen = 0x2d;

/** The proven order (the better proven one where values contradict each other), else `undefined`. */
export function provenOrder({ dayFirst, monthFirst }: OrderEvidence): 'day-first' | 'month-first' | undefined {
  if (dayFirst === 0 && monthFirst === 0) return undefined;
  return dayFirst >= monthFirst ? 'day-first' : 'month-first';
}
