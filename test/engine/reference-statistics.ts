/*
 * The statistics of the definitions as their formulas stand on paper, nothing shared with `src`.
 */
const z = 1.959963984540054;

export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
export const mean = (values: readonly number[]) => (values.length ? sum(values) / values.length : undefined);
const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** Hyndman-Fan type 7: `h = (n - 1) p`, linear between the neighbours. */
export function quantile(values: readonly number[], p: number): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = ascending(values);
  const h = (sorted.length - 1) * p;
  const below = sorted[Math.floor(h)]!;
  const above = sorted[Math.ceil(h)]!;
  return below + (above - below) * (h - Math.floor(h));
}

export function wilson(hits: number, n: number): [number, number] | undefined {
  if (n === 0) return undefined;
  const p = hits / n;
  const root = Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  const ends = [-1, 1].map((side) => (p + z ** 2 / (2 * n) + side * z * root) / (1 + z ** 2 / n));
  return [ends[0]!, ends[1]!];
}

/** AW(3/4, 3) of promoters and detractors, in points. */
export function adjustedWald(promoters: number, detractors: number, n: number): [number, number] | undefined {
  if (n === 0) return undefined;
  const p = (promoters + 0.75) / (n + 3);
  const d = (detractors + 0.75) / (n + 3);
  const half = z * Math.sqrt((p + d - (p - d) ** 2) / (n + 3));
  return [Math.max(-100, 100 * (p - d - half)), Math.min(100, 100 * (p - d + half))];
}

/** Mean +- 1.96 s / sqrt(n); one value has no spread. */
export function meanInterval(values: readonly number[]): [number, number] | undefined {
  if (values.length < 2) return undefined;
  const centre = mean(values)!;
  const s = Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1));
  const half = (1.96 * s) / Math.sqrt(values.length);
  return [centre - half, centre + half];
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}

/** P(B <= k) for B ~ Bin(n, p). */
export const binomial = (k: number, n: number, p: number) =>
  sum(Array.from({ length: Math.max(0, k + 1) }, (_, i) => choose(n, i) * p ** i * (1 - p) ** (n - i)));

/** The order statistics that hold a quantile with 95 %, at most 2.5 % on either side; `undefined` for small samples. */
export function rankInterval(values: readonly number[], p: number): [number, number] | undefined {
  const n = values.length;
  const ranks = Array.from({ length: n }, (_, i) => i + 1);
  const low = ranks.filter((rank) => binomial(rank - 1, n, p) <= 0.025).at(-1);
  const high = ranks.find((rank) => binomial(rank - 1, n, p) >= 0.975);
  if (low === undefined || high === undefined) return undefined;
  const sorted = ascending(values);
  return [sorted[low - 1]!, sorted[high - 1]!];
}

export interface Waiting {
  readonly time: number;
  readonly observed: boolean;
}

/** First time at which the Kaplan-Meier curve is at most `left`; at ties events come before censorings. */
export function kaplanMeier(waiting: readonly Waiting[], left: number): number | undefined {
  let survival = 1;
  for (const time of ascending([...new Set(waiting.map((w) => w.time))])) {
    const atRisk = waiting.filter((w) => w.time >= time).length;
    const events = waiting.filter((w) => w.time === time && w.observed).length;
    survival *= 1 - events / atRisk;
    if (events > 0 && survival <= left + 1e-12) return time;
  }
  return undefined;
}
