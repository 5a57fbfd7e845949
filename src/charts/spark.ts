import { max, min } from 'd3';
import type { Point } from '../engine/result.js';
import type { Plural } from '../i18n/plural.js';
import type { Unit } from '../metrics/metric.js';
import type { Drawing, Frame, Mark } from './drawing.js';
import { drawGrid } from './grid.js';
import { linear } from './linear.js';
import { mark } from './mark.js';
import { drawRibbon } from './ribbon.js';
import { axisText, roundAxis } from './scales.js';
import { seriesLine } from './series.js';
import { clamp, Sheet } from './sheet.js';
import { dayMs } from '../time/units.js';

/** A small series of one value with its 95 % interval. */
export interface Spark {
  readonly unit: Unit;
  readonly points: readonly Point[];
  /** Pixels; 104-150 by width when left out. */
  readonly height?: number | undefined;
  /** Of what the values are made: "229 answers"; answers when left out. */
  readonly noun?: Plural | undefined;
  /** Whether a point has too few facts for its value to be said. */
  readonly unsaid?: ((point: Point) => boolean) | undefined;
}

/** Line with interval ribbon; labels stand in a gutter on the left, above their line. A gap stays a gap. */
export function spark(model: Spark, frame: Frame): Drawing {
  const sheet = new Sheet(frame);
  const { points, unit } = model;
  const height = model.height ?? (frame.width >= 400 ? 150 : frame.width > 350 ? 124 : 104);
  const axis = axisOf(model, height);
  const gutter = (max(axis.ticks, (value) => sheet.measure(axisText(frame.words, unit, value))) ?? 0) + 8;
  const top = sheet.small + 6;
  const bottom = height - sheet.lineHeight - 4;
  const y = linear(axis.domain, [bottom, top], true);
  const last = Math.max(1, points.length - 1);
  const right = sheet.width - 5;
  const x = (i: number) => (points.length === 1 ? right : gutter + (i * (right - gutter)) / last);
  drawGrid(sheet, axis.ticks, y, (value) => axisText(frame.words, unit, value));
  drawRibbon(sheet, points, { x, y });
  seriesLine(sheet, points, { x, y });
  writeLast(sheet, model, { frame, x, y, bottom });
  writeEnds(sheet, points, frame, { gutter, y: height - sheet.small * 0.28 });
  const marks = points.map((point, i) => markOf(point, i, { model, frame, x, y, bottom }));
  return sheet.drawing(height, marks);
}

/** A net score shows where zero lies; other series may start higher. */
function axisOf({ unit, points }: Spark, height: number) {
  const lows = points.flatMap(({ value, interval }) => (value === undefined ? [] : [interval?.[0] ?? value]));
  const highs = points.flatMap(({ value, interval }) => (value === undefined ? [] : [interval?.[1] ?? value]));
  const fromZero = unit !== 'share' && unit !== 'score';
  const low = Math.min(min(lows) ?? 0, fromZero ? 0 : Infinity);
  const high = Math.max(max(highs) ?? 0, fromZero ? 0 : -Infinity);
  return roundAxis(unit, low, high, height >= 140 ? 4 : 2);
}

/** Above the last point; below it where the line comes from above and there is room. */
function writeLast(sheet: Sheet, { points, unit, unsaid }: Spark, { frame, x, y, bottom }: Omit<Place, 'model'>) {
  const i = points.findLastIndex(({ value }) => value !== undefined);
  const point = points[i];
  if (point?.value === undefined || unsaid?.(point)) return;
  const text = frame.words.value(point.value, unit, { interval: point.interval });
  const width = sheet.measure(text, 'strong');
  const right = clamp(x(i) + 5, width, sheet.width);
  const at = y(point.value);
  const before = points[i - 1]?.value;
  const below = at + sheet.small + 7;
  const falls = before !== undefined && y(before) < at - sheet.small / 2 && below < bottom - 2;
  const baseline = falls ? below : Math.max(at - 10, sheet.small);
  sheet.write({ x: right, y: baseline, text, anchor: 'end', look: 'strong halo' });
}

function writeEnds(
  sheet: Sheet,
  points: readonly Point[],
  { words }: Frame,
  { gutter, y }: { gutter: number; y: number },
) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return;
  const name = ({ start, end }: Point) => (end - start > 20 * dayMs ? words.month(start) : words.day(start));
  sheet.fit({ x: sheet.width, y, text: name(last), anchor: 'end', look: 'muted' });
  if (points.length > 1) sheet.fit({ x: gutter - 2, y, text: name(first), look: 'muted' }, { gap: 10 });
}

interface Place {
  readonly model: Spark;
  readonly frame: Frame;
  readonly x: (i: number) => number;
  readonly y: (value: number) => number;
  readonly bottom: number;
}

function markOf(point: Point, i: number, { model, frame, x, y, bottom }: Place): Mark {
  const place = point.value === undefined ? bottom : y(point.value);
  const box = { x: x(i) - 4, y: place - 4, width: 8, height: 8 };
  return mark({ key: String(point.start), ...box }, () => said(point, model, frame));
}

function said(point: Point, model: Spark, { words }: Frame) {
  const { value, interval, count } = point;
  const { text } = words;
  const unsaid = value !== undefined && model.unsaid?.(point);
  const lines = [
    unsaid ? text.views.tooFew : value === undefined ? text.chart.gap : words.value(value, model.unit, { interval }),
  ];
  if (value !== undefined) lines.push(words.plural(model.noun ?? 'answers', count));
  if (interval && !unsaid)
    lines.push(text.chart.pair(text.labels.interval, words.range(interval[0], interval[1], model.unit)));
  if (point.unfinished) lines.push(text.chart.untilToday);
  const title = point.end - point.start > 20 * dayMs ? words.month(point.start) : words.period(point);
  return { title, lines };
}
