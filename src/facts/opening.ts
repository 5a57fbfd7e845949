import { businessClock, type BusinessClock } from '../time/business.js';
import type { Desk } from './desk.js';
import { tickets } from './tickets.js';

/** Opening time between two instants of a ticket, by the schedule of its team; `undefined` without schedules. */
export function openingTime(desk: Desk): ((ticket: number, start: number, end: number) => number) | undefined {
  const hours = desk.settings.businessHours;
  if (!hours) return undefined;
  const general = businessClock(hours, desk.zone);
  const teams = new Map<string, BusinessClock>();
  for (const [team, schedule] of Object.entries(hours.teams ?? {})) {
    teams.set(team.trim().toLowerCase(), businessClock(schedule, desk.zone));
  }
  const { dictionary, codes } = desk.derive(tickets).dimensions.team;
  const clocks = dictionary.keys.map((team) => teams.get(team) ?? general);
  return (ticket, start, end) => clocks[codes[ticket]!]!.between(start, end);
}
