import { isOfItsOwn, shownOf } from './elements.js';
import { states } from './states.js';

/** A story as the list of Storybook names it. */
export interface Named {
  readonly name: string;
  /** Looked at in all tests only: the same states of the same view are looked at in another element. */
  readonly repeated: boolean;
}

/** Widths and densities, which the check of the layout looks at in every element. */
const isSize = (name: string) => states[name]?.look === true && name !== 'Dark';

/** The stories of an element: its states, then its variations. */
export function storyNames(tag: string): readonly Named[] {
  const { kind, variations = {} } = shownOf(tag);
  const shown = Object.entries(states).filter(([, { look }]) => !look || !kind);
  return [...shown.map(([name]) => name), ...Object.keys(variations)].map((name) => ({
    name,
    repeated: name !== 'Ready' && (!isOfItsOwn(tag) || isSize(name)),
  }));
}
