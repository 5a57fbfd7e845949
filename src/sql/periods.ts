import { addLocal, floorLocal } from '../time/calendar.js';
import { InstantReader } from '../time/instant.js';
import { zoneOf } from '../time/zone.js';
import type { DateSpan } from './local-time.js';

export interface RefreshOptions {
  /** First local date to be counted. */
  readonly from: string;
  /** The moment of counting, epoch ms. */
  readonly asOf: number;
  /** IANA zone of the report. */
  readonly zone: string;
  /** One file a month, or a week from Monday. */
  readonly unit?: 'month' | 'week' | undefined;
  /**
   * Days after its end in which a period may still change: late answers, reassigned tickets, resolutions of what was
   * created in it. 45 by default.
   */
  readonly settles?: number | undefined;
}

export interface RefreshPeriod extends DateSpan {
  /** Nothing changes any more: what has been counted stays. */
  readonly closed: boolean;
}

const utc = new InstantReader('UTC');
const dateOf = (local: number) => new Date(local).toISOString().slice(0, 10);

/**
 * The periods from a date up to now, one for each file: only those that are not closed have to be counted again.
 * @throws RangeError for what is no date, and an unknown zone
 */
export function refreshPeriods(options: RefreshOptions): RefreshPeriod[] {
  const { from, asOf, zone: name, unit = 'month', settles = 45 } = options;
  const zone = zoneOf(name);
  const first = /^\d{4}-\d\d-\d\d$/.test(from) ? utc.read(from) : NaN;
  if (Number.isNaN(first)) throw new RangeError(`"${from}" is not a date such as 2025-03-01.`);
  const now = zone.toLocal(asOf);
  const periods: RefreshPeriod[] = [];
  for (let start = first; start < now;) {
    const end = addLocal(floorLocal(start, unit, 1), unit, 1);
    periods.push({ from: dateOf(start), to: dateOf(end), closed: addLocal(end, 'day', settles) <= now });
    start = end;
  }
  return periods;
}
