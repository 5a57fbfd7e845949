import type { ControlPoint } from '../engine/result.js';
import type { Words } from '../i18n/words.js';

/** As many weeks in a row as rule 4 asks for. */
const run = 8;

/** Which rule of the control chart a point breaks, in words; nothing when it breaks none. */
export function signalText({ signal, value, high }: ControlPoint, centre: number | undefined, words: Words): string {
  if (signal === undefined || value === undefined) return '';
  const { belowLimit, aboveLimit } = words.text.chart;
  if (signal === 1) return high !== undefined && value > high ? aboveLimit : belowLimit;
  return words.plural(centre !== undefined && value > centre ? 'runAbove' : 'runBelow', run);
}
