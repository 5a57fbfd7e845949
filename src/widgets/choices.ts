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

/** One of the allowed values; an unknown one falls back to the first and warns once. */
export const oneOf = <T extends string>(
  allowed: readonly [T, ...T[]],
  given: string | null | undefined,
  what: string,
): T => {
  if (given === undefined || given === null || given === '') return allowed[0];
  const found = allowed.find((value) => value === given);
  if (found === undefined) warnOnce(`${what}="${given}" is not one of ${allowed.join(', ')}; "${allowed[0]}" is used`);
  return found ?? allowed[0];
};
