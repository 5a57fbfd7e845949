import type { Drawing, Frame, Mark } from './drawing.js';
import { linear } from './linear.js';
import { notch } from './shapes.js';
import { clamp, Sheet } from './sheet.js';

export interface Strain {
  readonly key: string;
  readonly label: string;
  /**
   * Change since the period before, to the right where it is better: 1 is the half-width of its 95 % interval.
   * `undefined` where it cannot be told.
   */
  readonly pull: number | undefined;
  /** Whether the change leaves the noise. */
  readonly clear: boolean;
  /** What is said of it: value, change, judgement. */
  readonly lines: readonly string[];
}

/** Two numbers that pull at each other. */
export interface Tension {
  readonly rows: readonly Strain[];
}

/** Changes beyond this are drawn at the end of the axis. */
const reach = 4;
const barHeight = 30;
/** Between the words above the axis. */
const endsGap = 8;
/** Around the axis the longest name takes no more of the width than this. */
const mostOfWidth = 0.5;

type Scale = (value: number) => number;

/** Changes on one axis: worse on the left, better on the right, what may be noise in the middle. */
export function tension({ rows }: Tension, frame: Frame): Drawing {
  const sheet = new Sheet(frame);
  const longest = Math.max(0, ...rows.map(({ label }) => sheet.measure(label, 'strong'))) + 16;
  const isStacked = longest > sheet.width * mostOfWidth || sheet.width - longest < endsWidth(sheet, frame);
  const above = isStacked ? sheet.lineHeight : 0;
  const rowHeight = barHeight + above;
  const left = isStacked ? 0 : longest;
  const x = linear([-reach, reach], [left + 2, sheet.width - 2], true);
  const top = sheet.small + 12;
  const bottom = top + rows.length * rowHeight;
  sheet.rect(x(-1), top - 4, x(1) - x(-1), bottom - top + 4, 'band');
  sheet.upright(x(0), top - 4, bottom, 'axis');
  sheet.across(top - 4, left, sheet.width, 'hair');
  writeEnds(sheet, frame, left, x);
  rows.forEach((row, i) => {
    if (i) sheet.across(top + i * rowHeight, left, sheet.width, 'grid');
    drawRow(sheet, row, { y: top + above + i * rowHeight + barHeight / 2, left, above, x });
  });
  return sheet.drawing(
    bottom + 1,
    rows.map((row, i) => markOf(row, i, { x, y: top + above + i * rowHeight + barHeight / 2 })),
  );
}

/** What the words above the axis need, which has its middle in the middle. */
function endsWidth(sheet: Sheet, { words: { text } }: Frame) {
  const [worse, better, noise] = [text.change.worse, text.change.better, text.views.noise].map((word) =>
    sheet.measure(word),
  ) as [number, number, number];
  return 2 * Math.max(worse, better) + noise + 2 * endsGap;
}

/** Both ends, and the word between them where there is room for it. */
function writeEnds(sheet: Sheet, { words }: Frame, left: number, x: Scale) {
  const { change, views } = words.text;
  const y = sheet.small;
  sheet.fit({ x: sheet.width, y, text: change.better, anchor: 'end', look: 'muted' });
  sheet.fit({ x: left, y, text: change.worse, look: 'muted' });
  sheet.fit({ x: x(0), y, text: views.noise, anchor: 'middle', look: 'muted' }, { gap: endsGap });
}

interface Place {
  /** Middle of the bar. */
  readonly y: number;
  readonly left: number;
  /** Height of the name where it stands above the bar, else 0. */
  readonly above: number;
  readonly x: Scale;
}

function drawRow(sheet: Sheet, { label, pull, clear }: Strain, { y, left, above, x }: Place) {
  const baseline = above ? y - barHeight / 2 - sheet.small * 0.2 : sheet.middle(y);
  const room = above ? sheet.width : left - 12;
  sheet.write({
    x: 0,
    y: baseline,
    text: sheet.shorten(label, room, 'strong'),
    look: above ? 'strong halo' : 'strong',
  });
  if (pull === undefined) return;
  const look = clear ? (pull > 0 ? 'for-2' : 'against-2') : 'mid';
  sheet.rect(Math.min(x(pull), x(0)), y - 4, Math.abs(x(pull) - x(0)), 8, look);
  notch(sheet, clamp(x(pull), left + 1.5, sheet.width - 1.5), y - 9, 18);
}

const markOf = ({ key, label, pull, lines }: Strain, row: number, { x, y }: { x: Scale; y: number }): Mark => ({
  key,
  row,
  x: x(pull ?? 0) - 5,
  y: y - 9,
  width: 10,
  height: 18,
  title: label,
  lines,
});
