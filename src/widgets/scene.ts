import { wordsFor, type Words } from '../i18n/words.js';
import type { Metric } from '../metrics/metric.js';
import type { Clock, Settings } from '../model/settings.js';
import { densities, lookOf, type Room } from './card.js';
import { oneOf } from './choices.js';
import type { Opened } from './open.js';
import { parseTarget } from './target.js';
import type { Scene } from './view.js';

/** What a widget was told about its looks and its goal. */
interface Told {
  readonly density: string | undefined;
  readonly frame: string | undefined;
  readonly room: Room;
  readonly heading: string | undefined;
  readonly target: string | undefined;
  readonly goal: Pick<Metric, 'unit' | 'better' | 'target'>;
}

/** Below this width of the card, metrics go by their short names. */
const shortNames = 280;
/** Words on a wall are larger by this factor, so that everything needs more room. */
const wallScale = 1.375;

/** The reader's words in the zone and the calendar of the data. */
export const wordsIn = (language: string, settings: Settings | undefined, clock?: Clock): Words =>
  wordsFor(language, {
    timeZone: settings?.timeZone,
    weekStart: settings?.weekStart,
    currency: settings?.currency,
    clock,
  });

/** What is the same in every state. @param titled - Its name, unless the page gives it a heading. */
export const frameOf = (
  told: Omit<Told, 'goal' | 'target'>,
  width: number,
  titled: (length: 'name' | 'short') => string,
) => ({ ...lookOf(told), heading: told.heading || titled(isShort(told.frame, width) ? 'short' : 'name') });

const isShort = (frame: string | undefined, width: number) => frame === 'tile' || (width > 0 && width < shortNames);

/** What the page wants of the number, else what its definition does. */
export const targetOf = ({ target, goal }: Pick<Told, 'target' | 'goal'>) =>
  parseTarget(target, goal.unit, goal.better) ?? goal.target;

/** What the numbers are drawn with. */
export function sceneOf(told: Told, width: number, words: Words, opened: Opened): Scene {
  const density = oneOf(densities, told.density, 'density');
  return {
    words,
    width: width / (density === 'wall' ? wallScale : 1),
    density,
    opened,
    unit: told.goal.unit,
    target: targetOf(told),
  };
}
