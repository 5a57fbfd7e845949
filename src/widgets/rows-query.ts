import type { Query, Result } from '../engine/result.js';
import type { Part } from './selection.js';

/** The question for the rows behind an answer, or a part of it. */
export function rowsQuery({ trace, period }: Result, part: Part | undefined): Query {
  const { metric, where, tickets = [], population, clock } = trace;
  const iso = (instant: number) => new Date(instant).toISOString();
  const sets = [...tickets, ...(part?.tickets ? [part.tickets] : [])];
  return {
    metric,
    where: { ...where, ...part?.where },
    ...(sets.length && { tickets: sets }),
    population,
    clock,
    period: part?.period ?? `${iso(period.start)}/${iso(period.end)}`,
  };
}
