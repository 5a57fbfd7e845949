import type { Engine } from '../engine/engine.js';

/** As in `design.md`: the period of a source that states none. */
export const usualPeriod = 'last-30-days';

/** From where to where a period reaches; one that the page misspelt has no span. */
export function spanOf(engine: Engine | undefined, text: string) {
  try {
    return engine?.period(text);
  } catch {
    return undefined;
  }
}
