import { max } from 'd3';
import type { Dots } from './dots.js';
import type { Frame } from './drawing.js';
import { linear } from './linear.js';
import { axisText, niceAxis } from './scales.js';
import type { Sheet } from './sheet.js';

/** Where everything of a breakdown stands. */
export interface DotsPlan {
  readonly width: number;
  /** On the axis; what lies beyond it stands at its end. */
  readonly x: (value: number) => number;
  /** The same, going on beyond the ends. */
  readonly place: (value: number) => number;
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly number[];
  /** Ends of the axis. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rowHeight: number;
  /** Room for a name. */
  readonly labelWidth: number;
  /** Heading of the last column; it may reach over the values, which have none. */
  readonly asideName: string;
  /** Where values end. */
  readonly valueEnd: number;
  /** Bars are printed and need none. */
  readonly axisShown: boolean;
  /** Where there is no room for a plot: name above, value and number below. */
  readonly listed: boolean;
}

/** Names take no more of the width than this. */
const mostOfWidth = 0.42;
/** The head of the last column makes it wider by no more of the width than this. */
const mostOfHead = 0.05;
/** A plot that is narrower than this shows nothing. */
const leastPlot = 56;

export function dotsPlan(model: Dots, sheet: Sheet, { words, width }: Frame): DotsPlan {
  const { rows, unit, clock } = model;
  const widest = (texts: readonly string[], look = '') => max(texts, (text) => sheet.measure(text, look)) ?? 0;
  const written = rows.map(({ value, printed }) => words.value(printed ? value : undefined, unit, { clock }));
  const valueWidth = widest(written, 'strong');
  const asides = widest(rows.map(({ aside }) => aside));
  // Up to the last word of the axis, which stands around its end.
  const over = valueWidth - 8;
  const asideName = nameOf(model, (name) => sheet.measure(name) <= asides + over + mostOfHead * width);
  const asideWidth = Math.max(asides, model.form === 'dots' ? sheet.measure(asideName) - over : 0);
  const valueEnd = width - asideWidth - 14;
  const right = valueEnd - valueWidth - 12;
  const names = widest(rows.map(({ label }) => label)) + 12;
  const left = Math.min(names, Math.max(width * mostOfWidth, right - 240), Math.max(48, right - leastPlot));
  const axis = axisOf(model, right - left);
  const place = linear(axis.domain, [left, right]);
  const listed = right - left < leastPlot;
  const axisShown = model.form === 'dots' && !listed;
  const top = axisShown ? sheet.small + 20 : 0;
  const rowHeight = listed ? 2 * sheet.lineHeight + 8 : Math.max(26, Math.round(sheet.small + 14));
  return {
    width,
    place,
    x: linear(axis.domain, [left, right], true),
    domain: axis.domain,
    ticks: ticksOf(axis.ticks, (tick) => sheet.measure(axisText(words, unit, tick)), right - left),
    left,
    right,
    top,
    bottom: top + rows.length * rowHeight,
    rowHeight,
    labelWidth: listed ? width : left - 10,
    asideName,
    valueEnd,
    axisShown,
    listed,
  };
}

/** The first name that has room, else the last, which is the shortest. */
const nameOf = ({ asideNames }: Dots, hasRoom: (name: string) => boolean) =>
  asideNames.find(hasRoom) ?? asideNames.at(-1) ?? '';

/** From the lowest to the highest of what can be trusted; small samples may reach beyond. Bars and times start at 0. */
function axisOf(model: Dots, room: number) {
  const { unit, form } = model;
  const values = axisValues(model);
  const fromZero = form === 'bars' || !['share', 'score', 'points'].includes(unit);
  const [low, high] = [Math.min(...values, ...(fromZero ? [0] : [])), Math.max(...values, ...(fromZero ? [0] : []))];
  if (!Number.isFinite(low)) return { domain: [0, 1] as const, ticks: [] };
  if (form === 'bars') return { domain: [low, Math.max(1, high)] as const, ticks: [] };
  const [from, to] = withZone(model, low, high);
  return niceAxis(unit, from, to, room > 200 ? 4 : 2);
}

/** A target that is open to one side needs room there to be seen. */
function withZone({ target }: Dots, low: number, high: number): readonly [number, number] {
  const room = (high - low) / 6;
  if (!target) return [low, high];
  return [
    target.low === undefined && target.high !== undefined ? Math.min(low, target.high - room) : low,
    target.high === undefined && target.low !== undefined ? Math.max(high, target.low + room) : high,
  ];
}

function axisValues({ rows, reference, target }: Dots) {
  const trusted = rows.filter(({ weak }) => !weak);
  const whiskers = (trusted.length ? trusted : rows).flatMap(({ interval }) => interval ?? []);
  const values = [...whiskers, ...rows.map(({ value }) => value), reference?.value, target?.low, target?.high];
  return values.filter((value) => value !== undefined);
}

/** The ends are named first; between them, as many as leave each other room. */
function ticksOf(ticks: readonly number[], measure: (tick: number) => number, room: number) {
  const needed = (max(ticks, measure) ?? 0) + 12;
  const step = Math.max(1, Math.ceil((ticks.length * needed) / Math.max(needed, room + needed)));
  return ticks.filter((_, i) => i % step === 0);
}
