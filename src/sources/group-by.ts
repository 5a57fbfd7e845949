import { addToGroup } from '../model/maps.js';
import { atOnce, forEach, type Steps } from './steps.js';

/** The members of a list by key, in their order. */
export const groupBy = <T, K>(list: readonly T[], keyOf: (member: T) => K): Map<K, T[]> =>
  atOnce(groupSteps(list, keyOf));

/** `groupBy` of a long list, with stops. */
export function* groupSteps<T, K>(list: readonly T[], keyOf: (member: T) => K): Steps<Map<K, T[]>> {
  const groups = new Map<K, T[]>();
  yield* forEach(list, (member) => addToGroup(groups, keyOf(member), member));
  return groups;
}
