import { range } from 'd3';
import type { ControlPoint } from '../engine/result.js';
import { namesOf } from './trend-names.js';
import { isInside, isMarked, type Trend, type TrendPlan } from './trend-plan.js';
import { clamp, type Box, type Lettering, type Sheet } from './sheet.js';

/**
 * Words on the drawing, in the order in which they may claim their place: the last value, the signals, the target,
 * the control limit, the gaps. What finds no place is dropped; the drawing says it too.
 */
export function writeTrend(sheet: Sheet, model: Trend, plan: TrendPlan) {
  writeLast(sheet, model, plan);
  for (const [i, point] of [...model.points.entries()].reverse())
    if (isMarked(model.points, i)) writeSignal(sheet, model, plan, point, i);
  if (plan.small) return;
  writeTarget(sheet, model, plan);
  writeLimit(sheet, model, plan);
  writeGaps(sheet, model, plan);
}

function writeLast(sheet: Sheet, model: Trend, plan: TrendPlan) {
  const { points, unit, bars } = model;
  const { frame, x, y } = plan;
  const i = points.findLastIndex(({ value }) => value !== undefined);
  const point = points[i];
  if (point?.value === undefined || isMarked(points, i)) return;
  const text = frame.words.value(point.value, unit);
  const width = sheet.measure(text, 'strong');
  const right = clamp(x(i) + (bars ? width / 2 : 7), width, sheet.width - (bars ? 0 : 7));
  const under = points.filter((_, at) => Math.abs(x(at) - right + width / 2) < (width + plan.step) / 2);
  const highest = Math.min(...under.map(({ value }) => y(value ?? 0)));
  const baseline = bars ? highest - 5 : besideLine(sheet, points, i, plan);
  sheet.write({ x: right, y: Math.max(plan.top - 8, baseline), text, anchor: 'end', look: 'strong halo' });
}

/** Above the last point; below it where the line comes from above and there is room. */
function besideLine(sheet: Sheet, points: readonly ControlPoint[], i: number, { y, bottom }: TrendPlan) {
  const at = y(points[i]?.value ?? 0);
  const before = points[i - 1]?.value;
  const below = at + sheet.small + 9;
  return before !== undefined && y(before) < at - sheet.small && below < bottom - 2 ? below : at - 11;
}

/** When, what, and which rule; below the point, or above it where the signal is high. */
function writeSignal(sheet: Sheet, { unit, centre, interval }: Trend, plan: TrendPlan, point: ControlPoint, i: number) {
  const { frame, x, y, small, bottom, left } = plan;
  const { words } = frame;
  const value = point.value ?? 0;
  const text = words.text.chart.pair(namesOf(interval).short(words, point.start), words.value(value, unit));
  const rule = small ? '' : signalText(plan, point, centre);
  const wide = Math.max(sheet.measure(text, 'strong'), sheet.measure(rule));
  const px = clamp(x(i) - 4, left, sheet.width - wide - 2);
  const low = y(value) + sheet.small + 12;
  const high = y(value) - 12;
  const above = isAbove(point, centre) || low > bottom - 2;
  const first = above
    ? Math.max(plan.top - 8, high - (rule && high - sheet.lineHeight > 0 ? sheet.lineHeight : 0))
    : low;
  const named = sheet.fit({ x: px, y: first, text, look: 'strong signal halo' }, { gap: 3 });
  const second = first + sheet.lineHeight;
  if (named && rule && second < bottom + 1) sheet.fit({ x: px, y: second, text: rule, look: 'muted halo' }, { gap: 3 });
}

const isAbove = ({ value = 0 }: ControlPoint, centre: number | undefined) => centre !== undefined && value > centre;

/** How many points in a row make rule 4. */
const run = 8;

/** Which rule a point breaks, in words. */
export function signalText(
  { frame: { words } }: Pick<TrendPlan, 'frame'>,
  point: ControlPoint,
  centre: number | undefined,
) {
  const above = isAbove(point, centre);
  if (point.signal === 4) return words.plural(above ? 'runAbove' : 'runBelow', run);
  return above ? words.text.chart.aboveLimit : words.text.chart.belowLimit;
}

function writeTarget(sheet: Sheet, model: Trend, plan: TrendPlan) {
  const { target, unit } = model;
  const { frame, left, y, axis, bottom } = plan;
  if (!target) return;
  const { words } = frame;
  const text = words.text.labels.targetOf(words.target(target, unit));
  const below = y(target.low ?? axis.domain[0]) + sheet.small + 4;
  const inside = y(target.low ?? target.high ?? axis.domain[0]) + sheet.small + 4;
  const beside = [target.low === undefined ? inside : below, y(target.high ?? axis.domain[1]) - 5];
  const end = sheet.width - sheet.measure(text) - 4;
  const along = beside.flatMap((at) => range(left, Math.max(left + 1, end), stride).map((x) => ({ x, y: at })));
  writeAtFirst(sheet, [...along, { x: left, y: bottom - 5 }], text, { model, plan });
}

/** How far apart the places are that words try along a band, in pixels. */
const stride = 24;

/** Below the first steps of the lower limit, else above those of the upper one. */
function writeLimit(sheet: Sheet, model: Trend, plan: TrendPlan) {
  const { points, bars } = model;
  const { frame, left, x, y, step, axis } = plan;
  const text = frame.words.text.chart.controlLimit;
  const end = left + sheet.measure(text) + step;
  const near = points.filter((_, i) => x(i) < end);
  const lows = near.flatMap(({ low }) => (low !== undefined && isInside(low, axis) ? [y(low)] : []));
  const highs = near.flatMap(({ high }) => (high !== undefined && isInside(high, axis) ? [y(high)] : []));
  const places = [
    // Among bars words cannot be read.
    ...(lows.length && !bars ? [Math.max(...lows) + sheet.small + 3] : []),
    ...(highs.length ? [Math.min(...highs) - 5] : []),
  ];
  writeAtFirst(
    sheet,
    places.map((at) => ({ x: left, y: at })),
    text,
    { model, plan },
  );
}

/** Words stay above the base, and off the line where they can. */
function writeAtFirst(
  sheet: Sheet,
  places: readonly { readonly x: number; readonly y: number }[],
  text: string,
  { model, plan }: { model: Trend; plan: TrendPlan },
) {
  const letterings = places.filter(({ y }) => y < plan.bottom).map((place) => ({ ...place, text, look: 'muted halo' }));
  const isClear = (lettering: Lettering) => !crossesLine(sheet.boxOf(lettering), model, plan);
  for (const lettering of [...letterings.filter(isClear), ...letterings]) if (sheet.fit(lettering, { gap: 3 })) return;
}

/** Whether the line of the series runs through a box. */
function crossesLine(box: Box, { points, bars }: Trend, { x, y }: TrendPlan) {
  if (bars) return false;
  return points.some(({ value }, i) => {
    if (value === undefined) return false;
    const [from, to] = [x(i), x(i + 1)];
    const [start, end] = [y(value), y(points[i + 1]?.value ?? value)];
    const [left, right] = [Math.max(from, box.left), Math.min(to, box.right)];
    if (left > right) return false;
    const heights = [left, right].map((at) => start + ((end - start) * (at - from)) / (to - from));
    return Math.max(...heights) > box.top && Math.min(...heights) < box.bottom;
  });
}

/** One word for each run of points without facts, over a tick on the base. */
function writeGaps(sheet: Sheet, { points, gap }: Trend, { frame, x, bottom, left }: TrendPlan) {
  const text = gap ?? frame.words.text.chart.gap;
  let i = 0;
  while (i < points.length) {
    const from = i;
    while (i < points.length && points[i]?.value === undefined) i++;
    if (i > from) {
      const middle = (x(from) + x(i - 1)) / 2;
      const half = sheet.measure(text) / 2;
      sheet.upright(middle, bottom - 5, bottom, 'tick');
      const at = clamp(middle, left + half, sheet.width - half);
      sheet.fit({ x: at, y: bottom - 9, text, anchor: 'middle', look: 'muted halo' }, { gap: 3 });
    }
    i++;
  }
}
