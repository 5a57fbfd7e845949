import { bringNeeded } from './adapters-needed.js';
import { SourceError } from './error.js';
import { slicedParts, type TextOptions } from './payload-slices.js';
import { readSteps, type ReadOptions, type ReadResult } from './read.js';
import { inSlices } from './steps.js';

export interface ReadAsyncOptions extends ReadOptions, TextOptions {}

/**
 * `readPayload` that does not hold up the page: long texts are parsed, and records read, in slices.
 * @throws SourceError aborted, and those of `readPayload`
 */
export async function readPayloadAsync(payload: unknown, options: ReadAsyncOptions = {}): Promise<ReadResult> {
  const { signal } = options;
  try {
    const parts = await slicedParts(payload, options);
    await bringNeeded(parts, options.adapter ?? 'auto', options.mapping);
    signal?.throwIfAborted();
    return await inSlices(readSteps(parts, options), options);
  } catch (cause) {
    if (signal?.aborted) throw new SourceError('aborted', 'Reading was aborted', { cause: signal.reason });
    throw cause;
  }
}
