import { paintOf } from './colours.js';
import type { Pen } from './pen.js';

/** What cuts off an element's content, on the screen. */
export interface Clip {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const everywhere: Clip = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };

interface Line {
  text: string;
  left: number;
  right: number;
  readonly top: number;
  readonly height: number;
}

let segmenter: Intl.Segmenter | undefined;
/** The letters of a text. The first thing of `Intl` takes a browser 9 ms: not before there is a picture to write. */
const lettersOf = (text: string) =>
  (segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })).segment(text);

/** Writes the words of a text node line by line, where the browser has put them. */
export function drawText(node: Text, clip: Clip, pen: Pen) {
  const { parentElement } = node;
  if (!parentElement || !node.data.trim()) return;
  const style = getComputedStyle(parentElement);
  for (const line of linesOf(node)) {
    if (isInside(line, clip)) writeLine(line, style, pen);
  }
}

/** A line of which less than half can be seen is not there. */
function isInside({ left, right, top, height }: Line, clip: Clip) {
  const [x, y] = [(left + right) / 2, top + height / 2];
  return x > clip.left && x < clip.right && y > clip.top && y < clip.bottom;
}

/** A letter without a box is a space that has collapsed. */
function linesOf(node: Text): readonly Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  for (const { segment, index } of lettersOf(node.data)) {
    range.setStart(node, index);
    range.setEnd(node, index + segment.length);
    const box = [...range.getClientRects()].find(({ width }) => width > 0);
    if (!box) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.top - box.top) < box.height / 2) grow(last, segment, box);
    else lines.push({ text: segment, left: box.left, right: box.right, top: box.top, height: box.height });
  }
  return lines;
}

function grow(line: Line, letter: string, { left, right }: DOMRect) {
  line.text += letter;
  line.left = Math.min(line.left, left);
  line.right = Math.max(line.right, right);
}

function writeLine({ text, left, right, top, height }: Line, style: CSSStyleDeclaration, pen: Pen) {
  const written = text.replaceAll(/[\t\n\r ]+/g, ' ');
  if (!written.trim()) return;
  const rightToLeft = style.direction === 'rtl';
  pen.write({
    text: written,
    x: pen.x(rightToLeft ? right : left),
    y: pen.y(top + height * ascentOf(style)),
    anchor: 'start',
    width: right - left,
    fill: paintOf(style.color).colour,
    size: parseFloat(style.fontSize),
    weight: style.fontWeight,
    figures: style.fontVariantNumeric,
    spacing: parseFloat(style.letterSpacing) || 0,
    rightToLeft,
  });
}

const ascents = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** Where the baseline lies in a line box, as a share of its height. */
function ascentOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const found = ascents.get(font) ?? measuredAscent(font);
  ascents.set(font, found);
  return found;
}

function measuredAscent(font: string) {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return 0.8;
  context.font = font;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('x');
  return up / (up + down);
}
