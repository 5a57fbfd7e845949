import type { Mark } from './drawing.js';

type Said = Pick<Mark, 'title' | 'lines'>;

/** A mark whose words are found when they are first asked for: a reader points at few of many. */
export function mark(place: Omit<Mark, keyof Said>, say: () => Said): Mark {
  let said: Said | undefined;
  return {
    ...place,
    get title() {
      return (said ??= say()).title;
    },
    get lines() {
      return (said ??= say()).lines;
    },
  };
}
