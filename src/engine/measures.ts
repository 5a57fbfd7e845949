import { numbers, type Rows } from '../facts/columns.js';
import { ascending } from '../facts/order.js';
import type { FactTable } from '../facts/table.js';
import type { Factor, Measure } from '../metrics/metric.js';
import {
  bandClasses,
  bandsOf,
  classesOf,
  countRows,
  figureOf,
  isCounted,
  shareOf,
  type CountedMeasure,
} from './classes.js';
import type { Followed } from './followed.js';
import { ordered, quantile, weighted, type Ordered } from './quantiles.js';
import type { Band, Figure, Statistic } from './result.js';
import { enough, kaplanMeier, meanInterval, orderRanks, type Ends } from './statistics.js';

/** Facts to be measured, and how the question wants them measured. */
export interface Sample {
  readonly table: FactTable;
  readonly rows: Rows;
  readonly statistic: Statistic | undefined;
  /** Upper edges of the response bands, ascending. */
  readonly bandEdges: readonly number[];
  /** What a factor or a setting of the definition stands for here. */
  readonly factor: (name: Factor | 'utilizationTarget') => number;
}

/** A figure, and the numerator when it is a share. */
export type Measured = Figure & { readonly hits?: number };

type MeasureOf<K extends Measure['kind']> = Extract<Measure, { kind: K }>;
type RowKind =
  | CountedMeasure['kind']
  | 'sum'
  | 'mean'
  | 'distribution'
  | 'distinct'
  | 'distinct-share'
  | 'repeat-share'
  | 'mean-per'
  | 'ratio'
  | 'mean-ratio'
  | 'survival';
export type RowMeasure = MeasureOf<RowKind>;

/** Measures that look at rows; levels, totals and quotients are put together by the engine. */
export const isRowMeasure = (measure: Measure): measure is RowMeasure =>
  isCounted(measure) || Object.hasOwn(measures, measure.kind);

export function measureRows(measure: RowMeasure, sample: Sample): Measured {
  if (!isCounted(measure))
    return (measures[measure.kind] as (measure: RowMeasure, sample: Sample) => Measured)(measure, sample);
  const { table, bandEdges } = sample;
  return figureOf(measure, countRows(classesOf(measure, table, bandEdges), sample), bandEdges);
}

type OtherKind = Exclude<RowKind, CountedMeasure['kind']>;

const measures: { [K in OtherKind]: (measure: MeasureOf<K>, sample: Sample) => Measured } = {
  sum({ column }, sample) {
    const { sum, n } = moments(sample, column);
    return { value: sum, count: n, reliable: n >= enough };
  },

  mean: ({ column }, sample) => meanOf(moments(sample, column)),

  distribution(measure, sample) {
    const { column, bands } = measure;
    const values = present(sample, column);
    const moments = momentsOf(values);
    return distributionOf({
      moments,
      bands: bands && bandsIn(sample, column, undefined),
      // Takes the values over and reorders them.
      order: orderedBy(values),
      statistic: sample.statistic,
    });
  },

  distinct({ key }, sample) {
    const n = byKey(sample, key, () => 1).size;
    return { value: n, count: n, reliable: true };
  },

  'distinct-share'({ key, flag }, sample) {
    const flags = sample.table.columns.values[flag]!;
    const keys = [...byKey(sample, key, (row) => flags[row]!).values()];
    return shareOf(keys.filter((flagged) => flagged > 0).length, keys.length);
  },

  'repeat-share'({ key }, sample) {
    const keys = [...byKey(sample, key, () => 1).values()];
    return shareOf(keys.filter((n) => n > 1).length, keys.length);
  },

  'mean-per'({ per, column, times = 1 }, sample) {
    const values = column === undefined ? undefined : sample.table.columns.values[column]!;
    const keys = [...byKey(sample, per, (row) => (values ? values[row]! : 1)).values()];
    const sum = keys.reduce((total, value) => total + value, 0);
    const n = keys.length;
    return { value: n ? (sum / n) * sample.factor(times) : undefined, count: n, reliable: n >= enough };
  },

  ratio({ over, under, minus }, sample) {
    const n = size(sample);
    const divisor = moments(sample, under).sum;
    const value = divisor ? moments(sample, over).sum / divisor : undefined;
    const gap = value !== undefined && minus !== undefined ? value - sample.factor(minus) : value;
    return { value: gap, count: n, reliable: n >= enough };
  },

  'mean-ratio'({ over, under, per }, sample) {
    const { values } = sample.table.columns;
    const divisors = byKey(sample, per, (row) => values[under]![row]!);
    const ratios = [...byKey(sample, per, (row) => values[over]![row]!)].flatMap(([key, sum]) => {
      const divisor = divisors.get(key);
      return divisor ? [sum / divisor] : [];
    });
    const n = ratios.length;
    return {
      value: n ? ratios.reduce((sum, ratio) => sum + ratio, 0) / n : undefined,
      count: n,
      reliable: n >= enough,
    };
  },

  survival({ column, observed, bands }, sample) {
    const { table, rows, statistic } = sample;
    const time = table.columns.values[column]!;
    const seen = table.columns.values[observed]!;
    const sorted = ascending(numbers(rows.length, (i) => time[rows[i]!]!)).map((i) => rows[i]!);
    const curve = kaplanMeier(sorted, time, seen, table.columns.weight);
    const answered = { ...sample, rows: rows.filter((row) => seen[row] === 1) };
    return survivalOf({
      count: size(sample),
      observed: inOrder(answered, column),
      curve,
      bands: bands && bandsIn(sample, column, observed),
      statistic,
    });
  },
};

export const meanOf = ({ mean, n, squares }: Distribution['moments']): Measured => ({
  value: mean,
  count: n,
  reliable: n >= enough,
  interval: interval(mean, squares, n),
});

/** What a distribution consists of. */
interface Distribution {
  readonly moments: { readonly n: number; readonly mean: number | undefined; readonly squares: number };
  readonly order: Ordered;
  readonly bands?: Band[] | undefined;
  readonly statistic: Statistic | undefined;
}

export function distributionOf(distribution: Distribution): Measured {
  const { moments, order, bands } = distribution;
  return {
    ...statisticOf(distribution),
    mean: moments.n ? moments.mean : undefined,
    median: quantile(order, 0.5),
    p90: quantile(order, 0.9),
    ...(bands && { bands }),
  };
}

/** The statistic that is asked for alone. */
export function statisticOf({ moments, order, statistic = 'mean' }: Distribution): Measured {
  const { n } = moments;
  if (statistic === 'mean') return meanOf({ ...moments, mean: n ? moments.mean : undefined });
  const q = quantiles[statistic];
  return { value: quantile(order, q), count: n, interval: rankInterval(order, q), reliable: n >= enough };
}

/** What a survival consists of. */
interface Survived extends Followed {
  readonly bands?: Band[] | undefined;
  readonly statistic: Statistic | undefined;
}

export function survivalOf(survived: Survived): Measured {
  const { curve, observed, bands } = survived;
  return {
    ...statisticOfSurvival(survived),
    median: curve.quantile(0.5),
    p90: curve.quantile(0.9),
    observed: observed.n,
    naiveMedian: quantile(observed, 0.5),
    ...(bands && { bands }),
  };
}

/** The statistic that is asked for alone: the median, unless it is the other one. */
export const statisticOfSurvival = ({ count, curve, statistic }: Survived): Measured => ({
  value: curve.quantile(quantiles[statistic === 'p90' ? 'p90' : 'median']),
  count,
  reliable: count >= enough,
});

const quantiles = { median: 0.5, p90: 0.9 } as const;

/** Sums by key; facts without a key are left out. */
function byKey({ table, rows }: Sample, key: string, value: (row: number) => number): Map<number, number> {
  const keys = table.columns.keys![key]!;
  const { weight } = table.columns;
  const sums = new Map<number, number>();
  for (const row of rows) {
    const own = keys[row] ?? 0;
    if (own !== 0) sums.set(own, (sums.get(own) ?? 0) + value(row) * (weight ? weight[row]! : 1));
  }
  return sums;
}

/** Number of facts, weights included. */
function size({ table, rows }: Sample): number {
  const { weight } = table.columns;
  if (!weight) return rows.length;
  let n = 0;
  for (const row of rows) n += weight[row]!;
  return n;
}

/** Values that are there, with their weights. */
export interface Present {
  readonly values: Float64Array;
  readonly weights: Float64Array | undefined;
}

function present({ table, rows }: Pick<Sample, 'table' | 'rows'>, column: string): Present {
  const all = table.columns.values[column]!;
  const { weight } = table.columns;
  const values = new Float64Array(rows.length);
  const weights = weight && new Float64Array(rows.length);
  let n = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = all[rows[i]!]!;
    if (Number.isNaN(value)) continue;
    if (weights) weights[n] = weight[rows[i]!]!;
    values[n++] = value;
  }
  return { values: values.subarray(0, n), weights: weights?.subarray(0, n) };
}

/** Number, sum, mean and sum of squared deviations of a column. */
export const moments = (sample: Pick<Sample, 'table' | 'rows'>, column: string) => momentsOf(present(sample, column));

/** Sum, mean and sum of squared deviations. */
export function momentsOf({ values, weights }: Present) {
  let n = weights ? 0 : values.length;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += weights ? weights[i]! * values[i]! : values[i]!;
  if (weights) for (const weight of weights) n += weight;
  const mean = n ? sum / n : undefined;
  let squares = 0;
  if (mean !== undefined) {
    for (let i = 0; i < values.length; i++) {
      const distance = values[i]! - mean;
      squares += weights ? weights[i]! * distance * distance : distance * distance;
    }
  }
  return { n, sum, mean, squares };
}

const interval = (mean: number | undefined, squares: number, n: number) =>
  mean === undefined || Number.isNaN(squares) ? undefined : meanInterval(mean, squares, n);

/** The values of a sample by size; missing ones are left out. */
export const inOrder = (sample: Pick<Sample, 'table' | 'rows'>, column: string): Ordered =>
  orderedBy(present(sample, column));

export const orderedBy = ({ values, weights }: Present): Ordered =>
  weights ? weighted(values, weights) : ordered(values);

/** How the facts fall into the response bands. */
function bandsIn(sample: Sample, column: string, observed: string | undefined): Band[] {
  const { table, bandEdges } = sample;
  return bandsOf(countRows(bandClasses(table, column, observed, bandEdges), sample), bandEdges, observed);
}

function rankInterval(order: Ordered, q: number): Ends | undefined {
  const ranks = orderRanks(q, order.n);
  return ranks && [order.at(ranks[0] - 1), order.at(ranks[1] - 1)];
}
