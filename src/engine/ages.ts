import { getOrInsert } from '../model/maps.js';
import type { Rows } from '../facts/columns.js';
import { lowerBound } from '../facts/order.js';
import type { Calendar } from '../time/calendar.js';
import { gathered } from './buckets.js';
import { daysOf, type Days } from './cube.js';
import { dayOf } from './cube-change.js';
import { movedTo, Moving, type Count, type Facts } from './moving.js';
import { lastUpTo, type Ordered } from './quantiles.js';
import { besideTables } from './recent.js';
import { passing } from './select.js';

/*
 * How old is what is open at an instant: counted by the day since which it is, so that only few days are looked into.
 * When the instant moves, only what has come and gone in between is looked at.
 */

/** A stock: facts by the date at which they enter, the date at which they leave, and the one that ages run from. */
export interface Stock {
  readonly facts: Facts;
  readonly leave: string;
  readonly since: string;
}

/** Ages at an instant, in ms. */
export interface Ages {
  readonly mean: number | undefined;
  readonly order: Ordered;
  /** How many lie in each band (from, to], and above all edges. */
  inBands(edges: readonly number[]): number[];
}

/** What is open, by the day since which it is. */
class Open implements Count {
  readonly counts: Int32Array;
  /** Of what has passed since the day began: whole milliseconds, so that nothing is lost in adding and taking out. */
  readonly passed: Float64Array;
  readonly moving: Moving;
  readonly #leaving: Moving;
  readonly #dates: Float64Array;
  readonly #days: Days;

  constructor({ facts, leave, since }: Stock, days: Days) {
    this.counts = new Int32Array(days.edges.length - 1);
    this.passed = new Float64Array(days.edges.length - 1);
    this.#dates = facts.table.columns.dates[since]!;
    this.#days = days;
    this.moving = new Moving(facts, this);
    this.#leaving = new Moving({ ...facts, date: leave }, { turn: (rows, by) => this.turn(rows, by === 1 ? -1 : 1) });
  }

  turn(rows: Rows, by: 1 | -1) {
    const { counts, passed } = this;
    const dates = this.#dates;
    const { edges } = this.#days;
    let day = 0;
    for (let i = 0; i < rows.length; i++) {
      const at = dates[rows[i]!]!;
      // Most come in the order of their days.
      if (!(at >= edges[day]! && at < edges[day + 1]!)) day = dayOf(this.#days, at);
      counts[day]! += by;
      passed[day]! += by * (at - edges[day]!);
    }
  }

  /** Takes out those that have left, up to a rank by that date. */
  leaveUpTo(rank: number) {
    this.#leaving.moveTo(0, rank);
  }
}

const openBeside = besideTables<Open[]>(8);

/** Ages at instants; `undefined` where the rows must be looked at. */
export function agesOf(stock: Stock, calendar: Calendar): ((at: number) => Ages) | undefined {
  const { facts, leave, since } = stock;
  const { table, date, where, filters } = facts;
  const { weight, many = {} } = table.columns;
  if (weight || Object.keys(filters).some((name) => name in many)) return undefined;
  const days = daysOf(table, since, calendar);
  const [entered, left] = [table.by(date), table.by(leave)];
  if (days === 'none' || table.by(since).rows.length !== entered.rows.length) return undefined;
  const key = JSON.stringify([date, leave, since, where, filters]);
  return (at) => {
    const kept = openBeside(table, key, () => []);
    const open = movedTo(kept, () => new Open(stock, days), 0, entered.rank(at));
    open.leaveUpTo(left.rank(at));
    return agesIn({ stock, days, at }, open);
  };
}

interface Instant {
  readonly stock: Stock;
  readonly days: Days;
  readonly at: number;
}

function agesIn(instant: Instant, { counts, passed }: Open): Ages {
  const { days, at } = instant;
  const upTo = new Float64Array(counts.length + 1);
  let sum = 0;
  for (let day = 0; day < counts.length; day++) {
    upTo[day + 1] = upTo[day]! + counts[day]!;
    sum += counts[day]! * (at - days.edges[day]!) - passed[day]!;
  }
  const n = upTo[counts.length]!;
  const opened = new Map<number, Float64Array>();
  const open = (day: number) => getOrInsert(opened, day, () => openSince(instant, day));
  /** How many are open since before an instant. */
  const before = (then: number) => {
    const day = dayOf(days, then);
    if (day < 0) return 0;
    return day < counts.length ? upTo[day]! + lowerBound(open(day), then) : n;
  };
  return {
    mean: n ? sum / n : undefined,
    order: {
      n,
      // The oldest are those since the first days.
      at(rank) {
        const place = n - 1 - rank;
        const day = lastUpTo(upTo, place);
        return at - open(day)[place - upTo[day]!]!;
      },
    },
    inBands(edges) {
      const older = [n, ...edges.map((edge) => before(at - edge)), 0];
      return older.slice(1).map((above, i) => older[i]! - above);
    },
  };
}

/** Since when the facts are open that are so since one day, ascending. */
function openSince({ stock: { facts, leave, since }, days, at }: Instant, day: number): Float64Array {
  const { table, date, where, filters } = facts;
  const { dates } = table.columns;
  const [entered, left] = [dates[date]!, dates[leave]!];
  const rows = passing(table, table.by(since).rows.subarray(days.ranks[day], days.ranks[day + 1]), where, filters);
  const open = rows.filter((row) => entered[row]! < at && !(left[row]! < at));
  return gathered(dates[since]!, open).sort();
}
