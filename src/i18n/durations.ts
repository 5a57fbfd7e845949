import type { Numbers } from './numbers.js';
import type { UnitWords } from './messages.js';
import type { Plural } from './plural.js';
import { minus, nbsp, tie } from './text.js';
import type { Part } from './words.js';
import { dayMs, hourMs, minuteMs, secondMs } from '../time/units.js';

/** Whole minutes below this are hours and minutes; above, days. Compared after rounding, so that 23 h 59.6 min is 1 d. */
const minutesADay = dayMs / minuteMs;

export interface DurationContext {
  readonly numbers: Numbers;
  readonly units: UnitWords;
  readonly rules: Intl.PluralRules;
}

/** The unit that stands behind `value`. Rules choose by the digits that are shown. */
export function unitWord({ rules }: DurationContext, forms: Plural, value: number, digits: number) {
  const rounded = Number(value.toFixed(digits));
  return tie(forms[rules.select(Math.abs(rounded))] ?? forms.other);
}

/** 45 s, 38 min, 1 h 48 min, 1.9 d, 12 d: never more than two parts, zero minutes left out. */
export function durationParts(context: DurationContext, ms: number): Part[] {
  const parts = positiveParts(context, Math.abs(ms));
  const [first, ...rest] = parts;
  if (ms >= 0 || !first || Number(first.value) === 0) return parts;
  return [{ ...first, value: minus + first.value }, ...rest];
}

function positiveParts(context: DurationContext, ms: number): Part[] {
  const { numbers, units } = context;
  const seconds = Math.round(ms / secondMs);
  if (seconds < 60) return [{ value: numbers.plain(seconds), unit: units.second }];
  const minutes = Math.round(ms / minuteMs);
  if (minutes < 60) return [{ value: numbers.plain(minutes), unit: units.minute }];
  if (minutes < minutesADay) return hoursAndMinutes(context, minutes);
  const days = ms / dayMs;
  const digits = Math.round(days * 10) / 10 < 10 ? 1 : 0;
  return [{ value: numbers.upTo(days, digits), unit: unitWord(context, units.day, days, digits) }];
}

function hoursAndMinutes({ numbers, units }: DurationContext, minutes: number): Part[] {
  const hours = { value: numbers.plain(Math.floor(minutes / 60)), unit: units.hour };
  const rest = minutes % 60;
  return rest ? [hours, { value: numbers.plain(rest), unit: units.minute }] : [hours];
}

/** Working time in its largest unit, never in days: a working day has no fixed length. */
export function businessParts(context: DurationContext, ms: number): Part[] {
  const { numbers, units } = context;
  const minutes = Math.round(ms / minuteMs);
  if (Math.abs(minutes) < 60) return [{ value: numbers.plain(minutes), unit: units.minute }];
  const hours = ms / hourMs;
  return [{ value: numbers.upTo(hours, Math.abs(hours) < 9.95 ? 1 : 0), unit: units.hour }];
}

export const joinParts = (parts: readonly Part[]) =>
  parts.map(({ value, unit }) => (unit ? value + nbsp + unit : value)).join(nbsp);

/** A change in the unit of `value`: days for days, whole minutes for minutes and hours, seconds below a minute. */
export function durationChange(context: DurationContext, change: number, value: number): string {
  const { numbers, units } = context;
  const sign = change < 0 ? minus : '+';
  const size = Math.abs(change);
  const steps = Math.abs(value) >= dayMs ? dayMs : Math.abs(value) >= minuteMs ? minuteMs : secondMs;
  if (steps === dayMs) {
    const digits = Math.abs(value) < 9.95 * dayMs ? 1 : 0;
    const shown = Number((size / dayMs).toFixed(digits));
    return shown ? `${sign}${numbers.upTo(shown, digits)}${nbsp}${unitWord(context, units.day, shown, digits)}` : '=';
  }
  const rounded = Math.round(size / steps) * steps;
  return rounded ? sign + joinParts(positiveParts(context, rounded)) : '=';
}
