import { bringNeeded } from './adapters-needed.js';
import { payloadOf } from './binary.js';
import { SourceError } from './error.js';
import { elsewhere, large, type GetLargeReader } from './large.js';
import { slicedParts, type TextOptions } from './payload-slices.js';
import { readSteps, type ReadOptions, type ReadResult } from './read.js';
import { inSlices } from './steps.js';

export interface ReadAsyncOptions extends ReadOptions, TextOptions {
  /** Where files and texts of a megabyte and more are read, if the page has such a place; else here, in slices. */
  readonly largeReader?: GetLargeReader | undefined;
}

/**
 * `readPayload` that does not hold up the page: long texts are parsed, and records read, in slices. Takes files too.
 * @throws SourceError aborted, and those of `readPayload`
 */
export async function readPayloadAsync(payload: unknown, options: ReadAsyncOptions = {}): Promise<ReadResult> {
  const { signal, largeReader } = options;
  try {
    const here = () => readHere(payload, options);
    return await (isLarge(payload) ? elsewhere(largeReader, (reader) => reader.read(payload, options), here) : here());
  } catch (cause) {
    if (signal?.aborted) throw new SourceError('aborted', 'Reading was aborted', { cause: signal.reason });
    throw cause;
  }
}

const isFile = (payload: unknown): payload is Blob => typeof Blob !== 'undefined' && payload instanceof Blob;

const isLarge = (payload: unknown): payload is string | Blob =>
  typeof payload === 'string' ? payload.length >= large : isFile(payload) && payload.size >= large;

async function readHere(given: unknown, options: ReadAsyncOptions): Promise<ReadResult> {
  const payload = isFile(given) ? await payloadOf(await given.arrayBuffer()) : given;
  options.signal?.throwIfAborted();
  const parts = await slicedParts(payload, options);
  await bringNeeded(parts, options.adapter ?? 'auto', options.mapping);
  options.signal?.throwIfAborted();
  return inSlices(readSteps(parts, options), options);
}
