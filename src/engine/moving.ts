import type { Rows } from '../facts/columns.js';
import type { CubeQuestion } from './cube.js';
import { passing } from './select.js';

/** Facts by a date, under the conditions and filters of a question. */
export type Facts = Omit<CubeQuestion, 'classes' | 'by'>;

/** What is counted of facts: each is taken in or, by -1, out again. */
export interface Count {
  turn(rows: Rows, by: 1 | -1): void;
  /** Back to nothing, where that may be less work than to take out what there is. */
  clear?(): void;
}

/**
 * Facts of one stretch by date, counted so that they can become those of another: when a period moves, only what comes
 * in and goes out is looked at.
 */
export class Moving {
  readonly #facts: Facts;
  readonly #count: Count;
  /** Ranks by date. */
  #from = 0;
  #to = 0;

  constructor(facts: Facts, count: Count) {
    this.#facts = facts;
    this.#count = count;
  }

  /** How many facts have to be looked at to get there. */
  distance(from: number, to: number): number {
    return Math.abs(from - this.#from) + Math.abs(to - this.#to);
  }

  moveTo(from: number, to: number) {
    if (this.#count.clear && this.distance(from, to) > to - from) {
      this.#count.clear();
      [this.#from, this.#to] = [from, from];
    }
    this.#turn(from, this.#from, 1);
    this.#turn(this.#from, from, -1);
    this.#turn(this.#to, to, 1);
    this.#turn(to, this.#to, -1);
    [this.#from, this.#to] = [from, to];
  }

  #turn(from: number, to: number, by: 1 | -1) {
    if (from >= to) return;
    const { table, date, where, filters } = this.#facts;
    this.#count.turn(passing(table, table.by(date).rows.subarray(from, to), where, filters), by);
  }
}

/** A dashboard asks for a period and the one before it, by turns. */
const most = 4;

/** The nearest of those kept for a question, moved to a stretch; far from all a new one, or the one asked for longest ago. */
export function movedTo<T extends { readonly moving: Moving }>(kept: T[], make: () => T, from: number, to: number): T {
  const distance = ({ moving }: T) => moving.distance(from, to);
  const [nearest] = kept.toSorted((a, b) => distance(a) - distance(b));
  const isNear = nearest && distance(nearest) <= to - from;
  const own = isNear ? nearest : kept.length < most ? make() : kept[0]!;
  own.moving.moveTo(from, to);
  kept.splice(0, kept.length, ...kept.filter((one) => one !== own), own);
  return own;
}
