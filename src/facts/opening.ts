import type { BusinessClock, BusinessClocks } from '../time/business.js';
import type { Desk } from './desk.js';
import type { Dimension } from './table.js';
import { tickets } from './tickets.js';

/** Opening time between two instants of a fact, in milliseconds. */
export type Opening = (row: number, start: number, end: number) => number;

/** Opening time of tickets, by the schedule of their team; `undefined` without schedules. */
export const openingTime = (desk: Desk): Opening | undefined =>
  desk.clocks && openingByTeam(desk.clocks, desk.derive(tickets).dimensions.team);

/** Opening time of facts that have a team, by the schedule of that team. */
export function openingByTeam(clocks: BusinessClocks, { dictionary, codes }: Dimension): Opening {
  const byCode = dictionary.keys.map((team) => clocks.of(team));
  // A fact that is left out has no start.
  return (row, start, end) => (Number.isNaN(start) ? NaN : byCode[codes[row]!]!.between(start, end));
}

/** How much of a duration lies in opening hours; NaN where the duration is missing. */
export const openFor = (clock: BusinessClock, start: number, ms: number): number =>
  Number.isNaN(ms) ? NaN : clock.between(start, start + ms);
