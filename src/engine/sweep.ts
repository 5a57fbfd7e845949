import type { Rows } from '../facts/columns.js';
import { lowerBound } from '../facts/order.js';
import { part } from '../facts/pause.js';
import type { FactTable } from '../facts/table.js';
import { movedTo, Moving, type Count, type Facts } from './moving.js';
import { besideTables } from './recent.js';
import { conditionsOf } from './select.js';

/* Facts by the moments at which some of them leave unanswered: what lies between two of these is counted together. */

/** A cohort: facts by a date, their times, and which of them have had their event. */
export interface Cohort {
  readonly facts: Facts;
  readonly column: string;
  readonly observed: string;
}

/** Facts in the order of their times: so many have their event, then so many leave without one; and so on. */
export interface Stretches {
  readonly events: ArrayLike<number>;
  readonly leaving: ArrayLike<number>;
}

/** Between two moments at which somebody leaves. */
interface Gaps {
  readonly count: number;
  /** Of each row, the first such moment that is not before its time; the last gap where there is none. */
  readonly codes: Uint16Array | Uint32Array;
}

const gapsBeside = besideTables<Gaps>(4);

function gapsOf({ facts: { table, where }, column, observed }: Cohort): Gaps {
  return gapsBeside(table, JSON.stringify([where, column, observed]), () => {
    const times = table.columns.values[column]!;
    const mask = conditionsOf(table, where);
    return part(() => {
      const moments = momentsOfLeaving(table, mask, column, observed);
      const count = moments.length + 1;
      const codes = new (count > 0xffff ? Uint32Array : Uint16Array)(times.length);
      for (let row = 0; row < codes.length; row++) codes[row] = lowerBound(moments, times[row]!);
      return { codes, count };
    });
  });
}

/** Ascending, each once. */
function momentsOfLeaving({ columns }: FactTable, mask: Uint8Array | undefined, column: string, observed: string) {
  const [times, seen] = [columns.values[column]!, columns.values[observed]!];
  const all = new Float64Array(columns.length);
  let n = 0;
  for (let row = 0; row < all.length; row++) {
    if (seen[row] === 0 && !Number.isNaN(times[row]!) && (!mask || mask[row])) all[n++] = times[row]!;
  }
  const sorted = all.subarray(0, n).sort();
  return sorted.filter((time, i) => time !== sorted[i - 1]);
}

/** The facts of one span by gap. */
class Sweep implements Stretches, Count {
  readonly events: Uint32Array;
  readonly leaving: Uint32Array;
  readonly moving: Moving;
  readonly #seen: ArrayLike<number>;
  readonly #codes: Gaps['codes'];

  constructor({ facts, observed }: Cohort, { codes, count }: Gaps) {
    this.events = new Uint32Array(count);
    this.leaving = new Uint32Array(count);
    this.moving = new Moving(facts, this);
    this.#seen = facts.table.columns.values[observed]!;
    this.#codes = codes;
  }

  turn(rows: Rows, by: 1 | -1) {
    const { events, leaving } = this;
    const [seen, codes] = [this.#seen, this.#codes];
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      if (seen[row]) events[codes[row]!]! += by;
      else leaving[codes[row]!]! += by;
    }
  }

  clear() {
    this.events.fill(0);
    this.leaving.fill(0);
  }
}

const sweepsBeside = besideTables<Sweep[]>(8);

/** The facts of some ranks; to be read at once, since the next question moves on from there. Too many gaps are no help. */
export function sweptOf(cohort: Cohort, from: number, to: number): Stretches | undefined {
  const { table, date, where, filters } = cohort.facts;
  const gaps = gapsOf(cohort);
  if (gaps.count > to - from) return undefined;
  const key = JSON.stringify([date, where, filters, cohort.column, cohort.observed]);
  const kept = sweepsBeside(table, key, () => []);
  return movedTo(kept, () => new Sweep(cohort, gaps), from, to);
}
