import { max, sum } from 'd3';
import type { Band } from '../engine/result.js';
import { ageLook } from './band-looks.js';
import { wholeShares } from './rounding.js';
import type { Drawing, Frame, Mark } from './drawing.js';
import { placeRow } from './labels.js';
import { Sheet } from './sheet.js';

/** How old the open tickets are: bands of ages in rising order. */
export interface AgeBar {
  readonly bands: readonly Band[];
}

const barHeight = 26;
/** Below this width the bar becomes rows. */
const rowsBelow = 300;

/** One stacked bar with the names of its steps below; rows with a bar each where it is narrow. */
export function ageBar(model: AgeBar, frame: Frame): Drawing {
  return frame.width < rowsBelow || !namesReach(model, frame) ? rows(model, frame) : stacked(model, frame);
}

/** Whether each step of a bar has its name below it, and none the name of another. */
function namesReach({ bands }: AgeBar, frame: Frame) {
  const sheet = new Sheet(frame);
  const segments = segmentsOf(bands, sheet.width).filter(({ band }) => band.count > 0);
  const lefts = placeRow(namesOf(segments, sheet, frame), sheet.width, 8);
  return segments.every(({ from, to }, i) => {
    const [left, next] = [lefts[i], segments[i + 1]];
    return left !== undefined && left < Math.max(to, from + 1) && (!next || left <= next.from);
  });
}

interface Segment {
  readonly band: Band;
  readonly i: number;
  readonly from: number;
  readonly to: number;
}

function segmentsOf(bands: readonly Band[], width: number): readonly Segment[] {
  const total = sum(bands, ({ count }) => count);
  let before = 0;
  return bands.map((band, i) => {
    const from = total ? (before / total) * width : 0;
    before += band.count;
    return { band, i, from, to: total ? (before / total) * width : 0 };
  });
}

const namesOf = (segments: readonly Segment[], sheet: Sheet, frame: Frame) =>
  segments.map(({ band, from }) => {
    const text = ageName(band, frame);
    return { text, want: from > 0 ? from + 1 : 0, width: sheet.measure(text), weight: band.count };
  });

function stacked({ bands }: AgeBar, frame: Frame): Drawing {
  const sheet = new Sheet(frame);
  const total = sum(bands, ({ count }) => count);
  const height = barHeight + 6 + sheet.small * 1.3;
  if (!total) {
    sheet.rect(0.5, 0.5, sheet.width - 1, barHeight - 1, 'band outline');
    sheet.write({ x: 7, y: sheet.middle(barHeight / 2), text: frame.words.count(0), look: 'strong' });
  }
  const segments = segmentsOf(bands, sheet.width);
  for (const { band, i, from, to } of segments) {
    if (!band.count) continue;
    const left = from > 0 ? Math.min(from + 1, sheet.width - 1) : 0;
    const right = to < sheet.width - 0.5 ? to - 1 : sheet.width;
    const look = ageLook(i, bands.length);
    sheet.rect(left, 0, Math.max(1, right - left), barHeight, look);
    const text = frame.words.count(band.count);
    const inside = isDeep(look) ? 'on-seq-high' : 'on-seq-low';
    if (sheet.measure(text, inside) + 10 > right - left) continue;
    sheet.write({ x: left + 7, y: sheet.middle(barHeight / 2), text, look: inside });
  }
  const named = segments.filter(({ band }) => band.count > 0);
  const names = namesOf(named, sheet, frame);
  placeRow(names, sheet.width, 8).forEach((x, i) => {
    const text = names[i]?.text;
    if (x !== undefined && text) sheet.write({ x, y: barHeight + 6 + sheet.small, text, look: 'muted' });
  });
  const marks = marksOf(bands, frame, (i) => {
    const { from = 0, to = 0 } = segments[i] ?? {};
    return { x: from, y: 0, width: to - from, height: barHeight };
  });
  return sheet.drawing(height, marks);
}

/** Names of ages leave this much to the longest bar. */
const leastBar = 20;

function rows({ bands }: AgeBar, frame: Frame): Drawing {
  const sheet = new Sheet(frame);
  const rowHeight = sheet.lineHeight + 6;
  const counts = bands.map(({ count }) => frame.words.count(count));
  const right = (max(counts, (count) => sheet.measure(count, 'strong')) ?? 0) + 8;
  const names = bands.map((band) => sheet.shorten(ageName(band, frame), sheet.width - right - leastBar - 10));
  const left = (max(names, (name) => sheet.measure(name)) ?? 0) + 10;
  const most = max(bands, ({ count }) => count) ?? 0;
  const length = (count: number) => (most ? (count / most) * Math.max(0, sheet.width - left - right) : 0);
  bands.forEach((band, i) => {
    const y = i * rowHeight;
    const baseline = y + sheet.small + 1;
    const width = length(band.count);
    sheet.write({ x: 0, y: baseline, text: names[i] ?? '' });
    sheet.rect(left, y + 2, band.count ? Math.max(1, width) : 0, sheet.small + 2, ageLook(i, bands.length));
    sheet.write({ x: left + width + 6, y: baseline, text: counts[i] ?? '', look: 'strong' });
  });
  const marks = marksOf(bands, frame, (i) => ({
    x: left,
    y: i * rowHeight + 2,
    width: Math.max(2, length(bands[i]?.count ?? 0)),
    height: sheet.small + 2,
    row: i,
  }));
  return sheet.drawing(bands.length * rowHeight, marks);
}

const isDeep = (look: string) => look === 'seq-5' || look === 'seq-6';

/** An age has no lower edge worth naming: the first step is "< 1 d". */
function ageName(band: Band, { words }: Frame) {
  const name = words.band(band);
  return band.from ? name : name.replace('≤', '<');
}

type Box = Omit<Mark, 'key' | 'title' | 'lines'>;

function marksOf(bands: readonly Band[], frame: Frame, box: (i: number) => Box): Mark[] {
  const { words } = frame;
  const shares = wholeShares(bands.map(({ count }) => count));
  return bands.map((band, i) => ({
    ...box(i),
    key: `${band.from ?? 0}-${band.to ?? ''}`,
    title: ageName(band, frame),
    lines: [words.plural('tickets', band.count), words.share((shares[i] ?? 0) / 100)],
  }));
}
