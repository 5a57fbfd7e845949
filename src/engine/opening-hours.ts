import type { Desk } from '../facts/desk.js';
import { openingTime, type Opening } from '../facts/opening.js';
import type { Rows } from '../facts/columns.js';
import { noTicket } from '../facts/table.js';

/** Opening hours as a question about stocks and flows sees them. Only asked where the settings state hours. */
export interface OpeningHours {
  /** Of a fact: the schedule of its ticket's team, the general one where it has no ticket. */
  readonly of: Opening;
  /** Of the desk, or of the one team that the question is about. */
  between(start: number, end: number): number;
}

export function openingHours(desk: Desk, tickets: Rows | undefined, teams: readonly string[] = []): OpeningHours {
  return {
    of(row, start, end) {
      const ticket = tickets?.[row] ?? noTicket;
      if (ticket === noTicket) return desk.clocks!.general.between(start, end);
      return desk.derive(openingTime)!(ticket, start, end);
    },
    between(start, end) {
      const clocks = desk.clocks!;
      const clock = teams.length === 1 ? clocks.of(teams[0]!.trim().toLowerCase()) : clocks.general;
      return end > start ? clock.between(start, end) : 0;
    },
  };
}
