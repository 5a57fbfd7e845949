import type { FactTable, Rows } from '../facts/table.js';
import type { Factor, Measure } from '../metrics/metric.js';
import { ordered, quantile, weighted, type Ordered } from './quantiles.js';
import type { Band, Figure, Statistic } from './result.js';
import { adjustedWald, enough, kaplanMeier, meanInterval, orderRanks, wilson, type Ends } from './statistics.js';

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
  | 'count'
  | 'sum'
  | 'mean'
  | 'distribution'
  | 'share'
  | 'net-share'
  | 'net'
  | 'distinct'
  | 'distinct-share'
  | 'repeat-share'
  | 'mean-per'
  | 'ratio'
  | 'mean-ratio'
  | 'survival';
export type RowMeasure = MeasureOf<RowKind>;

/** Measures that look at rows; levels, totals and quotients are put together by the engine. */
export const isRowMeasure = (measure: Measure): measure is RowMeasure => Object.hasOwn(measures, measure.kind);

export const measureRows = (measure: RowMeasure, sample: Sample): Measured =>
  (measures[measure.kind] as (measure: RowMeasure, sample: Sample) => Measured)(measure, sample);

const measures: { [K in RowKind]: (measure: MeasureOf<K>, sample: Sample) => Measured } = {
  count({ bands, observed }, sample) {
    const n = size(sample);
    return { value: n, count: n, reliable: true, ...(bands && { bands: spread(sample, bands, observed) }) };
  },

  sum({ column }, sample) {
    const { sum, n } = moments(sample, column);
    return { value: sum, count: n, reliable: n >= enough };
  },

  mean({ column }, sample) {
    const { mean, n, squares } = moments(sample, column);
    return { value: mean, count: n, reliable: n >= enough, interval: interval(mean, squares, n) };
  },

  distribution({ column, bands }, sample) {
    const { mean, n, squares } = moments(sample, column);
    const order = inOrder(sample, column);
    const statistics = { mean, median: quantile(order, 0.5), p90: quantile(order, 0.9) };
    const { statistic = 'mean' } = sample;
    return {
      value: statistics[statistic],
      count: n,
      interval: statistic === 'mean' ? interval(mean, squares, n) : rankInterval(order, quantiles[statistic]),
      reliable: n >= enough,
      ...statistics,
      ...(bands && { bands: spread(sample, column) }),
    };
  },

  share({ flag, kept }, sample) {
    const flags = tally(sample, flag);
    const hits = flags[1]!;
    const figure = shareOf(hits, hits + flags[0]!);
    return kept === undefined ? figure : { ...figure, pending: flags[3]!, overdue: overdue(sample, flag, kept) };
  },

  'net-share'({ plus, minus }, sample) {
    const up = tally(sample, plus);
    const n = up[0]! + up[1]!;
    const down = tally(sample, minus)[1]!;
    return {
      value: n ? (up[1]! - down) / n : undefined,
      count: n,
      reliable: n >= enough,
      parts: { plus: up[1]!, neither: n - up[1]! - down, minus: down },
    };
  },

  net({ column, plus, minus }, sample) {
    const values = sample.table.columns.values[column]!;
    const { weight } = sample.table.columns;
    let n = 0;
    let up = 0;
    let down = 0;
    for (const row of sample.rows) {
      const value = values[row]!;
      if (Number.isNaN(value)) continue;
      const w = weight ? weight[row]! : 1;
      n += w;
      if (value >= plus[0] && value <= plus[1]) up += w;
      else if (value >= minus[0] && value <= minus[1]) down += w;
    }
    return {
      value: n ? (100 * (up - down)) / n : undefined,
      count: n,
      interval: adjustedWald(up, down, n),
      reliable: n >= enough,
      parts: { plus: up, neither: n - up - down, minus: down },
    };
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
    const ratios = [...byKey(sample, per, (row) => values[over]![row]!)].map(([key, sum]) => sum / divisors.get(key)!);
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
    const sorted = rows.slice().sort((a, b) => time[a]! - time[b]! || seen[b]! - seen[a]!);
    const curve = kaplanMeier(sorted, time, seen, table.columns.weight);
    const answered = { ...sample, rows: rows.filter((row) => seen[row] === 1) };
    const n = size(sample);
    const statistics = { median: curve.quantile(0.5), p90: curve.quantile(0.9) };
    return {
      value: statistics[statistic === 'p90' ? 'p90' : 'median'],
      count: n,
      reliable: n >= enough,
      ...statistics,
      observed: size(answered),
      naiveMedian: quantile(inOrder(answered, column), 0.5),
      ...(bands && { bands: spread(sample, column, observed) }),
    };
  },
};

const quantiles = { median: 0.5, p90: 0.9 } as const;

/** A share of n, with its Wilson interval. */
export const shareOf = (hits: number, n: number): Measured => ({
  value: n ? hits / n : undefined,
  count: n,
  interval: wilson(hits, n),
  reliable: n >= enough,
  hits,
});

/** How many facts carry each flag. */
function tally({ table, rows }: Sample, flag: string): Float64Array {
  const flags = table.columns.values[flag]!;
  const { weight } = table.columns;
  const counts = new Float64Array(4);
  for (const row of rows) counts[flags[row]!]! += weight ? weight[row]! : 1;
  return counts;
}

/** Facts that missed their target and still wait. */
function overdue({ table, rows }: Sample, flag: string, kept: string): number {
  const { values, weight } = table.columns;
  let n = 0;
  for (const row of rows) if (values[flag]![row] === 0 && values[kept]![row] === 0) n += weight ? weight[row]! : 1;
  return n;
}

/** Sums by key; facts without a key are left out. */
function byKey({ table, rows }: Sample, key: string, value: (row: number) => number): Map<number, number> {
  const keys = table.columns.keys![key]!;
  const { weight } = table.columns;
  const sums = new Map<number, number>();
  for (const row of rows) {
    const own = keys[row]!;
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

/** Sum, mean and sum of squared deviations of the values that are there. */
function moments({ table, rows }: Sample, column: string) {
  const values = table.columns.values[column]!;
  const { weight } = table.columns;
  let n = 0;
  let sum = 0;
  for (const row of rows) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    const w = weight ? weight[row]! : 1;
    n += w;
    sum += w * value;
  }
  const mean = n ? sum / n : undefined;
  let squares = 0;
  if (mean !== undefined) {
    for (const row of rows) {
      const distance = values[row]! - mean;
      if (!Number.isNaN(distance)) squares += (weight ? weight[row]! : 1) * distance * distance;
    }
  }
  return { n, sum, mean, squares };
}

const interval = (mean: number | undefined, squares: number, n: number) =>
  mean === undefined ? undefined : meanInterval(mean, squares, n);

/** The values of a sample by size; missing ones are left out. */
export function inOrder({ table, rows }: Pick<Sample, 'table' | 'rows'>, column: string): Ordered {
  const values = table.columns.values[column]!;
  const present = new Float64Array(rows.length);
  const { weight } = table.columns;
  const weights = weight && new Float64Array(rows.length);
  let n = 0;
  for (const row of rows) {
    if (Number.isNaN(values[row]!)) continue;
    if (weights) weights[n] = weight[row]!;
    present[n++] = values[row]!;
  }
  return weights ? weighted(present.slice(0, n), weights.slice(0, n)) : ordered(present.subarray(0, n));
}

function rankInterval(order: Ordered, q: number): Ends | undefined {
  const ranks = orderRanks(q, order.n);
  return ranks && [order.at(ranks[0] - 1), order.at(ranks[1] - 1)];
}

/** How the facts fall into the bands (from, to]; those without their event come last as `unanswered`. */
function spread({ table, rows, bandEdges }: Sample, column: string, observed?: string): Band[] {
  const values = table.columns.values[column]!;
  const seen = observed === undefined ? undefined : table.columns.values[observed]!;
  const { weight } = table.columns;
  const counts = new Float64Array(bandEdges.length + 2);
  for (const row of rows) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    let band = 0;
    if (seen && !seen[row]) band = bandEdges.length + 1;
    else while (band < bandEdges.length && value > bandEdges[band]!) band++;
    counts[band]! += weight ? weight[row]! : 1;
  }
  const total = counts.reduce((sum, n) => sum + n, 0);
  const bands = Array.from(counts, (count, i) => ({
    from: i <= bandEdges.length ? (bandEdges[i - 1] ?? 0) : undefined,
    to: bandEdges[i],
    count,
    share: total ? count / total : undefined,
    ...(i > bandEdges.length && { unanswered: true as const }),
  }));
  return seen ? bands : bands.slice(0, -1);
}
