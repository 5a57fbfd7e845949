/** The catalogue: every KPI as data, by family. */
import { agents } from './agents.js';
import { backlogFamily } from './backlog.js';
import { complaintsFamily } from './complaints.js';
import { contact } from './contact.js';
import { customersFamily } from './customers.js';
import { feedback } from './feedback.js';
import type { Family, Metric } from './metric.js';
import { resolution } from './resolution.js';
import { response } from './response.js';
import { satisfaction } from './satisfaction.js';
import { selfService } from './self-service.js';
import { volume } from './volume.js';
import { waiting } from './waiting.js';

export type { Family, Measure, Metric, Slice, Target, Unit } from './metric.js';

/** The families by name. */
export const familiesByName = {
  response,
  resolution,
  volume,
  backlog: backlogFamily,
  contact,
  satisfaction,
  complaints: complaintsFamily,
  agents,
  waiting,
  customers: customersFamily,
  'self-service': selfService,
  feedback,
} as const;

export const families: readonly Family[] = Object.values(familiesByName);

/** Every metric by its id. */
export const metrics: Readonly<Record<string, Metric>> = Object.freeze(
  Object.fromEntries(families.flatMap((family) => family.metrics.map((metric) => [metric.id, metric]))),
);
