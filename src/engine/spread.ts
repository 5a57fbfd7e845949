import { readOf } from '../facts/columns.js';
import { lowerBound } from '../facts/order.js';
import { part } from '../facts/pause.js';
import type { FactTable } from '../facts/table.js';
import type { Calendar } from '../time/calendar.js';
import { bucketsOf, gathered, orderIn } from './buckets.js';
import { cellsOf, cubeBeside, totalsOf, type Cube, type Days } from './cube.js';
import { dayOf } from './cube-change.js';
import type { Codes } from '../facts/dictionary.js';
import type { Facts } from './moving.js';
import type { Ordered } from './quantiles.js';
import { besideTables } from './recent.js';
import type { Span } from './result.js';
import { conditionsOf, passing } from './select.js';

/* Means and quantiles from what was counted beforehand: sums by day and cell, and values in buckets. */

/** Number, mean and sum of squared deviations of values. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
}

/** The values of a span: their moments, and their ranks. */
export interface Spread {
  readonly moments: Moments;
  readonly order: Ordered;
}

/** Values of spans; `undefined` where the rows must be looked at. */
export function spreadOf(question: Facts, column: string, calendar: Calendar): ((span: Span) => Spread) | undefined {
  if (question.table.columns.weight) return undefined;
  const buckets = bucketsOf(question.table, question.date, { column });
  const asked = { ...question, classes: buckets };
  const cube = cubeBeside(asked, calendar);
  const totals = totalsOf(asked, calendar);
  if (!cube || !totals) return undefined;
  const sums = sumsBeside(question.table, JSON.stringify([question.date, question.where, cube.names, column]), () =>
    part(() => sumsOf(cube, question, column)),
  );
  const { cells } = cellsOf(cube, question);
  const order = question.table.by(question.date);
  const counted = { question, column, ranks: cube.days.ranks, sums, cells };
  const key = JSON.stringify([question.date, question.where, question.filters, column]);
  return (span) =>
    spreadsBeside(question.table, `${key} ${span.start} ${span.end}`, () => ({
      moments: momentsIn(counted, order.rank(span.start), order.rank(span.end)),
      order: orderIn({ facts: question, column, buckets, span }, totals.count(span)),
    }));
}

/** Several widgets ask for the times of one period. */
const spreadsBeside = besideTables<Spread>(8);

/** Sums of the days whose facts change are added up anew. */
const sumsBeside = besideTables<Sums>(16, {
  round: 2,
  leave({ cube, question, stale }, { columns }, rows) {
    const dates = columns.dates[question.date]!;
    for (const row of rows) if (dates[row]! > -Infinity) stale.add(dayOf(cube.days, dates[row]!));
    return true;
  },
  enter(sums, table, rows) {
    const { cube, question, column, days } = sums;
    // Its cube came first; where that has let go, so do the sums.
    if (!readOf(table.columns.values).includes(column) || cube.days === days) return false;
    if (cube.days.edges.length !== days.edges.length) return false;
    const dates = table.columns.dates[question.date]!;
    for (const row of rows) if (dates[row]! > -Infinity) sums.stale.add(dayOf(cube.days, dates[row]!));
    sums.days = cube.days;
    addUp(sums, table, [...sums.stale]);
    sums.stale.clear();
    return true;
  },
});
/** By `day * cells + cell`. */
interface Sums {
  readonly cube: Cube;
  readonly question: Pick<Facts, 'date' | 'where'>;
  readonly column: string;
  days: Days;
  /** Days to be added up anew. */
  readonly stale: Set<number>;
  readonly cells: number;
  readonly n: Uint32Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

function sumsOf(cube: Cube, { table, date, where }: Facts, column: string): Sums {
  const { days, sizes } = cube;
  const cells = sizes.reduce((n, size) => n * size, 1);
  const length = cells * (days.edges.length - 1);
  const sums: Sums = {
    cube,
    question: { date, where },
    column,
    days,
    stale: new Set(),
    cells,
    n: new Uint32Array(length),
    sum: new Float64Array(length),
    squares: new Float64Array(length),
  };
  addUp(
    sums,
    table,
    Array.from({ length: days.edges.length - 1 }, (_, day) => day),
  );
  return sums;
}

/** Adds the values of some days up: their sums first, then the squares of the distances from the mean. */
function addUp(sums: Sums, table: FactTable, dayList: readonly number[]) {
  const { cells, n, sum, squares, days, question } = sums;
  const values = table.columns.values[sums.column]!;
  const mask = conditionsOf(table, question.where);
  const { rows } = table.by(question.date);
  const codes = sums.cube.names.map((name) => table.columns.dimensions[name]!.codes);
  const { sizes } = sums.cube;
  for (const day of dayList) {
    const [from, to, base] = [days.ranks[day]!, days.ranks[day + 1]!, day * cells];
    for (const column of [n, sum, squares]) column.fill(0, base, base + cells);
    for (const second of [false, true]) {
      for (let i = from; i < to; i++) {
        const row = rows[i]!;
        const value = values[row]!;
        if (Number.isNaN(value) || (mask && !mask[row])) continue;
        let cell = base;
        if (codes.length > 0) cell += cellOf(codes, sizes, row);
        if (second) squares[cell]! += (value - sum[cell]! / n[cell]!) ** 2;
        else {
          n[cell]!++;
          sum[cell]! += value;
        }
      }
    }
  }
}

function cellOf(codes: readonly Codes[], sizes: readonly number[], row: number): number {
  let cell = 0;
  for (let i = 0; i < codes.length; i++) cell = cell * sizes[i]! + codes[i]![row]!;
  return cell;
}

/** What the spans of one question share. */
interface Counted {
  readonly question: Facts;
  readonly column: string;
  readonly ranks: Uint32Array;
  readonly sums: Sums;
  /** Cells that pass the filters. */
  readonly cells: readonly number[];
}

/** Moments of the facts of ranks `[from, to)`: whole days from their sums, the rows of cut days one by one. */
function momentsIn({ question, column, ranks, sums, cells }: Counted, from: number, to: number): Moments {
  const first = lowerBound(ranks, from);
  let last = lowerBound(ranks, to);
  if (ranks[last] !== to) last--;
  const whole = first <= last ? wholeDays(sums, cells, first, last) : [];
  const cut = first <= last ? [from, ranks[first]!, ranks[last]!, to] : [from, to, to, to];
  const values = [...valuesOf(question, column, cut[0]!, cut[1]!), ...valuesOf(question, column, cut[2]!, cut[3]!)];
  let n = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  for (const cell of whole) {
    n += sums.n[cell]!;
    sum += sums.sum[cell]!;
  }
  const mean = sum / n;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  for (const cell of whole) {
    squares += sums.squares[cell]! + sums.n[cell]! * (sums.sum[cell]! / sums.n[cell]! - mean) ** 2;
  }
  return { n, mean, squares };
}

/** The cells of the days `[first, last)` that hold values. */
function wholeDays({ cells: size, n }: Sums, cells: readonly number[], first: number, last: number): number[] {
  const whole: number[] = [];
  for (let day = first; day < last; day++) {
    for (const cell of cells) if (n[day * size + cell]! > 0) whole.push(day * size + cell);
  }
  return whole;
}

/** Values of the facts of ranks `[from, to)` that pass. */
function valuesOf({ table, date, where, filters }: Facts, column: string, from: number, to: number): Float64Array {
  if (from >= to) return new Float64Array();
  const rows = passing(table, table.by(date).rows.subarray(from, to), where, filters);
  return gathered(table.columns.values[column]!, rows).filter((value) => !Number.isNaN(value));
}
