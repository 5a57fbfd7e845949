import { bisector, max, sum } from 'd3';
import type { Point } from '../engine/result.js';
import type { Drawing, Frame, Mark } from './drawing.js';
import { drawPoles, labelsWithin, nameFlags, placeFlags, type Annotation } from './flags.js';
import { drawGrid } from './grid.js';
import { linear } from './linear.js';
import { mark } from './mark.js';
import { areaPath } from './paths.js';
import { niceAxis, type Axis } from './scales.js';
import { seriesLine } from './series.js';
import { clamp, Sheet } from './sheet.js';
import { areDays, bucketTicks, dateLabels, dayTicks } from './time-axis.js';

/** Open tickets over time, and what came in and went out. */
export interface BacklogArea {
  /** Open at the end of each bucket; no value where that has not come yet. */
  readonly points: readonly Point[];
  /** Open when the first bucket began. */
  readonly start?: number | undefined;
  /** By bucket, as many as points. */
  readonly created: readonly number[];
  readonly resolved: readonly number[];
  readonly annotations?: readonly Annotation[] | undefined;
  /** Pixels; 280 when left out. */
  readonly height?: number | undefined;
}

/** Where things stand: buckets are equally wide, from `left` to the right edge. */
interface Plan {
  readonly frame: Frame;
  readonly axis: Axis;
  readonly left: number;
  readonly step: number;
  readonly height: number;
  /** Of the area. */
  readonly top: number;
  readonly bottom: number;
  readonly y: (open: number) => number;
}

/** Area of open tickets from 0; below it created (up) and resolved (down) on one scale. */
export function backlogArea(model: BacklogArea, frame: Frame): Drawing {
  const sheet = new Sheet(frame);
  const plan = planOf(sheet, model, frame);
  drawGrid(sheet, plan.axis.ticks, plan.y, (value) => (value ? frame.words.count(value) : ''));
  drawLevel(sheet, model, plan);
  const flags = placeFlags(model.annotations ?? [], {
    x: (instant) => positionOf(instant, model.points, plan),
    left: plan.left,
    right: sheet.width,
    foot: () => plan.bottom,
  });
  drawPoles(sheet, flags);
  writeLast(sheet, model, plan);
  nameFlags(sheet, flags);
  const flow = drawFlow(sheet, model, plan);
  const starts = model.points.map(({ start }) => start);
  const x = (i: number) => plan.left + i * plan.step;
  const ticks = areDays(model.points)
    ? dayTicks(sheet, starts, x, { words: frame.words, centred: false })
    : bucketTicks(sheet, starts, x, { text: frame.words.day, least: 1 });
  dateLabels(sheet, ticks, { y: plan.height - sheet.small * 0.28, tickTop: flow + 3, centred: false, from: 0 });
  return sheet.drawing(plan.height, [...levelMarks(model, plan), ...flowMarks(model, plan, flow)]);
}

/** The last dot stands on the end of the line, and inside the drawing. */
const lastDot = 4;

function planOf(sheet: Sheet, { points, start, height = 280 }: BacklogArea, frame: Frame): Plan {
  const most = Math.max(start ?? 0, max(points, ({ value }) => value) ?? 0);
  const axis = niceAxis('count', 0, most, sheet.width < 330 ? 2 : 4);
  const left = (max(axis.ticks, (value) => sheet.measure(frame.words.count(value))) ?? 0) + 8;
  const top = sheet.small + 10;
  const bottom = Math.round(top + (height - top) * 0.54);
  const ceiling = Math.max(most * 1.04, axis.ticks[1] ?? 1);
  const shown = axis.ticks.filter((tick) => tick <= ceiling);
  const y = linear([0, ceiling], [bottom, top]);
  const step = (sheet.width - lastDot - left) / Math.max(1, points.length);
  return { frame, axis: { ...axis, ticks: shown }, left, step, height, top, bottom, y };
}

/** The level holds at the end of its bucket, so the line begins with the level at the start. */
function drawLevel(sheet: Sheet, { points, start }: BacklogArea, { left, step, y }: Plan) {
  const first = points[0];
  const before = start === undefined || !first ? [] : [{ ...first, value: start }];
  const levels = [...before, ...points];
  const shift = before.length ? 0 : 1;
  const x = (i: number) => left + (i + shift) * step;
  const columns = levels.map(({ value }, i) =>
    value === undefined ? undefined : { x: x(i), low: y(0), high: y(value) },
  );
  sheet.path(areaPath(columns), 'area');
  seriesLine(sheet, levels, { x, y });
}

function writeLast(sheet: Sheet, { points }: BacklogArea, { frame, left, step, y }: Plan) {
  const i = points.findLastIndex(({ value }) => value !== undefined);
  const value = points[i]?.value;
  if (value === undefined) return;
  const text = frame.words.count(value);
  const right = clamp(left + (i + 1) * step + lastDot, sheet.measure(text, 'strong'), sheet.width);
  const above = Math.max(sheet.small, y(value) - 10);
  sheet.write({ x: right, y: above, text, anchor: 'end', look: 'strong halo' });
}

const startOf = bisector(({ start }: Point) => start).right;

function positionOf(instant: number, points: readonly Point[], { left, step }: Plan) {
  const i = startOf(points, instant) - 1;
  const point = points[i];
  if (!point || instant >= point.end) return -Infinity;
  return left + (i + (instant - point.start) / (point.end - point.start)) * step;
}

/** Bars below and above one line; gives the foot of the drawing. */
function drawFlow(sheet: Sheet, { created, resolved }: BacklogArea, plan: Plan): number {
  const heading = plan.bottom + 12 + sheet.small;
  const top = heading + 10;
  const bottom = plan.height - sheet.lineHeight - 10;
  const [up, down] = [max(created) ?? 0, max(resolved) ?? 0];
  const scale = up + down > 0 ? (bottom - top) / (up + down) : 0;
  const zero = Math.round(up + down > 0 ? top + up * scale : (top + bottom) / 2);
  const width = barWidth(plan.step);
  const bars = (counts: readonly number[], way: 1 | -1) =>
    counts
      .map((count, i) => {
        const x = Math.round(plan.left + i * plan.step + (plan.step - width) / 2);
        const height = count > 0 ? Math.max(1, Math.round(count * scale)) : 0;
        return height ? `M${x},${way < 0 ? zero : zero + 1}v${way * height}h${width}v${-way * height}z` : '';
      })
      .join('');
  sheet.path(bars(created, -1), width < 4 ? 'created thin' : 'created');
  sheet.path(bars(resolved, 1), 'resolved');
  sheet.across(zero, plan.left, sheet.width, 'axis');
  writeFlow(sheet, { created, resolved }, plan, heading);
  return bottom;
}

/** Whole pixels, with a gap as soon as there is room for one. */
const barWidth = (step: number) => Math.max(1, Math.floor(step > 12 ? step - 4 : step >= 4 ? step - 2 : step));

/** Names of both flows with their sums; the sums go first where room is short. */
function writeFlow(
  sheet: Sheet,
  { created, resolved }: Pick<BacklogArea, 'created' | 'resolved'>,
  { frame, left }: Plan,
  y: number,
) {
  const { words } = frame;
  const { labels } = words.text;
  const [up, down] = [words.count(sum(created)), words.count(sum(resolved))];
  const names = sheet.measure(labels.created, 'strong') + sheet.measure(labels.resolved, 'strong');
  const roomy = names + sheet.measure(up) + sheet.measure(down) + 12 + 16 <= sheet.width - left;
  const start = names + 12 <= sheet.width - left ? left : 0;
  sheet.write({ x: start, y, text: labels.created, look: 'strong muted' });
  if (roomy) {
    sheet.write({ x: start + sheet.measure(labels.created, 'strong') + 6, y, text: up });
    sheet.write({ x: sheet.width, y, text: down, anchor: 'end' });
  }
  const end = roomy ? sheet.width - sheet.measure(down) - 6 : sheet.width;
  sheet.fit({ x: end, y, text: labels.resolved, anchor: 'end', look: 'strong accent' });
}

function levelMarks({ points, annotations }: BacklogArea, { frame, left, step, top, bottom }: Plan): Mark[] {
  const { words } = frame;
  const { text } = words;
  return points.map((point, i) => {
    const box = { x: left + i * step, y: top, width: step, height: bottom - top };
    return mark({ key: `open-${point.start}`, ...box, row: 0 }, () => ({
      title: words.period(point),
      lines: [
        point.value === undefined ? '–' : `${words.count(point.value)} ${text.labels.open}`,
        ...(point.unfinished ? [text.chart.untilToday] : []),
        ...labelsWithin(annotations, point.start, point.end),
      ],
    }));
  });
}

function flowMarks(
  { points, created, resolved }: BacklogArea,
  { frame, left, step, bottom }: Plan,
  foot: number,
): Mark[] {
  const { words } = frame;
  const { labels } = words.text;
  const { pair } = words.text.chart;
  return points.map((point, i) => {
    const box = { x: left + i * step, y: bottom + 8, width: step, height: foot - bottom - 8 };
    return mark({ key: `flow-${point.start}`, ...box, row: 1 }, () => ({
      title: words.period(point),
      lines: [pair(labels.created, words.count(created[i] ?? 0)), pair(labels.resolved, words.count(resolved[i] ?? 0))],
    }));
  });
}
