import type { ShortfallReason, Progress } from './coverage.js';
import { SourceError } from './error.js';
import { requestPage, type Page, type Request } from './load-request.js';
import { isNothing, isPageLike, recordsOf, Seen, tableAsked, withoutRepeats } from './page-records.js';
import { totalOf, turnOf } from './paging.js';
import { addressOf } from './paging-urls.js';
import type { Part } from './payload.js';
import { waitAfter } from './retry.js';

/** How an address and the pages after it are asked for. */
export interface PageOptions extends Omit<Request, 'proven' | 'last' | 'accepts'> {
  readonly adapter: string;
  /** Pages at most. */
  readonly pages: number;
  /** What came last time, by address. */
  readonly last: (url: string) => Page | undefined;
  readonly progress: () => void;
}

/** The body of a page, where it is JSON. */
const valueOf = (parts: readonly Part[] = []): unknown =>
  parts.length === 1 && parts[0]?.kind === 'json' ? parts[0].value : undefined;

/** Answers to a cursor that is no longer good. */
const expired: ReadonlySet<number | undefined> = new Set([400, 404, 410, 422]);

/** All pages of one address, as far as they have come: it can be gone on with after a failure. */
export class Pages {
  readonly url: string;
  readonly pages = new Map<string, Page>();
  /** Set when there are no more pages to be had though there is more to be loaded. */
  reason: ShortfallReason | undefined;
  #loaded = 0;
  #total: number | undefined;
  #of: Progress['of'];
  #totalAt: string | undefined;
  #next: string | undefined;
  #seen: Seen | undefined;
  readonly #been = new Set<string>();

  constructor(url: string) {
    this.url = url;
    this.#next = url;
  }

  get progress(): Progress {
    return { loaded: this.#loaded, total: this.#total, of: this.#of };
  }

  /** When the oldest page arrived, epoch ms. */
  get at(): number {
    return Math.min(...[...this.pages.values()].map(({ at }) => at));
  }

  get size(): number {
    return [...this.pages.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** Whether a later page is still to come. */
  get begun(): boolean {
    return this.pages.size > 0 && this.#next !== undefined;
  }

  parts(): readonly Part[] {
    return withoutRepeats([...this.pages.values()].flatMap(({ parts }) => parts).filter((part) => !isNothing(part)));
  }

  /** Asks for page after page. A failure leaves what has come, and can be tried again from there. */
  async run(options: PageOptions): Promise<void> {
    if (this.pages.size > 0 && !(await this.#canGoOn(options))) this.#restart();
    while (this.#next !== undefined) {
      if (this.#been.size >= options.pages) return this.#end('page-limit');
      if (!(await this.#step(this.#next, options))) return this.#end('page-limit');
    }
    if (this.reason === undefined && this.#total !== undefined && this.#loaded < this.#total) this.reason = 'short';
  }

  /** A cursor may have expired since the failure: then all begins anew. */
  async #canGoOn(options: PageOptions): Promise<boolean> {
    try {
      return await this.#step(this.#next!, options);
    } catch (cause) {
      if (cause instanceof SourceError && expired.has(cause.status)) return false;
      throw cause;
    }
  }

  #restart() {
    this.pages.clear();
    this.#been.clear();
    this.#next = this.url;
    this.#seen = this.#total = this.#totalAt = undefined;
    this.#loaded = 0;
  }

  /** Takes one page more; false when the desk gives none from there on. */
  async #step(url: string, options: PageOptions): Promise<boolean> {
    const page = await this.#page(url, options);
    if (!page) return false;
    this.#take(url, page, options.adapter);
    options.progress();
    if (this.#next !== undefined) await this.#pause(page, options);
    return true;
  }

  async #page(url: string, options: PageOptions): Promise<Page | undefined> {
    const { last, ...request } = options;
    const proven = this.pages.size > 0;
    try {
      return await requestPage({
        ...request,
        url,
        proven,
        last: last(url),
        accepts: proven ? this.#accepts : undefined,
      });
    } catch (cause) {
      if (proven && cause instanceof SourceError && this.#isTooDeep(cause)) return undefined;
      throw cause;
    }
  }

  /** Pages of one list are alike. */
  readonly #accepts = (parts: readonly Part[]) => {
    const [first] = this.pages.values();
    return parts.every((part) => part.kind === 'text' || isPageLike(valueOf(first?.parts), part.value));
  };

  /** A desk that counts its records and then refuses to show them has a limit. */
  #isTooDeep({ status }: SourceError) {
    return status === 422 || (status === 400 && this.#total !== undefined);
  }

  #take(url: string, page: Page, adapter: string) {
    const value = valueOf(page.parts);
    const turn = turnOf(adapter, url, page, value);
    const { fresh, count } = this.#count(page, url, turn.next !== undefined);
    this.#of ??= tableAsked(value, url);
    this.#totalAt ??= turn.totalAt;
    this.#total = largest(this.#total, totalOf(value, this.#totalAt));
    this.#loaded += fresh;
    this.#next = undefined;
    if (turn.cutOff) this.reason = 'page-limit';
    this.#been.add(addressOf(url));
    if (turn.next !== undefined) this.#turn(turn.next, turn.settles, count > 0 && fresh === 0);
    // A page that brings nothing is only worth keeping if there is no other.
    if (fresh > 0 || this.pages.size === 0) this.pages.set(addressOf(url), page);
  }

  #turn(next: string, settles: boolean, stale: boolean) {
    const address = addressOf(next);
    const been = this.#been.has(address);
    if (been && settles) return;
    if (!been && !stale) this.#next = next;
    else if (this.#total === undefined || this.#loaded < this.#total) this.reason = 'loop';
  }

  /** A single page needs no look at each of its records. */
  #count({ parts }: Page, url: string, more: boolean) {
    if (this.pages.size > 0 || more) {
      const seen = (this.#seen ??= new Seen());
      const taken = parts.map((part) => seen.take(part, url));
      return {
        fresh: taken.reduce((sum, { fresh }) => sum + fresh, 0),
        count: taken.reduce((sum, { count }) => sum + count, 0),
      };
    }
    const count = parts.reduce((sum, part) => sum + (part.kind === 'json' ? recordsOf(part.value, url).length : 1), 0);
    return { fresh: count, count };
  }

  #pause({ headers }: Page, { retry, signal }: PageOptions): Promise<void> | undefined {
    const wait = Math.min(waitAfter(headers, retry.now()), retry.longestWait);
    return wait > 0 ? retry.sleep(wait, signal) : undefined;
  }

  #end(reason: ShortfallReason) {
    this.reason = reason;
    this.#next = undefined;
  }
}

/**
 * A list that shrinks while its pages are read may have let a record slide past, and one that grows may have a new
 * one on a page that was read: the largest total that was stated is what there is to be had.
 */
const largest = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
