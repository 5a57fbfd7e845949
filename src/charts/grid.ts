import type { Sheet } from './sheet.js';

/** Lines through the whole width, the base and zero as axis; each label stands above its line, on the left; an empty one is left out. */
export function drawGrid(
  sheet: Sheet,
  ticks: readonly number[],
  y: (value: number) => number,
  text: (value: number) => string,
) {
  ticks.forEach((value, i) => {
    sheet.across(y(value), 0, sheet.width, i === 0 || value === 0 ? 'axis' : 'grid');
    const label = text(value);
    if (label) sheet.fit({ x: 0, y: y(value) - 4, text: label, look: 'muted' }, { gap: 0 });
  });
}
