import { max, scaleThreshold, sum } from 'd3';
import type { Plural } from '../i18n/plural.js';
import { heatPlan, outlineOf, type HeatPlan } from './heat-plan.js';
import type { Drawing, Frame, Mark } from './drawing.js';
import { mark } from './mark.js';
import { clamp, Sheet } from './sheet.js';

/** When things happen: how many in each hour of the week. */
export interface Heat {
  /** Seven rows from Monday, 24 hours each; `undefined` where the period holds no such hour. */
  readonly cells: readonly (readonly (number | undefined)[])[];
  /** Weekdays in the order of the rows, 1 Monday to 7 Sunday. */
  readonly days: readonly number[];
  /** Opening hours by weekday, Monday first, in hours from midnight. */
  readonly open?: readonly (readonly (readonly [from: number, to: number])[])[] | undefined;
  /** "24 tickets". */
  readonly facts: Plural;
}

const steps = [1, 2, 3, 4, 5, 6] as const;
/** Colours from this step on carry light words. */
const highStep = 5;

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** A row for each weekday, a column for each hour, their sums on both edges, the opening hours outlined. */
export function heat(model: Heat, frame: Frame): Drawing {
  const sheet = new Sheet(frame);
  const plan = heatPlan(model, sheet, frame);
  drawHours(sheet, model, plan);
  drawCells(sheet, model, plan, frame);
  writeDays(sheet, model, plan, frame);
  writeHours(sheet, plan);
  if (model.open) sheet.path(outlineOf(model, model.open, plan), 'opening');
  return sheet.drawing(plan.bottom + 6 + sheet.lineHeight, marksOf(model, plan, frame));
}

/** Bars above the columns. */
function drawHours(sheet: Sheet, { cells }: Heat, { x, cellWidth, barsHeight, top }: HeatPlan) {
  const totals = hours.map((hour) => sum(cells, (row) => row[hour] ?? 0));
  const most = max(totals) || 1;
  totals.forEach((total, hour) => {
    const height = (total / most) * barsHeight;
    sheet.rect(x(hour) + 0.5, top - 6 - height, cellWidth - 1, height, 'answers');
  });
}

/** Steps of equal width; `scaleQuantize` would say the same, and bring the formats of numbers with it. */
const edgesUpTo = (most: number) => steps.slice(1).map((_, i) => ((i + 1) * most) / steps.length);

function drawCells(sheet: Sheet, { cells, days }: Heat, plan: HeatPlan, { words }: Frame) {
  const { x, y, cellWidth, cellHeight, numbers } = plan;
  const most = max(cells.flat(), (cell) => cell ?? 0) || 1;
  const stepOf = scaleThreshold<number, (typeof steps)[number]>(edgesUpTo(most), steps);
  days.forEach((day, row) =>
    hours.forEach((hour) => {
      const count = cells[day - 1]?.[hour];
      if (count === undefined) return sheet.rect(x(hour) + 1, y(row) + 1, cellWidth - 2, cellHeight - 2, 'no-cell');
      const step = stepOf(count);
      sheet.rect(x(hour) + 0.5, y(row) + 0.5, cellWidth - 1, cellHeight - 1, `seq-${step}`);
      if (!numbers) return;
      const look = step < highStep ? 'on-seq-low cell' : 'on-seq-high cell';
      const at = { x: x(hour) + cellWidth / 2, y: sheet.middle(y(row) + cellHeight / 2) };
      sheet.write({ ...at, text: words.count(count), anchor: 'middle', look });
    }),
  );
}

/** Names on the left, sums on the right. */
function writeDays(sheet: Sheet, { cells, days }: Heat, { y, cellHeight, totals, top }: HeatPlan, { words }: Frame) {
  days.forEach((day, row) => {
    const baseline = sheet.middle(y(row) + cellHeight / 2);
    sheet.write({ x: 0, y: baseline, text: words.weekday(day, 'short').replace('.', '') });
    if (!totals) return;
    const text = words.count(sum(cells[day - 1] ?? [], (cell) => cell ?? 0));
    sheet.write({ x: sheet.width, y: baseline, text, anchor: 'end', look: 'strong' });
  });
  if (totals) sheet.write({ x: sheet.width, y: top - 8, text: words.text.views.total, anchor: 'end', look: 'muted' });
}

function writeHours(sheet: Sheet, { x, bottom, every }: HeatPlan) {
  for (let hour = 0; hour <= 24; hour += every) {
    const text = String(hour);
    const half = sheet.measure(text) / 2;
    sheet.upright(Math.min(x(hour), sheet.width - 1), bottom + 1, bottom + 5, 'tick');
    const place = { x: clamp(x(hour), half, sheet.width - half), y: bottom + 6 + sheet.small };
    sheet.fit({ ...place, text, anchor: 'middle', look: 'muted' });
  }
}

function marksOf({ cells, days, facts }: Heat, { x, y, cellWidth, cellHeight }: HeatPlan, { words }: Frame): Mark[] {
  return days.flatMap((day, row) =>
    hours.map((hour) => {
      const count = cells[day - 1]?.[hour];
      const box = { x: x(hour) + 0.5, y: y(row) + 0.5, width: cellWidth - 1, height: cellHeight - 1 };
      return mark({ key: `${day}-${hour}`, row, ...box }, () => ({
        title: `${words.weekday(day, 'long')}, ${words.hour(hour)}`,
        lines: [count === undefined ? words.text.page.noData : words.plural(facts, count)],
      }));
    }),
  );
}
