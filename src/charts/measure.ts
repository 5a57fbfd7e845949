import { getOrInsert } from '../model/maps.js';
import { smallSize, type TextFont } from './drawing.js';
import { tabularExtras, type Extras } from './tabular.js';

const widths = new Map<string, Map<string, number>>();
const extras = new Map<string, Extras>();
const remembered = 2000;
let context: CanvasRenderingContext2D | null | undefined;

const canvas = () => (context ??= document.createElement('canvas').getContext('2d'));

/** Forgets every width; to be called when a font arrives late. */
export function forgetWidths() {
  widths.clear();
  extras.clear();
}

/**
 * Measures words in the font of `element`. Charts draw tabular figures, which a canvas ignores: every digit is
 * measured as 0, and what tabular figures add to signs is added. Widths are remembered by font.
 */
export function measurer(element: Element): (text: string, font?: TextFont) => number {
  const { fontFamily, fontSize } = getComputedStyle(element);
  const small = smallSize(parseFloat(fontSize) || 16);
  const added = extrasOf(element, fontFamily);
  return (text, { size = small, weight = 400 } = {}) => {
    const digits = text.replace(/\d/g, '0');
    return widthOf(digits, `${weight} ${size}px ${fontFamily}`) + added(digits) * size;
  };
}

function widthOf(text: string, font: string) {
  const known = getOrInsert(widths, font, () => new Map<string, number>());
  let width = known.get(text);
  if (width !== undefined) return width;
  width = drawnWidth(text, font);
  if (known.size >= remembered) known.clear();
  known.set(text, width);
  return width;
}

/** Without a canvas words are guessed to be as wide as most fonts draw them. */
function drawnWidth(text: string, font: string) {
  const drawing = canvas();
  if (!drawing) return text.length * 7;
  drawing.font = font;
  return drawing.measureText(text).width;
}

const nothing: Extras = () => 0;

function extrasOf(element: Element, family: string): Extras {
  let known = extras.get(family);
  if (known) return known;
  known = tabularExtras(element, (text, size) => drawnWidth(text, `400 ${size}px ${family}`));
  if (known) extras.set(family, known);
  return known ?? nothing;
}
