import { noChange } from 'lit';
import { directive, Directive, type ChildPart } from 'lit/directive.js';

/** One form of a drawing, or its words. */
export interface Piece {
  readonly name: 'circle' | 'defs' | 'line' | 'path' | 'pattern' | 'rect' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  /** What stands in it: words, or other pieces. */
  readonly inside?: string | readonly Piece[];
}

interface Made {
  piece: Piece;
  readonly element: SVGElement;
  inside: readonly Made[];
}

/**
 * Draws pieces: a template for each would bring two comments and a list of parts for a line of five numbers, which is most of
 * what a page with twenty charts holds. An element stays where it is while its name does, so that its attributes can move.
 */
class Pieces extends Directive {
  #made: readonly Made[] = [];

  override render(_pieces: readonly Piece[]) {
    return noChange;
  }

  override update({ startNode }: ChildPart, [pieces]: [readonly Piece[]]) {
    this.#made = follow(this.#made, pieces, (element, last = startNode as ChildNode) => last.after(element));
    return noChange;
  }
}

/** Makes of what is there what is to be there; `add` puts an element behind the last one. */
function follow(
  made: readonly Made[],
  pieces: readonly Piece[],
  add: (element: SVGElement, last: ChildNode | undefined) => void,
): readonly Made[] {
  for (const { element } of made.slice(pieces.length)) element.remove();
  let last: ChildNode | undefined;
  return pieces.map((piece, i) => {
    const old = made[i];
    const now = old?.piece.name === piece.name ? change(old, piece) : make(piece);
    if (!old) add(now.element, last);
    else if (old !== now) old.element.replaceWith(now.element);
    last = now.element;
    return now;
  });
}

function make(piece: Piece): Made {
  const element = document.createElementNS('http://www.w3.org/2000/svg', piece.name);
  return change({ piece: { name: piece.name, attributes: {} }, element, inside: [] }, piece);
}

/** An element of the same name takes on what is new. */
function change(made: Made, piece: Piece): Made {
  const { element } = made;
  const { attributes, inside } = made.piece;
  for (const [name, value] of Object.entries(piece.attributes))
    if (attributes[name] !== value) element.setAttribute(name, String(value));
  for (const name of Object.keys(attributes)) if (!(name in piece.attributes)) element.removeAttribute(name);
  if (typeof piece.inside === 'object') made.inside = follow(made.inside, piece.inside, (each) => element.append(each));
  else if (piece.inside !== inside) element.textContent = piece.inside ?? '';
  made.piece = piece;
  return made;
}

// Said in full: else the types of the package name lit-html, which it does not depend on.
export const drawPieces: (pieces: readonly Piece[]) => unknown = directive(Pieces);
