import type { Compare } from '../engine/result.js';

/** What numbers can be compared with. */
export const comparisons = ['previous', 'year-ago', 'none'] as const satisfies readonly Compare[];

const warned = new Set<string>();

/** Says something to the developer, once for each text. */
export const warnOnce = (text: string) => {
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(`kpi-elements: ${text}`);
};

/** One of the allowed values; an unknown one falls back to `otherwise`, the first one unless it is said, and warns once. */
export const oneOf = <T extends string>(
  allowed: readonly [T, ...T[]],
  given: string | null | undefined,
  what: string,
  otherwise: T = allowed[0],
): T => {
  if (given === undefined || given === null || given === '') return otherwise;
  const found = allowed.find((value) => value === given);
  if (found === undefined) warnOnce(`${what}="${given}" is not one of ${allowed.join(', ')}; "${otherwise}" is used`);
  return found ?? otherwise;
};

/** A number that is large enough; another one counts as none and warns once. */
export function atLeast(least: number, given: number | null | undefined, what: string): number | undefined {
  if (given === undefined || given === null) return undefined;
  if (given >= least) return given;
  warnOnce(`${what}="${given}" is no number from ${least} up; it is left out`);
  return undefined;
}
