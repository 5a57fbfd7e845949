import { csvSteps, readCsv } from './csv.js';
import type { Raw } from './json.js';
import type { Part } from './payload.js';
import type { Steps } from './steps.js';

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
export function* csvRecords(part: Part): Steps<Part> {
  if (part.kind !== 'text') return part;
  const table = yield* csvSteps(part.text);
  const value: Raw[] = [];
  const lines: number[] = [];
  for (const { line, cells } of table.rows()) {
    value.push(recordOf(table.header, cells));
    lines.push(line);
    yield;
  }
  return { kind: 'json', value, lines, name: part.name };
}

function recordOf(header: readonly string[], cells: readonly string[]): Raw {
  const record: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  header.forEach((heading, index) => {
    const cell = (cells[index] ?? '').trim();
    if (!record[heading]) record[heading] = nothing.has(cell) ? '' : cell;
  });
  return record;
}
