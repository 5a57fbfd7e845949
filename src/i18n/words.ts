import type { Balance } from '../engine/result.js';
import type { Unit } from '../metrics/metric.js';
import type { ErrorDetails, ErrorText, FactsWords, Messages, PluralKey } from './messages.js';
import type { Plural } from './plural.js';

/** Half open, epoch milliseconds. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** A number and its unit, to be set in different sizes. Values that need no unit have an empty one. */
export interface Part {
  readonly value: string;
  readonly unit: string;
}

export interface NumberOptions {
  /** 95 % interval of the value: a share gets one decimal when its half-width is under one point. */
  readonly interval?: readonly [low: number, high: number] | undefined;
  /** Digits after the decimal mark, instead of those that the interval supports. */
  readonly digits?: number | undefined;
  /** `business` writes durations as working time, never as days. */
  readonly clock?: 'calendar' | 'business' | undefined;
}

export interface WordsOptions {
  /** IANA zone of the report; default UTC. */
  readonly timeZone?: string | undefined;
  /** 1 Monday (default) to 7 Sunday: weeks have ISO numbers only when they start on Monday. */
  readonly weekStart?: number | undefined;
  /** Of durations, unless a value says otherwise; `business` writes working time. */
  readonly clock?: 'calendar' | 'business' | undefined;
  /** ISO 4217, for amounts; one that is none counts as not given. */
  readonly currency?: string | undefined;
}

export interface Summary {
  readonly name: string;
  readonly period: Period;
  readonly value: number | undefined;
  readonly unit: Unit;
  readonly interval?: readonly [low: number, high: number] | undefined;
  readonly status?: keyof Messages['status'] | undefined;
  /** "229 answers". */
  readonly count?: string | undefined;
}

/** Every word, number, date and duration of one language and zone. `undefined` values are written as an en dash. */
export interface Words {
  /** Language of the words: `en`, `es`, `ro`. */
  readonly lang: string;
  /** Tag that numbers and dates are written in: `en-GB`. */
  readonly locale: string;
  readonly timeZone: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekStart: number;
  readonly text: Messages;

  /** The value in its unit: 84%, +42, 38 min, 1,266. */
  value(value: number | undefined, unit: Unit, options?: NumberOptions): string;
  /** The same in pieces, for the large figure: [{ value: '1', unit: 'h' }, { value: '48', unit: 'min' }]. */
  parts(value: number | undefined, unit: Unit, options?: NumberOptions): readonly Part[];
  /** 79–88%; with words between ends that carry signs. */
  range(low: number, high: number, unit: Unit, options?: NumberOptions): string;
  /** A change, signed, in the unit and digits of `value`; "=" when nothing is left after rounding. */
  delta(change: number, unit: Unit, value: number | undefined, options?: NumberOptions): string;
  /** "between 79 and 88". */
  between(low: number, high: number, unit: Unit): string;
  /** ≤ 30 min, ≥ 92%, 80–90%. */
  target(target: { readonly low?: number | undefined; readonly high?: number | undefined }, unit: Unit): string;
  /** Of a band of durations: ≤ 15 min, 1–4 h, > 24 h; "Unanswered" without edges. */
  band(band: { readonly from: number | undefined; readonly to: number | undefined }): string;

  count(value: number | undefined): string;
  number(value: number | undefined, digits?: number): string;
  share(value: number | undefined, options?: NumberOptions): string;
  /** Points of a percentage: −3 pp. `change` is 0-1. */
  points(change: number, digits?: number): string;
  /** Always signed, whole; 0 without a sign. */
  nps(value: number | undefined): string;
  score(value: number | undefined, highest: number): string;
  duration(ms: number | undefined, options?: NumberOptions): string;
  durationParts(ms: number | undefined, options?: NumberOptions): readonly Part[];
  /** How old something is, in words: 42 min, 3 h, 2 d; Romanian in full. */
  age(ms: number): string;

  /** 1–31 Mar 2025; the day at `end` stays outside. */
  period(period: Period): string;
  /** Oct 2024 – Mar 2025. */
  months(period: Period): string;
  /** March / Mar when the period is one whole month, else `undefined`. */
  monthOf(period: Period, length?: 'long' | 'short'): string | undefined;
  /** "vs February", "vs the 30 days before"; nothing when there is no room for words. */
  versus(previous: Period, current: Period, length?: 'long' | 'short'): string;
  date(instant: number): string;
  /** 31 Mar. */
  day(instant: number): string;
  dateTime(instant: number): string;
  month(instant: number): string;
  /** March 2025. */
  monthLong(instant: number): string;
  /** Wk 11 where weeks start on Monday, else the date of the first day. */
  week(start: number): string;
  /** Week 11 · 10–16 Mar 2025. */
  weekLong(week: Period): string;
  /** 10:00–11:00. */
  hour(hour: number): string;
  /** Monday … Sunday, 1-7. */
  weekday(day: number, length?: 'long' | 'short'): string;

  /** "229 answers". */
  plural(key: PluralKey | Plural, n: number): string;
  list(items: readonly string[]): string;
  /** Name of a metric; an id that is not in the table as it is. */
  metric(id: string, length?: 'name' | 'short'): string;
  /** What is said of a table of facts: their number, that there are none in the period, or none at all. */
  facts(name: string): FactsWords;
  /** The same without the number, in the plural: "answers". */
  things(name: string): string;
  /** Why there is no answer: a setting that nobody stated, or a table that the data lack. */
  missing(what: string): string;
  /** "17 surveys left out". */
  leftOut(table: string, n: number): string;
  /** "11 repeated". */
  reason(reason: string, n: number): string;
  /** Which date counts. */
  dateOf(column: string): string;
  /** Name of a pair of metrics: "Speed and repeat contacts". */
  pair(id: string): string;
  /** What a pair says; "No clear change" unless both changes are clear. */
  verdict(balance: Pick<Balance, 'verdict' | 'clear'>): string;
  dimension(name: string): string;
  /** A key of a dimension. Names that people or desks gave (agents, teams, tags, topics) stay as the data write them. */
  key(dimension: string, key: string, label?: string): string;
  error(code: string, details?: ErrorDetails): ErrorText;
  /** One sentence for screen readers: CSAT, 1–31 Mar 2025: 84%, between 79 and 88, on target, 229 answers. */
  summary(summary: Summary): string;
}

export { wordsFor } from './create.js';
export { registerLanguage } from './languages.js';
