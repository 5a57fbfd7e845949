/** Distinct keys of a dimension as small codes, in the order in which they first appear. */
export class Dictionary {
  readonly keys: string[] = [];
  /** What each key was first written as. */
  readonly labels: string[] = [];
  readonly #codes = new Map<string, number>();

  /** The code of a key, a new one when it has not been seen. */
  code(key: string, label = key): number {
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.keys.length;
      this.#codes.set(key, code);
      this.keys.push(key);
      this.labels.push(label);
    }
    return code;
  }

  /** The code of a key, `undefined` when no fact has it. */
  find(key: string): number | undefined {
    return this.#codes.get(key);
  }

  get size() {
    return this.keys.length;
  }
}

/** A category: trimmed, compared without case, `unknown` when blank. */
export function categoryCode(dictionary: Dictionary, value: unknown): number {
  const label = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return label === '' ? dictionary.code('unknown') : dictionary.code(label.toLowerCase(), label);
}

/** An agent by id, `unassigned` when there is none. */
export function agentCode(dictionary: Dictionary, id: string): number {
  return dictionary.code(id === '' ? 'unassigned' : id);
}

/** An id as text; empty when there is none. */
export function idOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** The narrowest array that holds the codes of a dictionary of this size. */
export function narrow(codes: Uint32Array, size: number): Codes {
  if (size <= 256) return Uint8Array.from(codes);
  return size <= 65_536 ? Uint16Array.from(codes) : codes;
}
