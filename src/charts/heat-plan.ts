import { max, sum } from 'd3';
import type { Frame } from './drawing.js';
import type { Heat } from './heat.js';
import { tenth, type Sheet } from './sheet.js';

/** Where everything of a heat map stands. */
export interface HeatPlan {
  readonly x: (hour: number) => number;
  readonly y: (row: number) => number;
  readonly top: number;
  readonly bottom: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly barsHeight: number;
  /** Whether cells are wide enough for their number. */
  readonly numbers: boolean;
  /** Whether the sums of the rows have a column. */
  readonly totals: boolean;
  /** Hours from one label to the next. */
  readonly every: number;
}

const barsHeight = 26;
/** Below this width the sums of the rows go, and only every sixth hour is named. */
const roomy = 420;
/** The least height and the least width of a cell with a number in it. */
const numberedHeight = 24;
const numberedWidth = 22;

export function heatPlan({ cells, days }: Heat, sheet: Sheet, { width, words }: Frame): HeatPlan {
  const totals = width >= roomy;
  const widest = (texts: readonly string[]) => max(texts, (text) => sheet.measure(text, 'strong')) ?? 0;
  const left = Math.ceil(widest(days.map((day) => words.weekday(day, 'short').replace('.', '')))) + 10;
  const sums = [...cells.map((row) => words.count(sum(row, (cell) => cell ?? 0))), words.text.views.total];
  const right = totals ? Math.ceil(widest(sums)) + 12 : 0;
  const cellWidth = (width - left - right) / 24;
  const most = words.count(max(cells.flat(), (cell) => cell ?? 0) ?? 0);
  const numbers = cellWidth >= Math.max(numberedWidth, sheet.measure(most, 'on-seq-low') + 4);
  const cellHeight = numbers ? Math.max(numberedHeight, sheet.lineHeight) : heightOf(cellWidth, sheet);
  const top = barsHeight + 10;
  return {
    x: (hour) => left + hour * cellWidth,
    y: (row) => top + row * cellHeight,
    top,
    bottom: top + days.length * cellHeight,
    cellWidth,
    cellHeight,
    barsHeight,
    numbers,
    totals,
    every: totals ? 3 : 6,
  };
}

/** Low, but never so low that the names of two days would touch. */
const heightOf = (cellWidth: number, sheet: Sheet) =>
  Math.max(14, Math.ceil(sheet.small * 1.3), Math.min(24, Math.round(cellWidth * 1.35)));

type Spans = readonly (readonly (readonly [from: number, to: number])[])[];

/** The edge of the open hours as one line: each border between an open and a closed place, drawn once. */
export function outlineOf({ days }: Heat, open: Spans, { x, y }: HeatPlan): string {
  const spans = days.map((day) => open[day - 1] ?? []);
  const uprights = spans.flatMap((row, i) =>
    row.flatMap((span) => span.map((hour) => `M${tenth(x(hour))},${tenth(y(i))}V${tenth(y(i + 1))}`)),
  );
  const levels = Array.from({ length: days.length + 1 }, (_, i) =>
    differing(spans[i - 1] ?? [], spans[i] ?? []).map(
      ([from, to]) => `M${tenth(x(from))},${tenth(y(i))}H${tenth(x(to))}`,
    ),
  );
  return [...uprights, ...levels.flat()].join('');
}

/** Hours that only one of two days is open in. */
function differing(a: Spans[number], b: Spans[number]): (readonly [number, number])[] {
  const edges = [...new Set([...a, ...b].flat())].sort((p, q) => p - q);
  const covers = (spans: Spans[number], hour: number) => spans.some(([from, to]) => hour >= from && hour < to);
  return edges.flatMap((from, i) => {
    const to = edges[i + 1];
    return to !== undefined && covers(a, from) !== covers(b, from) ? [[from, to] as const] : [];
  });
}
