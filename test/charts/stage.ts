import { html, render } from 'lit';
import '../../src/i18n/all.js';
import { wordsFor } from '../../src/i18n/words.js';
import type { Drawing, Frame } from '../../src/charts/drawing.js';
import { measurer } from '../../src/charts/measure.js';
import { plotStyles } from '../../src/charts/plot.styles.js';

export const widths = [160, 219, 220, 320, 439, 440, 560, 720, 1200] as const;
export const langs = ['en', 'es', 'ro'] as const;

/** A place in the page like the root of a widget, with its own shadow root. */
function place(fontSize: number) {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  if (plotStyles.styleSheet) root.adoptedStyleSheets = [plotStyles.styleSheet];
  const inner = document.createElement('div');
  inner.style.font = `${fontSize}px sans-serif`;
  inner.style.setProperty('--_small', 'max(11px, 0.8125em)');
  root.append(inner);
  return { host, inner };
}

export interface Shown {
  readonly drawing: Drawing;
  readonly svg: SVGSVGElement;
}

export interface Setting {
  readonly width: number;
  readonly lang?: string;
  readonly fontSize?: number;
}

/** Draws a chart into a real page, hands it over, and takes it away again. */
export function show<M, R>(
  chart: (model: M, frame: Frame) => Drawing,
  model: M,
  { width, lang = 'en', fontSize = 16 }: Setting,
  look: (shown: Shown) => R,
): R {
  const { host, inner } = place(fontSize);
  try {
    const words = wordsFor(lang, { timeZone: 'UTC' });
    const drawing = chart(model, { width, words, fontSize, measure: measurer(inner) });
    const { height, body } = drawing;
    render(
      html`<svg class="plot" width=${width} height=${height} viewBox="0 0 ${width} ${height}">${body}</svg>`,
      inner,
    );
    const svg = inner.querySelector('svg');
    if (!svg) throw new Error('nothing was drawn');
    return look({ drawing, svg });
  } finally {
    host.remove();
  }
}

const textOf = ({ textContent }: Element) => textContent?.replaceAll('\u00a0', ' ').trim() ?? '';

/** Words of a drawing, in document order. */
export const textsIn = (svg: SVGSVGElement) => [...svg.querySelectorAll('text')].map(textOf);

interface Placed {
  readonly name: string;
  readonly box: DOMRect;
}

/** An SVGRect has no right and no bottom. */
function boxOf(element: SVGGraphicsElement) {
  const { x, y, width, height } = element.getBBox();
  return new DOMRect(x, y, width, height);
}

const placed = (svg: SVGSVGElement, selector: string): Placed[] =>
  [...svg.querySelectorAll<SVGGraphicsElement>(selector)]
    .filter((element) => !element.closest('defs'))
    .map((element) => ({
      name: `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${textOf(element)}`,
      box: boxOf(element),
    }));

/** Boxes of words are as high as their font; what touches by less than this does not overlap. */
const slack = 1;

/** Pairs of words, or of words and flags, that lie on each other. */
export function overlaps(svg: SVGSVGElement): string[] {
  const texts = placed(svg, 'text, .flag');
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > slack / 2 &&
          Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > slack,
      )
      .map((b) => `${a.name} and ${b.name}`),
  );
}

/** What lies outside of the drawing by more than a pixel. */
export function outside(svg: SVGSVGElement): string[] {
  const { width, height } = svg.viewBox.baseVal;
  return placed(svg, 'text, rect, path, line, circle')
    .filter(({ box }) => box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1)
    .map(
      ({ name, box }) =>
        `${name} at ${box.left.toFixed(1)}–${box.right.toFixed(1)}, ${box.top.toFixed(1)}–${box.bottom.toFixed(1)} of ${width} x ${height}`,
    );
}

/** Runs of points of a path, e.g. [[[0, 10], [5, 12]]] for M0,10L5,12. */
export const runsOf = (path: Element | null) =>
  (path?.getAttribute('d') ?? '')
    .split('M')
    .filter(Boolean)
    .map((run) =>
      run
        .replace('Z', '')
        .split('L')
        .map((pair) => pair.split(',').map(Number)),
    );
