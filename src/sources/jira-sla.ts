import type { Ticket } from '../model/records.js';
import { rawsIn } from './desk-rows.js';
import { given } from './desk-tickets.js';
import { isRaw, type Raw } from './json.js';
import { moment } from './jira-records.js';
import { promiseOf } from './promises.js';
import { flag, text, type Meanings } from './readers.js';
import { roughly } from './times.js';

interface Cycles {
  readonly done: readonly Raw[];
  readonly ongoing: Raw | undefined;
}

/**
 * What the service levels of an issue say. A level that started again has several cycles: the first response is that
 * of the first, the resolution is judged by the last. Durations run in working time, so only the instants count.
 */
export function slaOf(levels: readonly Raw[], names: Meanings): Partial<Ticket> {
  const cycles = (promise: string): Cycles => {
    const own = levels.filter((level) => promiseOf(text(level.name) ?? '', names) === promise);
    const done = own.flatMap((level) => rawsIn(level.completedCycles));
    done.sort((a, b) => roughly(moment(a.startTime)) - roughly(moment(b.startTime)) || 0);
    return { done, ongoing: own.map((level) => level.ongoingCycle).find(isRaw) };
  };
  const response = cycles('firstResponse');
  const resolution = cycles('resolution');
  const first = response.done[0];
  const last = resolution.ongoing ?? resolution.done.at(-1);
  return given<Partial<Ticket>>({
    firstResponseAt: first && moment(first.stopTime),
    firstResponseMet: verdictOf(first, response.ongoing),
    firstResponseDueAt: moment((first ?? response.ongoing)?.breachTime),
    resolutionMet: resolution.ongoing ? verdictOf(undefined, resolution.ongoing) : verdictOf(last, undefined),
    resolutionDueAt: moment(last?.breachTime),
  });
}

/** A cycle that goes on is broken once it is breached, and not yet kept before. */
function verdictOf(done: Raw | undefined, ongoing: Raw | undefined): boolean | undefined {
  const breached = flag((done ?? ongoing)?.breached);
  if (breached === undefined) return undefined;
  return done ? !breached : breached ? false : undefined;
}
