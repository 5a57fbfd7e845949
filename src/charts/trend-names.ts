import type { Interval, Span } from '../engine/result.js';
import type { Words } from '../i18n/words.js';

interface Names {
  /** On the time axis. */
  readonly tick: (words: Words, start: number) => string;
  /** Of a whole interval, in full; one that is cut short goes by its dates. */
  readonly title: (words: Words, span: Span) => string;
  /** Beside a signal. */
  readonly short: (words: Words, start: number) => string;
  /** Every how many a label stands, at least: where it is narrow, and where there is room. */
  readonly least: readonly [small: number, wide: number];
}

const month: Names = {
  tick: (words, start) => words.month(start),
  title: (words, { start }) => words.month(start),
  short: (words, start) => words.month(start),
  least: [1, 1],
};
const longer: Names = { ...month, title: (words, span) => words.months(span) };

/** What the intervals of a series are called. */
const names: Readonly<Record<Interval, Names>> = {
  hour: {
    tick: (words, start) => words.dateTime(start),
    title: (words, { start }) => words.dateTime(start),
    short: (words, start) => words.dateTime(start),
    least: [1, 1],
  },
  day: {
    tick: (words, start) => words.day(start),
    title: (words, { start }) => words.date(start),
    short: (words, start) => words.day(start),
    least: [1, 1],
  },
  week: {
    tick: (words, start) => words.day(start),
    title: (words, span) => words.weekLong(span),
    short: (words, start) => words.week(start),
    least: [8, 4],
  },
  month,
  quarter: longer,
  year: longer,
};

export const namesOf = (interval: Interval = 'week'): Names => names[interval];
