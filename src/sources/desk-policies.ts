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
 * targets of one priority, also of those that run by different clocks, the first stays.
 * @returns whether there were any, and all of them have their place
 */
export function addTargets(draft: Draft, targets: readonly Target[]): boolean {
  if (targets.length === 0) return false;
  const sla = ((draft.dataset.deskSettings ??= {}).sla ??= {});
  let isWhole = true;
  for (const { priority, promise, within, clock } of targets) {
    const policy = (sla[priority.trim().toLowerCase()] ??= { clock });
    if (policy.clock === clock && policy[promise] === undefined) policy[promise] = within;
    else isWhole = false;
  }
  return isWhole;
}
