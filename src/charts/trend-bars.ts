import type { Sheet } from './sheet.js';
import type { Trend, TrendPlan } from './trend-plan.js';

const widest = 40;

/** A bar for each interval, from zero. One that is cut short or still running is hatched: it is not the whole number. */
export function drawBars(sheet: Sheet, { points }: Trend, { x, y, step }: TrendPlan) {
  const room = step > 12 ? 3 : step > 4 ? 1 : 0;
  const width = Math.max(1, Math.min(widest, Math.floor(step) - room));
  const zero = Math.round(y(0));
  points.forEach(({ value, partial, unfinished }, i) => {
    if (!value) return;
    const left = Math.round(x(i) - width / 2);
    const end = Math.round(y(value));
    const top = Math.min(zero, end);
    const height = Math.max(1, Math.abs(zero - end));
    if (partial || unfinished) sheet.hatched(left, top, width, height, 'hatch');
    else sheet.rect(left, top, width, height, 'resolved');
  });
}
