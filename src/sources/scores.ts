import type { Mapping } from '../model/mapping.js';
import type { SurveyKind } from '../model/survey.js';

/** Kinds of survey that a ticket file may carry a column of scores for. */
export const scoreKinds = ['csat', 'nps', 'ces'] as const satisfies readonly SurveyKind[];

/** The scale of a kind of survey as the page states it. */
export const scaleOf = (mapping: Mapping | undefined, kind: string): [number, number] | undefined =>
  mapping?.scales && Object.hasOwn(mapping.scales, kind) ? mapping.scales[kind] : undefined;
