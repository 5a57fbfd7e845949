/** Stands in for the page where an address is relative and nobody says to what. */
const nowhere = 'http://relative.invalid/';

function parsed(url: string, base = nowhere): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

const written = (url: URL) => (url.href.startsWith(nowhere) ? url.href.slice(nowhere.length - 1) : url.href);

/** One form for one address, whether written relative or absolute; its fragment says nothing to a server. */
export function addressOf(url: string, base?: string): string {
  const found = parsed(url, base);
  if (!found) return url;
  found.hash = '';
  return written(found);
}

/** The address with these values in its query; `undefined` takes a param away. */
export function withParams(url: string, params: Readonly<Record<string, string | undefined>>): string {
  const found = parsed(url);
  if (!found) return url;
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) found.searchParams.delete(name);
    else found.searchParams.set(name, value);
  }
  return written(found);
}

/** A param of the query; `undefined` when it is not there. */
export const paramOf = (url: string, name: string): string | undefined =>
  parsed(url)?.searchParams.get(name) ?? undefined;

/** The parts of the path without an ending: `/api/v2/tickets.json` is `api`, `v2`, `tickets`. */
export const pathOf = (url: string): readonly string[] =>
  (parsed(url)?.pathname ?? '')
    .split('/')
    .filter(Boolean)
    .map((part) => part.replace(/\.\w+$/, ''));

/** What files at these addresses are called: the end of each path, the whole address where two ends are alike. */
export function namesOf(urls: readonly string[]): readonly string[] {
  const ends = urls.map((url) => lastOf(url) || url);
  return urls.map((url, index) => (ends.indexOf(ends[index]!) === ends.lastIndexOf(ends[index]!) ? ends[index]! : url));
}

function lastOf(url: string): string {
  const last = (parsed(url)?.pathname ?? '').split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/**
 * The address that a link leads to, seen from the one that it came with. A link to another origin (the desk's own,
 * behind the proxy that was asked) only gives its query: a token never leaves the origin that it was meant for.
 */
export function follow(link: string, from: string): string | undefined {
  const origin = parsed(from);
  const target = parsed(link, origin?.href);
  if (!origin || !target) return undefined;
  if (target.origin === origin.origin) {
    if (link.startsWith('/')) target.pathname = mountOf(origin.pathname, target.pathname) + target.pathname;
    return written(target);
  }
  for (const name of new Set(target.searchParams.keys())) {
    origin.searchParams.delete(name);
    for (const value of target.searchParams.getAll(name)) origin.searchParams.append(name, value);
  }
  return written(origin);
}

/** Where a proxy has mounted the desk: `/desk` of `/desk/services/data/…` when a link says `/services/data/…`. */
function mountOf(own: string, path: string): string {
  const mark = `/${path.split('/')[1] ?? ''}/`;
  const start = own.indexOf(mark);
  return mark === '//' || start < 0 ? '' : own.slice(0, start);
}

/** The target of rel=next of a `Link` header: `<https://…?page=2>; rel="next"`. */
export function relNext(header: string): string | undefined {
  for (const [, target, params] of header.matchAll(/<([^>]*)>([^<]*)/g)) {
    if (/;\s*rel\s*=\s*"?[^";]*\bnext\b/i.test(params ?? '')) return target;
  }
  return undefined;
}
