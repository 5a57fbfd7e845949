import type { Measure } from '../metrics/metric.js';
import type { Control, ControlPoint, ControlRule, Point } from './result.js';

type Chart = Pick<Control, 'method' | 'centre' | 'meanRange' | 'low' | 'high' | 'rangeLimit' | 'points'>;

/** Shares with fewer facts than this have no limits of their own and set none. */
const fewest = 10;
/** Only weeks that are over and not cut short set limits. */
const isWhole = ({ partial, unfinished }: Point) => !partial && !unfinished;

const defaultRules: readonly ControlRule[] = [1, 4];

/** XmR limits for values; Laney p' limits for shares, whose n varies. Points without a value are skipped. */
export function controlChart(points: readonly Point[], measure: Measure, rules = defaultRules): Chart {
  return measure.kind === 'share' ? laney(points, rules) : xmr(points, rules);
}

function xmr(points: readonly Point[], rules: readonly ControlRule[]): Chart {
  const basis = points.filter((point) => point.value !== undefined && isWhole(point));
  const values = basis.map(({ value }) => value!);
  const centre = meanOf(values);
  const meanRange = movingRange(values);
  if (centre === undefined || meanRange === undefined) return { method: 'xmr', centre, meanRange, points };
  const low = centre - 2.66 * meanRange;
  const high = centre + 2.66 * meanRange;
  const sigma = meanRange / 1.128;
  const signals = findSignals(
    values,
    values.map(() => [low, high]),
    centre,
    values.map(() => sigma),
    rules,
  );
  return {
    method: 'xmr',
    centre,
    meanRange,
    low,
    high,
    rangeLimit: 3.267 * meanRange,
    points: mark(points, basis, (i) => ({ low, high, signal: signals[i] })),
  };
}

/** Limits follow n, and their width follows what the weeks really vary by (Laney 2002). */
function laney(points: readonly Point[], rules: readonly ControlRule[]): Chart {
  const basis = points.filter((point) => point.value !== undefined && point.count >= fewest && isWhole(point));
  const n = basis.reduce((sum, { count }) => sum + count, 0);
  const centre = n ? basis.reduce((sum, { value, count }) => sum + value! * count, 0) / n : undefined;
  if (centre === undefined) return { method: 'p-prime', centre, meanRange: undefined, points };
  const spread = basis.map(({ count }) => Math.sqrt((centre * (1 - centre)) / count));
  const meanRange = movingRange(basis.map(({ value }, i) => (spread[i] ? (value! - centre) / spread[i] : 0)));
  if (meanRange === undefined) return { method: 'p-prime', centre, meanRange, points };
  const sigmas = spread.map((sd) => (sd * meanRange) / 1.128);
  const limits = sigmas.map((sigma): [number, number] => [
    Math.max(0, centre - 3 * sigma),
    Math.min(1, centre + 3 * sigma),
  ]);
  const signals = findSignals(
    basis.map(({ value }) => value!),
    limits,
    centre,
    sigmas,
    rules,
  );
  return {
    method: 'p-prime',
    centre,
    meanRange,
    points: mark(points, basis, (i) => ({ low: limits[i]![0], high: limits[i]![1], signal: signals[i] })),
  };
}

function mark(
  points: readonly Point[],
  basis: readonly Point[],
  limits: (i: number) => Pick<ControlPoint, 'low' | 'high' | 'signal'>,
): ControlPoint[] {
  const positions = new Map(basis.map((point, i) => [point, i]));
  return points.map((point) => {
    const i = positions.get(point);
    return i === undefined ? point : { ...point, ...limits(i) };
  });
}

const meanOf = (values: readonly number[]) =>
  values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;

const movingRange = (values: readonly number[]) =>
  meanOf(values.slice(1).map((value, i) => Math.abs(value - values[i]!)));

/** How many of how many points, further than so many sigmas, on one side of the centre. */
const patterns: Readonly<Record<2 | 3 | 4, readonly [needed: number, of: number, sigmas: number]>> = {
  2: [2, 3, 2],
  3: [4, 5, 1],
  4: [8, 8, 0],
};

/** The first rule that each point breaks. All comparisons are strict; a pattern is reported at its last point. */
function findSignals(
  values: readonly number[],
  limits: readonly (readonly [number, number])[],
  centre: number,
  sigmas: readonly number[],
  rules: readonly ControlRule[],
): (ControlRule | undefined)[] {
  const broken = (rule: ControlRule, i: number) => {
    if (rule === 1) return values[i]! < limits[i]![0] || values[i]! > limits[i]![1];
    const [needed, of, distance] = patterns[rule];
    return [1, -1].some((side) => {
      const beyond = (k: number) => side * (values[k]! - centre) > distance * sigmas[k]!;
      if (!beyond(i) || i + 1 < needed) return false;
      let n = 0;
      for (let k = Math.max(0, i - of + 1); k <= i; k++) if (beyond(k)) n++;
      return n >= needed;
    });
  };
  return values.map((_, i) => [...rules].sort().find((rule) => broken(rule, i)));
}
