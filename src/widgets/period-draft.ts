import { addLocal, floorLocal, type CalendarUnit } from '../time/calendar.js';
import { isoDate } from './local-text.js';

/** A period that is being chosen. Days are local midnights. */
export interface Draft {
  /** In the words of the attribute `period`. */
  readonly text: string;
  readonly first: number;
  /** The last day, inside. */
  readonly last: number;
  /** The first day is chosen, the last one not yet. */
  readonly half: boolean;
  /** The day that the keys move from; its month is shown. */
  readonly day: number;
}

/** A period given as text, whose local span is known; the end lies outside. */
export function draftOf(text: string, start: number, end: number): Draft {
  const last = floorLocal(end - 1, 'day', 1);
  return { text, first: floorLocal(start, 'day', 1), last, half: false, day: last };
}

/** The first choice begins a period, the second ends it, whichever comes first. */
export function chosen(draft: Draft, day: number): Draft {
  if (!draft.half) return { text: textOf(day, day), first: day, last: day, half: true, day };
  const [first, last] = day < draft.first ? [day, draft.first] : [draft.first, day];
  return { text: textOf(first, last), first, last, half: false, day };
}

const textOf = (first: number, last: number) => `${isoDate(first)}/${isoDate(addLocal(last, 'day', 1))}`;

const steps: Readonly<Record<string, readonly [unit: CalendarUnit, n: number]>> = {
  ArrowLeft: ['day', -1],
  ArrowRight: ['day', 1],
  ArrowUp: ['week', -1],
  ArrowDown: ['week', 1],
  PageUp: ['month', -1],
  PageDown: ['month', 1],
};

/** Where a key leads in the calendar; `undefined` for keys that move nothing. */
export function dayAfterKey(day: number, key: string, weekStart: number): number | undefined {
  const step = steps[key];
  if (step) return addLocal(day, ...step);
  const monday = floorLocal(day, 'week', weekStart);
  if (key === 'Home') return monday;
  return key === 'End' ? addLocal(monday, 'day', 6) : undefined;
}

/** Six weeks that hold the month of a day, as days. */
export function weeksAround(day: number, weekStart: number): readonly (readonly number[])[] {
  const first = floorLocal(floorLocal(day, 'month', 1), 'week', weekStart);
  return [0, 1, 2, 3, 4, 5].map((week) =>
    [0, 1, 2, 3, 4, 5, 6].map((weekday) => addLocal(first, 'day', week * 7 + weekday)),
  );
}
