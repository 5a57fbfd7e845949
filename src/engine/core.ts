/**
 * The engine for some families of metrics, where each byte counts: a bundler takes what they need, and no more. It answers
 * questions and gives the facts behind them; control charts, heat maps, pairs, flows and facts that a database has counted
 * are those of `kpi-elements/engine`.
 * ```js
 * import { createCoreEngine, satisfaction } from 'kpi-elements/engine/core';
 * const engine = createCoreEngine(dataset, { timeZone: 'Europe/Madrid' }, [satisfaction]);
 * engine.query({ metric: 'csat', period: '2025-03', by: 'channel' });
 * ```
 */
import type { Dataset } from '../model/records.js';
import { Catalogue } from './catalogue.js';
import { CoreEngine, type EngineSettings } from './core-engine.js';
import type { EnginePart } from './parts.js';

export type { Metric, Slice, Unit } from '../metrics/metric.js';
export type { Dataset } from '../model/records.js';
export type { LeftOut, Reason } from '../model/left-out.js';
export type { Settings } from '../model/settings.js';
export { CoreEngine, type EngineSettings } from './core-engine.js';
export * from './parts.js';
export type * from './result.js';

/**
 * An engine that knows the metrics of some families.
 * @param dataset as for `createEngine`
 * @param parts the families: `satisfaction`, `response`, `backlog`, …
 * @throws RangeError for an unknown time zone, unreadable opening hours, or facts counted beforehand
 */
export function createCoreEngine(dataset: Dataset, settings: EngineSettings, parts: readonly EnginePart[]): CoreEngine {
  if (dataset.counted) throw new RangeError('Facts counted beforehand need createEngine of kpi-elements/engine.');
  const families = parts.map(({ family }) => family);
  return new CoreEngine(dataset, settings, new Catalogue({ families, facts: parts.flatMap(({ facts }) => facts) }));
}
