import { bringNeeded } from './adapters-needed.js';
import { SourceError } from './error.js';
import { slicedParts, type SliceOptions } from './payload-slices.js';
import { readParts, type ReadOptions, type ReadResult } from './read.js';

export interface ReadAsyncOptions extends ReadOptions, SliceOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * `readPayload` that does not hold up the page while a long JSON text is parsed; the records are then read in a task
 * of their own.
 * @throws SourceError aborted, and those of `readPayload`
 */
export async function readPayloadAsync(payload: unknown, options: ReadAsyncOptions = {}): Promise<ReadResult> {
  const parts = await slicedParts(payload, options);
  await bringNeeded(parts, options.adapter ?? 'auto', options.mapping);
  if (options.signal?.aborted)
    throw new SourceError('aborted', 'Reading was aborted', { cause: options.signal.reason });
  return readParts(parts, options);
}
