/**
 * The engine without a page: facts, metrics and answers, for Node, workers and tests.
 * ```js
 * const engine = createEngine(dataset, { timeZone: 'Europe/Madrid' });
 * engine.query({ metric: 'csat', period: '2025-03', by: 'channel' });
 * ```
 */
import { families } from '../metrics/index.js';
import { pairs } from '../metrics/pairs.js';
import type { Dataset } from '../model/records.js';
import { Catalogue } from './catalogue.js';
import { countingOf } from './counting.js';
import type { EngineSettings } from './core-engine.js';
import { Engine } from './engine.js';
import { followed } from './live.js';
import * as parts from './parts.js';

export { metrics } from '../metrics/index.js';
export type { Metric, Slice, Unit } from '../metrics/metric.js';
export type { Dataset } from '../model/records.js';
export type { LeftOut, Reason } from '../model/left-out.js';
export type { Settings } from '../model/settings.js';
export { CoreEngine, type EngineSettings } from './core-engine.js';
export { Engine } from './engine.js';
export type * from './result.js';

/**
 * An engine that knows the whole catalogue.
 * @param dataset the canonical JSON as it comes; dirty records are counted, never thrown.
 * @throws RangeError for an unknown time zone or unreadable opening hours.
 */
export function createEngine(dataset: Dataset, settings: EngineSettings = {}): Engine {
  const counting = dataset.counted && countingOf(dataset.counted, settings.timeZone);
  return new Engine(dataset, settings, new Catalogue({ families, pairs, facts }), { counting, follow: followed });
}

const facts = Object.values(parts).flatMap((part) => part.facts);
