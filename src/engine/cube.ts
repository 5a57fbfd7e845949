import { lowerBound } from '../facts/order.js';
import { part } from '../facts/pause.js';
import type { FactTable } from '../facts/table.js';
import type { Rule } from '../metrics/metric.js';
import { addLocal, buckets, startOf, type Calendar } from '../time/calendar.js';
import type { Classes } from './classes.js';
import { beginAlike, canGoOn, countInto } from './cube-change.js';
import { besideTables } from './recent.js';
import type { Span } from './result.js';
import { codesThatPass, conditionsOf, passing, type Filters } from './select.js';
import { dayMs } from '../time/units.js';

/*
 * Facts counted beforehand by local day, by the dimensions that a question filters and groups by, and by the classes
 * of its measure. Another filter, another brush, a series or groups are then sums over few cells; only the rows of
 * days that a span cuts are looked at. Tags and very fine cubes are left to the rows themselves.
 */

/** Local days from the first to the last fact by a date: day `d` is `[edges[d], edges[d + 1])`. */
export interface Days {
  readonly edges: Float64Array;
  /** Where each edge lies in the order of the facts. */
  readonly ranks: Uint32Array;
}

/** What is counted: the facts of a rule, told apart by dimensions and classes. */
export interface CubeQuestion {
  readonly table: FactTable;
  readonly date: string;
  readonly where: Rule['where'];
  readonly filters: Filters;
  /** Dimension to group by. */
  readonly by?: string | undefined;
  readonly classes: Classes;
}

export interface Cube {
  readonly question: Pick<CubeQuestion, 'date' | 'where' | 'classes'>;
  readonly calendar: Calendar;
  days: Days;
  readonly names: readonly string[];
  /** Number of keys of each dimension when it was counted: a dictionary may grow later. */
  readonly sizes: readonly number[];
  /** `counts[day * stride + cell * classes + class]`. */
  counts: Uint32Array;
  readonly stride: number;
}

const mostDays = 20_000;
const mostStride = 65_535;
const fewestCells = 100_000;

const daysBeside = besideTables<Days | 'none'>(8);
/** A cube goes on while its days begin as they did; where it does not, it is counted anew. */
const cubesBeside = besideTables<Cube | 'none'>(32, {
  round: 2,
  leave(cube, table, rows) {
    // A dimension may be gone that stood for a set of tickets.
    if (cube === 'none' || !cube.names.every((name) => Object.hasOwn(table.columns.dimensions, name))) return false;
    countInto(cube, table, rows, -1);
    return true;
  },
  enter(cube, table, rows) {
    if (cube === 'none' || !canGoOn(table, cube)) return false;
    const days = daysOf(table, cube.question.date, cube.calendar);
    if (days === 'none' || !beginAlike(days, cube.days)) return false;
    const cells = cube.stride * (days.edges.length - 1);
    if (cells > cube.counts.length) {
      const counts = new Uint32Array(cells);
      counts.set(cube.counts);
      cube.counts = counts;
    }
    cube.days = days;
    countInto(cube, table, rows, 1);
    return true;
  },
});
const totalsBeside = besideTables<Totals>(64);

export function daysOf(table: FactTable, date: string, calendar: Calendar): Days | 'none' {
  return daysBeside(table, date, () => {
    const order = table.by(date);
    if (order.rows.length === 0) return 'none';
    const [first, last] = [order.at(0), order.at(order.rows.length - 1)];
    if ((last - first) / dayMs > mostDays) return 'none';
    const { zone } = calendar;
    const end = zone.toInstant(addLocal(zone.toLocal(startOf(calendar, last, 'day')), 'day', 1));
    const starts = buckets(calendar, startOf(calendar, first, 'day'), end, 'day').map(({ start }) => start);
    const edges = Float64Array.from([...starts, end]);
    return { edges, ranks: Uint32Array.from(edges, (edge) => order.rank(edge)) };
  });
}

/** Running totals for a question; `undefined` where facts have to be counted one by one. */
export function totalsOf(question: CubeQuestion, calendar: Calendar): Totals | undefined {
  const cube = cubeBeside(question, calendar);
  if (!cube) return undefined;
  const { table, filters, by, classes, date, where } = question;
  const key = JSON.stringify([date, where, classes.key, filters, by]);
  return totalsBeside(table, key, () => new Totals(cube, question));
}

/** The dimensions that a question filters and groups by. */
export const dimensionsOf = ({ filters, by }: Pick<CubeQuestion, 'filters' | 'by'>): string[] =>
  [...new Set([...Object.keys(filters), ...(by === undefined ? [] : [by])])].sort();

/** The cube of a question, counted when it is first asked for. */
export function cubeBeside(question: CubeQuestion, calendar: Calendar): Cube | undefined {
  const { table, classes, date, where } = question;
  const { many } = table.columns;
  const names = dimensionsOf(question);
  if (names.some((name) => many && name in many)) return undefined;
  const key = JSON.stringify([date, where, names, classes.key]);
  const cube = cubesBeside(table, key, () => part(() => cubeOf(question, names, calendar)));
  return cube === 'none' ? undefined : cube;
}

function cubeOf({ table, date, where, classes }: CubeQuestion, names: readonly string[], calendar: Calendar) {
  const days = daysOf(table, date, calendar);
  if (days === 'none') return 'none';
  const sizes = names.map((name) => table.columns.dimensions[name]!.dictionary.size);
  const stride = sizes.reduce((n, size) => n * size, classes.size);
  const most = Math.max(fewestCells, table.columns.length / 4);
  if (stride > mostStride || stride * days.edges.length > most) return 'none';
  const mask = conditionsOf(table, where);
  const slots = slotsOf(table, names, sizes, classes);
  const counts = new Uint32Array(stride * (days.edges.length - 1));
  const { rows } = table.by(date);
  const { weight } = table.columns;
  for (let day = 0; day + 1 < days.edges.length; day++) {
    const base = day * stride;
    for (let i = days.ranks[day]!; i < days.ranks[day + 1]!; i++) {
      const row = rows[i]!;
      if (weight) counts[base + slots[row]!]! += mask && !mask[row] ? 0 : weight[row]!;
      else counts[base + slots[row]!]! += mask ? mask[row]! : 1;
    }
  }
  return { question: { date, where, classes }, calendar, days, names, sizes, counts, stride };
}

/** The cell and class of each row as one number. */
export function slotsOf(
  table: FactTable,
  names: readonly string[],
  sizes: readonly number[],
  { size, codes }: Pick<Classes, 'size' | 'codes'>,
) {
  const slots = new Uint16Array(table.columns.length);
  names.forEach((name, i) => {
    const own = table.columns.dimensions[name]!.codes;
    const keys = sizes[i]!;
    for (let row = 0; row < slots.length; row++) slots[row] = slots[row]! * keys + own[row]!;
  });
  if (codes) for (let row = 0; row < slots.length; row++) slots[row] = slots[row]! * size + codes[row]!;
  return slots;
}

/** Counts of spans, for one set of filters; by group where the question has one. */
export interface Tally {
  /** Instants between which spans are counted at once. */
  readonly edges: Float64Array;
  /** Counts of the facts of a span, by group and class. */
  count(span: Span): Float64Array;
  /** Adds them to counts that stand from a place on. */
  addTo(counts: Float64Array, place: number, span: Span): void;
  /** The counts of one group; a key that came up later has none. */
  ofGroup(counts: Float64Array, group: number): Float64Array;
}

/** Counts from the first day up to each. */
export class Totals implements Tally {
  /** Local midnights, the last after the last fact. */
  readonly edges: Float64Array;
  readonly #ranks: Uint32Array;
  readonly #question: CubeQuestion;
  /** Groups times classes. */
  readonly #width: number;
  /** `#running[day * width + group * classes + class]`: what lies before that day. */
  readonly #running: Float64Array;

  constructor(cube: Cube, question: CubeQuestion) {
    const { days, counts, stride } = cube;
    const { size } = question.classes;
    const { cells, groups, keys } = cellsOf(cube, question);
    this.edges = days.edges;
    this.#ranks = days.ranks;
    this.#question = question;
    const width = (this.#width = keys * size);
    const running = (this.#running = new Float64Array(days.edges.length * width));
    for (let day = 0; day + 1 < days.edges.length; day++) {
      const next = (day + 1) * width;
      running.copyWithin(next, next - width, next);
      for (let i = 0; i < cells.length; i++) {
        const from = day * stride + cells[i]! * size;
        const to = next + groups[i]! * size;
        for (let k = 0; k < size; k++) running[to + k]! += counts[from + k]!;
      }
    }
  }

  count(span: Span): Float64Array {
    const counts = new Float64Array(this.#width);
    this.addTo(counts, 0, span);
    return counts;
  }

  addTo(counts: Float64Array, place: number, { start, end }: Span) {
    const { edges } = this;
    const first = lowerBound(edges, start);
    let last = lowerBound(edges, end);
    if (edges[last] !== end) last--;
    if (first > last) {
      this.#addRows(counts, place, this.#rank(start), this.#rank(end));
      return;
    }
    const running = this.#running;
    const [from, to] = [first * this.#width, last * this.#width];
    for (let k = 0; k < this.#width; k++) counts[place + k]! += running[to + k]! - running[from + k]!;
    // No fact lies outside the days.
    if (first > 0 && edges[first] !== start) this.#addRows(counts, place, this.#rank(start), this.#ranks[first]!);
    if (last + 1 < edges.length && edges[last] !== end)
      this.#addRows(counts, place, this.#ranks[last]!, this.#rank(end));
  }

  ofGroup(counts: Float64Array, group: number): Float64Array {
    const { size } = this.#question.classes;
    return group * size < counts.length ? counts.subarray(group * size, (group + 1) * size) : new Float64Array(size);
  }

  #rank(instant: number): number {
    const { table, date } = this.#question;
    return table.by(date).rank(instant);
  }

  /** Looks at the rows of a cut day. */
  #addRows(counts: Float64Array, place: number, from: number, to: number) {
    if (from >= to) return;
    const { table, date, where, filters, by, classes } = this.#question;
    const groups = by === undefined ? undefined : table.columns.dimensions[by]!.codes;
    const rows = passing(table, table.by(date).rows.subarray(from, to), where, filters);
    const { weight } = table.columns;
    const { size, codes } = classes;
    for (const row of rows)
      counts[place + (groups ? groups[row]! : 0) * size + (codes ? codes[row]! : 0)]! += weight ? weight[row]! : 1;
  }
}

/** The cells that pass the filters, the group of each, and the number of groups. */
export function cellsOf(
  { names, sizes }: Pick<Cube, 'names' | 'sizes'>,
  { table, filters, by }: Omit<CubeQuestion, 'classes'>,
) {
  let cells = [0];
  let groups = [0];
  names.forEach((name, i) => {
    const passes = codesThatPass(table.columns.dimensions[name]!.dictionary, name, filters[name]);
    const own = Array.from({ length: sizes[i]! }, (_, code) => code).filter((code) => passes[code] === 1);
    if (name === by) groups = groups.flatMap(() => own);
    else groups = groups.flatMap((group) => own.map(() => group));
    cells = cells.flatMap((cell) => own.map((code) => cell * sizes[i]! + code));
  });
  return { cells, groups, keys: by === undefined ? 1 : sizes[names.indexOf(by)]! };
}
