import type { Ticket } from '../model/records.js';
import { given } from './desk-tickets.js';
import type { Found } from './json.js';
import { promiseOf } from './promises.js';
import { meaningsOf } from './readers.js';
import type { SalesforceDesk } from './salesforce-desk.js';
import * as records from './salesforce-records.js';
import { roughly } from './times.js';

/** The first response is that of the first round, the resolution that of the last. */
export function milestonesOf({ draft, mapping }: SalesforceDesk, found: readonly Found[]): Partial<Ticket> {
  const names = meaningsOf(mapping, 'sla');
  const rows = found.map((each) => records.milestones.read(each, draft));
  rows.sort((a, b) => roughly(a.startedAt) - roughly(b.startedAt) || 0);
  const of = (promise: string) => rows.filter(({ name = '' }) => promiseOf(name, names) === promise);
  const first = of('firstResponse')[0];
  const last = of('resolution').at(-1);
  return given<Partial<Ticket>>({
    firstResponseAt: first?.done ? first.doneAt : undefined,
    firstResponseMet: verdictOf(first),
    firstResponseDueAt: first?.dueAt,
    resolutionMet: verdictOf(last),
    resolutionDueAt: last?.dueAt,
  });
}

/** Violated is violated, also while it goes on; kept only once it is done. */
const verdictOf = (row: Partial<records.MilestoneRow> | undefined) =>
  row?.violated === true ? false : row?.done === true ? true : undefined;
