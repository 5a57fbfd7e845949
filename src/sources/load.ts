import { decodeText } from './decode.js';
import { SourceError } from './error.js';
import { checkMapping, explainMappingsBy, isMapping } from './mapping.js';
import { partsOf, type Part } from './payload.js';
import { readParts, type ReadOptions, type ReadResult } from './read.js';

/** What `load` asks for data: `fetch`, or a page's own function with tokens, proxies or fixtures behind it. */
export type Fetcher = (url: string, init: { signal: AbortSignal }) => Promise<Response>;

export interface LoadOptions extends ReadOptions {
  readonly fetcher?: Fetcher | undefined;
  /** Milliseconds until the caller gives up; default 30,000. */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Asks again instead of sharing what has been loaded. */
  readonly reload?: boolean | undefined;
}

export interface Loaded extends ReadResult {
  /** When the oldest of the payloads arrived, epoch milliseconds. */
  readonly loadedAt: number;
}

interface Arrived {
  readonly parts: readonly Part[];
  readonly at: number;
}

/** One URL on its way or there, and how many callers wait for it. */
interface Entry {
  readonly arrived: Promise<Arrived>;
  readonly controller: AbortController;
  waiting: number;
  done: boolean;
}

/** What is loaded once is shared by all that ask the same function for the same URL. */
const shared = new WeakMap<Fetcher, Map<string, Entry>>();

const defaultTimeout = 30_000;
const defaultFetcher: Fetcher = (url, init) => fetch(url, init);

/**
 * Loads one or several URLs and reads them together as one dataset.
 * @throws SourceError http (with `status`), network, timeout, aborted, and those of `readPayload`; with `url`
 */
export async function load(urls: readonly string[], options: LoadOptions = {}): Promise<Loaded> {
  const { fetcher = defaultFetcher, timeout = defaultTimeout, signal, reload = false } = options;
  await refuseWrong(options.mapping);
  const limits = new AbortController();
  const timer = setTimeout(() => limits.abort(new SourceError('timeout', `No answer within ${timeout} ms`)), timeout);
  const abort = () =>
    limits.abort(new SourceError('aborted', 'Loading was aborted', { cause: signal?.reason as unknown }));
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  try {
    const arrived = await Promise.all(urls.map((url) => share(url, fetcher, reload, limits.signal)));
    const result = readParts(
      arrived.flatMap(({ parts }) => parts),
      options,
    );
    return { ...result, loadedAt: Math.min(...arrived.map(({ at }) => at)) };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    // When one of several URLs failed, nobody waits for the others any more.
    limits.abort();
  }
}

/** The schema comes in only to explain what is wrong with a mapping. */
async function refuseWrong(mapping: unknown) {
  if (mapping === undefined || mapping === null || isMapping(mapping)) return;
  const { mappingIssues } = await import('../model/mapping.js');
  explainMappingsBy(mappingIssues);
  checkMapping(mapping);
}

async function share(url: string, fetcher: Fetcher, reload: boolean, limit: AbortSignal): Promise<Arrived> {
  if (limit.aborted) throw limit.reason;
  const entries = entriesOf(fetcher);
  let entry = entries.get(url);
  if (!entry || (reload && entry.done)) {
    entry = start(url, fetcher, () => forget(entries, url, entry));
    entries.set(url, entry);
  }
  const waiting = entry;
  waiting.waiting++;
  try {
    return await untilAborted(waiting.arrived, limit, url);
  } finally {
    waiting.waiting--;
    if (waiting.waiting === 0 && !waiting.done) {
      forget(entries, url, waiting);
      waiting.controller.abort();
    }
  }
}

function entriesOf(fetcher: Fetcher) {
  let entries = shared.get(fetcher);
  if (!entries) shared.set(fetcher, (entries = new Map<string, Entry>()));
  return entries;
}

/** A newer entry of the same URL stays. */
function forget(entries: Map<string, Entry>, url: string, entry: Entry | undefined) {
  if (entries.get(url) === entry) entries.delete(url);
}

function start(url: string, fetcher: Fetcher, failed: () => void): Entry {
  const controller = new AbortController();
  const arrived = request(url, fetcher, controller.signal);
  const entry: Entry = { arrived, controller, waiting: 0, done: false };
  arrived.then(
    () => (entry.done = true),
    () => {
      entry.done = true;
      failed();
    },
  );
  return entry;
}

async function request(url: string, fetcher: Fetcher, signal: AbortSignal): Promise<Arrived> {
  const text = await textOf(url, fetcher, signal);
  try {
    return { parts: partsOf(text), at: Date.now() };
  } catch (cause) {
    throw cause instanceof SourceError ? at(url, cause) : cause;
  }
}

async function textOf(url: string, fetcher: Fetcher, signal: AbortSignal): Promise<string> {
  try {
    const response = await fetcher(url, { signal });
    if (!response.ok)
      throw new SourceError('http', `${url} answered ${response.status}`, { url, status: response.status });
    return decodeText(await response.arrayBuffer());
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    throw new SourceError('network', `${url} could not be loaded`, { url, cause });
  }
}

/** Each caller has its own patience; the request itself is given up when nobody waits any more. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal, url: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      const reason: unknown = signal.reason;
      reject(
        reason instanceof SourceError ? at(url, reason) : new SourceError('aborted', `${url} was given up`, { url }),
      );
    };
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** The same error, with the URL that it is about. */
const at = (url: string, { code, message, status, line, column, desk, path, cause }: SourceError) =>
  new SourceError(code, `${message} (${url})`, { url, status, line, column, desk, path, cause });
