/** Statistics of `kpis.md` section 7. Nothing observed gives `undefined`, never 0 or NaN. */

export type Ends = readonly [low: number, high: number];

/** Two-sided 95 % point of the normal distribution. */
export const z95 = 1.959963984540054;

/** Facts needed for a verdict. */
export const enough = 30;

/** Ends that are numbers; what cannot be computed has none. */
const ends = (low: number, high: number): Ends | undefined =>
  Number.isFinite(low) && Number.isFinite(high) ? [low, high] : undefined;

/** Wilson interval of a proportion `hits / n`, without continuity correction. */
export function wilson(hits: number, n: number): Ends | undefined {
  if (!(n > 0)) return undefined;
  // Sums of weights are rounded: hits may be a hair more than all.
  const p = Math.min(1, hits / n);
  const z2 = z95 * z95;
  const centre = p + z2 / (2 * n);
  const half = z95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  return ends(Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale));
}

/** Adjusted-Wald interval AW(3/4, 3) of a net score in points (Rocks 2016), clipped to -100..100. */
export function adjustedWald(plus: number, minus: number, n: number): Ends | undefined {
  if (!(n > 0)) return undefined;
  const size = n + 3;
  const p = (plus + 0.75) / size;
  const d = (minus + 0.75) / size;
  const score = p - d;
  const half = z95 * Math.sqrt((p + d - score * score) / size);
  return ends(Math.max(-100, 100 * (score - half)), Math.min(100, 100 * (score + half)));
}

/** Standard error of a net score in points: 100 sqrt((p + d - (p - d)^2) / n). */
export function netError(plus: number, minus: number, n: number): number | undefined {
  if (!(n > 0)) return undefined;
  const [p, d] = [plus / n, minus / n];
  // A score of 100 or -100 leaves -0 or a hair below 0.
  const error = 100 * Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / n);
  return Number.isFinite(error) ? error : undefined;
}

/** Mean +- 1.96 s / sqrt(n); one value has no spread. */
export function meanInterval(mean: number, sumOfSquares: number, n: number): Ends | undefined {
  if (!(n > 1)) return undefined;
  const half = 1.96 * Math.sqrt(sumOfSquares / (n - 1) / n);
  return ends(mean - half, mean + half);
}

/**
 * Ranks (from 1) of the order statistics that hold quantile `q` with 95 %, by the binomial distribution;
 * `undefined` when the sample is too small to reach it on both sides.
 */
export function orderRanks(q: number, n: number): Ends | undefined {
  const [low, high] = n <= exactLimit ? binomialRanks(q, n) : normalRanks(q, n);
  return low >= 1 && high <= n ? [low, high] : undefined;
}

const exactLimit = 1000;

function normalRanks(q: number, n: number): Ends {
  const half = z95 * Math.sqrt(n * q * (1 - q));
  return [Math.floor(n * q - half), Math.ceil(n * q + half) + 1];
}

/** Largest `low` with P(B < low) <= 2.5 %, smallest `high` with P(B < high) >= 97.5 %, for B ~ Bin(n, q). */
function binomialRanks(q: number, n: number): Ends {
  let log = n * Math.log(1 - q);
  let below = 0;
  let low = 0;
  let high = n + 1;
  for (let k = 0; k <= n; k++) {
    if (below <= 0.025) low = k;
    if (below >= 0.975) {
      high = k;
      break;
    }
    below += Math.exp(log);
    log += Math.log((n - k) / (k + 1)) + Math.log(q / (1 - q));
  }
  return [low, high];
}

/** Time until a share of the facts had its event, when some still wait (Kaplan-Meier). */
export interface Survival {
  /** First time at which at most `1 - q` are left waiting; `undefined` when that is not reached. */
  quantile(q: number): number | undefined;
}

/** @param order rows ascending by time, with events before censorings at ties; those without a time are nobody. */
export function kaplanMeier(
  order: ArrayLike<number>,
  time: ArrayLike<number>,
  observed: ArrayLike<number>,
  weight: ArrayLike<number> | undefined,
): Survival {
  let atRisk = 0;
  for (let i = 0; i < order.length; i++) {
    if (!Number.isNaN(time[order[i]!]!)) atRisk += weight ? weight[order[i]!]! : 1;
  }
  const times: number[] = [];
  const waiting: number[] = [];
  let left = 1;
  for (let i = 0; i < order.length;) {
    const at = time[order[i]!]!;
    if (Number.isNaN(at)) {
      i++;
      continue;
    }
    let events = 0;
    let leaving = 0;
    for (; i < order.length && time[order[i]!] === at; i++) {
      const size = weight ? weight[order[i]!]! : 1;
      leaving += size;
      if (observed[order[i]!]) events += size;
    }
    if (events > 0) {
      left *= 1 - events / atRisk;
      times.push(at);
      waiting.push(left);
    }
    atRisk -= leaving;
  }
  // The products are rounded: a half may come out as a half and a hair.
  return { quantile: (q) => times[waiting.findIndex((share) => share <= 1 - q + 1e-12)] };
}
