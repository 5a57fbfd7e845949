import type { Figure, Result, Span } from '../../engine/result.js';
import { enDash } from '../../i18n/text.js';
import type { Words } from '../../i18n/words.js';
import type { Sheet } from '../sheet.js';
import { shownOf } from './evidence.js';

/** Values of one metric, each of its own span, as a table. */
export function figureSheet(given: readonly (Figure & Span)[], { unit, trace }: Result, words: Words): Sheet {
  const { table, labels } = words.text;
  const figures = given.map((figure) => shownOf(figure, unit));
  const options = { clock: trace.clock };
  return {
    columns: [table.period, table.value, labels.interval, table.count],
    rows: figures.map(({ start, end, value, interval, count }) => [
      words.period({ start, end }),
      words.value(value, unit, { ...options, interval }),
      interval ? words.range(...interval, unit, options) : enDash,
      words.count(count),
    ]),
    drawn: figures.map((figure) => ({ ...figure, unit })),
  };
}
