import type { Unit } from '../metrics/metric.js';
import { businessParts, durationChange, durationParts, joinParts, unitWord } from './durations.js';
import type { DurationContext } from './durations.js';
import { bandText, durationRange, isSigned } from './ranges.js';
import { enDash, minus, nbsp, tie } from './text.js';
import type { Messages } from './messages.js';
import type { NumberOptions, Part, Words } from './words.js';

export interface FormatContext extends DurationContext {
  readonly text: Messages;
  readonly currency: string | undefined;
  readonly clock: 'calendar' | 'business';
}

export type Formats = Pick<
  Words,
  | 'value'
  | 'parts'
  | 'range'
  | 'delta'
  | 'between'
  | 'target'
  | 'band'
  | 'count'
  | 'number'
  | 'share'
  | 'points'
  | 'nps'
  | 'score'
  | 'duration'
  | 'durationParts'
>;

type Write = (value: number, options: NumberOptions) => readonly Part[];
const alone = (value: string): readonly Part[] => [{ value, unit: '' }];

/** A share is whole, unless its interval is narrower than two points. */
const shareDigits = ({ digits, interval }: NumberOptions) =>
  digits ?? (interval && (interval[1] - interval[0]) / 2 < 0.01 ? 1 : 0);

/** A plain number has one decimal, and two where its interval tells them apart. */
const numberDigits = ({ digits, interval }: NumberOptions) =>
  digits ?? (interval && (interval[1] - interval[0]) / 2 < 0.05 ? 2 : 1);

/** How a value of each unit is written, in pieces. */
function writers(context: FormatContext): Readonly<Record<Unit, Write>> {
  const { numbers, units, text, currency } = context;
  const share: Write = (value, options) => percentParts(numbers.percent(value, shareDigits(options)));
  const withUnit =
    (forms: Messages['units']['day']): Write =>
    (value, { digits = 1 }) => [{ value: numbers.upTo(value, digits), unit: unitWord(context, forms, value, digits) }];
  return {
    share,
    ratio: share,
    ms: (value, { clock = context.clock }) =>
      clock === 'business' ? businessTime(context, value) : durationParts(context, value),
    days: withUnit(text.units.day),
    years: withUnit(units.year),
    points: (value) => alone(numbers.signed(value)),
    count: (value) => alone(numbers.plain(value)),
    score: (value, { digits = 1 }) => alone(numbers.plain(value, digits)),
    number: (value, options) => alone(numbers.upTo(value, numberDigits(options))),
    currency: (value) => alone(currency ? numbers.money(value, currency) : numbers.upTo(value, amountDigits(value))),
  };
}

/** Without a currency nobody knows of cents. */
const amountDigits = (value: number) => (Math.abs(value) < 100 ? 2 : 0);

/** Splits "84 %" into number and sign, whatever stands between them. */
function percentParts(text: string): readonly Part[] {
  const [value = text] = /^[^\s%]+/.exec(text) ?? [];
  return [{ value, unit: text.slice(value.length).trim() }];
}

function businessTime(context: FormatContext, ms: number): readonly Part[] {
  return businessParts(context, ms).map(({ value, unit }) => {
    const whole = context.units.business(value, unit);
    return { value, unit: whole.startsWith(value) ? whole.slice(value.length).trim() : whole };
  });
}

function businessChange(context: FormatContext, change: number) {
  const written = joinParts(businessTime(context, Math.abs(change)));
  return /[1-9]/.test(written) ? `${change < 0 ? minus : '+'}${written}` : '=';
}

export function formatsFor(context: FormatContext): Formats {
  const { numbers, text } = context;
  const write = writers(context);
  const isNumber = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);

  const parts: Formats['parts'] = (value, unit, options = {}) =>
    isNumber(value) ? write[unit](value, options) : alone(enDash);
  const value: Formats['value'] = (given, unit, options = {}) => {
    if (!isNumber(given)) return enDash;
    if (unit === 'share' || unit === 'ratio') return numbers.percent(given, shareDigits(options));
    return joinParts(write[unit](given, options));
  };

  const range: Formats['range'] = (low, high, unit, options = {}) => {
    const given = { interval: [low, high] as const, ...options };
    const [from, to] = [value(low, unit, given), value(high, unit, given)];
    if (from === to) return from;
    if (isSigned(unit, low)) return text.units.to(from, to);
    if (unit === 'ms' && (options.clock ?? context.clock) !== 'business') return durationRange(context, low, high);
    const [first] = parts(low, unit, given);
    return first ? `${first.value}${enDash}${to}` : to;
  };

  const points: Formats['points'] = (change, digits = 0) => {
    const written = numbers.signed(change * 100, digits);
    return /[1-9]/.test(written) ? written + nbsp + text.units.points : '=';
  };

  return {
    value,
    parts,
    range,
    points,
    delta: (change, unit, of, options = {}) => {
      if (unit === 'share' || unit === 'ratio') return points(change, shareDigits(options));
      if (unit === 'ms' && (options.clock ?? context.clock) === 'business') return businessChange(context, change);
      if (unit === 'ms') return durationChange(context, change, of ?? change);
      return signedChange(context, change, unit, { ...options, digits: changeDigits(unit, of ?? change, options) });
    },
    between: (low, high, unit) => {
      const scale = unit === 'share' || unit === 'ratio' ? 100 : undefined;
      if (!scale) return text.labels.between(value(low, unit), value(high, unit));
      const digits = shareDigits({ interval: [low, high] });
      return text.labels.between(numbers.plain(low * scale, digits), numbers.plain(high * scale, digits));
    },
    target: ({ low, high }, unit) => {
      const options = unit === 'share' || unit === 'ratio' ? { digits: decimalsOf(low, high) } : {};
      if (low === undefined) return high === undefined ? '' : `≤${nbsp}${value(high, unit, options)}`;
      return high === undefined ? `≥${nbsp}${value(low, unit, options)}` : range(low, high, unit, options);
    },
    band: ({ from, to }) => bandText(context, from, to) || text.labels.unanswered,
    count: (given) => value(given, 'count'),
    number: (given, digits = 1) => value(given, 'number', { digits }),
    share: (given, options) => value(given, 'share', options),
    nps: (given) => value(given, 'points'),
    score: (given, highest) =>
      isNumber(given) ? text.units.ofScale(value(given, 'score'), numbers.upTo(highest, 1)) : enDash,
    duration: (given, options) => value(given, 'ms', options),
    durationParts: (given, options) => parts(given, 'ms', options),
  };
}

/** A target of 62.5 % keeps its half point, one of 80 % has none. */
const decimalsOf = (...shares: readonly (number | undefined)[]) =>
  shares.some((share) => share !== undefined && Math.abs(share * 100 - Math.round(share * 100)) > 1e-6) ? 1 : 0;

/** Digits of a change: those of the value. */
function changeDigits(unit: Unit, value: number, options: NumberOptions) {
  if (unit === 'count' || unit === 'points') return 0;
  if (unit === 'currency') return amountDigits(value);
  return unit === 'number' ? numberDigits(options) : (options.digits ?? 1);
}

function signedChange(context: FormatContext, change: number, unit: Unit, { digits }: { digits: number }) {
  const { numbers, text, units, currency } = context;
  const written =
    unit === 'currency' && currency ? numbers.money(change, currency, 'exceptZero') : numbers.signed(change, digits);
  if (!/[1-9]/.test(written)) return '=';
  if (unit === 'days') return written + nbsp + unitWord(context, text.units.day, change, digits);
  if (unit === 'years') return written + nbsp + unitWord(context, units.year, change, digits);
  return tie(written);
}
