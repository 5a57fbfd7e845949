import { range } from 'd3';
import type { Drawing, Frame, Mark } from './drawing.js';
import { placeRow } from './labels.js';
import { wholeShares } from './rounding.js';
import { clamp, Sheet } from './sheet.js';
import { intervalBar, notch } from './shapes.js';
import { minus } from '../i18n/text.js';
import { linear } from './linear.js';

/** How many answers are promoters, passives and detractors, and the score in points with its 95 % interval. */
export interface NpsBar {
  readonly plus: number;
  readonly neither: number;
  readonly minus: number;
  readonly value: number | undefined;
  readonly interval?: readonly [low: number, high: number] | undefined;
}

type Kind = 'plus' | 'neither' | 'minus';

interface Segment {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly share: string;
  readonly count: number;
}

const looks: Readonly<Record<Kind, { bar: string; tint: string; name: string; inside: string }>> = {
  minus: { bar: 'against-2', tint: 'cancelled-against', name: 'strong against', inside: 'on' },
  plus: { bar: 'for-2', tint: 'cancelled', name: 'strong for', inside: 'on' },
  neither: { bar: 'mid', tint: 'mid', name: 'strong muted', inside: 'strong' },
};

const barHeight = 30;
/** Inside a bar, words keep this far from its ends. */
const padding = 7;

/**
 * One bar = all answers. Zero stands where the detractors end, so the axis below reads in points and the notch
 * at the score cuts the promoters; the rest of them, as wide as the detractors, is tinted. A negative score mirrors it.
 */
export function npsBar(model: NpsBar, frame: Frame): Drawing {
  const sheet = new Sheet(frame);
  const top = sheet.small + 10;
  const axis = top + barHeight + 14;
  const bottom = axis + 10 + sheet.small;
  const total = model.plus + model.neither + model.minus;
  if (!(total > 0)) return emptyBar(sheet, top, bottom);
  const segments = layOut(model, frame, total);
  const negative = model.plus < model.minus;
  const zero = (negative ? 1 - model.plus / total : model.minus / total) * sheet.width;
  const x = linear([-100, 100], [zero - sheet.width, zero + sheet.width]);
  const score = (100 * (model.plus - model.minus)) / total;
  const outside = drawSegments(sheet, segments, { top, score: x(score), negative });
  writeNames(sheet, segments, outside);
  drawAxis(sheet, frame, { top, axis, bottom, zero, score, interval: model.interval }, x);
  return sheet.drawing(bottom + sheet.small * 0.3, [
    ...segments.map((segment) => segmentMark(segment, frame, top)),
    scoreMark(frame, model, x(score), axis),
  ]);
}

function emptyBar(sheet: Sheet, top: number, bottom: number) {
  sheet.hatched(0.5, top + 0.5, sheet.width - 1, barHeight - 1, 'hatch');
  return sheet.drawing(bottom + sheet.small * 0.3, []);
}

/** From left to right; the passives stand on the side of the winners' end. */
function layOut(model: NpsBar, { words, width }: Frame, total: number): Segment[] {
  const { labels } = words.text;
  const names = { plus: labels.promoters, neither: labels.passives, minus: labels.detractors };
  const order: readonly Kind[] = model.plus < model.minus ? ['neither', 'minus', 'plus'] : ['minus', 'plus', 'neither'];
  const shares = wholeShares(order.map((kind) => model[kind]));
  let sum = 0;
  return order.map((kind, i) => {
    const from = (sum / total) * width;
    sum += model[kind];
    const share = words.share((shares[i] ?? 0) / 100);
    return { kind, from, to: (sum / total) * width, name: names[kind], share, count: model[kind] };
  });
}

interface BarPlace {
  readonly top: number;
  readonly score: number;
  readonly negative: boolean;
}

/** Draws the bars with their shares inside; gives the kinds whose share found no room there. */
function drawSegments(sheet: Sheet, segments: readonly Segment[], { top, score, negative }: BarPlace): Set<Kind> {
  const outside = new Set<Kind>();
  const winner: Kind = negative ? 'minus' : 'plus';
  for (const segment of segments) {
    const { kind, from, to, share } = segment;
    if (segment.count === 0) continue;
    const left = from > 0 ? Math.min(from + 1, sheet.width - 1) : 0;
    const right = to < sheet.width - 0.5 ? to - 1 : sheet.width;
    const look = looks[kind];
    const [solidFrom, solidTo] = kind !== winner ? [left, right] : negative ? [score, right] : [left, score];
    sheet.rect(left, top, Math.max(1, right - left), barHeight, kind === winner ? look.tint : look.bar);
    if (kind === winner) sheet.rect(solidFrom, top, solidTo - solidFrom, barHeight, look.bar);
    const y = sheet.middle(top + barHeight / 2);
    const width = sheet.measure(share, look.inside);
    const room = solidTo - solidFrom - (kind === winner ? 3 : 0);
    if (width + 2 * padding <= room) sheet.write({ x: solidFrom + padding, y, text: share, look: look.inside });
    else outside.add(kind);
  }
  writeCancelled(sheet, segments, { top, score, negative });
  return outside;
}

/** What the losers cancel is as wide as they are. */
function writeCancelled(sheet: Sheet, segments: readonly Segment[], { top, score, negative }: BarPlace) {
  const winner = segments.find(({ kind }) => kind === (negative ? 'minus' : 'plus'));
  const loser = segments.find(({ kind }) => kind === (negative ? 'plus' : 'minus'));
  if (!winner || !loser || loser.count === 0) return;
  const [from, to] = negative ? [winner.from, score] : [score, winner.to];
  const text = minus + loser.share;
  if (sheet.measure(text) + padding + 6 > to - from) return;
  const place = negative ? { x: from + padding + 1 } : { x: to - padding - 1, anchor: 'end' as const };
  sheet.write({ ...place, y: sheet.middle(top + barHeight / 2), text });
}

function writeNames(sheet: Sheet, segments: readonly Segment[], outside: ReadonlySet<Kind>) {
  const named = segments
    .filter(({ count }) => count > 0)
    .map((segment) => {
      const { kind, name, share, from, count } = segment;
      const text = outside.has(kind) ? `${name} ${share}` : name;
      const width = sheet.measure(text, looks[kind].name);
      return { kind, text, want: from > 0 ? from + 1 : 0, width, weight: kind === 'neither' ? 0 : count };
    });
  placeRow(named, sheet.width, 8).forEach((x, i) => {
    const label = named[i];
    if (x !== undefined && label) sheet.write({ x, y: sheet.small, text: label.text, look: looks[label.kind].name });
  });
}

interface AxisPlace {
  readonly top: number;
  readonly axis: number;
  readonly bottom: number;
  readonly zero: number;
  readonly score: number;
  readonly interval: readonly [number, number] | undefined;
}

function drawAxis(sheet: Sheet, { words }: Frame, place: AxisPlace, x: (value: number) => number) {
  const { top, axis, bottom, zero, score, interval } = place;
  const { width } = sheet;
  const [low, high] = interval ? [x(interval[0]), x(interval[1])] : [x(score), x(score)];
  sheet.across(axis, 0, width, 'axis');
  sheet.upright(clamp(zero, 0, width - 1), top - 4, axis + 5, 'zero');
  if (interval) intervalBar(sheet, { low, high, y: axis + 0.5, height: 9, from: 0, to: width });
  const at = clamp(x(score), 1.5, width - 1.5);
  notch(sheet, at, top - 4, axis - top + 13, true);
  const text = words.nps(score);
  const wide = sheet.measure(text, 'strong');
  sheet.write({ x: clamp(at, wide / 2, width - wide / 2), y: bottom, text, anchor: 'middle', look: 'strong' });
  for (const value of range(-100, 101, width < 300 ? 50 : 20)) {
    const px = x(value);
    if (px < 0 || px > width + 0.5) continue;
    if (px < low - 1 || px > high + 1) sheet.upright(Math.min(px, width - 1), axis, axis + 5, 'tick');
    sheet.fit({ x: px, y: bottom, text: words.nps(value), anchor: 'middle', look: 'muted' }, { gap: 8 });
  }
}

function segmentMark({ kind, name, share, from, to, count }: Segment, { words }: Frame, y: number): Mark {
  const lines = [`${share} · ${words.plural('answers', count)}`];
  return { key: kind, x: from, y, width: to - from, height: barHeight, row: 0, title: name, lines };
}

function scoreMark(
  { words, width }: Frame,
  { value, interval, plus, neither, minus: against }: NpsBar,
  x: number,
  y: number,
): Mark {
  const { text } = words;
  const lines = [words.plural('answers', plus + neither + against)];
  if (interval) lines.push(text.chart.pair(text.labels.interval, words.range(interval[0], interval[1], 'points')));
  const title = `${words.metric('nps', 'short')} ${words.nps(value)}`;
  return { key: 'score', x: clamp(x - 12, 0, width - 24), y: y - 8, width: 24, height: 17, row: 1, title, lines };
}
