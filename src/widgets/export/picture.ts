import { drawBox } from './boxes.js';
import { Pen, painted, shape, type Lettering } from './pen.js';
import { drawPlot } from './plots.js';
import { drawText, everywhere, type Clip } from './texts.js';

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
/** The cards of a board, which itself says what they share. */
const posingInside = 'still';

/** Draws a card as it stands on the screen: opaque, in its own light or dark. */
export function pictureOf(card: HTMLElement, title: string): Picture {
  const inside = cardsIn(card);
  card.classList.add(posing);
  for (const one of inside) one.classList.add(posingInside);
  try {
    return drawn(card, title);
  } finally {
    card.classList.remove(posing);
    for (const one of inside) one.classList.remove(posingInside);
  }
}

/** The cards of a board, each in a tree of its own. */
const cardsIn = (element: Element): readonly Element[] =>
  childrenOf(element).flatMap((child) =>
    child instanceof Element ? [...(child.matches('.kpi') ? [child] : []), ...cardsIn(child)] : [],
  );

function drawn(card: HTMLElement, title: string): Picture {
  const { left, top, width, height } = card.getBoundingClientRect();
  const size = { width: Math.ceil(width) + 2 * margin, height: Math.ceil(height) + 2 * margin };
  const pen = new Pen(left - margin, top - margin);
  const style = getComputedStyle(card);
  pen.draw(shape('rect', { ...size, ...painted('fill', groundOf(card)) }));
  visit(card, everywhere, pen);
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
  const inner = narrowed(clip, element, style);
  for (const child of childrenOf(element)) {
    if (child instanceof Element) visit(child, inner, pen);
    else if (child instanceof Text) drawText(child, inner, pen);
  }
}

const childrenOf = (element: Element): readonly Node[] =>
  element instanceof HTMLSlotElement
    ? element.assignedNodes({ flatten: true })
    : [...(element.shadowRoot ?? element).childNodes];

/** What an element cuts off, to the sides and above and below apart from each other. */
function narrowed(clip: Clip, element: Element, { overflowX, overflowY }: CSSStyleDeclaration): Clip {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const inside = { left, right, top, bottom };
  return {
    ...clip,
    ...(overflowX !== 'visible' && crop(clip, inside, 'left', 'right')),
    ...(overflowY !== 'visible' && crop(clip, inside, 'top', 'bottom')),
  };
}

const crop = (clip: Clip, box: Clip, from: 'left' | 'top', to: 'right' | 'bottom') => ({
  [from]: Math.max(clip[from], box[from]),
  [to]: Math.min(clip[to], box[to]),
});
