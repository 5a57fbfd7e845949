import type { FactsDefinition } from '../facts/definition.js';
import type { Column, FactsName } from '../facts/names.js';

export type Unit = 'count' | 'share' | 'ratio' | 'ms' | 'days' | 'years' | 'points' | 'score' | 'currency' | 'number';

/** Dimensions that tickets, and what hangs on them, can be sliced by. */
export const ticketSlices = ['channel', 'priority', 'agent', 'team', 'type', 'source', 'tag', 'status'] as const;
export type Slice = (typeof ticketSlices)[number] | 'topic' | 'network' | 'sentiment' | 'hour';

/** The closed vocabulary of measures. Columns are named, so a definition can be read aloud and written out as SQL. */
export type Measure =
  /** How many facts; `bands` also spreads them over the response bands by that time. */
  | { readonly kind: 'count'; readonly bands?: Column; readonly observed?: Column }
  | { readonly kind: 'sum' | 'mean'; readonly column: Column }
  /** Mean, median and p90; `bands` asks for the share of facts in each response band as well. */
  | { readonly kind: 'distribution'; readonly column: Column; readonly bands?: true }
  /** Share of the facts whose flag is 1 among those whose flag is 0 or 1. */
  | { readonly kind: 'share'; readonly flag: Column }
  /** Share of facts inside `plus` minus share inside `minus` (both ends inside), in points. */
  | { readonly kind: 'net'; readonly column: Column; readonly plus: Range; readonly minus: Range }
  | { readonly kind: 'distinct'; readonly key: Column }
  /**
   * A stock at an edge of the period: facts that entered (their `at`) strictly before it and had not left.
   * `edge: 'end'` is the end of the period or `asOf`, whichever comes first.
   */
  | { readonly kind: 'level'; readonly leave: Column; readonly edge: 'start' | 'end' }
  /** Of the stock at the end: the distribution of the time since a date, with bands up to these edges (ms). */
  | { readonly kind: 'level-age'; readonly leave: Column; readonly since: Column; readonly edges: readonly number[] }
  /** A stock at the end minus the stock at the start. */
  | { readonly kind: 'level-change'; readonly leave: Column }
  /** Time to an event that some facts still wait for; `observed` is 0 for those. */
  | { readonly kind: 'survival'; readonly column: Column; readonly observed: Column; readonly bands?: true }
  /** Metrics added and subtracted. */
  | { readonly kind: 'total'; readonly terms: Terms }
  /**
   * One metric divided by others; `times` multiplies it. With `positive` there is no answer unless the
   * denominator is above zero.
   */
  | {
      readonly kind: 'quotient';
      readonly over: string;
      readonly under: Terms;
      readonly times?: Factor;
      readonly positive?: true;
    };

/** Metric ids with their sign. */
export type Terms = readonly (readonly [id: string, sign: 1 | -1])[];

/** What a quotient is multiplied by: the elapsed time of the period, in milliseconds. */
export type Factor = 'elapsed';
export type Range = readonly [from: number, to: number];

/** Keep one fact for each key of the period. Facts without a key are all kept. */
export interface Keep {
  readonly kind: 'latest' | 'first';
  readonly per: Column;
}

/** Which facts, which date puts them into the period, which of them, and what is measured. */
export interface Rule {
  readonly facts: FactsName;
  readonly at: Column;
  readonly where?: Readonly<Record<Column, string | number>>;
  readonly keep?: Keep;
  readonly measure: Measure;
}

/** The value to reach, in the unit of the metric, and who says so. */
export interface Target {
  readonly low?: number;
  readonly high?: number;
  readonly source: string;
}

/** One KPI as data: a support manager could check it. */
export interface Metric extends Rule {
  readonly id: string;
  readonly unit: Unit;
  readonly better: 'higher' | 'lower' | 'neither';
  /** Where the definition comes from: a source article of the catalogue, or the field's convention. */
  readonly source: string;
  readonly slices: readonly Slice[];
  /** What differs for tickets created in the period, followed up to `asOf`. */
  readonly cohort?: Partial<Rule>;
  /** What differs when only opening hours count. */
  readonly business?: Partial<Rule>;
  /** What differs from the cohort when only opening hours count. */
  readonly cohortBusiness?: Partial<Rule>;
  /** For metrics that rest on answers: the share of those asked that answered. */
  readonly asked?: Partial<Rule>;
  readonly target?: Target;
  /** The metric that pays when this one is pushed. */
  readonly counter?: string;
  /** Settings without which there is no answer. */
  readonly needs?: readonly ('businessHours' | 'sla' | 'grossMargin')[];
}

/** Metrics that belong together, with the tables of facts that they count. */
export interface Family {
  readonly facts: readonly FactsDefinition[];
  readonly metrics: readonly Metric[];
}

/** Types a metric and freezes it; definitions are data. */
export const defineMetric = (metric: Metric): Metric => Object.freeze(metric);

export const count = (options: { bands?: Column; observed?: Column } = {}): Measure => ({ kind: 'count', ...options });
export const mean = (column: Column): Measure => ({ kind: 'mean', column });
export const distribution = (column: Column, { bands }: { bands?: true } = {}): Measure => ({
  kind: 'distribution',
  column,
  ...(bands && { bands }),
});
export const share = (flag: Column): Measure => ({ kind: 'share', flag });
export const net = (column: Column, { plus, minus }: { plus: Range; minus: Range }): Measure => ({
  kind: 'net',
  column,
  plus,
  minus,
});
export const distinct = (key: Column): Measure => ({ kind: 'distinct', key });
export const level = (leave: Column, edge: 'start' | 'end'): Measure => ({ kind: 'level', leave, edge });
export const levelChange = (leave: Column): Measure => ({ kind: 'level-change', leave });
export const levelAge = (leave: Column, since: Column, edges: readonly number[]): Measure => ({
  kind: 'level-age',
  leave,
  since,
  edges,
});
export const survival = (column: Column, observed: Column, { bands }: { bands?: true } = {}): Measure => ({
  kind: 'survival',
  column,
  observed,
  ...(bands && { bands }),
});
export const total = (...terms: Terms): Measure => ({ kind: 'total', terms });
export const quotient = (over: string, under: Terms, options: { times?: Factor; positive?: true } = {}): Measure => ({
  kind: 'quotient',
  over,
  under,
  ...options,
});
export const latestPer = (per: Column): Keep => ({ kind: 'latest', per });
export const firstPer = (per: Column): Keep => ({ kind: 'first', per });
