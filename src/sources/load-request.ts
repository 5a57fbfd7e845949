import { payloadOf } from './binary.js';
import { SourceError } from './error.js';
import { large, LargeBody } from './large.js';
import type { Part } from './payload.js';
import { slicedParts } from './payload-slices.js';
import { askedWait, backOff, type Retry } from './retry.js';

/** What `load` asks for data: `fetch`, or a page's own function with tokens, proxies or fixtures behind it. */
export type Fetcher = (
  url: string,
  init: { signal: AbortSignal; headers?: Record<string, string> },
) => Promise<Response>;

export const defaultFetcher: Fetcher = (url, init) => fetch(url, init);

/** One page as it came. */
export interface Page {
  readonly parts: readonly Part[];
  readonly headers: Headers;
  /** When it arrived, or was last found unchanged; epoch ms. */
  readonly at: number;
  /** Characters of its text, or bytes of a file that is none. */
  readonly size: number;
  readonly etag: string | undefined;
}

export interface Request {
  readonly url: string;
  readonly fetcher: Fetcher;
  readonly signal: AbortSignal;
  /** Milliseconds for one try, body included. */
  readonly timeout: number;
  readonly retry: Retry;
  /** Something of this load has arrived, so that the address and the network are known to be good. */
  readonly proven: boolean;
  /** What came last time from here; used again when the server says that it is still right. */
  readonly last?: Page | undefined;
  /** Whether a body is what was asked for, and not something else with a good status. */
  readonly accepts?: ((parts: readonly Part[]) => boolean) | undefined;
  /** Whether a large body is read elsewhere; `LargeBody` is then thrown with it. */
  readonly elsewhere?: (() => Promise<boolean>) | undefined;
}

/** Servers that say "later": always asked again. */
const later: ReadonlySet<number> = new Set([429, 502, 503, 504]);
/** Passing weaknesses, if it has worked before; of a first request a person is told at once. */
const weak: ReadonlySet<number> = new Set([408, 500]);
/** No error but an answer: nothing there. */
const noContent: ReadonlySet<number> = new Set([204, 205]);

/**
 * Asks for one page until it comes or the tries are used up.
 * @throws SourceError http (with `status`), network, timeout, aborted, and those of a text that cannot be read
 */
export async function requestPage(request: Request): Promise<Page> {
  const { retry, signal } = request;
  let { last } = request;
  for (let failures = 1; ; failures++) {
    try {
      return await tryOnce({ ...request, last });
    } catch (cause) {
      if (cause instanceof LargeBody) throw cause;
      const failure = cause instanceof Refused ? cause : new Refused(cause as SourceError);
      const wait = waitOf(failure, failures, request);
      if (wait === undefined || signal.aborted) throw failure.error;
      // A server across origins may refuse the header that asks whether something changed.
      if (failure.error.code === 'network') last = undefined;
      await retry.sleep(wait, signal).catch(() => {
        throw failure.error;
      });
    }
  }
}

/** An answer that is none, with what its headers say about coming back. */
class Refused extends Error {
  readonly error: SourceError;
  readonly headers: Headers | undefined;

  constructor(error: SourceError, headers?: Headers) {
    super(error.message);
    this.error = error;
    this.headers = headers;
  }
}

/** How long to wait before the next try; `undefined`: there is none. */
function waitOf({ error, headers }: Refused, failures: number, { retry, proven, last }: Request): number | undefined {
  if (failures >= retry.tries || !mayPass(error, proven || last !== undefined)) return undefined;
  const asked = headers && askedWait(headers, retry.now());
  if (asked === undefined) return backOff(failures, retry);
  return asked > retry.longestWait ? undefined : asked + retry.random() * retry.firstWait;
}

function mayPass({ code, status = 0 }: SourceError, proven: boolean): boolean {
  if (code === 'http') return later.has(status) || (proven && weak.has(status));
  return proven && (code === 'network' || code === 'timeout' || code === 'unreadable');
}

async function tryOnce({ url, fetcher, signal, timeout, retry, last, accepts, elsewhere }: Request): Promise<Page> {
  const limit = new AbortController();
  const late = new SourceError('timeout', `${url} did not answer within ${timeout} ms`, { url });
  const timer = setTimeout(() => limit.abort(late), timeout);
  const stop = () => limit.abort(signal.reason);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    const headers = last?.etag === undefined ? undefined : { 'If-None-Match': last.etag };
    const asked = fetcher(url, { signal: limit.signal, ...(headers && { headers }) });
    return await untilAborted(
      asked.then((response) => pageOf(url, response, { now: retry.now, last, accepts, elsewhere })),
      limit.signal,
    );
  } catch (cause) {
    if (limit.signal.aborted && limit.signal.reason === late) throw late;
    if (cause instanceof SourceError || cause instanceof Refused || cause instanceof LargeBody) throw cause;
    throw new SourceError('network', `${url} could not be loaded`, { url, cause });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

type Known = Pick<Request, 'last' | 'accepts' | 'elsewhere'> & Pick<Retry, 'now'>;

async function pageOf(url: string, response: Response, { now, last, accepts, elsewhere }: Known): Promise<Page> {
  const { headers, status } = response;
  if (status === 304 && last) return { ...last, at: now() };
  if (!response.ok) {
    throw new Refused(new SourceError('http', `${url} answered ${status}`, { url, status }), headers);
  }
  const etag = headers.get('etag') ?? undefined;
  if (noContent.has(status)) return { parts: [], headers, at: now(), size: 0, etag };
  const named = (cause: unknown) => {
    throw cause instanceof SourceError ? about(url, cause) : cause;
  };
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength >= large && (await elsewhere?.())) throw new LargeBody(url, response, bytes);
  const payload = await payloadOf(bytes).catch(named);
  const parts = await slicedParts(payload).catch(named);
  if (accepts && !accepts(parts))
    throw new SourceError('unreadable', `${url} answered with no page of the list`, { url });
  const size = typeof payload === 'string' ? payload.length : bytes.byteLength;
  return { parts, headers, at: now(), size, etag };
}

/** A page's own function may not listen to its signal. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** The same error, with the URL that it is about. */
export const about = (url: string, { code, message, status, line, column, desk, path, cause }: SourceError) =>
  new SourceError(code, `${message} (${url})`, { url, status, line, column, desk, path, cause });
