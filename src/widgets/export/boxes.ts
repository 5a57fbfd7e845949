import { paintOf } from './colours.js';
import { painted, shape, type Pen } from './pen.js';

const sides = ['top', 'right', 'bottom', 'left'] as const;
type Side = (typeof sides)[number];

interface Border {
  readonly side: Side;
  readonly width: number;
  readonly colour: string;
}

/** The ground and the borders of an element. */
export function drawBox(element: Element, style: CSSStyleDeclaration, pen: Pen) {
  const box = element.getBoundingClientRect();
  if (!box.width || !box.height) return;
  const borders = sides.map((side) => borderOf(style, side)).filter(({ width }) => width > 0);
  const filled = paintOf(style.backgroundColor).opacity > 0;
  if (filled || isFrame(borders)) drawFrame(box, style, filled, isFrame(borders) ? borders[0] : undefined, pen);
  if (!isFrame(borders)) for (const border of borders) drawSide(box, border, pen);
}

function borderOf(style: CSSStyleDeclaration, side: Side): Border {
  const none = style.getPropertyValue(`border-${side}-style`) === 'none';
  return {
    side,
    width: none ? 0 : parseFloat(style.getPropertyValue(`border-${side}-width`)),
    colour: style.getPropertyValue(`border-${side}-color`),
  };
}

const isFrame = (borders: readonly Border[]) =>
  borders.length === sides.length && new Set(borders.map(({ width, colour }) => `${width} ${colour}`)).size === 1;

function drawFrame(box: DOMRect, style: CSSStyleDeclaration, filled: boolean, border: Border | undefined, pen: Pen) {
  const inset = (border?.width ?? 0) / 2;
  const radius = parseFloat(style.borderTopLeftRadius) || 0;
  pen.draw(
    shape('rect', {
      x: pen.x(box.left) + inset,
      y: pen.y(box.top) + inset,
      width: Math.max(0, box.width - 2 * inset),
      height: Math.max(0, box.height - 2 * inset),
      rx: radius > inset ? radius - inset : undefined,
      ...painted('fill', filled ? style.backgroundColor : 'none'),
      ...(border && { ...painted('stroke', border.colour), 'stroke-width': border.width }),
    }),
  );
}

function drawSide(
  { left, right, top, bottom, width, height }: DOMRect,
  { side, width: thick, colour }: Border,
  pen: Pen,
) {
  const lying = side === 'top' || side === 'bottom';
  pen.draw(
    shape('rect', {
      x: pen.x(side === 'right' ? right - thick : left),
      y: pen.y(side === 'bottom' ? bottom - thick : top),
      width: lying ? width : thick,
      height: lying ? thick : height,
      ...painted('fill', colour),
    }),
  );
}
