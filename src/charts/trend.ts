import { max } from 'd3';
import type { ControlPoint } from '../engine/result.js';
import type { Drawing, Frame } from './drawing.js';
import { drawPoles, nameFlags, placeFlags } from './flags.js';
import { drawGrid } from './grid.js';
import { axisText } from './scales.js';
import { drawRibbon } from './ribbon.js';
import { seriesLine } from './series.js';
import { Sheet, tenth } from './sheet.js';
import { diamond } from './shapes.js';
import { bucketTicks, dateLabels, dayTicks } from './time-axis.js';
import { drawBars } from './trend-bars.js';
import { namesOf } from './trend-names.js';
import { fewFacts, footOf, isInside, isMarked, planOf, positionOf, type Trend, type TrendPlan } from './trend-plan.js';
import { trendMarks } from './trend-marks.js';
import { writeTrend } from './trend-words.js';

export type { Trend } from './trend-plan.js';

/** Line (or bars) over target band, stepped limits and centre; signals are diamonds; below it a bar for each point's facts. */
export function trend(model: Trend, frame: Frame): Drawing {
  const sheet = new Sheet(frame);
  const plan = planOf(sheet, model, frame);
  drawTarget(sheet, model, plan);
  drawGrid(sheet, plan.axis.ticks, plan.y, (value) => axisText(frame.words, model.unit, value));
  drawSeries(sheet, model, plan);
  const flags = placeFlags(model.annotations ?? [], {
    x: (instant) => positionOf(instant, model, plan),
    left: plan.left,
    right: sheet.width,
    foot: (instant) => footOf(instant, model, plan),
  });
  drawPoles(sheet, flags);
  nameFlags(sheet, flags);
  writeTrend(sheet, model, plan);
  dateLabels(sheet, ticksOf(sheet, model, plan), {
    y: plan.height - sheet.small * 0.28,
    tickTop: plan.foot,
    centred: true,
  });
  return sheet.drawing(plan.height, trendMarks(model, plan));
}

/** Limits tell noise from news; where there are none, the interval of each point does. */
function drawSeries(sheet: Sheet, model: Trend, plan: TrendPlan) {
  const { points, bars, unit } = model;
  if (bars) drawBars(sheet, model, plan);
  drawLimits(sheet, model, plan);
  if (!bars) {
    if (points.every(({ low, high }) => low === undefined && high === undefined)) drawRibbon(sheet, points, plan);
    seriesLine(sheet, points, plan);
  }
  drawPoints(sheet, model, plan);
  if (unit !== 'count') drawCounts(sheet, model, plan);
}

function ticksOf(sheet: Sheet, { points, interval }: Trend, { frame, small, x }: TrendPlan) {
  const starts = points.map(({ start }) => start);
  if (interval === 'day') return dayTicks(sheet, starts, x, { words: frame.words, centred: true });
  const { tick, least } = namesOf(interval);
  return bucketTicks(sheet, starts, x, {
    text: (start) => tick(frame.words, start),
    least: starts.length <= 8 ? 1 : least[small ? 0 : 1],
  });
}

function drawTarget(sheet: Sheet, { target }: Trend, { axis, left, y }: TrendPlan) {
  if (!target) return;
  const top = y(target.high ?? axis.domain[1]);
  const height = y(target.low ?? axis.domain[0]) - top;
  sheet.rect(left - 4, top, sheet.width - left + 4, height, 'band');
  sheet.rect(sheet.width - 3, top, 3, height, 'rail');
}

/** Steps as wide as their points. A side that mostly lies at the end of the scale limits nothing and is left out. */
function drawLimits(sheet: Sheet, { points, centre }: Trend, plan: TrendPlan) {
  const end = sheet.width - 4;
  for (const side of ['low', 'high'] as const) {
    const limits = points.flatMap((point) => point[side] ?? []);
    const inside = limits.filter((limit) => isInside(limit, plan.axis)).length;
    if (inside * 2 > limits.length) sheet.path(stairs(points, side, plan, end), 'limit');
  }
  if (centre !== undefined && points.length) sheet.across(plan.y(centre), plan.left - 4, end, 'centre');
}

function stairs(
  points: readonly ControlPoint[],
  side: 'low' | 'high',
  { axis, left, step, x, y }: TrendPlan,
  end: number,
) {
  let path = '';
  let running = false;
  points.forEach((point, i) => {
    const limit = point[side];
    const shown = limit !== undefined && isInside(limit, axis);
    if (shown) {
      const from = Math.max(left - 4, x(i) - step / 2);
      const to = Math.min(end, x(i) + step / 2);
      path += `${running ? 'L' : 'M'}${tenth(from)},${tenth(y(limit))}H${tenth(to)}`;
    }
    running = shown;
  });
  return path;
}

/** Diamonds for signals, hollow points for few facts, dots where there is room for them. */
function drawPoints(sheet: Sheet, { points, bars, unit }: Trend, { x, y, step, small }: TrendPlan) {
  const last = points.findLastIndex(({ value }) => value !== undefined);
  points.forEach((point, i) => {
    if (point.value === undefined) return;
    const [px, py] = [x(i), y(point.value)];
    if (isMarked(points, i)) diamond(sheet, px, py);
    else if (bars) return;
    else if (point.count < fewFacts && unit !== 'count') sheet.circle(px, py, 3.25, 'hollow');
    else if (i !== last && !small && step > 14) sheet.circle(px, py, 2.75, 'dot');
  });
}

/** A bar stays inside the drawing, also below its last point. */
const widestBar = 26;

/** How many facts each point rests on: context, without an axis. */
function drawCounts(sheet: Sheet, { points }: Trend, { x, step, foot, barHeight, left }: TrendPlan) {
  const most = max(points, ({ count }) => count) ?? 0;
  const width = Math.max(1, Math.min(widestBar, Math.round(step * 0.7)));
  points.forEach(({ count }, i) => {
    if (!count) return;
    const height = Math.max(1, Math.round((count / most) * (barHeight - 2)));
    sheet.rect(Math.round(x(i) - width / 2), foot - height, width, height, 'answers');
  });
  sheet.across(foot, Math.min(left - 4, Math.round(x(0) - width / 2)), sheet.width, 'hair');
}
