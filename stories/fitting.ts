import type { KpiElement } from '../src/widgets/kpi-element.js';
import * as library from '../src/index.js';
import { families } from '../src/metrics/index.js';
import type { Metric } from '../src/metrics/metric.js';

/** An element that shows a metric, and what it must be told. */
export interface Fitting {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Elements that show one metric and nothing else, by its id. Needs the tags to be registered. */
function namedElements(): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const value of Object.values(library as Readonly<Record<string, unknown>>)) {
    const tag = typeof value === 'function' && 'tag' in value ? String(value.tag) : '';
    const element = tag && (document.createElement(tag) as Partial<KpiElement>);
    if (!element || !element.families || element.families.length === families.length) continue;
    const { id } = element.metric!;
    if (!named.has(id) || tag === `kpi-${id}`) named.set(id, tag);
  }
  return named;
}

let known: ReadonlyMap<string, string> | undefined;

/**
 * The view that suits a metric: its own element, or that of bands; where the slice is the answer, a breakdown; counts and stocks over
 * time; what has a target against it; everything else as a large number.
 */
export function fittingOf(metric: Metric): Fitting {
  const { id, keep, measure, slices, target, unit } = metric;
  known ??= namedElements();
  const own = known.get(id);
  if (own) return { tag: own, attributes: {} };
  if (measure.kind === 'count' && measure.bands) return { tag: 'kpi-response-bands', attributes: {} };
  if (keep?.unfiltered) return { tag: 'kpi-breakdown', attributes: { metric: id, by: slices[0]! } };
  if (unit === 'count') return { tag: 'kpi-trend', attributes: { metric: id } };
  return { tag: target ? 'kpi-bullet' : 'kpi-stat', attributes: { metric: id } };
}

/** How a page begins to write the element. */
export const openingOf = ({ tag, attributes }: Fitting): string => {
  const told = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${told.join('')}>`;
};

/** The element as a page writes it. */
export const markupOf = (fitting: Fitting): string => `${openingOf(fitting)}</${fitting.tag}>`;
