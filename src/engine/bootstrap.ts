import type { ClearingTime } from './result.js';
import { weekMs } from '../time/units.js';

/** Resamples drawn; the seed is fixed, so that the same data give the same range. */
const draws = 2000;
const seed = 20250331;

/**
 * How long a backlog takes to clear when each week to come is like one of the weeks seen, drawn at random.
 * @param flows resolutions minus arrivals of each whole week
 */
export function clearingTime(backlog: number, flows: readonly number[]): ClearingTime {
  if (flows.length < 2)
    return { backlog, weeks: flows.length, value: undefined, low: undefined, high: undefined, never: undefined };
  const random = generator(seed);
  const times = Float64Array.from({ length: draws }, () => timeOf(backlog, resampledMean(flows, random))).sort();
  const rank = (q: number) => times[Math.round((draws - 1) * q)]!;
  const finite = (time: number) => (Number.isFinite(time) ? time : undefined);
  return {
    backlog,
    weeks: flows.length,
    value: finite(timeOf(backlog, flows.reduce((sum, flow) => sum + flow, 0) / flows.length)),
    low: finite(rank(0.025)),
    high: finite(rank(0.975)),
    never: times.filter((time) => time === Infinity).length / draws,
  };
}

/** A backlog that does not shrink is never cleared. */
const timeOf = (backlog: number, perWeek: number) =>
  backlog === 0 ? 0 : perWeek > 0 ? (backlog / perWeek) * weekMs : Infinity;

function resampledMean(flows: readonly number[], random: () => number): number {
  let sum = 0;
  for (let i = 0; i < flows.length; i++) sum += flows[Math.floor(random() * flows.length)]!;
  return sum / flows.length;
}

/** Mulberry32: small, and good enough to draw weeks. */
function generator(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
