import { grown, integers, roomy, type Rows } from './columns.js';
import { byTicket } from './group.js';

/** So many facts lie between two dates that are known beforehand: a search ends among few, which lie close together. */
const step = 256;

/** The rows of a table that have a date, ascending by it; ties keep the order of the rows. */
export class DateOrder {
  readonly rows: Rows;
  readonly #dates: Float64Array;
  /** The date of every `step`-th fact. */
  #fences: Float64Array | undefined;

  constructor(rows: Rows, dates: Float64Array) {
    this.rows = rows;
    this.#dates = dates;
  }

  /** @param each rows of the tickets: where these are 0, 1, 2, …, facts in order need no array of their own */
  static of(dates: Float64Array, each: Rows | undefined): DateOrder {
    let sorted = true;
    let dated = 0;
    let last = -Infinity;
    for (let row = 0; row < dates.length; row++) {
      const at = dates[row]!;
      if (Number.isNaN(at)) continue;
      dated++;
      if (at < last) sorted = false;
      else last = at;
    }
    if (sorted && dated === dates.length && each && isEach(each)) return new DateOrder(each, dates);
    return new DateOrder(sorted ? rowsWithDate(dates, dated) : ascending(dates).slice(0, dated), dates);
  }

  /** The date of the i-th fact. */
  at(i: number): number {
    return this.#dates[this.rows[i]!]!;
  }

  /** The date of a row; NaN where it has none yet. */
  dateOf(row: number): number {
    return this.#dates[row] ?? NaN;
  }

  /** The facts of one code, in the same order. */
  ofCode(codes: Uint8Array, code: number): DateOrder {
    let most = 0;
    for (let row = 0; row < codes.length; row++) if (codes[row] === code) most++;
    const own = new Uint32Array(most);
    const { rows } = this;
    let n = 0;
    for (let i = 0; i < rows.length; i++) if (codes[rows[i]!] === code) own[n++] = rows[i]!;
    return new DateOrder(own.subarray(0, n), this.#dates);
  }

  /** How many facts lie before an instant. */
  rank(instant: number): number {
    const { rows } = this;
    const dates = this.#dates;
    this.#fences ??= Float64Array.from({ length: Math.ceil(rows.length / step) }, (_, i) => this.at(i * step));
    const fence = lowerBound(this.#fences, instant);
    let low = Math.max(0, (fence - 1) * step);
    let high = Math.min(rows.length, fence * step);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (dates[rows[middle]!]! < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Facts whose dates change. */
export interface Redated {
  /** Their rows, ascending, and the date of each from now on; NaN for none. */
  readonly rows: Rows;
  readonly dates: Float64Array;
  /** 1 for each of these rows. */
  readonly flags: Uint8Array;
  /** All dates of the column from now on. */
  readonly all: Float64Array;
  /** The tickets of the facts so far, which an order may share; and from now on, where facts are one for each. */
  readonly each: readonly [Rows | undefined, Rows | undefined];
  /** Which of two facts of one date comes first. */
  readonly isBefore: (row: number, other: number) => boolean;
}

/**
 * The order with the new dates of some facts. What lies before the first of them stays where it is. To be asked for
 * before the dates themselves are written.
 */
export function redated(order: DateOrder, change: Redated): DateOrder {
  const { rows, dates, flags, all, each, isBefore } = change;
  const shares = order.rows === each[0];
  if (shares && each[1] && staysEach(order, change)) return new DateOrder(each[1], all);
  const come = Array.from(rows, (_, i) => i).filter((i) => !Number.isNaN(dates[i]!));
  come.sort((a, b) => dates[a]! - dates[b]! || (isBefore(rows[a]!, rows[b]!) ? -1 : 1));
  const first = firstAffected(order, change, come);
  const kept = order.rows.slice(first).filter((row) => flags[row] !== 1);
  const next = grown(shares ? order.rows.slice() : order.rows, first + kept.length + come.length);
  let from = 0;
  let end = first;
  for (const i of come) {
    const to = placeIn(kept, from, order, dates[i]!, (row) => isBefore(row, rows[i]!));
    next.set(kept.subarray(from, to), end);
    end += to - from;
    next[end++] = rows[i]!;
    from = to;
  }
  next.set(kept.subarray(from), end);
  return new DateOrder(next, all);
}

/** How many of the kept rows come before a fact of this date. */
function placeIn(kept: Rows, from: number, order: DateOrder, date: number, isBefore: (row: number) => boolean) {
  let low = from;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = kept[middle]!;
    const at = order.dateOf(row);
    if (at < date || (at === date && isBefore(row))) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first rank that changes. */
function firstAffected(order: DateOrder, { rows, dates }: Redated, come: readonly number[]): number {
  let first = order.rows.length;
  const look = (date: number) => {
    if (!Number.isNaN(date)) first = Math.min(first, order.rank(date));
  };
  for (let i = 0; i < rows.length; i++) look(order.dateOf(rows[i]!));
  if (come.length > 0) look(dates[come[0]!]!);
  return first;
}

/** Whether facts of one each stay in their order: no old one gets another date, and new ones follow. */
function staysEach(order: DateOrder, { rows, dates, all }: Redated): boolean {
  const before = order.rows.length;
  let last = before > 0 ? order.at(before - 1) : -Infinity;
  for (let i = 0; i < rows.length; i++) {
    if (rows[i]! < before && dates[i] !== order.dateOf(rows[i]!)) return false;
    if (rows[i]! < before) continue;
    if (!(dates[i]! >= last)) return false;
    last = dates[i]!;
  }
  return before + rows.filter((row) => row >= before).length === all.length;
}

/** Whether rows are 0, 1, 2, … */
function isEach(rows: Rows): boolean {
  for (let i = 0; i < rows.length; i++) if (rows[i] !== i) return false;
  return true;
}

function rowsWithDate(dates: Float64Array, dated: number): Rows {
  const rows = roomy(Uint32Array, dated);
  for (let row = 0, i = 0; row < dates.length; row++) if (!Number.isNaN(dates[row]!)) rows[i++] = row;
  return rows;
}

/**
 * Positions by ascending value, ties in their order, NaN last. Sorts by even stretches of a few values each, then
 * within each.
 */
export function ascending(values: Float64Array): Rows {
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < first) first = values[i]!;
    if (values[i]! > last) last = values[i]!;
  }
  const stretches = Math.ceil(values.length / 8);
  const width = (last - first) / stretches || 1;
  const stretch = (value: number) =>
    Number.isNaN(value) ? stretches : Math.min(stretches - 1, Math.floor((value - first) / width));
  const own = integers(values.length, (i) => stretch(values[i]!));
  return byTicket(own, values, stretches + 1).order;
}

/** Index of the first date that is not before `instant`. */
export function lowerBound(at: Float64Array | Uint32Array, instant: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at[middle]! < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
