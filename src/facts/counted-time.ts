import { getOrInsert } from '../model/maps.js';
import { bucketColumn, type CountedTable } from '../model/counted.js';
import { InstantReader } from '../time/instant.js';
import type { Zone } from '../time/zone.js';
import { dayMs, hourMs } from '../time/units.js';

const utc = new InstantReader('UTC');

/** When a table was counted: nothing at it or later is in it. */
export const countedAt = (table: Pick<CountedTable, 'asOf'>): number => utc.read(table.asOf);

/** The local midnight of a date, NaN for what is none. */
export const midnight = (date: string, zone: Zone): number => {
  const local = /^\d{4}-\d\d-\d\d$/.test(date) ? utc.read(date) : NaN;
  return Number.isNaN(local) ? NaN : zone.toInstant(local);
};

/** The period of a table, `[start, end)`, and when the bucket of each of its rows begins. */
export function instantsOf(table: CountedTable, zone: Zone) {
  const start = midnight(table.from, zone);
  const buckets = table.columns[bucketColumn] as ArrayLike<number>;
  const known = new Map<number, number>();
  // Hours of a zone may begin between those of UTC (India: half an hour).
  const pastHour = ((zone.offset(start) % hourMs) + hourMs) % hourMs;
  const begin = (bucket: number) =>
    table.grain === 'day' ? zone.toInstant(bucket * dayMs) : bucket * hourMs - pastHour;
  const length = table.grain === 'day' ? dayMs : hourMs;
  return {
    start,
    length,
    /** The number of its first bucket. */
    first: Math.floor((start + (table.grain === 'day' ? zone.offset(start) : pastHour)) / length),
    end: midnight(table.to, zone),
    at: (row: number): number => getOrInsert(known, buckets[row]!, begin),
  };
}
