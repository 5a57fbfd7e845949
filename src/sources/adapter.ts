import type { Mapping } from '../model/mapping.js';
import type { Draft } from './draft.js';
import type { Part } from './payload.js';

/** Reads the payloads of one help desk, or of one format. */
export interface Adapter {
  readonly id: string;
  /** How sure the adapter is that a part is its own: 0 (not at all) to 1. Looks at a few records only. */
  recognise(part: Part, mapping: Mapping | undefined): number;
  /** Reads all parts of a payload together, because records of one may complete those of another. */
  read(parts: readonly Part[], draft: Draft, mapping: Mapping | undefined): void;
}

const registered = new Map<string, Adapter>();

/** Makes an adapter known to `readPayload` and `load`; the same id again replaces it. */
export function registerAdapter(...adapters: readonly Adapter[]) {
  for (const adapter of adapters) registered.set(adapter.id, adapter);
}

export const adapterIds = (): string[] => [...registered.keys()];
export const allAdapters = (): Adapter[] => [...registered.values()];

/** @throws RangeError that lists the adapters there are. */
export function adapterOf(id: string): Adapter {
  const adapter = registered.get(id);
  if (!adapter) throw new RangeError(`Unknown adapter "${id}"; allowed: auto, ${adapterIds().join(', ')}`);
  return adapter;
}
