import type { Survey, Ticket } from '../model/records.js';
import { readDuration } from './numbers.js';
import { id, status, type Reader } from './readers.js';
import { sentimentOf } from './words.js';

/** The codes of a desk -> words; keys in lower case. */
export type Codes<T> = Readonly<Record<string, T>>;

/** What a code stands for; `undefined` for one that the table does not have. */
export function codeIn<T>(codes: Codes<T>, value: unknown): T | undefined {
  const code = id(value)?.toLowerCase();
  return code !== undefined && Object.hasOwn(codes, code) ? codes[code] : undefined;
}

/** Labels by code; one that we do not know stays as written. */
export const coded =
  (codes: Codes<string>): Reader<string> =>
  (value) =>
    codeIn(codes, value) ?? id(value);

/** Statuses by code, else by the word for it; one that we do not know stays as written: the facts count it. */
export const statusCoded =
  (codes: Codes<NonNullable<Ticket['status']>>): Reader<NonNullable<Ticket['status']>> =>
  (value) =>
    codeIn(codes, value) ?? status(id(value));

/** Sentiments by code, else by the word for it. */
export const sentimentCoded =
  (codes: Codes<NonNullable<Survey['sentiment']>>): Reader<NonNullable<Survey['sentiment']>> =>
  (value) =>
    codeIn(codes, value) ?? sentimentOf(id(value) ?? '');

/** Durations whose plain numbers are seconds. */
export const seconds: Reader<number> = (value) => readDuration(value, { unit: 'seconds' });
