import type { DurationUnit } from '../model/mapping.js';
import { dayMs, hourMs, minuteMs, secondMs, weekMs } from '../time/units.js';

/** Milliseconds of each unit. */
export const unitMs: Readonly<Record<DurationUnit | 'weeks', number>> = {
  ms: 1,
  seconds: secondMs,
  minutes: minuteMs,
  hours: hourMs,
  days: dayMs,
  weeks: weekMs,
};

/** How a unit is written, in English, Spanish and Romanian without accents. */
const unitWords: readonly (readonly [DurationUnit | 'weeks', RegExp])[] = [
  ['ms', /^(?:ms|msec|millis|milliseconds?|milisegundos?|milisecunde)$/],
  ['seconds', /^(?:s|sec|secs|seconds?|seg|segs|segundos?|secund[ae])$/],
  ['minutes', /^(?:m|min|mins|minutes?|minutos?|minut)$/],
  ['hours', /^(?:h|hr|hrs|hours?|horas?|ora|ore)$/],
  ['days', /^(?:d|days?|dias?|zi|zile)$/],
  ['weeks', /^(?:w|weeks?|semanas?|saptaman[ai])$/],
];

export const unitOfWord = (word: string): DurationUnit | 'weeks' | undefined =>
  unitWords.find(([, words]) => words.test(word))?.[0];

const ascii = /^[ -~]*$/;

/** Lower case without accents. */
export const plain = (text: string): string =>
  (ascii.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase().trim();

/**
 * A number as people and spreadsheets write it: `1.234,5`, `1,234.5`, `-2,5`, `85 %`, U+2212. `undefined` when it
 * is none. One separator before exactly three digits groups thousands, unless `decimalComma` says what a comma is.
 */
export function readNumber(value: unknown, decimalComma = false): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/\u2212/g, '-')
    .replace(/%$/, '');
  const digits = withPoint(text, decimalComma);
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(digits) ? Number(digits) : undefined;
}

function withPoint(text: string, decimalComma: boolean): string {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma >= 0 && point >= 0) {
    const [groups, decimal] = comma > point ? ['.', ','] : [',', '.'];
    return text.replaceAll(groups, '').replace(decimal, '.');
  }
  if (/^[-+]?\d{1,3}(?:,\d{3}){2,}$/.test(text) || /^[-+]?\d{1,3}(?:\.\d{3}){2,}$/.test(text))
    return text.replace(/[.,]/g, '');
  const grouped = decimalComma ? /^[-+]?[1-9]\d{0,2}\.\d{3}$/ : /^[-+]?[1-9]\d{0,2},\d{3}$/;
  return grouped.test(text) ? text.replace(/[.,]/, '') : text.replace(',', '.');
}

const clockForm = /^([-+])?(?:(\d+)\s*[a-z]+[\s,]+)?(\d+):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?:\s*(?:h|hrs?))?$/;
const wordForm = /(\d[\d.,]*)\s*([a-z]+)\.?/g;

interface DurationOptions {
  /** Of a number without one; minutes unless stated. */
  readonly unit?: DurationUnit | undefined;
  readonly decimalComma?: boolean | undefined;
}

/**
 * A duration in milliseconds (negative where the text is): `h:mm`, `h:mm:ss`, `00:45 hrs`, `1 day 02:30:00`,
 * `1d 2h 30m`, `2 horas`, or a number in `unit`. `undefined` when it is none of these.
 */
export function readDuration(
  value: unknown,
  { unit = 'minutes', decimalComma = false }: DurationOptions = {},
): number | undefined {
  const number = readNumber(value, decimalComma);
  if (number !== undefined) return number * unitMs[unit];
  if (typeof value !== 'string') return undefined;
  const text = plain(value).replace(/\u2212/g, '-');
  return readClock(text) ?? readSinceEpoch(text) ?? readWords(text, decimalComma);
}

/** Some databases keep a length as the moment that lies so long after the start of 1970. */
function readSinceEpoch(text: string): number | undefined {
  const found = /^(19[78]\d-\d\d-\d\d)[ t](\d\d:\d\d:\d\d)z?$/.exec(text);
  const ms = found ? Date.parse(`${found[1]}T${found[2]}Z`) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

function readClock(text: string): number | undefined {
  const found = clockForm.exec(text);
  if (!found) return undefined;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = found;
  const ms =
    Number(days) * unitMs.days +
    Number(hours) * unitMs.hours +
    Number(minutes) * unitMs.minutes +
    Number(seconds) * unitMs.seconds;
  return sign === '-' ? -ms : ms;
}

function readWords(text: string, decimalComma: boolean): number | undefined {
  const body = text.replace(/^[-+]\s*/, '');
  let total = 0;
  const rest = body.replace(wordForm, (_, amount: string, word: string) => {
    const unit = unitOfWord(word);
    total += unit ? (readNumber(amount.replace(/[.,]$/, ''), decimalComma) ?? NaN) * unitMs[unit] : NaN;
    return '';
  });
  if (rest === body || Number.isNaN(total) || !/^(?:[\s,]|\b(?:and|y|si)\b)*$/.test(rest)) return undefined;
  return text.startsWith('-') ? -total : total;
}
