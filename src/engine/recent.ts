import { getOrInsert } from '../model/maps.js';
import type { Rows } from '../facts/columns.js';
import type { FactTable } from '../facts/table.js';

/** The results last asked for, by key; the oldest makes room. */
export class Recent<T> {
  readonly #limit: number;
  readonly #kept = new Map<string, T>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string, make: () => T): T {
    const known = this.#kept.get(key);
    if (known !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const made = make();
    this.#kept.set(key, made);
    if (this.#kept.size > this.#limit) this.#kept.delete(this.#kept.keys().next().value!);
    return made;
  }

  /** Lets those go that do not pass. */
  keep(passes: (kept: T) => boolean) {
    for (const [key, kept] of this.#kept) if (!passes(kept)) this.#kept.delete(key);
  }
}

/** How a result follows a change of the facts that it rests on. */
export interface Follower<T> {
  /** Results of the second round rest on some of the first. */
  readonly round: 1 | 2;
  /** Some rows are about to change: they stand as they were. `false`: the result is to be worked out anew. */
  leave?(kept: T, table: FactTable, rows: Rows): boolean;
  /** They have changed. */
  enter(kept: T, table: FactTable, rows: Rows): boolean;
}

interface Beside {
  readonly round: number;
  leave(table: FactTable, rows: Rows): void;
  enter(table: FactTable, rows: Rows): void;
}

const besides: Beside[] = [];

/** Results kept beside each table of facts, and let go with it; those without a follower also when its facts change. */
export function besideTables<T>(
  limit: number,
  follower?: Follower<T>,
): (table: FactTable, key: string, make: () => T) => T {
  const all = new WeakMap<FactTable, Recent<T>>();
  besides.push({
    round: follower?.round ?? 1,
    leave: (table, rows) => follower?.leave && all.get(table)?.keep((kept) => follower.leave!(kept, table, rows)),
    enter(table, rows) {
      if (follower) all.get(table)?.keep((kept) => follower.enter(kept, table, rows));
      else all.delete(table);
    },
  });
  return (table, key, make) => getOrInsert(all, table, () => new Recent<T>(limit)).get(key, make);
}

/** Tells what is kept beside a table that some of its rows are about to change. */
export function leaveRows(table: FactTable, rows: Rows) {
  for (const beside of besides) beside.leave(table, rows);
}

/** Tells what is kept beside a table that some of its rows have changed. */
export function enterRows(table: FactTable, rows: Rows) {
  for (const round of [1, 2]) for (const beside of besides) if (beside.round === round) beside.enter(table, rows);
}
