import { bytes, type FactTable, type Values } from '../facts/table.js';
import type { Measure, Range } from '../metrics/metric.js';
import type { Measured, Sample } from './measures.js';
import { besideTables } from './recent.js';
import type { Band } from './result.js';
import { adjustedWald, enough, netError, wilson } from './statistics.js';

type CountedKind = 'count' | 'share' | 'net-share' | 'net';
type MeasureOf<K extends Measure['kind']> = Extract<Measure, { kind: K }>;
/** Measures that only count: how many facts fall into each of a few classes says all. */
export type CountedMeasure = MeasureOf<CountedKind>;

/** What a measure tells facts apart by: a small code for each row; without codes all are of class 0. */
export interface Classes {
  readonly key: string;
  readonly size: number;
  readonly codes: Uint8Array | undefined;
}

/** The counts of the classes, weights included. */
export type Counts = ArrayLike<number>;

interface Counted<M> {
  classes(measure: M, table: FactTable, edges: readonly number[]): Classes;
  figure(measure: M, counts: Counts, edges: readonly number[]): Measured;
}

const kept = besideTables<Classes>(64);
const column = (table: FactTable, key: string, size: number, code: (row: number) => number): Classes =>
  kept(table, key, () => ({ key, size, codes: bytes(table.columns.length, code) }));

/** All facts in one class. */
export const together: Classes = { key: '', size: 1, codes: undefined };

const counted: { readonly [K in CountedKind]: Counted<MeasureOf<K>> } = {
  count: {
    classes: ({ bands, observed }, table, edges) =>
      bands === undefined ? together : bandClasses(table, bands, observed, edges),
    figure({ bands, observed }, counts, edges) {
      const n = total(counts);
      return { value: n, count: n, reliable: true, ...(bands && { bands: bandsOf(counts, edges, observed) }) };
    },
  },

  share: {
    classes({ flag, kept: done }, table) {
      const flags = table.columns.values[flag]!;
      if (done === undefined && flags instanceof Uint8Array) return { key: `flag ${flag}`, size: 5, codes: flags };
      const keptFlags = done === undefined ? undefined : table.columns.values[done];
      // Missed and not yet kept: overdue, told apart from what was kept too late.
      return column(table, `share ${flag} ${done ?? ''}`, 5, (row) =>
        flags[row] === 0 && keptFlags?.[row] === 0 ? overdue : flags[row]!,
      );
    },
    figure({ kept: done }, counts) {
      const hits = counts[1]!;
      const figure = shareOf(hits, hits + counts[0]! + counts[overdue]!);
      return done === undefined ? figure : { ...figure, pending: counts[3]!, overdue: counts[overdue]! };
    },
  },

  'net-share': {
    classes({ plus, minus }, table) {
      const { [plus]: up, [minus]: down } = table.columns.values as Record<string, Values>;
      return column(table, `net-share ${plus} ${minus}`, 16, (row) => up![row]! * 4 + down![row]!);
    },
    figure(_, counts) {
      let [n, up, down] = [0, 0, 0];
      for (let i = 0; i < counts.length; i++) {
        const flag = i >> 2;
        if (flag <= 1) n += counts[i]!;
        if (flag === 1) up += counts[i]!;
        if ((i & 3) === 1) down += counts[i]!;
      }
      return {
        value: n ? (up - down) / n : undefined,
        count: n,
        reliable: n >= enough,
        parts: { plus: up, neither: n - up - down, minus: down },
      };
    },
  },

  net: {
    classes({ column: name, plus, minus }, table) {
      const values = table.columns.values[name]!;
      const code = (row: number) => sideOf(values[row]!, plus, minus);
      return column(table, `net ${name} ${plus.join()} ${minus.join()}`, 4, code);
    },
    figure(_, counts) {
      const [up, neither, down] = [counts[2]!, counts[1]!, counts[3]!];
      const n = up + neither + down;
      return {
        value: n ? (100 * (up - down)) / n : undefined,
        count: n,
        interval: adjustedWald(up, down, n),
        standardError: netError(up, down, n),
        reliable: n >= enough,
        parts: { plus: up, neither, minus: down },
      };
    },
  },
};

/** Class of what missed its target and still waits. */
const overdue = 4;

/** 0 missing, 1 neither, 2 plus, 3 minus. */
function sideOf(value: number, plus: Range, minus: Range): number {
  if (Number.isNaN(value)) return 0;
  if (value >= plus[0] && value <= plus[1]) return 2;
  return value >= minus[0] && value <= minus[1] ? 3 : 1;
}

/** Bands (from, to] by number; then one for facts without their event, and one for those without a value. */
export function bandClasses(
  table: FactTable,
  name: string,
  observed: string | undefined,
  edges: readonly number[],
): Classes {
  const values = table.columns.values[name]!;
  const seen = observed === undefined ? undefined : table.columns.values[observed]!;
  return column(table, `bands ${name} ${observed ?? ''} ${edges.join()}`, edges.length + 3, (row) => {
    const value = values[row]!;
    if (Number.isNaN(value)) return edges.length + 2;
    return seen && !seen[row] ? edges.length + 1 : bandOf(value, edges);
  });
}

/** Number of the band that a value lies in. */
function bandOf(value: number, edges: readonly number[]): number {
  let band = 0;
  while (band < edges.length && value > edges[band]!) band++;
  return band;
}

/** The bands of a figure; those without their event come last as `unanswered`, where the measure knows of them. */
export function bandsOf(counts: Counts, edges: readonly number[], observed: string | undefined): Band[] {
  const own = Array.from(counts).slice(0, edges.length + (observed === undefined ? 1 : 2));
  const all = total(own);
  return own.map((count, i) => ({
    from: i <= edges.length ? (edges[i - 1] ?? 0) : undefined,
    to: edges[i],
    count,
    share: all ? count / all : undefined,
    ...(i > edges.length && { unanswered: true as const }),
  }));
}

function total(counts: Counts): number {
  let n = 0;
  for (let i = 0; i < counts.length; i++) n += counts[i]!;
  return n;
}

/** A share of n, with its Wilson interval. */
export const shareOf = (hits: number, n: number): Measured => ({
  value: n ? hits / n : undefined,
  count: n,
  interval: wilson(hits, n),
  reliable: n >= enough,
  hits,
});

export const isCounted = (measure: Measure): measure is CountedMeasure => Object.hasOwn(counted, measure.kind);

const of = (measure: CountedMeasure) => counted[measure.kind] as unknown as Counted<CountedMeasure>;

export const classesOf = (measure: CountedMeasure, table: FactTable, edges: readonly number[]): Classes =>
  of(measure).classes(measure, table, edges);

export const figureOf = (measure: CountedMeasure, counts: Counts, edges: readonly number[]): Measured =>
  of(measure).figure(measure, counts, edges);

/** Counts rows one by one: where nothing was counted beforehand. */
export function countRows({ size, codes }: Classes, { table, rows }: Pick<Sample, 'table' | 'rows'>): Counts {
  const { weight } = table.columns;
  const counts = new Float64Array(size);
  if (!codes && !weight) counts[0] = rows.length;
  else if (!weight) for (let i = 0; i < rows.length; i++) counts[codes![rows[i]!]!]!++;
  else for (const row of rows) counts[codes ? codes[row]! : 0]! += weight[row]!;
  return counts;
}
