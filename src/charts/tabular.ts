/** How much wider than on a canvas a text is with tabular figures, in em. */
export type Extras = (text: string) => number;

/** Signs that some fonts widen together with the figures: a full stop of Inter becomes as wide as a digit. */
const signs = ['0', '.', ',', ':', '+', '\u2212', '\u2013', '%', '(', ')', '/', ' ', '\u00a0'];
const size = 100;
const times = 10;

/** Signs stand between zeros, so that spaces keep their width. */
const sample = (sign: string) => `0${sign.repeat(times)}0`;

/**
 * Compares both ways of drawing once, in the font of `element`; `undefined` while that is not laid out.
 * `canvasWidth` measures a text at a size in pixels.
 */
export function tabularExtras(
  element: Element,
  canvasWidth: (text: string, size: number) => number,
): Extras | undefined {
  const drawn = drawnWidths(element);
  if (!drawn[0]) return undefined;
  const differences = signs.map((sign, i) => (drawn[i] ?? 0) - canvasWidth(sample(sign), size));
  const zero = (differences[0] ?? 0) / (times + 2);
  const bySign = new Map(
    signs.map((sign, i) => [sign, i === 0 ? zero / size : ((differences[i] ?? 0) - 2 * zero) / times / size]),
  );
  return (text) => {
    let sum = 0;
    for (const sign of text) sum += bySign.get(sign) ?? 0;
    return sum;
  };
}

/** Lays the samples out inside the element, unseen, and takes them away before anybody could draw them. */
function drawnWidths(element: Element): number[] {
  const box = document.createElement('div');
  const look = { position: 'absolute', visibility: 'hidden', 'white-space': 'pre', 'pointer-events': 'none' };
  const font = { 'font-size': `${size}px`, 'font-weight': '400', 'font-variant-numeric': 'tabular-nums lining-nums' };
  for (const [name, value] of Object.entries({ ...look, ...font })) box.style.setProperty(name, value);
  const spans = signs.map((sign) => {
    const span = document.createElement('span');
    span.style.setProperty('display', 'inline-block');
    span.textContent = sample(sign);
    return span;
  });
  box.append(...spans);
  element.append(box);
  const widths = spans.map(({ offsetWidth }) => offsetWidth);
  box.remove();
  return widths;
}
