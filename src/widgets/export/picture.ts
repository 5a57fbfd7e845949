import { drawBox } from './boxes.js';
import { Pen, painted, shape, type Lettering } from './pen.js';
import { drawPlot } from './plots.js';
import { drawText, type Clip } from './texts.js';

/** A card as forms and words that need neither the page nor its style sheets. */
export interface Picture {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Fonts of the page, then what every reader has. */
  readonly family: string;
  readonly shapes: readonly SVGElement[];
  readonly words: readonly Lettering[];
}

/** Around the card, in CSS pixels. */
const margin = 16;
/** While a card has this class it shows what must not be missing in a picture, and nothing to press. */
const posing = 'pictured';

/** Draws a card as it stands on the screen: opaque, in its own light or dark. */
export function pictureOf(card: HTMLElement, title: string): Picture {
  card.classList.add(posing);
  try {
    return drawn(card, title);
  } finally {
    card.classList.remove(posing);
  }
}

function drawn(card: HTMLElement, title: string): Picture {
  const { left, top, width, height } = card.getBoundingClientRect();
  const size = { width: Math.ceil(width) + 2 * margin, height: Math.ceil(height) + 2 * margin };
  const pen = new Pen(left - margin, top - margin);
  const style = getComputedStyle(card);
  pen.draw(shape('rect', { ...size, ...painted('fill', groundOf(card)) }));
  visit(card, { top: -Infinity, bottom: Infinity }, pen);
  return {
    ...size,
    title,
    description: card.querySelector('svg[aria-label]')?.getAttribute('aria-label') ?? title,
    family: `${style.fontFamily}, sans-serif`,
    shapes: pen.shapes,
    words: pen.words,
  };
}

/** The surface of cards, also where the card lets the page through. */
function groundOf(card: HTMLElement) {
  const probe = card.querySelector('.gauge') ?? card;
  return getComputedStyle(probe).backgroundColor;
}

function visit(element: Element, clip: Clip, pen: Pen) {
  if (element instanceof SVGSVGElement) return drawPlot(element, pen);
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility !== 'visible') return;
  if (style.display !== 'contents') drawBox(element, style, pen);
  const inner = style.overflowY === 'visible' ? clip : narrowed(clip, element);
  for (const child of childrenOf(element)) {
    if (child instanceof Element) visit(child, inner, pen);
    else if (child instanceof Text) drawText(child, inner, pen);
  }
}

const childrenOf = (element: Element): readonly Node[] =>
  element instanceof HTMLSlotElement ? element.assignedNodes({ flatten: true }) : [...element.childNodes];

function narrowed({ top, bottom }: Clip, element: Element): Clip {
  const box = element.getBoundingClientRect();
  return { top: Math.max(top, box.top), bottom: Math.min(bottom, box.bottom) };
}
