import type { FactTable } from '../facts/table.js';
import { addLocal, buckets, hourOfWeek } from '../time/calendar.js';
import type { Zone } from '../time/zone.js';
import { followClasses, keptClasses, type Classes, type KeptClasses } from './classes.js';
import type { Tally } from './cube.js';
import type { Measurer } from './measurer.js';
import { besideTables } from './recent.js';
import type { HeatMap, SameWeekday, Span } from './result.js';
import { hourMs } from '../time/units.js';

/** When the facts of a period happen: weekday (Monday first) by local hour. */
export function heatMapOf(measurer: Measurer, period: Span): HeatMap {
  const { engine, question } = measurer;
  // Facts counted by day do not say at what hour they happened.
  const hourless = engine.counting?.grain === 'day';
  const blind = hourless || measurer.missing.length > 0;
  const counts = blind ? new Float64Array(7 * 24) : countHours(measurer, period);
  const exists = blind ? new Uint8Array(168) : hoursThatExist(engine.calendar.zone, period, engine.asOf);
  const cells = Array.from(counts, (count, hour) => (exists[hour] || count ? count : undefined));
  return {
    metric: question.metric.id,
    period,
    cells: Array.from({ length: 7 }, (_, day) => cells.slice(day * 24, day * 24 + 24)),
    ...(hourless && { missing: ['counted hours'] }),
    total: counts.reduce((sum, count) => sum + count, 0),
    peak: peakOf(counts),
  };
}

/** Facts by hour of the week: from those counted by day and hour where there are such, else one by one. */
function countHours(measurer: Measurer, period: Span): Float64Array {
  const { engine, table, question } = measurer;
  const { at } = question.rule;
  const { zone } = engine.calendar;
  const counts = new Float64Array(7 * 24);
  const hours = engine.counting?.totals(measurer, { kind: 'count' });
  if (hours) {
    for (const start of hours.edges) {
      if (start < period.start || start >= period.end) continue;
      hours.addTo(counts, hourOfWeek(zone.toLocal(start)), { start, end: start + 1 });
    }
    return counts;
  }
  const totals = measurer.totalsBy(at, hoursOfDay(table, at, zone));
  if (totals) {
    addDays(counts, totals, measurer.reach(period), zone);
    return counts;
  }
  const dates = table.columns.dates[at]!;
  const { weight } = table.columns;
  for (const row of measurer.keep(measurer.passing(period))) {
    counts[hourOfWeek(zone.toLocal(dates[row]!))]! += weight ? weight[row]! : 1;
  }
  return counts;
}

function addDays(counts: Float64Array, totals: Tally, { start, end }: Span, zone: Zone) {
  const { edges } = totals;
  for (let day = 0; day + 1 < edges.length; day++) {
    const [from, to] = [Math.max(start, edges[day]!), Math.min(end, edges[day + 1]!)];
    if (!(from < to)) continue;
    const midnight = hourOfWeek(zone.toLocal(edges[day]!));
    totals.addTo(counts, midnight - (midnight % 24), { start: from, end: to });
  }
}

function peakOf(counts: Float64Array): HeatMap['peak'] {
  const count = Math.max(...counts);
  const hour = counts.indexOf(count);
  return count > 0 ? { weekday: Math.floor(hour / 24) + 1, hour: hour % 24, count } : undefined;
}

const hoursBeside = besideTables<KeptClasses>(4, followClasses);

/** The local hour of every fact, 0-23, as classes; computed once for a table and date. */
function hoursOfDay(table: FactTable, date: string, zone: Zone): Classes {
  const code = ({ columns }: FactTable) => {
    const dates = columns.dates[date]!;
    return (row: number) => (Number.isNaN(dates[row]!) ? 0 : hourOfWeek(zone.toLocal(dates[row]!)) % 24);
  };
  return hoursBeside(table, date, () => keptClasses(table, { key: 'hours', size: 24, from: [date], code }));
}

/** Which hours of the week the elapsed period holds: an empty cell of the others is no zero. */
function hoursThatExist(zone: Zone, { start, end }: Span, asOf: number): Uint8Array {
  const exists = new Uint8Array(168);
  // In so many days every hour of the week comes twice, and a change of the clock takes one of them at most.
  const most = 15 * 24 * hourMs;
  const until = Math.min(end, asOf);
  if (until - start >= most) return exists.fill(1);
  for (let at = start; at < until; at += hourMs) exists[hourOfWeek(zone.toLocal(at))] = 1;
  return exists;
}

/** Each local day against the mean of the same weekday of the four weeks before. */
export function sameWeekdayOf(measurer: Measurer, period: Span): SameWeekday {
  const { engine, question } = measurer;
  const { zone } = engine.calendar;
  const days = buckets(engine.calendar, period.start, period.end, 'day').filter(({ start }) => start <= engine.asOf);
  const weeksBack = [1, 2, 3, 4];
  const before = (day: Span, weeks: number): Span => ({
    start: zone.toInstant(addLocal(zone.toLocal(day.start), 'week', -weeks)),
    end: zone.toInstant(addLocal(zone.toLocal(day.end), 'week', -weeks)),
  });
  const spans = days.flatMap((day) => [day, ...weeksBack.map((weeks) => before(day, weeks))]);
  const figures = measurer.measure(spans);
  return {
    metric: question.metric.id,
    period,
    days: days.map(({ start, end }, i) => {
      const [now, ...earlier] = figures.slice(i * 5, i * 5 + 5).map(({ value }) => value);
      const known = earlier.filter((value): value is number => value !== undefined);
      return {
        start,
        end,
        value: now,
        expected: known.length ? known.reduce((a, b) => a + b, 0) / known.length : undefined,
      };
    }),
  };
}
