import type { Mapping } from '../model/mapping.js';
import type { Draft } from './draft.js';
import type { Part } from './payload.js';
import type { Steps } from './steps.js';

/** Reads the payloads of one help desk, or of one format. */
export interface Adapter {
  readonly id: string;
  /** How sure the adapter is that a part is its own: 0 (not at all) to 1. Looks at a few records only. */
  recognise(part: Part, mapping: Mapping | undefined): number;
  /**
   * Reads all parts of a payload together, because records of one may complete those of another. A generator may
   * yield wherever others may get their turn; a plain function is called in one go.
   */
  read(parts: readonly Part[], draft: Draft, mapping: Mapping | undefined): Steps<void> | void;
}

/** Brings the code of an adapter. */
export type AdapterLoader = () => Promise<Adapter>;

/** In the order in which they were named; a loader stands in for an adapter whose code has not come yet. */
const registered = new Map<string, Adapter | AdapterLoader>();

/** Makes the adapters of the package known. */
export function provideAdapters(...adapters: readonly Adapter[]) {
  for (const adapter of adapters) registered.set(adapter.id, adapter);
}

let stated = false;

/** Makes an adapter known to `readPayload` and `load`; the same id again replaces it. */
export function registerAdapter(...adapters: readonly Adapter[]) {
  stated = true;
  provideAdapters(...adapters);
}

/** Whether the page has adapters of its own, which no worker can know. */
export const hasOwnAdapters = () => stated;

/** Makes adapters known by their ids alone: `load` and `readPayloadAsync` bring their code when a payload needs it. */
export function registerAdapterLoaders(loaders: Readonly<Record<string, AdapterLoader>>) {
  for (const [id, loader] of Object.entries(loaders)) if (!registered.has(id)) registered.set(id, loader);
}

export const adapterIds = (): string[] => [...registered.keys()];
export const allAdapters = (): Adapter[] => [...registered.values()].filter((each) => typeof each !== 'function');

/** Ids of the adapters whose code has not come yet. */
export const absentAdapters = (): string[] => adapterIds().filter((id) => typeof registered.get(id) === 'function');

/** Brings the code of these adapters; those that are there, and ids that nobody knows, are passed over. */
export async function bringAdapters(ids: readonly string[]) {
  const bring = async (id: string) => {
    const loader = registered.get(id);
    if (typeof loader === 'function') registered.set(id, await loader());
  };
  await Promise.all(ids.map(bring));
}

/** @throws RangeError that lists the adapters there are. */
export function adapterOf(id: string): Adapter {
  const adapter = registered.get(id);
  if (!adapter) throw new RangeError(`Unknown adapter "${id}"; allowed: auto, ${adapterIds().join(', ')}`);
  if (typeof adapter === 'function') throw new RangeError(`The adapter "${id}" has not been loaded`);
  return adapter;
}
