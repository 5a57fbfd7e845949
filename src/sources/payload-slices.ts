import { partSteps, type Part } from './payload.js';
import { inSlices, type SliceOptions, type Steps } from './steps.js';

export interface TextOptions extends SliceOptions {
  /** Shorter texts are read at once; in characters, default a million. */
  readonly from?: number | undefined;
  /** About how much is parsed at a time, in characters. */
  readonly chunk?: number | undefined;
}

/**
 * `partsOf`, for which a long JSON text does not hold up the page: its lists are parsed piece by piece.
 * @throws SourceError as `partsOf`
 */
export async function slicedParts(payload: unknown, options: TextOptions = {}): Promise<Part[]> {
  const { from = 1_000_000, chunk = 200_000 } = options;
  if (typeof payload !== 'string' || payload.length < from) return inSlices(partSteps(payload), options);
  const read = await inSlices(new SlicedJson(payload, chunk).read(), options);
  // JSON Lines, CSV and what is broken is judged by the reader of whole texts.
  return inSlices(partSteps(read === undefined ? payload : read.value), options);
}

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];
const blank: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

function nesting(code: number): -1 | 0 | 1 {
  if (code === openList || code === openObject) return 1;
  return code === closeList || code === closeObject ? -1 : 0;
}

/** Thrown where a text is not the JSON that it seems to be; made there: browsers read a whole file again for an error's place. */
const broken = () => new SyntaxError('not JSON');

/** A list, or an object with lists, parsed in pieces by the engine's own parser: only the seams are found here. */
class SlicedJson {
  readonly #text: string;
  readonly #chunk: number;
  #at = 0;

  constructor(text: string, chunk: number) {
    this.#text = text;
    this.#chunk = chunk;
    if (text.charCodeAt(0) === 0xfeff) this.#at = 1;
  }

  /** `undefined` for anything but one list or object. */
  *read(): Steps<{ readonly value: unknown } | undefined> {
    try {
      const start = this.#peek();
      if (start !== openList && start !== openObject) return undefined;
      const value: unknown = start === openList ? yield* this.#list() : yield* this.#object();
      return Number.isNaN(this.#peek()) ? { value } : undefined;
    } catch (cause) {
      if (cause instanceof SyntaxError) return undefined;
      throw cause;
    }
  }

  *#object(): Steps<Record<string, unknown>> {
    const found: Record<string, unknown> = {};
    this.#at++;
    if (this.#peek() === closeObject) return this.#past(found);
    for (;;) {
      const key = this.#key();
      found[key] = this.#peek() === openList ? yield* this.#list() : this.#value();
      yield undefined;
      if (this.#peek() === closeObject) return this.#past(found);
      this.#expect(comma);
    }
  }

  *#list(): Steps<unknown[]> {
    const found: unknown[] = [];
    this.#at++;
    for (let from = this.#at, first = true; ; from = ++this.#at, first = false) {
      const end = this.#seam();
      const piece = this.#text.slice(from, this.#at);
      const rows = JSON.parse(`[${piece}]`) as unknown[];
      // Nothing between a comma and what follows it is no JSON; an empty list is.
      if (rows.length === 0 && !(first && end)) throw broken();
      for (const row of rows) found.push(row);
      yield undefined;
      if (end) return this.#past(found);
    }
  }

  /** Goes to the first comma of this list after a chunk, or to its end; says which. */
  #seam(): boolean {
    const enough = this.#at + this.#chunk;
    for (let depth = 0; ; this.#at++) {
      const code = this.#code();
      depth += nesting(code);
      if (depth < 0 && code === closeList) return true;
      if (depth < 0) throw broken();
      if (code === comma && depth === 0 && this.#at >= enough) return false;
    }
  }

  /** The character here; goes on to the end of a text that it opens. */
  #code(): number {
    const code = this.#text.charCodeAt(this.#at);
    if (Number.isNaN(code)) throw broken();
    if (code === quote) this.#skipText();
    return code;
  }

  /** From the quote that opens a text to the one that closes it. */
  #skipText() {
    let end = this.#at;
    let escapes: number;
    do {
      end = this.#text.indexOf('"', end + 1);
      if (end < 0) throw broken();
      escapes = 0;
      while (this.#text.charCodeAt(end - 1 - escapes) === backslash) escapes++;
    } while (escapes % 2 === 1);
    this.#at = end;
  }

  #key(): string {
    if (this.#peek() !== quote) throw broken();
    const from = this.#at;
    this.#skipText();
    const key = JSON.parse(this.#text.slice(from, ++this.#at)) as string;
    // An assignment would not make a member of it.
    if (key === '__proto__') throw broken();
    this.#expect(colon);
    return key;
  }

  /** A member that is no list, whole. */
  #value(): unknown {
    const from = this.#at;
    for (let depth = 0; ; this.#at++) {
      const code = this.#code();
      if (depth === 0 && (code === comma || code === closeObject)) break;
      depth += nesting(code);
      if (depth < 0) throw broken();
    }
    return JSON.parse(this.#text.slice(from, this.#at)) as unknown;
  }

  /** The next character that is not blank, NaN at the end of the text. */
  #peek(): number {
    while (blank.has(this.#text.charCodeAt(this.#at))) this.#at++;
    return this.#text.charCodeAt(this.#at);
  }

  #expect(code: number) {
    if (this.#peek() !== code) throw broken();
    this.#at++;
  }

  #past<T>(value: T): T {
    this.#at++;
    return value;
  }
}
