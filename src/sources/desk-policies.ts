import type { Clock } from '../model/settings.js';
import type { Draft } from './draft.js';
import type { PromiseName } from './promises.js';

/** One target of a policy, in milliseconds. */
export interface Target {
  readonly priority: string;
  readonly promise: PromiseName;
  readonly within: number;
  readonly clock: Clock;
}

/**
 * Keeps the targets of a desk's policy beside its records: they judge the tickets that the desk itself does not. Of two
 * targets of one priority that run by different clocks the first stays.
 * @returns those that had no place
 */
export function addTargets(draft: Draft, targets: readonly Target[]): Target[] {
  if (targets.length === 0) return [];
  const sla = ((draft.dataset.settings ??= {}).sla ??= {});
  return targets.filter(({ priority, promise, within, clock }) => {
    const policy = (sla[priority.trim().toLowerCase()] ??= { clock });
    if (policy.clock !== clock || policy[promise] !== undefined) return true;
    policy[promise] = within;
    return false;
  });
}
