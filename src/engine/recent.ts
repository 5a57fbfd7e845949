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
}

/** Results kept beside each table of facts, and let go with it. */
export function besideTables<T>(limit: number): (table: FactTable, key: string, make: () => T) => T {
  const all = new WeakMap<FactTable, Recent<T>>();
  return (table, key, make) => {
    let own = all.get(table);
    if (!own) all.set(table, (own = new Recent(limit)));
    return own.get(key, make);
  };
}
