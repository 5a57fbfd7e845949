import type { Words } from '../i18n/words.js';
import { dayOfWeek } from '../time/calendar.js';
import { zoneOf } from '../time/zone.js';
import { clamp, type Sheet } from './sheet.js';
import { dayMs } from '../time/units.js';

/** A place on the time axis where a label could stand. */
export interface DateTick {
  readonly x: number;
  readonly text: string;
}

/** Where a label begins: centred on its tick, or at it, and inside the drawing. */
function leftOf(sheet: Sheet, { x, text }: DateTick, centred: boolean, from = 0) {
  const width = sheet.measure(text);
  return clamp(centred ? x - width / 2 : x, from, sheet.width - width);
}

/** Labels keep this far apart. */
const apart = 10;

/**
 * Labels below a time axis, from right to left so that the last one survives; each centred on its tick (or
 * beginning there) and kept inside the drawing. A label without room goes together with its tick.
 */
export function dateLabels(
  sheet: Sheet,
  ticks: readonly DateTick[],
  { y, tickTop, centred, from = 0 }: { y: number; tickTop: number; centred: boolean; from?: number },
) {
  let next = sheet.width + apart;
  for (const { x, text } of [...ticks].reverse()) {
    const width = sheet.measure(text);
    const left = leftOf(sheet, { x, text }, centred, from);
    const pushed = Math.abs(left - (centred ? x - width / 2 : x)) > width * (centred ? 0.5 : 0.4);
    if (left + width > next - apart || (pushed && ticks.length > 1)) continue;
    next = left;
    sheet.upright(Math.min(x, sheet.width - 1), tickTop, tickTop + 4, 'tick');
    sheet.write({ x: left, y, text, look: 'muted' });
  }
}

/** Where days are worth a label, from fine to coarse: each day, the first of a week, of a month, of a quarter, of a year. */
const levels: readonly ((local: Date, weekStart: number) => boolean)[] = [
  () => true,
  (local, weekStart) => dayOfWeek(local.getTime(), weekStart) === 0,
  (local) => local.getUTCDate() === 1,
  (local) => local.getUTCDate() === 1 && local.getUTCMonth() % 3 === 0,
  (local) => local.getUTCDate() === 1 && local.getUTCMonth() === 0,
];
/** A shorter period has a label for each day. */
const fewDays = 8;

/** Ticks for daily buckets: the finest level of which several labels have room, else every so many of the finest. */
export function dayTicks(
  sheet: Sheet,
  starts: readonly number[],
  x: (index: number) => number,
  { words, centred }: { words: Words; centred: boolean },
): DateTick[] {
  const zone = zoneOf(words.timeZone);
  const locals = starts.map((start) => new Date(zone.toLocal(start)));
  const candidates = levels.map((isTick) =>
    locals.flatMap((local, i) =>
      isTick(local, words.weekStart) ? [{ x: x(i), text: words.day(starts[i] ?? 0) }] : [],
    ),
  );
  const usable = (starts.length <= fewDays ? candidates : candidates.slice(1)).filter((ticks) => ticks.length > 0);
  const roomy = usable.find((ticks) => ticks.length > 1 && hasRoom(sheet, ticks, centred));
  return roomy ?? thinned(sheet, usable[0] ?? candidates[0] ?? [], { least: 1, centred });
}

const hasRoom = (sheet: Sheet, ticks: readonly DateTick[], centred: boolean) =>
  ticks.every((tick, i) => {
    const next = ticks[i + 1];
    if (!next) return true;
    return leftOf(sheet, next, centred) >= leftOf(sheet, tick, centred) + sheet.measure(tick.text) + apart;
  });

/** Every how many buckets a label stands at most. */
const rhythms = [1, 2, 4, 8, 13, 26, 52, 104];

/** Ticks for longer buckets: each `least`-th from the last one, or as many apart as their labels need. */
export function bucketTicks(
  sheet: Sheet,
  starts: readonly number[],
  x: (index: number) => number,
  { text, least }: { text: (start: number) => string; least: number },
): DateTick[] {
  const all = starts.map((start, i) => ({ x: x(i), text: text(start) }));
  return thinned(sheet, all, { least, centred: true });
}

/** Each so many-th tick from the last one, as close as their labels allow. */
function thinned(
  sheet: Sheet,
  ticks: readonly DateTick[],
  { least, centred }: { least: number; centred: boolean },
): DateTick[] {
  const every = (rhythm: number) => ticks.filter((_, i) => (ticks.length - 1 - i) % rhythm === 0);
  const rhythm = rhythms.find((n) => n >= least && hasRoom(sheet, every(n), centred));
  return every(rhythm ?? Math.max(1, ticks.length));
}

/** Whether buckets are days or shorter. */
export const areDays = (points: readonly { readonly start: number; readonly end: number }[]) =>
  points.every(({ start, end }) => end - start < 1.5 * dayMs);
