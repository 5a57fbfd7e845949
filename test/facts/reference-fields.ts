/*
 * How the reference reads zones, instants and words; nothing shared with `src`.
 */

// Zones ---------------------------------------------------------------------------------------------------------------

const formats = new Map<string, Intl.DateTimeFormat>();
const known = new Map<string, number>();

/** The wall clock of a zone, `2025-03-30 02:30:00`. */
export function wallClock(instant: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(zone, format);
  }
  return format.format(instant);
}

/** The instant of a wall clock: the first of two, and moved forward when there is none. Knows zones from UTC to +3. */
export function instantOf(wall: string, zone: string): number {
  const key = `${wall} ${zone}`;
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = search(wall, zone)));
  return found;
}

function search(wall: string, zone: string): number {
  const digits = Date.parse(`${wall.replace(' ', 'T')}Z`);
  const candidates = [3, 2, 1, 0].map((hours) => digits - hours * 3_600_000);
  const found = candidates.find((candidate) => wallClock(candidate, zone) === wall);
  if (found !== undefined) return found;
  // No clock ever showed it: it counts from the time before the change.
  const winter = { 'Europe/Madrid': 1, 'Europe/Bucharest': 2 }[zone] ?? 0;
  return digits - winter * 3_600_000;
}

export const midnight = (date: string, zone: string) => instantOf(`${date} 00:00:00`, zone);

// Fields --------------------------------------------------------------------------------------------------------------

export function time(value: unknown, zone: string): number | undefined {
  if (typeof value === 'number') return value;
  const found =
    typeof value === 'string' && /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(value);
  if (!found) return undefined;
  const [, date, clock, seconds = ':00', , offset] = found;
  if (offset === undefined) return instantOf(`${date} ${clock}${seconds}`, zone);
  const instant = Date.parse(String(value));
  return Number.isNaN(instant) ? undefined : instant;
}

export const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
export const category = (value: unknown) => text(value).toLowerCase() || 'unknown';
const statuses = ['new', 'open', 'pending', 'hold', 'resolved', 'closed'];
/** An unknown status counts as open. */
export const statusOf = (value: unknown) => (statuses.includes(category(value)) ? category(value) : 'open');
export const isResolved = (status: string) => status === 'resolved' || status === 'closed';

/** Stable, ascending. */
export const sortedBy = <T>(items: readonly T[], by: (item: T) => number) => [...items].sort((a, b) => by(a) - by(b));
