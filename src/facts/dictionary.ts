import { getOrInsert } from '../model/maps.js';
import { noRecord, type Raw } from './as-of.js';
import { roomy } from './columns.js';

/** Distinct keys of a dimension as small codes, in the order in which they first appear. */
export class Dictionary {
  readonly keys: string[] = [];
  /** What each key was first written as. */
  readonly labels: string[] = [];
  readonly #codes = new Map<string, number>();
  /** Codes of keys that no fact has any more. */
  readonly #gone = new Set<number>();

  /** The code of a key, a new one when it has not been seen. */
  code(key: string, label = key): number {
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.keys.length;
      this.#codes.set(key, code);
      this.keys.push(key);
      this.labels.push(label);
    } else if (this.#gone.delete(code)) this.labels[code] = label;
    return code;
  }

  /** A key that no fact has any more keeps its code, in case that it comes back, and is not listed. */
  retire(code: number) {
    this.#gone.add(code);
  }

  /** The codes of the keys that facts have. */
  get codes(): number[] {
    return Array.from(this.keys, (_, code) => code).filter((code) => !this.#gone.has(code));
  }

  /** The code of a key, `undefined` when no fact has it. */
  find(key: string): number | undefined {
    return this.#codes.get(key);
  }

  get size() {
    return this.keys.length;
  }
}

/** A category as it is written; empty when it is blank. */
export const written = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/** A category: trimmed, compared without case, `unknown` when blank. */
export function categoryCode(dictionary: Dictionary, value: unknown): number {
  const label = written(value);
  return label === '' ? dictionary.code('unknown') : dictionary.code(label.toLowerCase(), label);
}

/** The category of each record, 0 for those that do not count. A value as it is written is looked up, so that it is read only once. */
export function categoryCodes(dictionary: Dictionary, records: readonly Raw[], field: string): Codes {
  const written = new Map<unknown, number>();
  const code = (value: unknown) => categoryCode(dictionary, value);
  const codes = new Uint32Array(records.length);
  for (let i = 0; i < codes.length; i++) {
    if (records[i] === noRecord) continue;
    codes[i] = getOrInsert(written, records[i]![field], code);
  }
  return narrow(codes, dictionary.size);
}

/** An agent by id, `unassigned` when there is none. */
export function agentCode(dictionary: Dictionary, id: string): number {
  return dictionary.code(id === '' ? 'unassigned' : id);
}

export { idOf } from '../model/merge.js';

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** The narrowest array that holds the codes of a dictionary of this size. */
export function narrow(codes: Uint32Array, size: number): Codes {
  if (size > 65_536) return codes;
  const narrow = size <= 256 ? roomy(Uint8Array, codes.length) : roomy(Uint16Array, codes.length);
  narrow.set(codes);
  return narrow;
}
