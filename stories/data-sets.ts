import { makeDesk } from '../demo/data/desk.mjs';
import type { Dataset } from '../src/model/records.js';

/** What an element is given to compute from, or where that would come from. */
export interface Given {
  readonly data?: unknown;
  readonly src?: string;
  readonly fetcher?: (url: string) => Promise<Response>;
  readonly agents?: 'hidden';
}

/** Makes a thing when it is first asked for, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The year of the demo, with a quarter of its tickets: every sample is large enough for a verdict. */
export const desk = once((): Dataset => makeDesk({ tickets: 5000 }));
const large = once((): Dataset => makeDesk({ tickets: 20_000 }));
/** Ten tickets a month. */
export const tiny = once((): Dataset => makeDesk({ tickets: 120 }));

/** Every table is there, and nothing in it. */
const empty = once(() =>
  Object.fromEntries(Object.entries(desk()).map(([name, rows]) => [name, Array.isArray(rows) ? [] : rows])),
);

/** Refused at once: a source that is busy would be asked again first. */
export const refusing = () => Promise.resolve(new Response('', { status: 401 }));

/** The data sets of the toolbar, by their names there. */
export const dataSets: Readonly<Record<string, () => Given>> = {
  small: () => ({ data: desk() }),
  large: () => ({ data: large() }),
  empty: () => ({ data: empty() }),
  failing: () => ({ src: 'tickets.json', fetcher: refusing }),
  'low sample': () => ({ data: tiny() }),
};
