import { svg } from 'lit';
import { smallSize, type Drawing, type Frame, type Mark } from './drawing.js';
import { drawPieces, type Piece } from './pieces.js';

/** Hairlines lie on half pixels, bars on whole ones. */
export const half = (value: number) => Math.round(value) + 0.5;
export const tenth = (value: number) => Math.round(value * 10) / 10;
export const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high));

export type Anchor = 'start' | 'middle' | 'end';

export interface Lettering {
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  readonly anchor?: Anchor;
  /** Classes of plot.styles.ts: muted, strong, halo … */
  readonly look?: string;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Words of a chart keep at least this far apart. */
const apart = 6;
const isStrong = (look: string) => /\b(strong|on|on-seq-low|on-seq-high)\b/.test(look);

let patterns = 0;
/** A pattern of lines of 45 degrees. */
const slanting = { width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };

/** What a chart is drawn on: collects the pieces, and knows where words already stand. */
export class Sheet {
  readonly width: number;
  /** Size of all words, in pixels. */
  readonly small: number;
  /** From one baseline to the next. */
  readonly lineHeight: number;
  readonly #frame: Frame;
  readonly #pieces: Piece[] = [];
  readonly #taken: Box[] = [];

  constructor(frame: Frame) {
    this.#frame = frame;
    this.width = frame.width;
    this.small = smallSize(frame.fontSize);
    this.lineHeight = Math.ceil(this.small * 1.4);
  }

  measure(text: string, look = '') {
    return this.#frame.measure(text, { size: this.small, weight: isStrong(look) ? 600 : 400 });
  }

  /** As much of a text as fits, with an ellipsis where it was cut. */
  shorten(text: string, width: number, look = '') {
    if (this.measure(text, look) <= width) return text;
    let end = text.length;
    while (end > 1 && this.measure(`${text.slice(0, end).trimEnd()}…`, look) > width) end--;
    return `${text.slice(0, end).trimEnd()}…`;
  }

  /** Baseline that centres words on a height. */
  middle(y: number) {
    return y + this.small * 0.36;
  }

  line(x1: number, y1: number, x2: number, y2: number, look: string) {
    this.#add('line', { x1: tenth(x1), y1: tenth(y1), x2: tenth(x2), y2: tenth(y2), class: look });
  }

  across(y: number, from: number, to: number, look: string) {
    this.line(from, half(y), to, half(y), look);
  }

  upright(x: number, from: number, to: number, look: string) {
    this.line(half(x), from, half(x), to, look);
  }

  rect(x: number, y: number, width: number, height: number, look: string) {
    if (width <= 0 || height <= 0) return;
    this.#add('rect', { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height), class: look });
  }

  circle(x: number, y: number, radius: number, look: string) {
    this.#add('circle', { cx: tenth(x), cy: tenth(y), r: radius, class: look });
  }

  path(d: string | null, look: string) {
    if (d) this.#add('path', { d, class: look });
  }

  /** A box of slanting lines: not final, or not there. */
  hatched(x: number, y: number, width: number, height: number, look: string) {
    const id = `kpi-hatch-${++patterns}`;
    const line: Piece = { name: 'line', attributes: { x1: 0, y1: 0, x2: 0, y2: 5, class: look } };
    const pattern: Piece = { name: 'pattern', attributes: { id, ...slanting }, inside: [line] };
    this.#add('defs', {}, [pattern]);
    const box = { x: tenth(x), y: tenth(y), width: tenth(Math.max(0, width)), height: tenth(Math.max(0, height)) };
    this.#add('rect', { ...box, fill: `url(#${id})`, class: 'outline' });
  }

  /** Writes without looking; the place is taken from then on. */
  write(lettering: Lettering) {
    const { x, y, text, anchor = 'start', look = '' } = lettering;
    this.#taken.push(this.boxOf(lettering));
    this.#add('text', { x: tenth(x), y: tenth(y), class: look, 'text-anchor': anchor }, text);
  }

  /** Writes where nothing is written yet and the drawing does not end; says whether it did. */
  fit(lettering: Lettering, { gap = apart }: { gap?: number } = {}) {
    if (!this.isFree(this.boxOf(lettering), gap)) return false;
    this.write(lettering);
    return true;
  }

  boxOf({ x, y, text, anchor = 'start', look = '' }: Lettering): Box {
    const width = this.measure(text, look);
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return { left, right: left + width, top: y - this.small * 1.02, bottom: y + this.small * 0.28 };
  }

  isFree(box: Box, gap = apart) {
    if (box.left < -0.5 || box.right > this.width + 0.5) return false;
    return this.#taken.every(
      (other) =>
        box.left >= other.right + gap ||
        box.right <= other.left - gap ||
        box.top >= other.bottom ||
        box.bottom <= other.top,
    );
  }

  /** Keeps words away from a place. */
  take(box: Box) {
    this.#taken.push(box);
  }

  #add(name: Piece['name'], attributes: Piece['attributes'], inside?: Piece['inside']) {
    this.#pieces.push({ name, attributes, ...(inside !== undefined && { inside }) });
  }

  drawing(height: number, marks: readonly Mark[]): Drawing {
    return { width: this.width, height: Math.ceil(height), body: svg`${drawPieces(this.#pieces)}`, marks };
  }
}
