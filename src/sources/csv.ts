import { dsvFormat } from 'd3-dsv';
import { CsvTable } from './csv-table.js';
import { quote, SourceError } from './error.js';
import { atOnce, type Steps } from './steps.js';

const delimiters = [',', ';', '\t', '|'] as const;

/** The delimiter that stands most often outside quotes in the first line that is not empty; comma if none does. */
export function guessDelimiter(text: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  let seen = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (char === '\n' && seen) break;
    if (char.trim() !== '') seen = true;
    counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return [...delimiters].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0]!;
}

/** A first line by which spreadsheets are told the delimiter. */
const stated = /^sep=(.)\r?\n/i;

/** The rows of a file, what separates their cells, and the line on which they begin. */
function openingOf(text: string) {
  const found = stated.exec(text);
  if (!found) return { body: text, delimiter: guessDelimiter(text), firstLine: 1 };
  return { body: text.slice(found[0].length), delimiter: found[1]!, firstLine: 2 };
}

/** Characters parsed between two stops. */
const chunk = 100_000;

/**
 * Reads a file of values, step by step: the first line that is not empty is the header, empty lines are skipped,
 * quoted cells may hold line breaks, rows may be shorter or longer than the header. The cells of a piece go into their
 * columns at once, so that neither its rows nor the text stay in memory.
 * @throws SourceError empty
 */
export function* csvSteps(given: string, size = chunk): Steps<CsvTable> {
  const { body, delimiter, firstLine } = openingOf(given.replace(/^\uFEFF/, ''));
  // `parse` of d3-dsv would compile code, which a strict page forbids.
  const parser = dsvFormat(delimiter);
  let table: CsvTable | undefined;
  let line = firstLine;
  for (const piece of pieces(body, delimiter, size)) {
    const breaks = piece.includes('"') ? breaksIn : none;
    for (const cells of parser.parseRows(piece)) {
      const isRow = cells.some(isFilled);
      if (isRow && table) table.add({ line, cells });
      else if (isRow) table = new CsvTable(cells.map(trimmed), delimiter);
      line += 1 + breaks(cells);
    }
    table?.settle();
    yield;
  }
  if (!table) throw new SourceError('empty', `No rows in ${quote(given)}`);
  table.close();
  return table;
}

/** `csvSteps` in one go. */
export const readCsv = (given: string): CsvTable => atOnce(csvSteps(given));

const trimmed = (cell: string) => cell.trim();
const isFilled = (cell: string) => cell !== '' && cell.trim() !== '';

/** Only a quoted cell can hold a line break. */
const none = () => 0;
const breaksIn = (cells: readonly string[]) =>
  cells.reduce((sum, cell) => sum + (/[\r\n]/.test(cell) ? cell.match(/\r\n|\r|\n/g)!.length : 0), 0);

/** A text cut after whole rows, into pieces of about `size` characters. */
function* pieces(text: string, delimiter: string, size: number): Generator<string> {
  const seams = new Seams(text, delimiter);
  for (let from = 0; from < text.length;) {
    const end = seams.after(from, size);
    yield text.slice(from, end);
    from = end;
  }
}

const [quoteMark, newline, carriage] = [0x22, 0x0a, 0x0d];

/** Finds where rows end, by the rules of the parser: a quote opens a cell only at its start. */
class Seams {
  readonly #text: string;
  readonly #delimiter: number;
  /** The next quote at or after where we are; without one, a line break is the end of a row. */
  #quote = -1;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** The end of the row in which the character `size` after `from` stands; the end of the text when there is no later row. */
  after(from: number, size: number): number {
    let at = from;
    while (at < from + size && at < this.#text.length) at = this.#rowEnd(at, from + size);
    return at;
  }

  /** The end of a row that begins at `from`, or of the last plain one that ends after `enough`. */
  #rowEnd(from: number, enough: number): number {
    const { length } = this.#text;
    if (this.#quote < from) this.#quote = orEnd(this.#text.indexOf('"', from), length);
    const plain = Math.max(from, Math.min(enough, this.#quote) - 1);
    const end = orEnd(this.#text.indexOf('\n', plain), length);
    if (end < this.#quote) return end + 1;
    const last = this.#text.lastIndexOf('\n', this.#quote) + 1;
    return last > from ? last : this.#quotedRowEnd(from);
  }

  /** Cell by cell. */
  #quotedRowEnd(from: number): number {
    const text = this.#text;
    let starts = true;
    for (let at = from; at < text.length; at++) {
      let code = text.charCodeAt(at);
      if (starts && code === quoteMark) {
        at = this.#closing(at) + 1;
        code = text.charCodeAt(at);
        // Whatever follows the closing quote ends the cell.
        if (code !== newline && code !== carriage) code = this.#delimiter;
      }
      if (code === newline) return at + 1;
      starts = code === this.#delimiter || code === carriage;
    }
    return text.length;
  }

  /** The quote that closes the cell which begins with one; two in a row stand for one. */
  #closing(from: number): number {
    for (let at = from + 1; ; at += 2) {
      at = this.#text.indexOf('"', at);
      if (at < 0) return this.#text.length;
      if (this.#text.charCodeAt(at + 1) !== quoteMark) return at;
    }
  }
}

const orEnd = (at: number, end: number) => (at < 0 ? end : at);
