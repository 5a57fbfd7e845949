import { volume as volumeFamily } from '../src/metrics/volume.js';
import type { KpiSource } from '../src/widgets/kpi-source.js';

interface Month {
  readonly period: string;
  readonly start: number;
  readonly count: number;
}

/** The months in which tickets were created, oldest first; months with hardly any are left out. */
export function monthsOf({ engine, timeZone = 'UTC' }: KpiSource): Month[] {
  if (!engine) return [];
  // The engine of a page knows the metrics of its widgets only; this question is the page's own.
  engine.catalogue.add(volumeFamily);
  const volume = { metric: 'ticket-volume', compare: 'none' } as const;
  const { span } = engine.query(volume).trace;
  if (!span) return [];
  const period = `${new Date(span.start).toISOString()}/${new Date(span.end + 1).toISOString()}`;
  const months = engine.query({ ...volume, period, interval: 'month' }).series ?? [];
  const most = Math.max(...months.map(({ count }) => count));
  return months
    .filter(({ count }) => count > most / 20)
    .map(({ start, count }) => ({ period: monthIn(timeZone, start), start, count }));
}

/** 2025-03. */
const monthIn = (timeZone: string, instant: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit' }).format(instant);

/** The month with most to see. */
export const busiest = (months: readonly Month[]) =>
  months.reduce<Month | undefined>((most, month) => (most && most.count > month.count ? most : month), undefined);
