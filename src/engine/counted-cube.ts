import { lowerBound } from '../facts/order.js';
import type { FactTable } from '../facts/table.js';
import type { Rule } from '../metrics/metric.js';
import { cellsOf, dimensionsOf } from './cube.js';
import { besideTables } from './recent.js';
import type { Span } from './result.js';
import { maskOf, type Filters, type Mask } from './select.js';

/*
 * Counts of a database once more by fewer keys: by its buckets, by the dimensions that a question filters and groups
 * by, and with all that they say. Another filter, period or metric is then a sum over few numbers, however many tickets
 * the counts stand for, and however fine the cells are that they came in.
 */

/** What rows say: `size` numbers each, or one number for one of `size` classes. */
export interface Said {
  readonly key: string;
  readonly size: number;
  /** As many as `size`; with codes one. */
  readonly columns: () => readonly ArrayLike<number | null>[];
  readonly codes?: (() => ArrayLike<number>) | undefined;
}

/** What is counted: rows by a date, told apart by dimensions. */
export interface CountedQuestion {
  readonly table: FactTable;
  readonly date: string;
  readonly where: Rule['where'];
  readonly filters: Filters;
  readonly by?: string | undefined;
}

/** The instants at which the buckets of a table begin, and the bucket of each row; none for rows of another date. */
interface Buckets {
  readonly starts: Float64Array;
  readonly of: Uint32Array;
}

/** `counts[(bucket * cells + cell) * size + number]`. */
interface Cube {
  readonly buckets: Buckets;
  readonly names: readonly string[];
  readonly sizes: readonly number[];
  readonly cells: number;
  readonly size: number;
  readonly counts: Float64Array;
}

const none = 0xffffffff;
/** What is kept for all filters of a dimension at once; finer ones are added up for one set of filters. */
const mostNumbers = 3_000_000;

const bucketsBeside = besideTables<Buckets>(4);
const placesBeside = besideTables<Uint32Array>(4);
const cubesBeside = besideTables<Cube | 'large'>(16);

/** A cube, and which of its cells a question asks for. */
interface Asked {
  readonly cube: Cube;
  readonly cells: readonly number[];
  /** The group of each cell. */
  readonly groups: readonly number[];
  readonly keys: number;
}

function askedOf(question: CountedQuestion, said: Said): Asked {
  const { table, date, where, filters, by } = question;
  const names = dimensionsOf(question);
  const shared = cubesBeside(table, JSON.stringify([date, where, said.key, names]), () =>
    isLarge(question, names, said) ? 'large' : cubeOf(question, names, said, maskOf(table, where, {})),
  );
  if (shared !== 'large') return { cube: shared, ...cellsOf(shared, question) };
  const own = { ...question, filters: {} };
  const cube = cubeOf(own, by === undefined ? [] : [by], said, maskOf(table, where, filters));
  return { cube, ...cellsOf(cube, own) };
}

function bucketsOf(table: FactTable, date: string): Buckets {
  return bucketsBeside(table, date, () => {
    const dates = table.columns.dates[date]!;
    const known = new Map<number, number>();
    for (let row = 0; row < dates.length; row++) {
      // Rows stand bucket after bucket: most are looked up once.
      if (dates[row] === dates[row - 1] || Number.isNaN(dates[row]!)) continue;
      if (!known.has(dates[row]!)) known.set(dates[row]!, 0);
    }
    const starts = Float64Array.from(known.keys()).sort();
    starts.forEach((start, bucket) => known.set(start, bucket));
    const of = new Uint32Array(dates.length);
    for (let row = 0; row < dates.length; row++) of[row] = known.get(dates[row]!) ?? none;
    return { starts, of };
  });
}

const sizesOf = ({ columns }: FactTable, names: readonly string[]) =>
  names.map((name) => columns.dimensions[name]!.dictionary.size);
const product = (sizes: readonly number[]) => sizes.reduce((n, size) => n * size, 1);

const isLarge = ({ table, date }: CountedQuestion, names: readonly string[], { size }: Said) =>
  product(sizesOf(table, names)) * size * bucketsOf(table, date).starts.length > mostNumbers;

function cubeOf({ table, date }: CountedQuestion, names: readonly string[], said: Said, mask: Mask): Cube {
  const buckets = bucketsOf(table, date);
  const sizes = sizesOf(table, names);
  const [cells, { size }] = [product(sizes), said];
  const counts = new Float64Array(cells * size * buckets.starts.length);
  const places = placesOf(table, date, names, sizes);
  const codes = said.codes?.();
  said.columns().forEach((column, k) => {
    for (let row = 0; row < places.length; row++) {
      const place = places[row]!;
      if (place === none || (mask && !mask[row])) continue;
      // What is missing adds nothing.
      counts[place * size + (codes ? codes[row]! : k)]! += column[row]!;
    }
  });
  return { buckets, names, sizes, cells, size, counts };
}

/** The bucket and cell of each row as one number. */
function placesOf(table: FactTable, date: string, names: readonly string[], sizes: readonly number[]): Uint32Array {
  return placesBeside(table, JSON.stringify([date, names]), () => {
    const places = bucketsOf(table, date).of.slice();
    const codes = names.map((name) => table.columns.dimensions[name]!.codes);
    codes.forEach((own, i) => {
      const keys = sizes[i]!;
      for (let row = 0; row < places.length; row++) {
        if (places[row] !== none) places[row] = places[row]! * keys + own[row]!;
      }
    });
    return places;
  });
}

/** All that rows say, by bucket and group, for one set of filters. */
export class Sums {
  readonly starts: Float64Array;
  /** Numbers of one bucket. */
  readonly width: number;
  readonly #numbers: Float64Array;

  constructor({ cube, cells, groups, keys }: Asked) {
    const { buckets, size, counts } = cube;
    this.starts = buckets.starts;
    this.width = keys * size;
    this.#numbers = new Float64Array(this.width * this.starts.length);
    for (let bucket = 0; bucket < this.starts.length; bucket++) {
      for (let i = 0; i < cells.length; i++) {
        const from = (bucket * cube.cells + cells[i]!) * size;
        const to = bucket * this.width + groups[i]! * size;
        for (let k = 0; k < size; k++) this.#numbers[to + k]! += counts[from + k]!;
      }
    }
  }

  /** Of the facts of a span that begins and ends between buckets. */
  of({ start, end }: Span): Float64Array {
    const [first, last] = [lowerBound(this.starts, start), lowerBound(this.starts, end)];
    const sums = new Float64Array(this.width);
    for (let i = first * this.width; i < last * this.width; i += this.width) {
      for (let k = 0; k < this.width; k++) sums[k]! += this.#numbers[i + k]!;
    }
    return sums;
  }
}

const sumsBeside = besideTables<Sums>(24);

export function sumsOf(question: CountedQuestion, said: Said): Sums {
  const { table, date, where, filters, by } = question;
  const key = JSON.stringify([date, where, said.key, filters, by]);
  return sumsBeside(table, key, () => new Sums(askedOf(question, said)));
}

/** Many classes of few rows: added up for each span alone, as a span holds few buckets. */
export function classesIn(question: Omit<CountedQuestion, 'by'>, said: Said): (span: Span) => Float64Array {
  const { cube, cells } = askedOf(question, said);
  const { buckets, size, counts } = cube;
  return ({ start, end }) => {
    const [first, last] = [lowerBound(buckets.starts, start), lowerBound(buckets.starts, end)];
    const sums = new Float64Array(size);
    for (let bucket = first; bucket < last; bucket++) {
      for (const cell of cells) {
        const from = (bucket * cube.cells + cell) * size;
        for (let k = 0; k < size; k++) sums[k]! += counts[from + k]!;
      }
    }
    return sums;
  };
}
