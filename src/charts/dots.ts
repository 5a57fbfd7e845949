import type { Clock } from '../model/settings.js';
import type { Unit } from '../metrics/metric.js';
import { dotsPlan, type DotsPlan } from './dots-plan.js';
import type { Drawing, Frame, Mark } from './drawing.js';
import { axisText } from './scales.js';
import { diamond, intervalBar, rail } from './shapes.js';
import { half, Sheet } from './sheet.js';

/** One group, in the order of the drawing. */
export interface DotRow {
  readonly key: string;
  readonly label: string;
  readonly value: number | undefined;
  /** 95 %. */
  readonly interval?: readonly [low: number, high: number] | undefined;
  /** Whether there are facts enough for the value to be printed. */
  readonly printed: boolean;
  /** Small sample: grey. */
  readonly weak: boolean;
  /** A signal: clearly worse than the whole. */
  readonly flagged: boolean;
  /** In the last column. */
  readonly aside: string;
  /** "229 answers". */
  readonly facts: string;
}

/** Groups beside each other on one axis. */
export interface Dots {
  readonly unit: Unit;
  readonly clock?: Clock | undefined;
  /** `bars` start at 0, for counts; `dots` have whiskers. */
  readonly form: 'dots' | 'bars';
  readonly rows: readonly DotRow[];
  /** Heading of the last column: the first for which there is room. */
  readonly asideNames: readonly string[];
  /** The whole, or what would be ideal, as a line through all rows with its value on top. */
  readonly reference?: { readonly value: number; readonly text: string } | undefined;
  readonly target?: { readonly low?: number | undefined; readonly high?: number | undefined } | undefined;
}

/** A row for each group: name, dot and whisker on one axis, value, and the number behind it. */
export function dots(model: Dots, frame: Frame): Drawing {
  const sheet = new Sheet(frame);
  const plan = dotsPlan(model, sheet, frame);
  if (model.target && plan.axisShown) drawTarget(sheet, model.target, plan);
  if (plan.axisShown) drawAxis(sheet, model, plan, frame);
  model.rows.forEach((row, i) => drawRow(sheet, row, i, { model, plan, frame }));
  const height = plan.top + model.rows.length * plan.rowHeight + 2;
  const marks = model.rows.map((row, i) => markOf(row, i, { model, plan, frame }));
  return sheet.drawing(height, marks);
}

function drawTarget(sheet: Sheet, { low, high }: NonNullable<Dots['target']>, { x, domain, top, bottom }: DotsPlan) {
  const [from, to] = [x(low ?? domain[0]), x(high ?? domain[1])];
  sheet.rect(from, top - 2, to - from, bottom - top + 2, 'band');
  rail(sheet, from, to, top - 5);
}

/** The line of reference with its value on top; the ends of the axis where they leave it alone. */
function drawAxis(sheet: Sheet, model: Dots, plan: DotsPlan, { words }: Frame) {
  const { x, left, right, top, bottom, ticks } = plan;
  const y = top - 13;
  sheet.across(top - 4, left, right, 'axis');
  sheet.write({ x: sheet.width, y, text: plan.asideName, anchor: 'end', look: 'muted' });
  if (model.reference !== undefined) {
    const { value, text } = model.reference;
    const width = sheet.measure(text, 'strong') / 2;
    sheet.upright(x(value), top - 9, bottom - 4, 'axis');
    const middle = Math.min(Math.max(x(value), width), sheet.width - width);
    sheet.fit({ x: middle, y, text, anchor: 'middle', look: 'strong' });
  }
  for (const tick of ticks) {
    sheet.upright(x(tick), top - 8, top - 4, 'tick');
    sheet.fit({ x: x(tick), y, text: axisText(words, model.unit, tick), anchor: 'middle', look: 'muted' }, { gap: 8 });
  }
}

interface Given {
  readonly model: Dots;
  readonly plan: DotsPlan;
  readonly frame: Frame;
}

function drawRow(sheet: Sheet, row: DotRow, i: number, given: Given) {
  const { model, plan } = given;
  const { top, rowHeight, listed } = plan;
  const middle = top + (i + 0.5) * rowHeight;
  sheet.across(top + (i + 1) * rowHeight, 0, sheet.width, 'grid');
  writeRow(sheet, row, middle, given);
  if (listed) return;
  if (model.form === 'bars') drawBar(sheet, row, middle, plan);
  else drawDot(sheet, row, middle, plan);
}

/** Name, value and the number behind it: on one line, or the name above them. */
function writeRow(sheet: Sheet, row: DotRow, middle: number, { model, plan, frame: { words } }: Given) {
  const { valueEnd, labelWidth, listed } = plan;
  const offset = listed ? sheet.lineHeight / 2 : 0;
  const [above, y] = [sheet.middle(middle - offset), sheet.middle(middle + offset)];
  const value = words.value(row.printed ? row.value : undefined, model.unit, { clock: model.clock });
  const look = row.weak || !row.printed ? 'muted' : 'strong';
  sheet.write({ x: 0, y: above, text: sheet.shorten(row.label, labelWidth), look: row.printed ? '' : 'muted' });
  sheet.write(listed ? { x: 0, y, text: value, look } : { x: valueEnd, y, text: value, anchor: 'end', look });
  const last = { x: sheet.width, y, anchor: 'end', look: 'muted' } as const;
  const said = listed && model.form === 'dots' && sheet.fit({ ...last, text: row.facts });
  if (!said) sheet.write({ ...last, text: row.aside });
}

const drawBar = (sheet: Sheet, { value = 0 }: DotRow, y: number, { x, left }: DotsPlan) =>
  sheet.rect(left, Math.round(y) - 5, Math.max(value ? 1 : 0, x(value) - left), 10, 'bar');

function drawDot(sheet: Sheet, { value, interval, weak, flagged }: DotRow, y: number, plan: DotsPlan) {
  const { x, place, left, right } = plan;
  if (interval)
    intervalBar(sheet, {
      low: place(interval[0]),
      high: place(interval[1]),
      y,
      height: 8,
      weak,
      from: left,
      to: right,
    });
  if (value === undefined) return;
  if (flagged) diamond(sheet, x(value), y, 6);
  else sheet.circle(x(value), y, weak ? 4 : 4.5, weak ? 'ring' : 'dot');
}

function markOf(row: DotRow, i: number, { model, plan, frame: { words } }: Given): Mark {
  const { text } = words;
  const options = { interval: row.interval, clock: model.clock };
  const said = row.printed
    ? [
        words.value(row.value, model.unit, options),
        row.facts,
        row.interval && text.chart.pair(text.labels.interval, words.range(...row.interval, model.unit, options)),
        row.flagged && text.views.clearly.worse,
      ]
    : [text.views.tooFew, row.facts];
  return {
    key: row.key,
    row: i,
    x: -4,
    y: half(plan.top + i * plan.rowHeight) + 2,
    width: plan.width + 8,
    height: plan.rowHeight - 4,
    title: row.label,
    lines: said.filter((line) => typeof line === 'string'),
  };
}
