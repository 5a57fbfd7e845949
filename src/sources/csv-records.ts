import { readCsv } from './csv.js';
import type { Raw } from './json.js';
import type { Part } from './payload.js';

const headStart = 20_000;

/** The headings of a file, without reading all of it. */
export const headings = (text: string): readonly string[] =>
  readCsv(text.length > headStart ? text.slice(0, headStart) : text).header;

/** Texts of exports for "nothing". */
const nothing: ReadonlySet<string> = new Set(['#N/A', 'null']);

/**
 * The rows of a file as records keyed by its headings, for exports that have the fields of their API as headings.
 * Where a heading is repeated its first value counts.
 */
export function csvRecords(part: Part): Part {
  if (part.kind !== 'text') return part;
  const table = readCsv(part.text);
  const { header } = table;
  const lines: number[] = [];
  const value = Array.from(table.rows(), ({ line, cells }): Raw => {
    lines.push(line);
    const record: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    header.forEach((heading, index) => {
      const cell = (cells[index] ?? '').trim();
      if (!record[heading]) record[heading] = nothing.has(cell) ? '' : cell;
    });
    return record;
  });
  return { kind: 'json', value, lines };
}
