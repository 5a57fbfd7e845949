import { getOrInsert } from '../model/maps.js';
import type { Engine } from '../engine/engine.js';
import type { Words } from '../i18n/words.js';
import { ticketVolume, volume } from '../metrics/volume.js';
import { zoneOf } from '../time/zone.js';
import { isoDate } from './local-text.js';
import { dayMs } from '../time/units.js';

/** A key of a slice, and how it is written. */
export interface SliceKey {
  readonly key: string;
  readonly label: string;
}

const known = new WeakMap<Engine, Map<string, readonly SliceKey[]>>();

/** Every key that a slice has in the data, the most frequent first; the same list until the data change. */
export function keysOf(engine: Engine, slice: string, words: Words): readonly SliceKey[] {
  const slices = getOrInsert(known, engine, () => new Map<string, readonly SliceKey[]>());
  const keys = getOrInsert(slices, slice, () => readKeys(engine, slice));
  return keys.map(({ key, label }) => ({ key, label: words.key(slice, key, label) }));
}

function readKeys(engine: Engine, slice: string): readonly SliceKey[] {
  engine.catalogue.add(volume);
  const metric = ticketVolume.id;
  const { span } = engine.query({ metric, compare: 'none' }).trace;
  if (!span) return [];
  const { toLocal } = zoneOf(engine.settings.timeZone ?? 'UTC');
  const period = `${isoDate(toLocal(span.start))}/${isoDate(toLocal(span.end) + dayMs)}`;
  const { groups = [] } = engine.query({ metric, period, by: slice, compare: 'none' });
  const used = groups.filter(({ count }) => count > 0);
  return used.sort((a, b) => b.count - a.count).map(({ key, label }) => ({ key, label }));
}
