import { dayMs } from '../time/units.js';
import { text } from './readers.js';

/** Days after 1970-01-01 of the local date with which a text begins; `undefined` for what is none. */
export function dayOf(value: unknown): number | undefined {
  const [date] = /^\d{4}-\d\d-\d\d/.exec(text(value) ?? '') ?? [];
  const instant = date === undefined ? NaN : Date.parse(date);
  return Number.isNaN(instant) ? undefined : instant / dayMs;
}

/** Midnight in UTC with which a day begins. */
export const dateAt = (day: number): Date => new Date(day * dayMs);

/** `2026-12-25`. */
export const dateOf = (day: number): string => dateAt(day).toISOString().slice(0, 10);

/** Every date from one to another, both included; none where the second comes first. */
export const datesFrom = (first: number, last: number): string[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => dateOf(first + index));
