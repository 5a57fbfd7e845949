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
  /**
   * Share of the facts whose flag is 1 among those whose flag is 0 or 1. With `kept` (1 when the promise was kept),
   * facts flagged 3 are counted as pending and the missed ones not yet kept as overdue.
   */
  | { readonly kind: 'share'; readonly flag: Column; readonly kept?: Column }
  /** Share of one flag minus share of another, as a ratio. */
  | { readonly kind: 'net-share'; readonly plus: Column; readonly minus: Column }
  /** Share of facts inside `plus` minus share inside `minus` (both ends inside), in points. */
  | { readonly kind: 'net'; readonly column: Column; readonly plus: Range; readonly minus: Range }
  | { readonly kind: 'distinct'; readonly key: Column }
  /** Share of the distinct keys that have a fact with this flag. */
  | { readonly kind: 'distinct-share'; readonly key: Column; readonly flag: Column }
  /** Share of the distinct keys that have more than one fact. */
  | { readonly kind: 'repeat-share'; readonly key: Column }
  /** Sum of a column (number of facts without one) for each distinct key. */
  | { readonly kind: 'mean-per'; readonly per: Column; readonly column?: Column; readonly times?: Factor }
  /** Sum of one column divided by the sum of another; `minus` names a setting to subtract. */
  | { readonly kind: 'ratio'; readonly over: Column; readonly under: Column; readonly minus?: 'utilizationTarget' }
  /** Mean over the keys of their own ratios. */
  | { readonly kind: 'mean-ratio'; readonly over: Column; readonly under: Column; readonly per: Column }
  /**
   * A stock at an edge of the period: facts that entered (their `at`) strictly before it and had not left.
   * `cutoff` is the end of the period or `asOf`, whichever comes first.
   */
  | { readonly kind: 'level'; readonly leave: Column; readonly edge: Edge }
  /**
   * Of the stock at the cutoff: the distribution of the time since a date, with bands up to these edges (ms). With
   * `open` only opening hours count.
   */
  | {
      readonly kind: 'level-age';
      readonly leave: Column;
      readonly since: Column;
      readonly edges: readonly number[];
      readonly open?: true;
    }
  /** A stock at the cutoff minus the stock at the start. */
  | { readonly kind: 'level-change'; readonly leave: Column }
  /** The mean of a stock over the period up to the cutoff; with `open` over its opening hours. */
  | { readonly kind: 'level-mean'; readonly leave: Column; readonly open?: true }
  /** Share of the stock at the start that is still there at the end, or (`gone`) is not. */
  | { readonly kind: 'retained'; readonly leave: Column; readonly gone?: true }
  /** Mean time in the stock of all facts that entered before the cutoff, up to it, in years. */
  | { readonly kind: 'tenure'; readonly leave: Column }
  /** Of the facts of the period marked `one`: the share that is in the stock at the cutoff. */
  | { readonly kind: 'open-share'; readonly enter: Column; readonly leave: Column; readonly one: Column }
  /** Share of a stock of keys that has a fact in the period. */
  | { readonly kind: 'participation'; readonly key: Column; readonly of: Stock }
  /** Time to an event that some facts still wait for; `observed` is 0 for those. */
  | { readonly kind: 'survival'; readonly column: Column; readonly observed: Column; readonly bands?: true }
  /** Number of facts for each local day of the period. */
  | { readonly kind: 'per-day' }
  /** Metrics added and subtracted. */
  | { readonly kind: 'total'; readonly terms: Terms }
  /** The mean of metrics; no answer when one has none. */
  | { readonly kind: 'mean-of'; readonly metrics: readonly Metric[] }
  /** Metrics multiplied. */
  | { readonly kind: 'product'; readonly factors: readonly Metric[] }
  /**
   * Metrics divided by others; `times` multiplies. With `positive` there is no answer unless the denominator
   * is above zero.
   */
  | {
      readonly kind: 'quotient';
      readonly over: Terms;
      readonly under: Terms;
      readonly times?: Factor;
      readonly positive?: true;
    };

/** Metrics with their sign. */
export type Terms = readonly (readonly [metric: Metric, sign: 1 | -1])[];

export type Edge = 'start' | 'cutoff' | 'end';

/** Keys of a table of facts that are there at an edge of the period. */
export interface Stock {
  readonly facts: FactsName;
  readonly enter: Column;
  readonly leave: Column;
  readonly key: Column;
  readonly edge: Edge;
}

/** A number, the elapsed (or opening) time of the period (ms), one over its years of 365.25 days, or a setting. */
export type Factor = number | 'elapsed' | 'opening' | 'per-year' | 'grossMargin';
export type Range = readonly [from: number, to: number];

/** Keep one fact for each key of the period. Facts without a key are all kept. */
export interface Keep {
  readonly kind: 'latest' | 'first';
  readonly per: Column;
  /** Kept before filters and slices apply, where the slice is the answer itself; else after them. */
  readonly unfiltered?: true;
}

/** What an answer may rest on: facts, or what several facts are about. */
export type Counted = FactsName | 'readers' | 'readings' | 'questions' | 'sent-surveys';

/** Which facts, which date puts them into the period, which of them, and what is measured. */
export interface Rule {
  readonly facts: FactsName;
  readonly at: Column;
  readonly where?: Readonly<Record<Column, string | number>>;
  readonly keep?: Keep;
  /** The facts of the period, or all up to its end (or `asOf`, if earlier). */
  readonly span?: 'period' | 'to-date';
  readonly measure: Measure;
}

/** The value to reach, in the unit of the metric, and who says so. */
export interface Target {
  readonly low?: number;
  readonly high?: number;
  /** The best value inside, where there is one. */
  readonly ideal?: number;
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
  /** What the count of an answer is a count of, where that is not its facts. */
  readonly counts?: Counted;
  /** What differs for tickets created in the period, followed up to `asOf`. */
  readonly cohort?: Partial<Rule> & { readonly unit?: Unit };
  /** What differs when only opening hours count. */
  readonly business?: Partial<Rule>;
  /** Why a duration has no business clock. */
  readonly calendarOnly?: string;
  /** What differs from the cohort when only opening hours count. */
  readonly cohortBusiness?: Partial<Rule>;
  /** For metrics that rest on answers: the share of those asked that answered. */
  readonly asked?: Partial<Rule>;
  readonly target?: Target;
  /** The metric that pays when this one is pushed. */
  readonly counter?: string;
  /** Settings without which there is no answer. */
  readonly needs?: readonly ('businessHours' | 'grossMargin')[];
  /** Needs targets: of the settings, or as the help desk judged. */
  readonly judged?: true;
}

/** Metrics that belong together, with the tables of facts that they count. */
export interface Family {
  /** The element that shows the first thing one asks of them; `<kpi-stat metric="…">` shows any. */
  readonly tag: `kpi-${string}`;
  /** The tables that its metrics count. */
  readonly facts: readonly FactsName[];
  readonly metrics: readonly Metric[];
}

/** A metric whose id the compiler knows: it names the languages that have no words for it. */
export type Named<Id extends string> = Metric & { readonly id: Id };

/** Types a metric and freezes it; definitions are data. */
export const defineMetric = <const Id extends string>(metric: Named<Id>): Named<Id> => Object.freeze(metric);

export const count = (options: { bands?: Column; observed?: Column } = {}): Measure => ({ kind: 'count', ...options });
export const mean = (column: Column): Measure => ({ kind: 'mean', column });
export const sum = (column: Column): Measure => ({ kind: 'sum', column });
export const distribution = (column: Column, options: { bands?: true } = {}): Measure => ({
  kind: 'distribution',
  column,
  ...options,
});
export const share = (flag: Column, options: { kept?: Column } = {}): Measure => ({ kind: 'share', flag, ...options });
export const net = (column: Column, { plus, minus }: { plus: Range; minus: Range }): Measure => ({
  kind: 'net',
  column,
  plus,
  minus,
});
export const distinct = (key: Column): Measure => ({ kind: 'distinct', key });
export const level = (leave: Column, edge: Edge = 'cutoff'): Measure => ({ kind: 'level', leave, edge });
export const survival = (column: Column, observed: Column, options: { bands?: true } = {}): Measure => ({
  kind: 'survival',
  column,
  observed,
  ...options,
});
export const total = (...terms: Terms): Measure => ({ kind: 'total', terms });
export const quotient = (
  over: Metric | Terms,
  under: Metric | Terms,
  options: { times?: Factor; positive?: true } = {},
): Measure => ({ kind: 'quotient', over: termsOf(over), under: termsOf(under), ...options });
const termsOf = (terms: Metric | Terms): Terms => ('id' in terms ? [[terms, 1]] : terms);
export const latestPer = (per: Column, options: { unfiltered?: true } = {}): Keep => ({
  kind: 'latest',
  per,
  ...options,
});
export const firstPer = (per: Column): Keep => ({ kind: 'first', per });
