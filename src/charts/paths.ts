/** A place in a drawing, in px. */
export type Place = readonly [x: number, y: number];

/** One decimal: a tenth of a pixel is more than anyone sees. */
const written = (value: number) => String(Math.round(value * 10) / 10);
const text = ([x, y]: Place) => `${written(x)},${written(y)}`;

/** Stretches of items that have a place, in their order: where one has none there is a gap. */
function stretches<T>(items: readonly (T | undefined)[]): T[][] {
  const found: T[][] = [[]];
  for (const item of items) {
    if (item !== undefined) found.at(-1)!.push(item);
    else if (found.at(-1)!.length) found.push([]);
  }
  return found.filter(({ length }) => length);
}

/** The `d` of a line through places, with a gap where there is none; `null` when there is none at all. */
export function linePath(places: readonly (Place | undefined)[]): string | null {
  const lines = stretches(places).map((line) => `M${line.map(text).join('L')}${line.length === 1 ? 'Z' : ''}`);
  return lines.join('') || null;
}

/** From its lower to its upper edge, at one x. */
export interface Column {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** The `d` of the area between two edges, with a gap where a column is missing; `null` when there is none at all. */
export function areaPath(columns: readonly (Column | undefined)[]): string | null {
  const areas = stretches(columns).map((area) => {
    const there = area.map(({ x, high }) => text([x, high]));
    const back = area.map(({ x, low }) => text([x, low])).reverse();
    return `M${[...there, ...back].join('L')}Z`;
  });
  return areas.join('') || null;
}
