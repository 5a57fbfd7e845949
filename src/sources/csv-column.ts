import { readUtc } from '../time/instant.js';

/** Codes of cells that are kept as moments: written with milliseconds, and without. */
const [inMilliseconds, inSeconds] = [0xffffffff, 0xfffffffe] as const;

/** From so many texts on, a column where more than half of the cells are new is one of ids, moments or sentences. */
const enough = 1000;

/** Before, databases keep lengths of time in the form of moments. */
const firstMoment = Date.UTC(1990, 0);

/** `2025-08-06T10:40:20Z`, with or without milliseconds, as a number that gives back the same text; else NaN. */
export function momentOf(text: string): number {
  const moment = readUtc(text);
  // The end of a day that is written as 24:00, and a leap second, would come back as others.
  if (!(moment >= firstMoment) || text.startsWith('24', 11) || text.startsWith('60', 17)) return NaN;
  return moment;
}

function grown<A extends Uint32Array | Float64Array>(cells: A, larger: A): A {
  larger.set(cells);
  return larger;
}

/** The cells of one column by row: a text that is there again is kept once, a moment as a number. */
export class CsvColumn {
  /** Which text stands in a row; 0 is the empty one, of which nothing has to be written down. */
  #codes = new Uint32Array(1024);
  #moments: Float64Array | undefined;
  readonly #texts = [''];
  /** Codes by text, until it turns out that few are there again. */
  #known: Map<string, number> | undefined = new Map();
  /** Texts that may be there several times: those before this code. */
  #shared = Infinity;
  #settled = 1;

  set(row: number, cell: string) {
    if (cell === '') return;
    if (row >= this.#codes.length) this.#codes = grown(this.#codes, new Uint32Array(2 * row));
    const moment = momentOf(cell);
    this.#codes[row] = Number.isNaN(moment) ? this.#codeOf(cell, row) : this.#keep(row, moment, cell.length);
  }

  #keep(row: number, moment: number, length: number): number {
    const moments = (this.#moments ??= new Float64Array(this.#codes.length));
    if (row >= moments.length) this.#moments = grown(moments, new Float64Array(this.#codes.length));
    this.#moments[row] = moment;
    return length === 20 ? inSeconds : inMilliseconds;
  }

  #codeOf(cell: string, row: number): number {
    const known = this.#known?.get(cell);
    if (known !== undefined) return known;
    const code = this.#texts.push(cell) - 1;
    this.#known?.set(cell, code);
    if (this.#known && code >= enough && 2 * code > row) this.#forget();
    return code;
  }

  #forget() {
    this.#known = undefined;
    this.#shared = Math.min(this.#shared, this.#texts.length);
  }

  /**
   * Copies the new texts. What a parser cuts out of a text keeps all of it in memory; so these are cut out of a text of
   * their own, which holds nothing else.
   */
  settle() {
    const texts = this.#texts;
    const from = this.#settled;
    if (from === texts.length) return;
    const own = texts.slice(from).join('');
    for (let code = from, at = 0; code < texts.length; code++) {
      const { length } = texts[code]!;
      texts[code] = own.slice(at, (at += length));
    }
    this.#settled = texts.length;
  }

  /** Says that all cells are there. */
  close() {
    this.settle();
    this.#forget();
  }

  text(row: number): string {
    const code = this.#codes[row] ?? 0;
    if (code < inSeconds) return this.#texts[code]!;
    const text = new Date(this.#moments![row]!).toISOString();
    return code === inSeconds ? `${text.slice(0, 19)}Z` : text;
  }

  /** What is made of each cell: texts that are there several times are read once, moments as texts unless `ofMoment` reads them. */
  reader<T>(read: (text: string) => T, ofMoment?: (moment: number) => T): (row: number) => T {
    const [codes, texts, moments] = [this.#codes, this.#texts, this.#moments];
    const made = texts.slice(0, this.#shared).map((text) => read(text));
    return (row) => {
      const code = codes[row] ?? 0;
      if (code < made.length) return made[code]!;
      if (code < inSeconds) return read(texts[code]!);
      return ofMoment ? ofMoment(moments![row]!) : read(this.text(row));
    };
  }

  /** How often each text stands in the rows from `first` to `end`, and how many moments do. */
  tally(first: number, end: number) {
    const times = new Uint32Array(this.#texts.length);
    let moments = 0;
    for (let row = first; row < end; row++) {
      const code = this.#codes[row] ?? 0;
      if (code < inSeconds) times[code]!++;
      else moments++;
    }
    return { texts: this.#texts as readonly string[], times, moments };
  }
}
