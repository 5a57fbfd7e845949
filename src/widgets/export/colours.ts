/** A colour that every reader of SVG knows: `#rrggbb`, and its opacity where it has one. */
export interface Paint {
  readonly colour: string;
  readonly opacity: number;
}

const known = new Map<string, Paint>();
let context: CanvasRenderingContext2D | null | undefined;

const hex = (channel: number) => channel.toString(16).padStart(2, '0');

/** Mixes and `oklab()` as the browser paints them. Said in sRGB, which is all that other programs understand. */
export function paintOf(css: string): Paint {
  const found = known.get(css) ?? painted(css);
  known.set(css, found);
  return found;
}

function painted(css: string): Paint {
  context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return { colour: css, opacity: 1 };
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return { colour: `#${hex(red)}${hex(green)}${hex(blue)}`, opacity: Math.round((alpha / 255) * 1000) / 1000 };
}
