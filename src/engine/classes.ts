import { bytes, grown, readOf } from '../facts/columns.js';
import type { Column } from '../facts/names.js';
import { part } from '../facts/pause.js';
import type { FactTable } from '../facts/table.js';
import type { Measure, Range } from '../metrics/metric.js';
import type { Measured, Sample } from './measures.js';
import { besideTables, type Follower } from './recent.js';
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
  /** Values that they are told by. */
  readonly from?: readonly Column[];
  /** Version of the table that the codes are those of; of any without it. */
  readonly version?: number;
}

/** Codes that are worked out once, and go on as the facts change. */
export interface KeptClasses extends Classes {
  codes: Uint8Array;
  version: number;
  readonly from: readonly Column[];
  /** The code of a row, from the columns of the table as they now stand. */
  readonly code: (table: FactTable) => (row: number) => number;
}

export const keptClasses = (table: FactTable, classes: Omit<KeptClasses, 'codes' | 'version'>): KeptClasses => ({
  ...classes,
  codes: part(() => bytes(table.columns.length, classes.code(table))),
  version: table.version,
});

/** Codes of the rows that have changed; all anew where a value that they are told by is itself computed anew. */
export const followClasses: Follower<KeptClasses> = {
  round: 1,
  enter(kept, table, rows) {
    if (!areRead(table, kept)) return false;
    const code = kept.code(table);
    kept.codes = grown(kept.codes, table.columns.length);
    for (const row of rows) kept.codes[row] = code(row);
    kept.version = table.version;
    return true;
  },
};

/** Whether the values that classes are told by are at hand. */
export function areRead({ columns }: FactTable, { from = [] }: Classes): boolean {
  const read = new Set([...readOf(columns.values), ...readOf(columns.dates)]);
  return from.every((name) => read.has(name));
}

/** The counts of the classes, weights included. */
export type Counts = ArrayLike<number>;

interface Counted<M> {
  classes(measure: M, table: FactTable, edges: readonly number[]): Classes;
  figure(measure: M, counts: Counts, edges: readonly number[]): Measured;
}

const kept = besideTables<KeptClasses>(64, followClasses);
const column = (table: FactTable, classes: Omit<KeptClasses, 'codes' | 'version'>): Classes =>
  kept(table, classes.key, () => keptClasses(table, classes));

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
      if (done === undefined && table.columns.values[flag] instanceof Uint8Array) return flagClasses(table, flag);
      const from = done === undefined ? [flag] : [flag, done];
      return column(table, {
        key: `share ${flag} ${done ?? ''}`,
        size: 5,
        from,
        code({ columns: { values } }) {
          const flags = values[flag]!;
          const keptFlags = done === undefined ? undefined : values[done];
          // Missed and not yet kept: overdue, told apart from what was kept too late.
          return (row) => (flags[row] === 0 && keptFlags?.[row] === 0 ? overdue : flags[row]!);
        },
      });
    },
    figure({ kept: done }, counts) {
      const hits = counts[1]!;
      const figure = shareOf(hits, hits + counts[0]! + counts[overdue]!);
      return done === undefined ? figure : { ...figure, pending: counts[3]!, overdue: counts[overdue]! };
    },
  },

  'net-share': {
    classes({ plus, minus }, table) {
      return column(table, {
        key: `net-share ${plus} ${minus}`,
        size: 16,
        from: [plus, minus],
        code({ columns: { values } }) {
          const [up, down] = [values[plus]!, values[minus]!];
          return (row) => up[row]! * 4 + down[row]!;
        },
      });
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
      return column(table, {
        key: `net ${name} ${plus.join()} ${minus.join()}`,
        size: 4,
        from: [name],
        code({ columns }) {
          const values = columns.values[name]!;
          return (row) => sideOf(values[row]!, plus, minus);
        },
      });
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

/** The flags themselves are the codes. */
const flagClasses = (table: FactTable, flag: Column): Classes => ({
  key: `flag ${flag}`,
  size: 5,
  from: [flag],
  get codes() {
    return table.columns.values[flag] as Uint8Array;
  },
});

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
  return column(table, {
    key: `bands ${name} ${observed ?? ''} ${edges.join()}`,
    size: edges.length + 3,
    from: observed === undefined ? [name] : [name, observed],
    code({ columns }) {
      const values = columns.values[name]!;
      const seen = observed === undefined ? undefined : columns.values[observed]!;
      return (row) => {
        const value = values[row]!;
        if (Number.isNaN(value)) return edges.length + 2;
        return seen && !seen[row] ? edges.length + 1 : bandOf(value, edges);
      };
    },
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
