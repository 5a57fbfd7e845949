import type { Figure, Previous } from '../engine/result.js';
import type { Zone } from './target.js';

export type Status = 'good' | 'warn' | 'bad' | 'neutral' | 'few';
export type Better = 'higher' | 'lower' | 'neither';
export type Judgement = 'better' | 'worse' | 'unclear';

/** Too few facts for a rate to be shown at all. */
export const tooFew = 10;

/**
 * How a figure stands to its target: inside; outside but within its 95 % interval's reach; wholly outside. Beyond
 * the far end of a range counts as inside where further is better. A small sample gets no verdict.
 */
export function statusOf(figure: Figure, target: Zone | undefined, better: Better): Status {
  if (!figure.reliable) return 'few';
  if (!target || figure.value === undefined) return 'neutral';
  const [low, high] = zoneOf(target, better);
  const [from, to] = figure.interval ?? [figure.value, figure.value];
  if (figure.value >= low && figure.value <= high) return 'good';
  return to >= low && from <= high ? 'warn' : 'bad';
}

/** The end that lies in the better direction is open. */
const zoneOf = ({ low = -Infinity, high = Infinity }: Zone, better: Better) =>
  better === 'lower'
    ? ([-Infinity, high] as const)
    : better === 'higher'
      ? ([low, Infinity] as const)
      : ([low, high] as const);

/**
 * Whether a change is one: only intervals that do not meet are. Without intervals (counts, stocks) every change
 * is. `undefined` where there is nothing to judge.
 */
export function judgementOf(now: Figure, before: Previous | undefined, better: Better): Judgement | undefined {
  if (before?.value === undefined || now.value === undefined || better === 'neither') return undefined;
  const [low, high] = now.interval ?? [now.value, now.value];
  const [lowBefore, highBefore] = before.interval ?? [before.value, before.value];
  if (low <= highBefore && high >= lowBefore) return 'unclear';
  return now.value > before.value === (better === 'higher') ? 'better' : 'worse';
}
