import type { Band, ControlPoint, Point } from '../../src/engine/result.js';
import type { AgeBar } from '../../src/charts/age-bar.js';
import type { BacklogArea } from '../../src/charts/backlog-area.js';
import type { ResponseBands } from '../../src/charts/bands-model.js';
import type { EvidenceRule } from '../../src/charts/evidence-rule.js';
import type { NpsBar } from '../../src/charts/nps-bar.js';
import type { Spark } from '../../src/charts/spark.js';
import type { Trend } from '../../src/charts/trend.js';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const band = (from: number | undefined, to: number | undefined, count: number): Band => ({
  from,
  to,
  count,
  share: undefined,
  ...(from === undefined && to === undefined && { unanswered: true }),
});

export const point = (start: number, end: number, rest: Partial<ControlPoint>): ControlPoint => ({
  start,
  end,
  value: undefined,
  count: 0,
  reliable: true,
  ...rest,
});

const march = (dayOfMonth: number) => Date.UTC(2025, 2, dayOfMonth);
const range = <T>(length: number, make: (i: number) => T) => Array.from({ length }, (_, i) => make(i));

/** Counts that look like work: five busy days, two quiet ones. */
const flow = (i: number) => ((i + 5) % 7 < 5 ? 40 + ((i * 37) % 20) : (i * 5) % 9);

export const npsBars: Readonly<Record<string, NpsBar>> = {
  'the worked month': { plus: 235, neither: 115, minus: 62, value: 41.99, interval: [35, 48.6] },
  'more detractors': { plus: 12, neither: 40, minus: 61, value: -43.4, interval: [-56, -30] },
  'promoters only': { plus: 3, neither: 0, minus: 0, value: 100, interval: [20, 100] },
  'detractors only': { plus: 0, neither: 0, minus: 9, value: -100, interval: [-100, -52] },
  'passives only': { plus: 0, neither: 5, minus: 0, value: 0, interval: [-40, 40] },
  'a tie': { plus: 20, neither: 1, minus: 20, value: 0, interval: [-30, 30] },
  'a crowd': { plus: 12_345, neither: 1, minus: 1, value: 99.98, interval: [99.9, 100] },
  'no answers': { plus: 0, neither: 0, minus: 0, value: undefined },
};

const months = (values: readonly (number | undefined)[], spread: number): Point[] =>
  values.map((value, i) =>
    point(Date.UTC(2024, 3 + i, 1), Date.UTC(2024, 4 + i, 1), {
      value,
      count: value === undefined ? 0 : 200,
      interval: value === undefined ? undefined : [Math.max(-100, value - spread), Math.min(100, value + spread)],
    }),
  );

export const sparks: Readonly<Record<string, Spark>> = {
  'a year': { unit: 'points', points: months([26, 28, 27, 31, 22, 30, 31, 33, 34, 35, 34, 42], 7) },
  'below zero, with gaps': {
    unit: 'points',
    points: months([-60, -20, undefined, 10, undefined, undefined, -30, -35, 5, 12, -8, -90], 25),
  },
  'one month': {
    unit: 'share',
    points: [point(march(1), march(32), { value: 0.843, count: 4, interval: [0.4, 0.97] })],
  },
  'only gaps': { unit: 'points', points: months([undefined, undefined, undefined], 0) },
  'nothing at all': { unit: 'points', points: [] },
  'all the same': { unit: 'share', points: months([1, 1, 1, 1], 0) },
  'waits of which few are known': {
    unit: 'ms',
    points: [2, 7, 5].map((minutes, i) =>
      point(Date.UTC(2025, i, 1), Date.UTC(2025, i + 1, 1), {
        value: minutes * minute,
        count: 12,
        interval: [(minutes - 4) * minute, (minutes + 9) * minute],
      }),
    ),
  },
  'shares far above zero': { unit: 'share', points: months([0.58, 0.53, 0.59, 0.52, 0.56, 0.507], 0.021) },
  times: {
    unit: 'ms',
    points: months([12 * minute, 3 * hour, 40 * minute], 0).map(({ interval: _, ...rest }) => rest),
  },
};

const edges = [10 * minute, 30 * minute, hour, 4 * hour];
const bandsOf = (counts: readonly number[], limits = edges) => [
  ...limits.map((to, i) => band(i ? limits[i - 1] : undefined, to, counts[i] ?? 0)),
  band(limits.at(-1), undefined, counts[limits.length] ?? 0),
  band(undefined, undefined, counts[limits.length + 1] ?? 0),
];

export const responseBands: Readonly<Record<string, ResponseBands>> = {
  'the worked month': {
    bands: bandsOf([446, 322, 165, 172, 39, 86]),
    within: hour,
    target: 0.8,
    pins: [
      { kind: 'median', value: 15 * minute },
      { kind: 'mean', value: 49 * minute },
      { kind: 'p90', value: 108 * minute },
    ],
  },
  'one band holds nearly all': {
    bands: bandsOf([3, 0, 12, 12_345, 40, 20], [15 * minute, hour, 4 * hour, day]),
    within: hour,
    target: 0.05,
    pins: [
      { kind: 'median', value: 9 * hour },
      { kind: 'mean', value: 9.2 * hour },
      { kind: 'p90', value: 30 * hour },
    ],
  },
  'one band holds all': {
    bands: bandsOf([7, 0, 0, 0, 0, 0]),
    within: hour,
    target: 1,
    pins: [{ kind: 'median', value: minute }],
  },
  'nobody was answered': { bands: bandsOf([0, 0, 0, 0, 0, 31]), within: hour, target: 0.8, pins: [] },
  'no target': { bands: bandsOf([10, 20, 30, 20, 10, 5]) },
  nothing: { bands: bandsOf([0, 0, 0, 0, 0, 0]), within: hour, target: 0.8, pins: [{ kind: 'p90', value: hour }] },
  'many equal bands': {
    bands: bandsOf([1, 1, 1, 1, 1, 1, 1, 1], [minute, 5 * minute, 10 * minute, 30 * minute, hour, 4 * hour]),
    within: 10 * minute,
    target: 0.5,
  },
};

const levels = (count: number, first: number, level: (i: number) => number | undefined): Point[] =>
  range(count, (i) => point(first + i * day, first + (i + 1) * day, { value: level(i), count: 1 }));

export const backlogs: Readonly<Record<string, BacklogArea>> = {
  'a month with a release': {
    points: levels(31, march(1), (i) => Math.round(290 + 130 * Math.sin(i / 6))),
    start: 288,
    created: range(31, flow),
    resolved: range(31, (i) => flow(i + 1)),
    annotations: [{ at: march(11), label: 'Release 4.2' }],
  },
  'a year with many outages': {
    points: levels(365, Date.UTC(2024, 0, 1), (i) => Math.round(12_345 + 3000 * Math.sin(i / 40))),
    start: 12_000,
    created: range(365, (i) => flow(i) * 9),
    resolved: range(365, (i) => flow(i + 2) * 9),
    annotations: [0, 2, 5, 100, 104, 220, 361, 364].map((i) => ({
      at: Date.UTC(2024, 0, 1 + i, 12),
      label: `Data centre outage number ${i}`,
    })),
  },
  'an empty desk': {
    points: levels(7, march(3), () => 0),
    start: 0,
    created: range(7, () => 0),
    resolved: range(7, () => 0),
  },
  'one day': { points: levels(1, march(31), () => 5), start: 3, created: [4], resolved: [2] },
  'no days': { points: [], created: [], resolved: [] },
  'days to come': {
    points: levels(30, march(1), (i) => (i < 12 ? 40 + i : undefined)),
    start: 39,
    created: range(30, (i) => (i < 12 ? 5 : 0)),
    resolved: range(30, (i) => (i < 12 ? 4 : 0)),
    annotations: [{ at: march(30), label: 'Release 5' }],
  },
};

const ages = (counts: readonly number[]): AgeBar => ({
  bands: [
    band(undefined, day, counts[0] ?? 0),
    band(day, 3 * day, counts[1] ?? 0),
    band(3 * day, 7 * day, counts[2] ?? 0),
    band(7 * day, 30 * day, counts[3] ?? 0),
    band(30 * day, undefined, counts[4] ?? 0),
  ],
});

export const ageBars: Readonly<Record<string, AgeBar>> = {
  'the worked month': ages([41, 77, 84, 79, 31]),
  'one old lump': ages([1, 0, 2, 12_345, 3]),
  'nothing open': ages([0, 0, 0, 0, 0]),
  'only new': ages([9, 0, 0, 0, 0]),
};

const weeks = (count: number, make: (i: number) => Partial<ControlPoint>) =>
  range(count, (i) => point(Date.UTC(2024, 9, 7 + 7 * i), Date.UTC(2024, 9, 14 + 7 * i), make(i)));

const wave = (i: number) => 0.86 + 0.035 * Math.sin(i * 1.7);

export const trends: Readonly<Record<string, Trend>> = {
  'half a year with a gap, a small week and a signal': {
    unit: 'share',
    points: weeks(26, (i) => {
      if (i === 12) return {};
      if (i === 13) return { value: 0.714, count: 7 };
      if (i === 23) return { value: 0.7, count: 54, low: 0.72, high: 0.999, interval: [0.57, 0.81], signal: 1 };
      return {
        value: wave(i),
        count: 40 + (i % 16),
        low: 0.7 + 0.02 * Math.cos(i),
        high: 0.995,
        interval: [0.75, 0.94],
      };
    }),
    centre: 0.86,
    target: { low: 0.8, high: 0.9 },
    annotations: [{ at: Date.UTC(2025, 2, 13), label: 'Release 4.2' }],
  },
  'a run of quiet weeks before two busy ones': {
    unit: 'count',
    bars: true,
    points: weeks(20, (i) => ({
      value: i < 18 ? 0 : i - 16,
      count: i < 18 ? 0 : i - 16,
      low: -0.5,
      high: 0.9,
      ...(i >= 18 ? { signal: 1 as const } : i >= 7 ? { signal: 4 as const } : {}),
    })),
    centre: 0.2,
  },
  'signals and gaps at both ends': {
    unit: 'share',
    points: weeks(26, (i) => {
      if (i < 3 || i === 10 || i === 11 || i === 25) return { unfinished: true } as const;
      const value = i === 5 ? 0 : i === 24 ? 1 : 0.3 + 0.05 * ((i * 7) % 6);
      const signal = i === 5 || i === 24 ? { signal: 1 as const } : i === 20 ? { signal: 4 as const } : {};
      return { value, count: i === 13 ? 4 : 1200, low: 0.28, high: 0.62, ...signal };
    }),
    centre: 0.45,
    target: { low: 0.9 },
    annotations: [1, 2, 20, 175, 180].map((i) => ({ at: Date.UTC(2024, 9, 7 + i), label: `Version ${i}` })),
  },
  'two weeks, the last one running': {
    unit: 'share',
    points: weeks(2, (i) => ({ value: 0.5 + 0.25 * i, count: 12, ...(i && { unfinished: true as const }) })),
  },
  'a month of counts, the last day running': {
    unit: 'count',
    interval: 'day',
    bars: true,
    gap: 'no data',
    noun: 'tickets',
    points: range(31, (i) =>
      point(march(i + 1), march(i + 2), {
        value: i === 9 ? 0 : flow(i),
        count: flow(i),
        ...(i === 30 && { unfinished: true as const }),
      }),
    ),
    annotations: [{ at: march(11), label: 'Outage' }],
  },
  'counts above and below zero': {
    unit: 'count',
    interval: 'week',
    bars: true,
    noun: 'tickets',
    points: weeks(26, (i) => ({
      value: Math.round(40 * Math.sin(i)),
      count: 40,
      low: -60,
      high: 60,
      ...(i === 5 && { signal: 1 as const }),
    })),
    centre: 0,
  },
  'months of a time with its intervals': {
    unit: 'ms',
    interval: 'month',
    noun: 'tickets',
    gap: 'no data',
    target: { high: 4 * hour },
    points: months([3, 4, 6, undefined, 5, 4, 4, 9, 3, 4, 5, 4], 1).map(({ value, interval, ...rest }) => ({
      ...rest,
      value: value && value * hour,
      interval: interval && ([interval[0] * hour, interval[1] * hour] as const),
    })),
  },
  'two years, one of them running': {
    unit: 'currency',
    interval: 'year',
    noun: 'tickets',
    points: [2024, 2025].map((year) =>
      point(Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1), {
        value: year,
        count: 12,
        ...(year === 2025 && { unfinished: true as const }),
      }),
    ),
  },
  'one week': { unit: 'share', points: weeks(1, () => ({ value: 0.9, count: 3 })), target: { low: 0.8 } },
  'no answers': { unit: 'share', points: weeks(26, () => ({})), target: { low: 0.8, high: 0.9 } },
  'no weeks': { unit: 'share', points: [] },
  'two years of perfect weeks': {
    unit: 'share',
    points: weeks(104, () => ({ value: 1, count: 12_345, low: 1, high: 1 })),
    centre: 1,
  },
  'every week a signal': {
    unit: 'share',
    points: weeks(26, (i) => ({ value: i % 2 ? 0.2 : 0.95, count: 90, low: 0.5, high: 0.9, signal: 1 })),
    centre: 0.7,
  },
};

export const rules: Readonly<Record<string, EvidenceRule>> = {
  'a time on target': {
    unit: 'ms',
    domain: [0, hour],
    value: 15 * minute,
    interval: [13.6 * minute, 16.6 * minute],
    previous: 23 * minute,
    target: { high: 30 * minute },
  },
  'a share near the end': {
    unit: 'share',
    domain: [0, 1],
    value: 0.914,
    interval: [0.896, 0.929],
    previous: 0.934,
    target: { low: 0.92 },
  },
  'a score at the start': {
    unit: 'points',
    domain: [-100, 100],
    value: -100,
    interval: [-100, -80],
    previous: 100,
    target: { low: 50 },
  },
  'a small sample': {
    unit: 'ms',
    domain: [0, hour],
    value: 22 * minute,
    interval: [6 * minute, 75 * minute],
    weak: true,
    target: { high: 30 * minute },
  },
  'a zone': { unit: 'share', domain: [0, 1], value: 0.01, interval: [0, 0.03], target: { low: 0.8, high: 0.9 } },
  'no value': { unit: 'ms', domain: [0, hour] },
};
