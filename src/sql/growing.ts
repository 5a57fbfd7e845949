import type { CountedColumn } from '../model/counted.js';
import { pack } from '../model/packed.js';

/** A column that takes its cells one by one. */
export interface Growing {
  add(value: unknown): void;
  finish(): CountedColumn;
}

/** Numbers as they come, eight bytes each: rows of a large answer never stand side by side as objects. */
class Numbers {
  #room = new Float64Array(1024);
  #length = 0;

  push(number: number) {
    if (this.#length === this.#room.length) {
      const room = new Float64Array(2 * this.#length);
      room.set(this.#room);
      this.#room = room;
    }
    this.#room[this.#length++] = number;
  }

  get all(): Float64Array {
    return this.#room.subarray(0, this.#length);
  }
}

/** @param ascending whether they mostly ascend while other columns stay */
export function growingNumbers(ascending: boolean): Growing {
  const numbers = new Numbers();
  return {
    add: (value) => numbers.push(value === null || value === undefined ? NaN : Number(value)),
    // Packed where all are whole; else one by one.
    finish: () => pack(numbers.all, ascending) ?? Array.from(numbers.all, (n) => (Number.isNaN(n) ? null : n)),
  };
}

export function growingTexts(): Growing {
  const known = new Map<string | null, number>();
  const codes = new Numbers();
  return {
    add(value) {
      const text = textOf(value);
      const code = known.get(text) ?? known.size;
      known.set(text, code);
      codes.push(code);
    },
    finish: () => ({ keys: [...known.keys()], codes: pack(codes.all)! }),
  };
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : null;
}
