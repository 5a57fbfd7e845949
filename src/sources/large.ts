import type { Loaded, LoadOptions } from './load.js';
import type { ReadOptions, ReadResult } from './read.js';

/** Bytes, or characters, from which it pays to read elsewhere than on the page's own thread. */
export const large = 1_000_000;

/** A body that is worth reading elsewhere, as it came. */
export class LargeBody extends Error {
  readonly url: string;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  #bytes: ArrayBuffer | undefined;

  constructor(url: string, { status, headers }: Response, bytes: ArrayBuffer) {
    super(`${url} is large`);
    this.url = url;
    this.status = status;
    this.headers = [...headers];
    this.#bytes = bytes;
  }

  /** Its bytes, once: they are handed over. */
  take(): ArrayBuffer | undefined {
    const bytes = this.#bytes;
    this.#bytes = undefined;
    return bytes;
  }
}

/** Reads what is large, without holding up the page. */
export interface LargeReader {
  /** `load`, with bodies that have come already. */
  load(urls: readonly string[], options: LoadOptions, come: readonly LargeBody[]): Promise<Loaded>;
  /** `readPayload` of a text or a file. */
  read(
    payload: string | Blob,
    options: ReadOptions & { readonly signal?: AbortSignal | undefined },
  ): Promise<ReadResult>;
}

/** Thrown when it cannot go on; what was asked of it has to be done here. */
export class ReaderLost extends Error {}

/** Brings the reader; nothing where the page has none. */
export type GetLargeReader = () => Promise<LargeReader | undefined>;

/** The work done there if there is such a place and it stays, else here. */
export async function elsewhere<T>(
  get: GetLargeReader | undefined,
  there: (reader: LargeReader) => Promise<T>,
  here: () => Promise<T>,
): Promise<T> {
  const reader = await get?.();
  if (!reader) return here();
  try {
    return await there(reader);
  } catch (cause) {
    if (cause instanceof ReaderLost) return here();
    throw cause;
  }
}
