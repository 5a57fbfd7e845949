import type { LeftOut } from '../model/left-out.js';
import { refreshed } from '../model/merge.js';
import { load, type Loaded, type LoadOptions } from './load.js';
import { sinceUrl } from './since.js';
import { minuteMs } from '../time/units.js';

export interface UpdateOptions extends LoadOptions {
  /** How far before the last load changes are asked for again, since clocks differ; in ms, default 5 minutes. */
  readonly overlap?: number | undefined;
  /** Every so many loads everything is asked for, since what was deleted is in no list of changes; default 20. */
  readonly wholeEvery?: number | undefined;
}

/** Loads the same addresses again and again. */
export interface Updates {
  /** All data as of now: only what has changed is asked for where the desk has a way, and merged by ids. */
  load(signal?: AbortSignal): Promise<Loaded>;
}

/** @throws the same as `load`, on each load; the next one goes on from the last that succeeded */
export function createUpdates(urls: readonly string[], options: UpdateOptions = {}): Updates {
  const { overlap = 5 * minuteMs, wholeEvery = 20, ...loading } = options;
  let last: Loaded | undefined;
  let changes = 0;
  const incremental = (): readonly string[] | undefined => {
    // What is known to be incomplete is not completed by its changes.
    if (!last || last.partial.length > 0 || changes + 1 >= wholeEvery) return undefined;
    const since = last.loadedAt - overlap;
    const all = urls.map((url) => sinceUrl(last!.adapter, url, since)).filter((url) => url !== undefined);
    // Records of one address complete those of another: all of them, or none.
    return all.length === urls.length ? all : undefined;
  };
  return {
    async load(signal = options.signal) {
      const some = incremental();
      const came = live(await load(some ?? urls, { ...loading, signal, reload: last !== undefined }));
      changes = some ? changes + 1 : 0;
      return (last = some && last ? merged(last, came) : came);
    },
  };
}

/** What a source answers now is as of now, unless it says otherwise. */
const live = (loaded: Loaded): Loaded => ({
  ...loaded,
  dataset: { ...loaded.dataset, asOf: loaded.dataset.asOf ?? loaded.loadedAt },
});

const merged = (last: Loaded, came: Loaded): Loaded => ({
  ...came,
  adapter: last.adapter,
  dataset: refreshed(last.dataset, came.dataset),
  leftOut: mergedLeftOut(last.leftOut, came.leftOut),
});

const keyOf = ({ table, reason, field = '' }: LeftOut) => JSON.stringify([table, reason, field]);

/** What is set aside once more, word for word, is counted once. */
function mergedLeftOut(last: readonly LeftOut[], came: readonly LeftOut[]): readonly LeftOut[] {
  const all = new Map(last.map((entry) => [keyOf(entry), entry]));
  for (const entry of came) {
    const before = all.get(keyOf(entry));
    all.set(keyOf(entry), before ? joined(before, entry) : entry);
  }
  return [...all.values()];
}

function joined(before: LeftOut, entry: LeftOut): LeftOut {
  const known = new Set(before.records.map(({ record }) => JSON.stringify(record)));
  const fresh = entry.records.filter(({ record }) => !known.has(JSON.stringify(record)));
  const unseen = entry.count - entry.records.length;
  return { ...before, count: before.count + fresh.length + unseen, records: [...before.records, ...fresh] };
}
