/** The catalogue: every KPI as data, by family. */
import { backlogFamily } from './backlog.js';
import type { Family, Metric } from './metric.js';
import { response } from './response.js';
import { satisfaction } from './satisfaction.js';
import { volume } from './volume.js';

export type { Family, Measure, Metric, Slice, Target, Unit } from './metric.js';

export const families: readonly Family[] = [response, volume, backlogFamily, satisfaction];

/** Every metric by its id. */
export const metrics: Readonly<Record<string, Metric>> = Object.freeze(
  Object.fromEntries(families.flatMap((family) => family.metrics.map((metric) => [metric.id, metric]))),
);
