import { match } from './counted.js';
import type { Dialect } from './dialects.js';
import { columnOf, type TableMapping, type ValueNames } from './mapping.js';

/** What the columns of one table of yours mean, in SQL. `undefined` where no column feeds a field. */
export class Row {
  readonly dialect: Dialect;
  readonly mapping: TableMapping;
  readonly #values: ValueNames;

  constructor(dialect: Dialect, mapping: TableMapping, values: ValueNames = {}) {
    this.dialect = dialect;
    this.mapping = mapping;
    this.#values = values;
  }

  has(field: string): boolean {
    return this.mapping[field] !== undefined;
  }

  /** The column as it is. */
  raw(field: string): string | undefined {
    const found = columnOf(this.mapping, field);
    if (!found) return undefined;
    return 'name' in found ? this.dialect.name(found.name) : this.dialect.text(found.value);
  }

  /** An instant in epoch milliseconds. */
  ms(field: string): string | undefined {
    const found = columnOf(this.mapping, field);
    return found && 'name' in found ? this.dialect.ms(this.dialect.name(found.name), found.unit) : undefined;
  }

  /** A category in our words: trimmed, lower case, empty where there is none. */
  word(field: string): string | undefined {
    const raw = this.raw(field);
    if (raw === undefined) return undefined;
    const { dialect } = this;
    const folded = `coalesce(${dialect.folded(raw)}, '')`;
    const names = Object.entries(this.#values[field] ?? {});
    const cases = names.map(([yours, ours]) => [dialect.text(fold(yours)), dialect.text(fold(ours))] as const);
    return match(folded, cases, folded);
  }

  /** What facts are grouped by: the column itself, which is cheaper than its words. */
  slice(field: string): string | undefined {
    return this.#values[field] ? this.word(field) : this.raw(field);
  }

  /** 1, 0, or NULL where nothing is said. */
  flag(field: string): string | undefined {
    const word = this.word(field);
    return word && `CASE WHEN ${word} IN ('1', 'true', 't') THEN 1 WHEN ${word} IN ('0', 'false', 'f') THEN 0 END`;
  }

  /**
   * The table; the parts of a qualified name are given one by one. Where it says when rows were changed, the latest of
   * each id.
   */
  from(prefix: string): string {
    const { from } = this.mapping;
    const table = (typeof from === 'string' ? [from] : from).map((part) => this.dialect.name(part)).join('.');
    const updated = this.raw('updatedAt');
    return updated ? this.dialect.latest(table, this.dialect.trimmed(this.raw('id')!), updated, prefix) : table;
  }
}

export const fold = (text: string) => text.trim().toLowerCase();
