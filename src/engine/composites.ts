import type { Factor, Measure, Metric, Terms } from '../metrics/metric.js';
import type { Measured } from './measures.js';
import type { Span } from './result.js';
import { enough } from './statistics.js';

type CompositeKind = 'total' | 'product' | 'mean-of' | 'quotient';
type MeasureOf<K extends Measure['kind']> = Extract<Measure, { kind: K }>;
export type CompositeMeasure = MeasureOf<CompositeKind>;

/** How a composite asks for its parts: other metrics under the same filters, over the same spans. */
export interface Parts {
  measure(metric: Metric): readonly Measured[];
  factor(name: Factor, span: Span): number;
}

const composites: {
  [K in CompositeKind]: (measure: MeasureOf<K>, parts: Parts, spans: readonly Span[]) => Measured[];
} = {
  total: ({ terms }, parts, spans) => totals(terms, parts, spans),

  product({ factors }, parts, spans) {
    const figures = factors.map((metric) => parts.measure(metric));
    return spans.map((_, i) =>
      combine(
        figures.map((of) => of[i]!),
        (values) => values.reduce((a, b) => a * b, 1),
      ),
    );
  },

  'mean-of'({ metrics }, parts, spans) {
    const figures = metrics.map((metric) => parts.measure(metric));
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    return spans.map((_, i) =>
      combine(
        figures.map((of) => of[i]!),
        mean,
      ),
    );
  },

  quotient({ over, under, times = 1, positive }, parts, spans) {
    const numerators = totals(over, parts, spans);
    const denominators = totals(under, parts, spans);
    return spans.map((span, i) => {
      const { value: divisor = 0, count } = denominators[i]!;
      const dividend = numerators[i]!.value;
      const factor = parts.factor(times, span);
      const answers = dividend !== undefined && divisor !== 0 && (!positive || divisor > 0) && factor > 0;
      return { value: answers ? (dividend * factor) / divisor : undefined, count, reliable: count >= enough };
    });
  },
};

function totals(terms: Terms, parts: Parts, spans: readonly Span[]): Measured[] {
  const figures = terms.map(([metric, sign]) => ({ sign, of: parts.measure(metric) }));
  return spans.map((_, i) => {
    const values = figures.map(({ sign, of }) => (of[i]!.value === undefined ? NaN : sign * of[i]!.value));
    const value = values.reduce((a, b) => a + b, 0);
    const count = figures.reduce((n, { of }) => n + of[i]!.count, 0);
    return { value: Number.isNaN(value) ? undefined : value, count, reliable: true };
  });
}

/** No answer when a part has none; the smallest count is the one to judge by. */
function combine(figures: readonly Measured[], reduce: (values: readonly number[]) => number): Measured {
  const values = figures.map(({ value }) => value);
  const count = Math.min(...figures.map((figure) => figure.count));
  const complete = values.every((value): value is number => value !== undefined);
  return { value: complete ? reduce(values) : undefined, count, reliable: count >= enough };
}

/** The metrics that a composite is made of. */
export function partsOf(measure: CompositeMeasure): readonly Metric[] {
  switch (measure.kind) {
    case 'product':
      return measure.factors;
    case 'mean-of':
      return measure.metrics;
    case 'total':
      return measure.terms.map(([metric]) => metric);
    case 'quotient':
      return [...measure.over, ...measure.under].map(([metric]) => metric);
  }
}

export const isComposite = (measure: Measure): measure is CompositeMeasure => Object.hasOwn(composites, measure.kind);

export const measureComposite = (measure: CompositeMeasure, parts: Parts, spans: readonly Span[]): Measured[] =>
  (composites[measure.kind] as (measure: CompositeMeasure, parts: Parts, spans: readonly Span[]) => Measured[])(
    measure,
    parts,
    spans,
  );
