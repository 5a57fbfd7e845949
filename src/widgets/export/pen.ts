import { paintOf } from './colours.js';

const space = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A line of words in the picture, in its own pixels. */
export interface Lettering {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** As it stands on the page: no other font makes it wider. */
  readonly width: number;
  readonly fill: string;
  readonly size: number;
  readonly weight: string;
  /** `tabular-nums`, … */
  readonly figures: string;
  readonly spacing: number;
  /** Ground around the letters, where they stand on lines. */
  readonly halo?: { readonly colour: string; readonly width: number } | undefined;
  readonly rightToLeft: boolean;
}

const short = (value: string | number) => (typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);

/** An element of SVG; what is `undefined` is left out. */
export function shape(name: string, attributes: Attributes = {}): SVGElement {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, short(value));
  return element;
}

/** `fill` or `stroke` of a colour, with its opacity where it lets the ground through. */
export function painted(kind: 'fill' | 'stroke', css: string): Attributes {
  if (css === 'none' || css.startsWith('url(')) return { [kind]: css };
  const { colour, opacity } = paintOf(css);
  return { [kind]: colour, [`${kind}-opacity`]: opacity < 1 ? opacity : undefined };
}

/** Draws a picture in the pixels of the screen, whose corner lies at `left` and `top`. */
export class Pen {
  /** Everything but words. */
  readonly shapes: SVGElement[] = [];
  /** Words stand on top: nothing is drawn over them. */
  readonly words: Lettering[] = [];
  readonly #left: number;
  readonly #top: number;

  constructor(left: number, top: number) {
    this.#left = left;
    this.#top = top;
  }

  x(onScreen: number) {
    return onScreen - this.#left;
  }

  y(onScreen: number) {
    return onScreen - this.#top;
  }

  draw(...shapes: readonly SVGElement[]) {
    this.shapes.push(...shapes);
  }

  write(lettering: Lettering) {
    this.words.push(lettering);
  }
}
