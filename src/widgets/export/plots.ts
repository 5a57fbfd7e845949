import { paintOf } from './colours.js';
import { painted, shape, type Attributes, type Lettering, type Pen } from './pen.js';

/** What the style sheet says of a form, with what holds where nothing is said. */
const forms: Readonly<Record<string, string>> = {
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'stroke-linecap': 'butt',
  'paint-order': 'normal',
  opacity: '1',
};

/** Attributes that are the form itself. */
const geometry = /^(d|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|width|height|points|transform|id|pattern\w+)$/;
const containers = new Set(['g', 'defs', 'pattern']);
const marks = new Set(['path', 'rect', 'line', 'circle', 'ellipse', 'polyline', 'polygon']);
/** Where the reader points or stands is no part of the picture. */
const passing = '.focus-ring, .hovered, .toggle';

/** Copies a drawing or an icon, with its colours as attributes; its words go to the pen. */
export function drawPlot(plot: SVGSVGElement, pen: Pen) {
  const box = plot.getBoundingClientRect();
  const scale = box.width / (plot.viewBox.baseVal.width || box.width || 1);
  const [x, y] = [pen.x(box.left), pen.y(box.top)];
  const place = scale === 1 ? `translate(${x} ${y})` : `translate(${x} ${y}) scale(${scale})`;
  const group = shape('g', { transform: place });
  group.append(...copied(plot));
  if (group.childElementCount) pen.draw(group);
  for (const words of plot.querySelectorAll('text')) writeWords(words, pen);
}

function copied(parent: Element): readonly SVGElement[] {
  return [...parent.children].flatMap((child) => {
    if (child.matches(passing)) return [];
    if (marks.has(child.localName))
      return [shape(child.localName, { ...geometryOf(child), ...looks(getComputedStyle(child)) })];
    if (!containers.has(child.localName)) return [];
    const group = shape(child.localName, geometryOf(child));
    group.append(...copied(child));
    return [group];
  });
}

const geometryOf = (element: Element): Attributes =>
  Object.fromEntries(
    [...element.attributes].filter(({ name }) => geometry.test(name)).map(({ name, value }) => [name, value]),
  );

/** Black without an outline is what a form is by itself. */
function looks(style: CSSStyleDeclaration): Attributes {
  const stroked = style.stroke !== 'none';
  const said = Object.entries(forms)
    .map(([name, usual]) => [name, style.getPropertyValue(name), usual] as const)
    .filter(([name, value, usual]) => value !== usual && (stroked || !name.startsWith('stroke')));
  return {
    ...painted('fill', style.fill),
    ...(stroked && painted('stroke', style.stroke)),
    ...Object.fromEntries(said.map(([name, value]) => [name, value.replaceAll('px', '')])),
  };
}

const anchors: Readonly<Record<string, Lettering['anchor']>> = { middle: 'middle', end: 'end' };

/** A word keeps its anchor, so that it stays in place in another font. */
function writeWords(words: SVGTextElement, pen: Pen) {
  const style = getComputedStyle(words);
  const text = words.textContent.trim();
  const { left, right, width } = words.getBoundingClientRect();
  const matrix = words.getScreenCTM();
  if (style.display === 'none' || !text || !matrix) return;
  const anchor = anchors[style.textAnchor] ?? 'start';
  const stroke = style.stroke === 'none' ? undefined : parseFloat(style.strokeWidth);
  pen.write({
    text,
    x: pen.x({ start: left, middle: (left + right) / 2, end: right }[anchor]),
    y: pen.y(new DOMPoint(0, words.y.baseVal[0]?.value ?? 0).matrixTransform(matrix).y),
    anchor,
    width,
    fill: paintOf(style.fill).colour,
    size: parseFloat(style.fontSize) * matrix.a,
    weight: style.fontWeight,
    figures: style.fontVariantNumeric,
    spacing: 0,
    halo: stroke ? { colour: paintOf(style.stroke).colour, width: stroke } : undefined,
    rightToLeft: false,
  });
}
