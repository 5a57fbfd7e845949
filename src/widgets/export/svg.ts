import { shape, type Lettering } from './pen.js';
import type { Picture } from './picture.js';

/** A picture as an SVG file that needs nothing else: colours as attributes, words as words in the fonts of the page. */
export function svgText(picture: Picture, { words = true, scale = 1 } = {}): string {
  const { width, height, family, title, description, shapes } = picture;
  const root = shape('svg', {
    width: width * scale,
    height: height * scale,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': family,
    role: 'img',
  });
  root.append(named('title', title), named('desc', description), ...shapes.map((one) => one.cloneNode(true)));
  if (words) root.append(...picture.words.map(lettering));
  return new XMLSerializer().serializeToString(root);
}

function named(name: 'title' | 'desc', text: string) {
  const element = shape(name);
  element.textContent = text;
  return element;
}

function lettering({ text, x, y, anchor, width, fill, size, weight, figures, spacing, halo, ...more }: Lettering) {
  const element = shape('text', {
    x,
    y,
    fill,
    'font-size': size,
    'font-weight': weight === '400' ? undefined : weight,
    'letter-spacing': spacing || undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    direction: more.rightToLeft ? 'rtl' : undefined,
    textLength: width,
    lengthAdjust: 'spacingAndGlyphs',
    ...(halo && {
      stroke: halo.colour,
      'stroke-width': halo.width,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }),
  });
  element.textContent = text;
  element.setAttribute('xml:space', 'preserve');
  if (figures !== 'normal') element.style.setProperty('font-variant-numeric', figures);
  return element;
}

export const svgAddress = (text: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
