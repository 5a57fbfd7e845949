import { dsvFormat } from 'd3-dsv';
import { quote, SourceError } from './error.js';

/** One row of a file; `line` is where it starts, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly delimiter: string;
}

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

/**
 * Reads a file of values: the first line that is not empty is the header, empty lines are skipped, quoted cells may
 * hold line breaks, rows may be shorter or longer than the header.
 * @throws SourceError empty
 */
export function readCsv(given: string): CsvTable {
  const text = given.replace(/^\uFEFF/, '');
  const separator = stated.exec(text);
  const body = separator ? text.slice(separator[0].length) : text;
  const delimiter = separator?.[1] ?? guessDelimiter(body);
  let line = separator ? 2 : 1;
  const rows: CsvRow[] = [];
  // `parse` of d3-dsv would compile code, which a strict page forbids.
  dsvFormat(delimiter).parseRows(body, (cells) => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    line += 1 + cells.reduce((breaks, cell) => breaks + breaksIn(cell), 0);
  });
  const header = rows.shift();
  if (!header) throw new SourceError('empty', `No rows in ${quote(given)}`);
  return { header: header.cells.map((cell) => cell.trim()), rows, delimiter };
}

const breaksIn = (cell: string) =>
  cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\r|\n/g)?.length ?? 0) : 0;
