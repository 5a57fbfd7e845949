import type { Raw } from './as-of.js';
import { bytes, type Values } from './columns.js';
import { Dictionary, type Codes } from './dictionary.js';
import type { Column, FactsName } from './names.js';
import { DateOrder } from './order.js';
import { part } from './pause.js';

/** A dimension of one code a fact. */
export interface Dimension {
  readonly dictionary: Dictionary;
  readonly codes: Codes;
}

/** A dimension of several codes a fact (tags): those of row `i` lie in `codes[offsets[i] .. offsets[i + 1])`. */
export interface ManyDimension {
  readonly dictionary: Dictionary;
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
}

export interface FactColumns {
  readonly length: number;
  /** Instants; NaN where the fact has no such date. */
  readonly dates: Readonly<Record<Column, Float64Array>>;
  readonly dimensions: Readonly<Record<string, Dimension>>;
  readonly many?: Readonly<Record<string, ManyDimension>> | undefined;
  /** Measured values; NaN where one is missing. */
  readonly values: Readonly<Record<Column, Values>>;
  /** Keys to count or to keep one of: a code from 1, 0 for none. */
  readonly keys?: Readonly<Record<Column, Uint32Array>> | undefined;
  /** How many facts each row stands for; one each when absent. */
  readonly weight?: Float64Array | undefined;
  /** The ticket behind each fact: its row in the desk, or `noTicket`. */
  readonly tickets?: Uint32Array | undefined;
  /** The record behind each fact, where it is not the ticket. */
  readonly records?: readonly Raw[] | undefined;
}

export const noTicket = 0xffffffff;

const yesOrNo = new Dictionary();
for (const key of ['no', 'yes']) yesOrNo.code(key);

/** Dated rows in typed columns: one table for one thing that happens. */
export class FactTable {
  readonly name: FactsName;
  #columns: FactColumns;
  #orders = new Map<Column, DateOrder>();
  /** How often its facts have changed. */
  version = 0;
  /** Names of the dimensions that were added. */
  readonly #sets = new Set<string>();

  constructor(name: FactsName, columns: FactColumns) {
    this.name = name;
    this.#columns = columns;
  }

  get columns(): FactColumns {
    return this.#columns;
  }

  /** An order that has been asked for. */
  known(date: Column): DateOrder | undefined {
    return this.#orders.get(date);
  }

  /** Other facts in the place of these, with the orders that are known of them. */
  renew(columns: FactColumns, orders: Map<Column, DateOrder>) {
    this.#columns = columns;
    this.#orders = orders;
    this.version++;
  }

  /**
   * Adds a dimension that says whether the ticket of a fact is in a set (`yes` or `no`). Facts of a table that knows
   * no tickets all are.
   */
  addSet(name: string, members: Uint8Array) {
    const { dimensions, length, tickets } = this.columns;
    this.#sets.add(name);
    if (Object.hasOwn(dimensions, name)) return;
    const isMember = (row: number) => (tickets![row] === noTicket ? 0 : members[tickets![row]!]!);
    const codes = tickets ? bytes(length, isMember) : new Uint8Array(length).fill(1);
    Object.defineProperty(dimensions, name, { value: { dictionary: yesOrNo, codes }, configurable: true });
  }

  /** Forgets sets that nobody asks for any more. */
  dropSets(isOld: (name: string) => boolean) {
    for (const name of this.#sets) {
      if (!isOld(name)) continue;
      this.#sets.delete(name);
      Reflect.deleteProperty(this.columns.dimensions, name);
    }
  }

  /** The rows that have this date, ascending by it. */
  by(date: Column): DateOrder {
    let order = this.#orders.get(date);
    if (!order) {
      const dates = this.columns.dates[date];
      if (!dates) throw new Error(`Facts "${this.name}" have no date "${date}"`);
      order = part(
        () => DateOrder.of(dates, this.columns.tickets),
        (made) => this.#orders.set(date, made),
      );
    }
    return order;
  }
}
