import { places, wordOf, type Place, type Size } from './board.js';
import { warnOnce } from './choices.js';

/** What a page says of the board. */
export interface Choice {
  /** Words of widgets and of slots, in their order; nothing: all that the data support. */
  readonly show: readonly string[];
  readonly hide: readonly string[];
  /** Slots that the page fills with elements of its own, and how much room they take. */
  readonly slots: ReadonlyMap<string, Size>;
}

export type Piece =
  | {
      readonly kind: 'widget';
      readonly place: Place;
      readonly size: Size;
      /** Asked for by name: shown even where the data do not support it, so that the card says what is missing. */
      readonly asked: boolean;
    }
  | { readonly kind: 'slot'; readonly slot: string; readonly size: Size };

/** Elements of the page's own that name a slot: tiles are small, others share a row. */
export const slotsOf = (host: Element): ReadonlyMap<string, Size> =>
  new Map(
    [...host.children]
      .filter(({ slot }) => slot)
      .map((child) => [child.slot, child.getAttribute('frame') === 'tile' ? 'tile' : 'wide']),
  );

/** What is to be shown, in order. An element of the page with the word of a widget as its slot stands in its place. */
export function chosenPieces({ show, hide, slots }: Choice): readonly Piece[] {
  const usual = places.map(wordOf);
  const words = show.length ? show : [...usual, ...[...slots.keys()].filter((word) => !usual.includes(word))];
  return words.filter((word) => !hide.includes(word)).flatMap((word) => pieceOf(word, slots, show.length > 0));
}

function pieceOf(word: string, slots: Choice['slots'], asked: boolean): readonly Piece[] {
  const size = slots.get(word);
  if (size) return [{ kind: 'slot', slot: word, size }];
  const place = places.find((one) => wordOf(one) === word);
  if (place) return [{ kind: 'widget', place, size: place.size, asked }];
  warnOnce(`show="${word}": neither a widget of the board nor a slot; there are ${places.map(wordOf).join(', ')}`);
  return [];
}
