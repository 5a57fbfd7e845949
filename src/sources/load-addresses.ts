import { bringEarly, bringNeeded } from './adapters-needed.js';
import { coverageOver, loadedTable, progressOf, type Shortfall } from './coverage.js';
import { SourceError } from './error.js';
import { LargeBody } from './large.js';
import type { Loaded, LoadOptions } from './load.js';
import { defaultFetcher } from './load-request.js';
import { failureOf, share, type Entry } from './load-share.js';
import { isEmptyAnswer } from './page-records.js';
import { addressOf, namesOf } from './paging-urls.js';
import type { Part } from './payload.js';
import { readSteps, type ReadResult } from './read.js';
import { retryOf } from './retry.js';
import { inSlices } from './steps.js';
import { withToken } from './token.js';

/** Some of the addresses have a body that is read elsewhere; what of the others is here is not kept. */
export class SomeLarge extends Error {
  readonly bodies: readonly LargeBody[];

  constructor(bodies: readonly LargeBody[]) {
    super('Some bodies are large');
    this.bodies = bodies;
  }
}

/**
 * `load` on this thread. `elsewhere` says whether large bodies are read in another place.
 * @throws SomeLarge with those bodies, and the errors of `load`
 */
export async function loadAddresses(
  urls: readonly string[],
  options: LoadOptions,
  elsewhere?: () => Promise<boolean>,
): Promise<Loaded> {
  const limit = limitOf(options.signal);
  try {
    limit.signal.throwIfAborted();
    bringEarly(urls, options.adapter ?? 'auto');
    const entries = urls.map((url) => entryOf(url, options, elsewhere));
    const progress = () => options.progress?.(progressOver(entries));
    const arrivals = entries.map((entry) => arrival(entry, limit.signal, progress, options));
    const partial = await Promise.all(arrivals).catch(async (cause: unknown) => {
      throw cause instanceof LargeBody ? new SomeLarge(await largeOf(arrivals)) : cause;
    });
    return await readAll(
      entries,
      partial.filter((each) => each !== undefined),
      options,
      limit.signal,
    );
  } finally {
    limit.close();
  }
}

/** The signal of one caller; closing it also leaves the others of several addresses, when one has failed. */
function limitOf(signal: AbortSignal | undefined) {
  const controller = new AbortController();
  const abort = () =>
    controller.abort(new SourceError('aborted', 'Loading was aborted', { cause: signal?.reason as unknown }));
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  return {
    signal: controller.signal,
    close() {
      signal?.removeEventListener('abort', abort);
      controller.abort();
    },
  };
}

/** All large bodies, once every address has come or failed: none is asked for twice. */
async function largeOf(arrivals: readonly Promise<unknown>[]): Promise<LargeBody[]> {
  const settled = await Promise.allSettled(arrivals);
  return settled.flatMap((each): LargeBody[] =>
    each.status === 'rejected' && each.reason instanceof LargeBody ? [each.reason] : [],
  );
}

function entryOf(url: string, options: LoadOptions, elsewhere: (() => Promise<boolean>) | undefined): Entry {
  const { fetcher = defaultFetcher, getToken, adapter = 'auto', timeout = 30_000, pages = 1000 } = options;
  return share({
    url,
    key: addressOf(url, options.base),
    fetcher: getToken ? withToken(getToken, fetcher) : fetcher,
    adapter,
    timeout,
    pages,
    retry: retryOf(options.retry),
    reload: options.reload ?? false,
    elsewhere,
  });
}

/** Waits for an address; says what of it is missing, if anything. */
async function arrival(entry: Entry, limit: AbortSignal, progress: () => void, { partial }: LoadOptions) {
  const { pages } = entry;
  try {
    await entry.wait(limit, progress);
  } catch (cause) {
    if (cause instanceof LargeBody || !partial || pages.pages.size === 0) throw failureOf(cause, pages.url);
    const reason = cause instanceof SourceError && cause.code === 'aborted' ? 'aborted' : 'failed';
    return { url: pages.url, reason, ...pages.progress, cause } satisfies Shortfall;
  }
  return pages.reason && ({ url: pages.url, reason: pages.reason, ...pages.progress } satisfies Shortfall);
}

const progressOver = (entries: readonly Entry[]) => progressOf(entries.map(({ pages }) => pages.progress));

/** Of several addresses each part has a name, by which a reader finds what was set aside. */
function partsOf(entries: readonly Entry[]): Part[] {
  const names = namesOf(entries.map(({ pages }) => pages.url));
  return entries.flatMap(({ pages }, index) =>
    pages.parts().map((part) => (entries.length > 1 ? { ...part, name: names[index] } : part)),
  );
}

async function readAll(
  entries: readonly Entry[],
  partial: readonly Shortfall[],
  options: LoadOptions,
  signal: AbortSignal,
): Promise<Loaded> {
  const parts = partsOf(entries);
  await bringNeeded(parts, options.adapter ?? 'auto', options.mapping);
  const result =
    parts.length === 0 && entries.length > 0 ? emptyResult(options) : await resultOf(parts, options, signal);
  const { coverage: stated, ...dataset } = result.dataset;
  const coverage = coverageOver(stated, progressOver(entries), partial);
  const of = coverage?.of ?? (coverage && loadedTable(dataset, coverage.loaded));
  return {
    ...result,
    dataset: { ...dataset, ...(coverage && { coverage: { ...coverage, ...(of !== 'tickets' && { of }) } }) },
    loadedAt: Math.min(...entries.map(({ pages }) => pages.at)),
    partial,
  };
}

async function resultOf(parts: readonly Part[], options: LoadOptions, signal: AbortSignal): Promise<ReadResult> {
  try {
    return await inSlices(readSteps(parts, options), { signal });
  } catch (cause) {
    const empty = cause instanceof SourceError && cause.code === 'no-tickets' && parts.every(isEmptyAnswer);
    if (empty) return emptyResult(options);
    throw cause;
  }
}

/** "No content" everywhere is an answer: there are no tickets. */
const emptyResult = ({ adapter = 'auto' }: LoadOptions): ReadResult => ({
  dataset: { tickets: [] },
  leftOut: [],
  adapter,
  confidence: 1,
  notes: [],
});
