import type { SVGTemplateResult } from 'lit';
import type { Words } from '../i18n/words.js';

/** What a chart is drawn into: its width, the reader's words and the page's font. */
export interface Frame {
  /** CSS pixels. */
  readonly width: number;
  readonly words: Words;
  /** Font size of the widget's root, in pixels. */
  readonly fontSize: number;
  /** Width of a text in pixels; `size` defaults to the small size of the chart's words, `weight` to 400. */
  measure(text: string, font?: TextFont): number;
}

export interface TextFont {
  /** Pixels. */
  readonly size?: number;
  readonly weight?: number;
}

/** A rectangle in the units of a drawing. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One datum of a drawing, in reading order: where it stands, and what is said about it. */
export interface Mark {
  /** Stays the same for the same datum between two results. */
  readonly key: string;
  /** The box that reacts to the pointer, in the units of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What belongs to the datum in the drawing, where that is more than the box: dimmed while others are selected. */
  readonly area?: Area;
  /** Row or series; arrows up and down move between rows. */
  readonly row?: number;
  /** First line of the tooltip: the date or the name. */
  readonly title: string;
  /** Further lines: value, facts behind it, interval, signal, annotation. */
  readonly lines: readonly string[];
}

/** A finished chart: `body` goes into an `<svg viewBox="0 0 width height">`. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly body: SVGTemplateResult;
  readonly marks: readonly Mark[];
}

/** Size of all words in a chart, in pixels: small, and never below 11. */
export const smallSize = (fontSize: number) => Math.max(11, fontSize * 0.8125);
