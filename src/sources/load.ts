import { getOrInsert } from '../model/maps.js';
import type { Progress, Shortfall } from './coverage.js';
import { elsewhere, type GetLargeReader, type LargeBody } from './large.js';
import { loadAddresses, SomeLarge } from './load-addresses.js';
import { defaultFetcher, type Fetcher } from './load-request.js';
import { checkMapping, explainMappingsBy, isMapping } from './mapping.js';
import type { ReadOptions, ReadResult } from './read.js';
import type { RetryOptions } from './retry.js';
import { resumeTokens, type GetToken } from './token.js';

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
  /** Where bodies of a megabyte and more are read, if the page has such a place; else here, in slices. */
  readonly largeReader?: GetLargeReader | undefined;
}

export interface Loaded extends ReadResult {
  /** When the oldest of the payloads arrived, epoch milliseconds. */
  readonly loadedAt: number;
  /** The addresses of which less was loaded than there is; `dataset.coverage` says how much. */
  readonly partial: readonly Shortfall[];
}

/**
 * Loads one or several URLs, page by page, and reads them together as one dataset. When a later page fails, what
 * came before is kept for the next attempt.
 * @throws SourceError http (with `status`), network, timeout, aborted, and those of `readPayload`; with `url`
 */
export async function load(urls: readonly string[], options: LoadOptions = {}): Promise<Loaded> {
  await refuseWrong(options.mapping);
  if (options.getToken && options.reload) resumeTokens(options.getToken);
  const { largeReader, ...here } = options;
  return largeReader ? loadLarge(urls, here, largeReader) : loadAddresses(urls, here);
}

/** As `loadAddresses`, but all of them elsewhere as soon as one has a large body. */
async function loadLarge(urls: readonly string[], options: LoadOptions, reader: GetLargeReader): Promise<Loaded> {
  const here = () => loadAddresses(urls, options);
  const there = (come: readonly LargeBody[]) => elsewhere(reader, (found) => found.load(urls, options, come), here);
  const known = knownLarge(options.fetcher ?? defaultFetcher);
  if (urls.some((url) => known.has(url))) return there([]);
  try {
    return await loadAddresses(urls, options, async () => (await reader()) !== undefined);
  } catch (cause) {
    if (!(cause instanceof SomeLarge)) throw cause;
    for (const { url } of cause.bodies) known.add(url);
    return there(cause.bodies);
  }
}

const large = new WeakMap<Fetcher, Set<string>>();

/** Addresses that were large the last time: only whoever read them then knows how to ask whether they have changed. */
const knownLarge = (fetcher: Fetcher): Set<string> => getOrInsert(large, fetcher, () => new Set());

/** The schema comes in only to explain what is wrong with a mapping. */
async function refuseWrong(mapping: unknown) {
  if (mapping === undefined || mapping === null || isMapping(mapping)) return;
  const { mappingIssues } = await import('../model/mapping.js');
  explainMappingsBy(mappingIssues);
  checkMapping(mapping);
}
