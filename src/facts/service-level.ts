import { everyPriority } from '../model/desk-settings.js';
import type { Settings } from '../model/settings.js';
import type { Raw } from './as-of.js';
import type { Desk } from './desk.js';
import { openingTime } from './opening.js';
import { tickets } from './tickets.js';

/** How a ticket stands against its target. The first two are the flags of a share; the others are left out of it. */
export const verdict = { breached: 0, met: 1, none: 2, pending: 3 } as const;

/** Which promise: its target in the settings, and how the help desk judged it. */
export interface Promise {
  readonly target: 'firstResponse' | 'resolution';
  readonly met: string;
  readonly dueAt: string;
}

export const responsePromise: Promise = {
  target: 'firstResponse',
  met: 'firstResponseMet',
  dueAt: 'firstResponseDueAt',
};
export const resolutionPromise: Promise = { target: 'resolution', met: 'resolutionMet', dueAt: 'resolutionDueAt' };

/**
 * Judges a ticket: our own policy of its priority first, else the desk's verdict, else its due date, else the desk's
 * policy.
 * @param end when it was kept, or until when it was waited for
 * @param kept whether it was kept at `end`; without that, not yet past the target is pending
 */
export type Judge = (ticket: number, end: number, kept: boolean) => number;

/** @param business count opening hours whatever the policy says */
export function judgeOf(desk: Desk, promise: Promise, business: boolean): Judge {
  const { records, dimensions } = desk.derive(tickets);
  const own = policiesOf(desk, promise, desk.settings.sla);
  const stated = policiesOf(desk, promise, desk.dataset.deskSettings?.sla);
  const judgeBy = limitJudge(desk, promise, business);
  const { codes } = dimensions.priority;
  return (ticket, end, kept) => {
    const code = codes[ticket]!;
    const outcome = { end, kept };
    if (own[code]) return judgeBy(own[code], ticket, outcome);
    const said = deskVerdict(desk, records[ticket]!, promise, outcome);
    return said === verdict.none ? judgeBy(stated[code], ticket, outcome) : said;
  };
}

type Policy = NonNullable<Settings['sla']>[string];

/** Judges by the target of a policy, if it has one. */
function limitJudge(desk: Desk, { target }: Promise, business: boolean) {
  const { createdAt } = desk.derive(tickets);
  const opening = desk.derive(openingTime);
  return (policy: Policy | undefined, ticket: number, { end, kept }: Outcome): number => {
    const limit = policy?.[target];
    const onBusiness = business || policy?.clock === 'business';
    if (limit === undefined || (onBusiness && !opening)) return verdict.none;
    const taken = onBusiness ? opening!(ticket, createdAt[ticket]!, end) : end - createdAt[ticket]!;
    return judge(taken <= limit, kept);
  };
}

const judge = (within: boolean, kept: boolean) => (within ? (kept ? verdict.met : verdict.pending) : verdict.breached);

interface Outcome {
  readonly end: number;
  readonly kept: boolean;
}

function deskVerdict(desk: Desk, record: Raw, { met, dueAt }: Promise, { end, kept }: Outcome): number {
  if (typeof record[met] === 'boolean') return record[met] ? verdict.met : verdict.breached;
  const due = desk.instants.read(record[dueAt]);
  return Number.isNaN(due) ? verdict.none : judge(end <= due, kept);
}

/** The policy of each priority that has such a target, by its code: its own, else that of every one. */
function policiesOf(desk: Desk, { target }: Promise, sla: Settings['sla'] = {}): (Policy | undefined)[] {
  const stated = new Map(Object.entries(sla).map(([name, policy]) => [name.trim().toLowerCase(), policy]));
  return desk
    .derive(tickets)
    .dimensions.priority.dictionary.keys.map((priority) =>
      [stated.get(priority), stated.get(everyPriority)].find((policy) => policy?.[target] !== undefined),
    );
}
