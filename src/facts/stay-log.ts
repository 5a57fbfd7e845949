import { sameDates } from './columns.js';

/** Times spent unresolved, in the order of the tickets. */
export interface Stays {
  /** The array of all tickets itself where each has one stay. */
  readonly tickets: Uint32Array;
  readonly entered: Float64Array;
  /** NaN while unresolved. */
  readonly left: Float64Array;
  /** 1 when the stay began by a reopening, 0 when by creation. */
  readonly reopened: Uint8Array;
}

type Column = Uint8Array | Uint32Array | Float64Array;

/**
 * Stays as they come. As long as each ticket has one, from its creation on, the columns of the tickets say who entered
 * and when: a desk without reopenings needs no others.
 */
export class StayLog {
  readonly #all: Uint32Array;
  readonly #createdAt: Float64Array;
  /** How many stays there can be. */
  readonly #most: number;
  readonly #left: Float64Array;
  #tickets: Uint32Array | undefined;
  #entered: Float64Array | undefined;
  #reopened: Uint8Array | undefined;
  #length = 0;

  /** @param changes number of status changes: each may begin a stay */
  constructor(all: Uint32Array, createdAt: Float64Array, changes: number) {
    this.#all = all;
    this.#createdAt = createdAt;
    this.#most = all.length + changes;
    this.#left = new Float64Array(this.#most);
  }

  enter(ticket: number, at: number, reopened: 0 | 1) {
    const stay = this.#length++;
    this.#left[stay] = NaN;
    if (!this.#tickets && (ticket !== stay || !Object.is(at, this.#createdAt[ticket]))) this.#spellOut(stay);
    if (this.#tickets) this.#tickets[stay] = ticket;
    if (this.#entered) this.#entered[stay] = at;
    if (reopened) (this.#reopened ??= new Uint8Array(this.#most))[stay] = 1;
  }

  leave(at: number) {
    this.#left[this.#length - 1] = at;
  }

  /** The stays so far; those that ended with the full resolutions share that column. */
  settled(resolvedAt: Float64Array): Stays {
    const length = this.#length;
    const each = !this.#tickets && length === this.#all.length;
    const left = fit(this.#left, length);
    const reopened = this.#reopened;
    return {
      tickets: each ? this.#all : fit(this.#tickets ?? this.#all, length),
      entered: each ? this.#createdAt : fit(this.#entered ?? this.#createdAt, length),
      left: each && sameDates(left, resolvedAt) ? resolvedAt : left,
      get reopened() {
        return reopened ? fit(reopened, length) : new Uint8Array(length);
      },
    };
  }

  /** Columns of their own, with what the tickets said so far. */
  #spellOut(stays: number) {
    this.#tickets = new Uint32Array(this.#most);
    this.#tickets.set(this.#all.subarray(0, stays));
    this.#entered = new Float64Array(this.#most);
    this.#entered.set(this.#createdAt.subarray(0, stays));
  }
}

const fit = <T extends Column>(column: T, length: number): T =>
  column.length === length ? column : (column.slice(0, length) as T);
