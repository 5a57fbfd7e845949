import { getOrInsert } from '../model/maps.js';
import { SourceError } from './error.js';
import { about, untilAborted, type Fetcher, type Page } from './load-request.js';
import { addressOf } from './paging-urls.js';
import { Pages, type PageOptions } from './load-pages.js';
import { minuteMs } from '../time/units.js';

/** One address on its way or there, and how many callers wait for it. */
export class Entry {
  readonly pages: Pages;
  readonly #controller = new AbortController();
  readonly #listeners = new Set<() => void>();
  readonly #arrived: Promise<void>;
  #waiting = 0;
  done = false;

  constructor(pages: Pages, options: Omit<PageOptions, 'signal' | 'progress'>, settled: (ok: boolean) => void) {
    this.pages = pages;
    const progress = () => this.#listeners.forEach((listen) => listen());
    this.#arrived = pages.run({ ...options, signal: this.#controller.signal, progress });
    this.#arrived.then(
      () => this.#settle(true, settled),
      () => this.#settle(false, settled),
    );
  }

  /** Waits until all pages are there. The requests are given up when nobody waits any more. */
  async wait(limit: AbortSignal, progress: () => void): Promise<void> {
    this.#waiting++;
    this.#listeners.add(progress);
    try {
      await untilAborted(this.#arrived, limit);
    } finally {
      this.#listeners.delete(progress);
      this.#waiting--;
      if (this.#waiting === 0 && !this.done) {
        this.#controller.abort(new SourceError('aborted', `${this.pages.url} was given up`, { url: this.pages.url }));
      }
    }
  }

  /** Whether nobody waits for it any more though it has not arrived. */
  get abandoned() {
    return this.#controller.signal.aborted;
  }

  #settle(ok: boolean, settled: (ok: boolean) => void) {
    this.done = true;
    settled(ok);
  }
}

/** What may be asked for again; of what is large only as long as somebody else needs it. */
type Held<T extends object> = T | WeakRef<T>;

const held = <T extends object>(value: Held<T> | undefined): T | undefined =>
  value instanceof WeakRef ? value.deref() : value;

/** Characters of text up to which what came of it is kept for good. */
const small = 4_000_000;

const holding = <T extends object>(value: T, size: number): Held<T> => (size > small ? new WeakRef(value) : value);

/** What has been loaded through one function, and what of it is known from before. */
interface Shelf {
  readonly entries: Map<string, Held<Entry>>;
  /** What lately came for an address, to ask only for what has changed. */
  readonly last: Map<string, Held<Page>>;
  /** What had come before a failure. */
  readonly begun: Map<string, Pages>;
}

/** What is loaded once is shared by all that ask the same function for the same address. */
const shelves = new WeakMap<Fetcher, Shelf>();

const shelfOf = (fetcher: Fetcher): Shelf =>
  getOrInsert(shelves, fetcher, () => ({ entries: new Map(), last: new Map(), begun: new Map() }));

export interface Shared extends Omit<PageOptions, 'signal' | 'progress' | 'last'> {
  /** The one form of the address. */
  readonly key: string;
  readonly reload: boolean;
}

/** Pages older than this are asked for anew instead of being completed, in ms. */
const completedFor = 10 * minuteMs;

/** The entry of an address: the one that others wait for or have, or a new one. */
export function share({ key, reload, ...options }: Shared): Entry {
  const { entries, last, begun } = shelfOf(options.fetcher);
  const there = held(entries.get(key));
  if (there && !there.abandoned && !(reload && there.done)) return there;
  const pages = continued(begun.get(key), options) ?? new Pages(options.url);
  begun.delete(key);
  const entry: Entry = new Entry(pages, { ...options, last: (url) => held(last.get(addressOf(url))) }, (ok) => {
    if (ok) remember(last, pages);
    else if (pages.begun) begun.set(key, pages);
    // A newer entry of the same address stays.
    if (entries.get(key) !== entry) return;
    if (ok) entries.set(key, holding(entry, pages.size));
    else entries.delete(key);
  });
  entries.set(key, entry);
  return entry;
}

const continued = (pages: Pages | undefined, { retry }: Pick<PageOptions, 'retry'>) =>
  pages && retry.now() - pages.at < completedFor ? pages : undefined;

/** Only what a server can be asked about again is worth keeping. */
function remember(last: Shelf['last'], { pages }: Pages) {
  for (const [address, page] of pages) {
    if (page.etag === undefined) last.delete(address);
    else last.set(address, holding(page, page.size));
  }
}

/** An error as a caller gets to see it: with the address that it asked for. */
export function failureOf(cause: unknown, url: string): unknown {
  if (!(cause instanceof SourceError)) return cause;
  return cause.url === undefined ? about(url, cause) : cause;
}
