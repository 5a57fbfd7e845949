import { bringEarly, bringNeeded } from './adapters-needed.js';
import { coverageOver, progressOf, type Progress, type Shortfall } from './coverage.js';
import { SourceError } from './error.js';
import type { Fetcher } from './load-request.js';
import { failureOf, share, type Entry } from './load-share.js';
import { checkMapping, explainMappingsBy, isMapping } from './mapping.js';
import { isEmptyAnswer } from './page-records.js';
import { addressOf } from './paging-urls.js';
import type { Part } from './payload.js';
import { readSteps, type ReadOptions, type ReadResult } from './read.js';
import { retryOf, type RetryOptions } from './retry.js';
import { inSlices } from './steps.js';
import { resumeTokens, withToken, type GetToken } from './token.js';

export type { Fetcher } from './load-request.js';

export interface LoadOptions extends ReadOptions {
  readonly fetcher?: Fetcher | undefined;
  /** Adds `Authorization: Bearer …` to each request; asked again once when the server refuses the token. */
  readonly getToken?: GetToken | undefined;
  /** Milliseconds until a request is given up, its body included; default 30,000. */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Asks again instead of sharing what has been loaded; of what has not changed nothing is sent. */
  readonly reload?: boolean | undefined;
  /** Pages of one address at most; default 1,000. */
  readonly pages?: number | undefined;
  /** Takes what has come when a later page fails or loading is aborted, and says so in `partial`. */
  readonly partial?: boolean | undefined;
  readonly progress?: ((progress: Progress) => void) | undefined;
  readonly retry?: RetryOptions | undefined;
  /** What relative addresses are relative to, so that both forms of an address are one: `document.baseURI`. */
  readonly base?: string | undefined;
}

export interface Loaded extends ReadResult {
  /** When the oldest of the payloads arrived, epoch milliseconds. */
  readonly loadedAt: number;
  /** The addresses of which less was loaded than there is; `dataset.coverage` says how much. */
  readonly partial: readonly Shortfall[];
}

const defaultFetcher: Fetcher = (url, init) => fetch(url, init);

/**
 * Loads one or several URLs, page by page, and reads them together as one dataset. When a later page fails, what
 * came before is kept for the next attempt.
 * @throws SourceError http (with `status`), network, timeout, aborted, and those of `readPayload`; with `url`
 */
export async function load(urls: readonly string[], options: LoadOptions = {}): Promise<Loaded> {
  await refuseWrong(options.mapping);
  if (options.getToken && options.reload) resumeTokens(options.getToken);
  const limit = limitOf(options.signal);
  try {
    limit.signal.throwIfAborted();
    bringEarly(urls, options.adapter ?? 'auto');
    const entries = urls.map((url) => entryOf(url, options));
    const progress = () => options.progress?.(progressOver(entries));
    const partial = await Promise.all(entries.map((entry) => arrival(entry, limit.signal, progress, options)));
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

/** The schema comes in only to explain what is wrong with a mapping. */
async function refuseWrong(mapping: unknown) {
  if (mapping === undefined || mapping === null || isMapping(mapping)) return;
  const { mappingIssues } = await import('../model/mapping.js');
  explainMappingsBy(mappingIssues);
  checkMapping(mapping);
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

function entryOf(url: string, options: LoadOptions): Entry {
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
  });
}

/** Waits for an address; says what of it is missing, if anything. */
async function arrival(entry: Entry, limit: AbortSignal, progress: () => void, { partial }: LoadOptions) {
  const { pages } = entry;
  try {
    await entry.wait(limit, progress);
  } catch (cause) {
    if (!partial || pages.pages.size === 0) throw failureOf(cause, pages.url);
    const reason = cause instanceof SourceError && cause.code === 'aborted' ? 'aborted' : 'failed';
    return { url: pages.url, reason, ...pages.progress, cause } satisfies Shortfall;
  }
  return pages.reason && ({ url: pages.url, reason: pages.reason, ...pages.progress } satisfies Shortfall);
}

const progressOver = (entries: readonly Entry[]) => progressOf(entries.map(({ pages }) => pages.progress));

async function readAll(
  entries: readonly Entry[],
  partial: readonly Shortfall[],
  options: LoadOptions,
  signal: AbortSignal,
): Promise<Loaded> {
  const parts = entries.flatMap(({ pages }) => pages.parts());
  await bringNeeded(parts, options.adapter ?? 'auto', options.mapping);
  const result =
    parts.length === 0 && entries.length > 0 ? emptyResult(options) : await resultOf(parts, options, signal);
  const { coverage: stated, ...dataset } = result.dataset;
  const coverage = coverageOver(stated, progressOver(entries), partial);
  return {
    ...result,
    dataset: { ...dataset, ...(coverage && { coverage }) },
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
