import type { Group, MixShift, Previous } from './result.js';

/**
 * Splits the change of a share or mean into what the groups changed by themselves (rate) and what came from their
 * weights shifting (mix). Midpoint weights leave no residue: rate + mix is the change.
 */
export function mixShiftOf(now: readonly Group[], before: readonly Group[]): Pick<MixShift, 'rate' | 'mix' | 'groups'> {
  const earlier = new Map(before.map((group) => [group.key, group]));
  const sizes = [total(now), total(before)] as const;
  const groups = now.map((group) => effectOf(group, earlier.get(group.key), sizes));
  return {
    rate: groups.reduce((sum, { rate }) => sum + rate, 0),
    mix: groups.reduce((sum, { mix }) => sum + mix, 0),
    groups,
  };
}

const total = (groups: readonly Group[]) => groups.reduce((sum, { count }) => sum + count, 0);

/** A group that was not there in one of the periods has no rate of its own to change: all of it is mix. */
function effectOf(now: Group, before: Group | undefined, [size, sizeBefore]: readonly [number, number]) {
  const rate = now.value ?? before?.value ?? 0;
  const rateBefore = before?.value ?? rate;
  const weight = size ? now.count / size : 0;
  const weightBefore = sizeBefore ? (before?.count ?? 0) / sizeBefore : 0;
  return {
    key: now.key,
    label: now.label,
    rate: ((weight + weightBefore) / 2) * (rate - rateBefore),
    mix: ((rate + rateBefore) / 2) * (weight - weightBefore),
  };
}

/** Whether both periods have a value: without one there is no change to split. */
export const isComparable = (value: number | undefined, previous: Previous | undefined): previous is Previous =>
  value !== undefined && previous?.value !== undefined;
