import type { Desk } from './desk.js';
import { tickets } from './tickets.js';

/** Opening time between two instants of a ticket, by the schedule of its team; `undefined` without schedules. */
export function openingTime(desk: Desk): ((ticket: number, start: number, end: number) => number) | undefined {
  const { clocks } = desk;
  if (!clocks) return undefined;
  const { dictionary, codes } = desk.derive(tickets).dimensions.team;
  const byCode = dictionary.keys.map((team) => clocks.of(team));
  // A ticket that is left out has no start.
  return (ticket, start, end) => (Number.isNaN(start) ? NaN : byCode[codes[ticket]!]!.between(start, end));
}
